# Ce que dit « passerelle trainer ».
command_trainer_about = Exporte, reprend et remet à zéro le travail des personnes, sans fenêtre
command_trainer_export_about = Écrit le travail de personnes dans des fichiers « .passerelle ». Le statut est 1 si un fichier manque, et 2 s’il n’y a personne
command_trainer_import_about = Reprend des fichiers « .passerelle » et réunit le travail fait sur plusieurs ordinateurs. Le statut est 1 si un fichier est refusé
command_trainer_reset_about = Remet des personnes à zéro : toutes, ou personne. Le statut est 1 si rien n’a été effacé, et 2 s’il n’y a personne
command_trainer_undo_about = Annule une remise à zéro à partir de sa copie. Le statut est 2 s’il n’y a pas de copie
command_trainer_out_help = Dossier où écrire les fichiers; il est créé s’il manque
command_trainer_export_all_help = Exporte toutes les personnes
command_trainer_learner_help = Personne, par le nom de son dossier; peut être répétée
command_trainer_group_help = Toutes les personnes d’un groupe, par son nom dans groups.json
command_trainer_all_help = Toutes les personnes
command_trainer_scope_help = Ce qui est effacé : tout (all), des modules (modules), les quiz (quizzes) ou le profil d’essai (profile); sans cette option, tout
command_trainer_module_help = Module visé, par son nom, avec modules ou quizzes; peut être répété
command_trainer_no_copy_help = Ne garde pas de copie : impossible d’annuler ensuite; les copies d’avant partent aussi
command_trainer_dry_run_help = Compte ce qui serait effacé, sans rien effacer
command_trainer_take_over_help = Continue même si un ordinateur qui ne répond plus a peut-être une session ouverte
command_trainer_files_heading = Fichiers
command_trainer_files_help = Fichiers « .passerelle » à reprendre, ou dossiers qui en contiennent
command_trainer_erased_help = Reprend aussi les personnes effacées ici
command_trainer_which_reset_help = Remise à zéro à annuler, par son numéro; sans elle, la dernière
command_trainer_list_help = Montre ce qui peut être annulé, sans rien changer
command_trainer_nobody = Il n’y a pas ici de personne « {$learner} ». Rien n’a été effacé.
command_trainer_no_people = Il n’y a ici aucune personne à traiter.
command_trainer_no_files = Il n’y a ici aucun fichier « .passerelle » à reprendre.
command_trainer_exported = Fichier écrit : {$file}
command_trainer_left_out = { $count ->
    [one] {$count} fichier abîmé a été laissé de côté.
   *[other] {$count} fichiers abîmés ont été laissés de côté.
}
command_trainer_merged = {$file} : { $added ->
    [0] rien de nouveau
    [one] {$added} activité ajoutée
   *[other] {$added} activités ajoutées
}
command_trainer_added = {$file} : nouvelle personne, { $added ->
    [one] {$added} activité
   *[other] {$added} activités
}
command_trainer_would_reset = { $people ->
    [one] {$people} personne serait remise à zéro. Serait effacé :
   *[other] {$people} personnes seraient remises à zéro. Serait effacé :
}
command_trainer_nothing_to_undo = Il n’y a pas de copie : rien ne peut être annulé.
