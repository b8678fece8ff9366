home_hello = Bonjour { $name }
home_hello_guest = Bonjour!
home_done = { $done ->
        [one] Vous avez terminé { $done } module sur { $total }.
       *[other] Vous avez terminé { $done } modules sur { $total }.
    }
home_continue = Continuer
home_begin = Commencer
home_lesson_place = Leçon { $lesson } sur { $total } · { $title } · { $duration }
home_quiz_place = Quiz du module · { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
home_quiz_resume = Quiz commencé · vos réponses sont gardées
home_all_done = Bravo! Vous avez terminé votre parcours.
home_all_done_line = Vous pouvez relire une leçon ou refaire un quiz.
home_path = Votre parcours
home_module_lessons = { $done }/{ $total } { $total ->
        [one] leçon
       *[other] leçons
    }
home_quiz_passed = Quiz réussi
home_module_done = Terminé
home_module_open = Commencé
home_module_new = À faire
home_card = { $title }. { $line }
home_card_next = { $title }. Votre prochaine étape. { $line }
home_next = Votre prochaine étape
home_part = Modules { $first } à { $last } sur { $total }
home_modules = { $count ->
        [one] Voir { $count } module
       *[other] Voir { $count } modules
    }
home_modules_more = { $count ->
        [one] Voir { $count } autre module
       *[other] Voir { $count } autres modules
    }
home_tracks = { $count ->
        [one] Voir { $count } autre parcours
       *[other] Voir { $count } autres parcours
    }
home_find = Trouver
home_find_line = Une leçon, un mot, une explication.
home_empty = Il n’y a pas encore de leçons
home_empty_line = Les modules apparaîtront ici. Une personne du centre peut en ajouter.
home_review = À revoir aujourd’hui
home_review_due = { $count ->
        [one] { $count } question vous attend.
       *[other] { $count } questions vous attendent.
    }
home_review_none = Rien à revoir aujourd’hui. Revenez un autre jour.
home_review_start = Réviser
