# La remise à zéro, le travail qu’on reprend et qu’on emporte, la fin de journée.
reset_title = { $people ->
    [one] Remettre {$people} personne à zéro?
   *[other] Remettre {$people} personnes à zéro?
}
reset_end_of_day_title = { $people ->
    [one] Fin de journée : effacer le travail de {$people} personne?
   *[other] Fin de journée : effacer le travail de {$people} personnes?
}
reset_unseen_title = { $people ->
    [one] Effacer {$people} personne absente depuis longtemps?
   *[other] Effacer {$people} personnes absentes depuis longtemps?
}
reset_and_others = {$names} et { $others ->
    [one] {$others} autre personne
   *[other] {$others} autres personnes
}
reset_scope = Quoi effacer
reset_scope_all = Tout
reset_scope_modules = Des modules
reset_scope_quizzes = Les quiz
reset_scope_profile = Le profil d’essai
reset_modules = Modules à effacer
reset_choose_modules = Choisissez un module ou plus.
reset_goes = Ce qui sera effacé :
reset_nothing_goes = Il n’y a rien à effacer ici.
reset_counting = Un instant : je compte ce qui sera effacé.
reset_going_people = { $count ->
    [one] {$count} session, avec son nom
   *[other] {$count} sessions, avec leur nom
}
reset_going_lessons = { $count ->
    [one] {$count} leçon terminée
   *[other] {$count} leçons terminées
}
reset_going_modules = { $count ->
    [one] {$count} module terminé
   *[other] {$count} modules terminés
}
reset_going_attempts = { $count ->
    [one] {$count} essai de quiz
   *[other] {$count} essais de quiz
}
reset_going_answers = { $count ->
    [one] {$count} réponse
   *[other] {$count} réponses
}
reset_going_profiles = { $count ->
    [one] {$count} profil d’essai
   *[other] {$count} profils d’essai
}
reset_going_photos = { $count ->
    [one] {$count} photo
   *[other] {$count} photos
}
reset_going_messages = { $count ->
    [one] {$count} message sur une section du profil d’essai
   *[other] {$count} messages sur des sections du profil d’essai
}
reset_going_network = { $count ->
    [one] {$count} section cochée « fait sur mon vrai réseau »
   *[other] {$count} sections cochées « fait sur mon vrai réseau »
}
reset_going_ratings = { $count ->
    [one] {$count} réponse sur l’aise, avant ou après un module
   *[other] {$count} réponses sur l’aise, avant ou après un module
}
reset_going_copies = { $count ->
    [one] {$count} copie d’une remise à zéro précédente
   *[other] {$count} copies de remises à zéro précédentes
}
reset_stays = Les leçons et les réglages du centre ne changent pas.
reset_keep_copy = { $days ->
    [one] Garder une copie {$days} jour, pour pouvoir annuler
   *[other] Garder une copie {$days} jours, pour pouvoir annuler
}
reset_no_copy = Sans copie, ce sera impossible à annuler.
reset_now = Remettre à zéro
reset_anyway = Continuer quand même
reset_not = Ne rien effacer
reset_in_use = { $people ->
    [one] {$people} session est ouverte en ce moment.
   *[other] {$people} sessions sont ouvertes en ce moment.
}
reset_in_use_elsewhere = {$name} : sur l’ordinateur « {$host} ».
reset_in_use_here = {$name} : dans une autre fenêtre de cet ordinateur.
reset_in_use_perhaps_elsewhere = {$name} : peut-être sur l’ordinateur « {$host} ».
reset_in_use_perhaps_here = {$name} : peut-être dans une autre fenêtre de cet ordinateur.
reset_in_use_others = { $people ->
    [one] Et {$people} autre personne.
   *[other] Et {$people} autres personnes.
}
reset_in_use_stays = { $people ->
    [one] Cette personne garde son travail. Pour l’effacer aussi, terminez sa session, puis vérifiez de nouveau.
   *[other] Ces personnes gardent leur travail. Pour l’effacer aussi, terminez leurs sessions, puis vérifiez de nouveau.
}
reset_in_use_check = Vérifier de nouveau
reset_in_use_nobody = Personne n’y travaille
reset_others_now = Remettre les autres à zéro
reset_left = {$names} : { $people ->
    [one] travail gardé, car la session est ouverte.
   *[other] travail gardé, car leurs sessions sont ouvertes.
}
reset_working = Remise à zéro en cours…
reset_done = { $people ->
    [one] {$people} personne remise à zéro.
   *[other] {$people} personnes remises à zéro.
}
reset_copy_kept = { $days ->
    [one] Une copie est gardée {$days} jour, dans « Fichiers ».
   *[other] Une copie est gardée {$days} jours, dans « Fichiers ».
}
reset_proof = Vérifié : il ne reste aucun fichier de ce qui a été effacé.
reset_remains = Attention : ce fichier est encore là : {$path}
reset_undo = Annuler la remise à zéro
reset_undoing = Annulation en cours…
reset_undone = { $people ->
    [one] C’est annulé : {$people} personne a retrouvé son travail.
   *[other] C’est annulé : {$people} personnes ont retrouvé leur travail.
}
reset_close = Fermer
reset_people = { $count ->
    [one] {$count} personne
   *[other] {$count} personnes
}
files_bring = Reprendre le travail d’autres ordinateurs
files_bring_help = Choisissez des fichiers « .passerelle », ou déposez-les ici. Le même fichier repris deux fois ne change rien.
files_choose = Choisir des fichiers
files_path = Ou l’endroit d’un fichier
files_path_help = Par exemple, sur une clé USB.
files_take_in = Reprendre
files_dialog = Fichiers à reprendre
files_kind = Travail d’une personne
files_bringing = Fichiers repris : {$done} sur {$total}
files_brought = { $total ->
    [one] {$good} fichier repris sur {$total}.
   *[other] {$good} fichiers repris sur {$total}.
}
files_new = {$name} : nouvelle personne ici, { $added ->
    [one] {$added} activité.
   *[other] {$added} activités.
}
files_merged = {$name} : { $added ->
    [one] {$added} nouvelle activité ajoutée.
   *[other] {$added} nouvelles activités ajoutées.
}
files_same = {$name} : rien de nouveau.
files_anyway = Reprendre quand même
files_anyway_name = Reprendre quand même {$file}
files_take = Emporter le travail des personnes
files_take_help = Un fichier « .passerelle » par personne, à reprendre sur un autre ordinateur.
files_everyone = { $people ->
    [one] Tout le monde ({$people} personne)
   *[other] Tout le monde ({$people} personnes)
}
files_of_group = { $people ->
    [one] {$group} ({$people} personne)
   *[other] {$group} ({$people} personnes)
}
files_folder = Dossier où écrire
files_folder_help = Par exemple, une clé USB.
files_choose_folder = Choisir un dossier
files_export = Emporter
files_exporting = Écriture des fichiers…
files_exported = { $people ->
    [one] Le travail de {$people} personne est dans ce dossier : {$folder}
   *[other] Le travail de {$people} personnes est dans ce dossier : {$folder}
}
files_not_exported = { $people ->
    [one] Le travail de {$people} personne n’a pas pu être emporté.
   *[other] Le travail de {$people} personnes n’a pas pu être emporté.
}
files_copies = Annuler une remise à zéro
files_no_copies = Rien à annuler pour le moment. Les copies gardées lors d’une remise à zéro viendront ici.
files_copies_help = { $days ->
    [one] Les copies sont gardées {$days} jour.
   *[other] Les copies sont gardées {$days} jours.
}
files_copy_of = {$date} : { $people ->
    [one] {$people} personne
   *[other] {$people} personnes
}
files_copy_days = { $days ->
    [0] Dernier jour
    [one] Encore {$days} jour
   *[other] Encore {$days} jours
}
files_undo_all = Annuler pour tout le monde
files_undo_one = Annuler pour {$name}
files_day = Fin de journée
files_day_help = Choisissez des groupes : tout leur travail est remis à zéro, en une fois.
files_day_no_groups = Il n’y a personne à remettre à zéro. Les groupes et les personnes viendront ici.
files_without_group = Sans groupe
files_day_end = { $people ->
    [0] Fin de journée : effacer le travail…
    [one] Fin de journée : effacer le travail de {$people} personne…
   *[other] Fin de journée : effacer le travail de {$people} personnes…
}
files_unseen = { $people ->
    [one] {$people} personne n’est pas venue depuis plus de {$days} jours.
   *[other] {$people} personnes ne sont pas venues depuis plus de {$days} jours.
}
files_unseen_help = Le centre a choisi de ne pas garder leur travail plus longtemps. Rien n’est effacé sans vous.
files_unseen_erase = Effacer leur travail…
files_reading = Lecture des fichiers…
files_finished = Une remise à zéro interrompue est maintenant finie.
