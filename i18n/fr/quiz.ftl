quiz_place = Question { $number } sur { $total }
quiz_right = { $count ->
        [one] { $count } juste
       *[other] { $count } justes
    }
quiz_next = Question suivante
quiz_finish = Voir mes résultats
quiz_keys = Les touches A à { $last } choisissent, Entrée continue
quiz_keys_plain = La touche Tab avance, Entrée continue
quiz_progress = Progression du quiz
