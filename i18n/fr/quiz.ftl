quiz_place = Question { $number } sur { $total }
quiz_rating = Pour finir : une question sur vous
quiz_read = Relire les leçons
quiz_right = { $count ->
        [one] { $count } juste
       *[other] { $count } justes
    }
quiz_next = Question suivante
quiz_finish = Voir mes résultats
quiz_keys = Touches : Tab, A à { $last }, puis Entrée
quiz_keys_plain = La touche Tab avance, Maj + Tab recule
quiz_progress = Progression du quiz
quiz_at_end = Résultats à la fin
