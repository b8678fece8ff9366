quiz_place = Question { $number } sur { $total }
quiz_right = { $count ->
        [one] { $count } juste
       *[other] { $count } justes
    }
quiz_next = Question suivante
quiz_finish = Voir mes résultats
quiz_keys = Tab mène aux réponses, les touches A à { $last } choisissent
quiz_keys_plain = La touche Tab avance, Maj + Tab recule
quiz_progress = Progression du quiz
