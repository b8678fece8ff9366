# Ce que suit la personne qui forme : le tableau d’un groupe et la page d’une personne, à l’écran, en CSV et sur papier.

# Qui est dans le tableau
following_whom = Groupe
following_everyone = Tout le monde
following_without_group = Sans groupe
following_archived = Archives

# Les chiffres d’un groupe
following_people = Personnes
following_modules_done = Modules terminés
following_done_of = { $done } sur { $total }
following_quiz_mean = Moyenne aux quiz
following_hardest = Question la plus ratée
following_hardest_of = Nº { $number } · { $module }
following_hardest_none = Aucune
following_none = —

# Le tableau
following_choose = Choisir
following_name = Nom
following_language = Langue
following_progress = Progression
following_quiz = Quiz
following_last_seen = Dernière visite
following_never = jamais
following_now = à l’instant
following_minutes_ago = il y a { $minutes } min
following_today = aujourd’hui
following_short_date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juill.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
following_short_date_year = { $date } { $year }
following_sort_by = { $column }, trier
following_sorted_up = { $column }, trié en ordre croissant. Inverser
following_sorted_down = { $column }, trié en ordre décroissant. Inverser
following_choose_person = Choisir { $name }
following_open_person = { $name }, voir son travail
following_unread = À vérifier
following_search = Chercher une personne
following_search_placeholder = Nom ou début du nom
following_choose_all = { $count ->
    [one] Choisir la personne affichée
   *[other] Choisir les { $count } personnes affichées
}
following_chosen = { $count ->
    [0] Personne n’est choisi
    [one] { $count } personne choisie
   *[other] { $count } personnes choisies
}
following_choose_line = Cochez des personnes pour agir sur elles.
following_choose_none = Ne plus choisir
following_range = { $first } à { $last } sur { $total }
following_before = Précédentes
following_after = Suivantes
following_reading = Lecture du travail de tout le monde…
following_read_so_far = { $done } sur { $total }
following_nobody = Personne encore
following_nobody_text = Les personnes paraîtront ici dès leur première session à leur nom. Elles la commencent à l’accueil.
following_nobody_here = Personne dans ce groupe
following_nobody_here_text = Affichez tout le monde et cochez des personnes. Puis appuyez sur « Changer de groupe ».
following_nobody_archived = Personne dans les archives
following_nobody_archived_text = Les personnes que vous archivez paraîtront ici. Leur travail est gardé.
following_nobody_found = Aucun nom ne correspond
following_nobody_found_text = Vérifiez l’orthographe, ou effacez la recherche pour revoir tout le monde.
following_search_clear = Effacer la recherche
following_refresh = Actualiser

# Ce que l’on fait du tableau
following_print = PDF à imprimer
following_export = Exporter
following_reset = Remettre à zéro…
following_move = Changer de groupe
following_move_to = Nouveau groupe de ces personnes
following_archive = Archiver
following_bring_back = Sortir des archives
following_moved = { $count ->
    [one] { $count } personne a changé de groupe.
   *[other] { $count } personnes ont changé de groupe.
}
following_was_archived = { $count ->
    [one] { $count } personne est dans les archives. Son travail est gardé.
   *[other] { $count } personnes sont dans les archives. Leur travail est gardé.
}
following_was_brought_back = { $count ->
    [one] { $count } personne est sortie des archives.
   *[other] { $count } personnes sont sorties des archives.
}
following_undo = Annuler
following_undo_archive = Annuler l’archivage
following_undone = C’est annulé.
following_failed = Une partie n’a pas pu être enregistrée.

# Les groupes
following_groups = Gérer les groupes
following_group_new = Nouveau groupe
following_group_rename = Renommer
following_group_archive = Archiver le groupe
following_group_bring_back = Rouvrir le groupe
following_group_name = Nom du groupe
following_group_name_help = Par exemple : Groupe du mardi
following_group_save = Enregistrer
following_group_cancel = Annuler
following_group_taken = Un autre groupe porte déjà ce nom. Choisissez-en un autre.
following_group_gone = Ce groupe n’existe plus. Une autre personne l’a peut-être changé.
following_group_made = Le groupe « { $name } » est créé. Cochez des personnes pour les y placer.
following_group_renamed = Le groupe s’appelle maintenant « { $name } ».
following_group_archived = Le groupe « { $name } » est archivé, avec ses personnes. Leur travail est gardé.
following_group_reopened = Le groupe « { $name } » est rouvert.
following_group_over = { $name } (archivé)

# La page d’une personne
following_back = Retour au groupe
following_group_of = Groupe : { $group }
following_lessons = Leçons
following_lessons_of = Leçons de { $module }
following_lesson_done = terminée
following_lesson_open = commencée
following_lesson_not = à faire
following_lessons_done = { $done ->
    [one] { $done } leçon terminée sur { $total }
   *[other] { $done } leçons terminées sur { $total }
}
following_quizzes = Quiz
following_quizzes_none = Aucun quiz encore. Les essais paraîtront ici avec leur date et leur résultat.
following_quiz_open = en cours
following_quiz_abandoned = pas terminé
following_quiz_passed = réussi
following_quiz_failed = à refaire
following_quiz_answers = Voir les réponses
following_quiz_answers_of = Voir les réponses : { $module }, { $date }
following_answers_hide = Cacher les réponses
following_answers_hide_of = Cacher les réponses : { $module }, { $date }
following_answer = Réponse donnée : { $answer }
following_right = Bonne réponse : { $answer }
following_answer_none = Sans réponse
following_answer_right = Juste
following_answer_partly = En partie juste
following_answer_missed = Ratée
following_answer_own = Avis de la personne
following_question_gone = Question retirée : { $id }
following_module_gone = Module retiré : { $id }
following_answers_none = Aucune réponse gardée pour cet essai.
following_code = Code oublié
following_code_sure = Effacer le code de { $name }?
following_code_text = La session s’ouvrira sans code. Tout le travail reste. La personne pourra choisir un autre code.
following_code_clear = Effacer le code
following_code_keep = Garder le code
following_code_cleared = Le code est effacé. La session s’ouvre sans code.
following_person_gone = Cette personne n’est plus là. Son travail a peut-être été effacé ailleurs.

# En CSV et sur papier
following_file_group = groupe
following_file_person = progression
following_csv_per_cent = { $column }, en %
following_csv_modules = Modules
following_csv_missed = fois ratée
following_attempts = Essais
following_first = Premier
following_best = Meilleur
following_latest = Dernier
following_module = Module
following_date = Date
following_score = Résultat
following_result = État
following_question = Question
following_answer_head = Réponse donnée
following_right_head = Bonne réponse
following_judged = Justesse
following_form_csv = Tableau CSV
following_form_pdf = PDF
following_report_title = Progression : { $name }
