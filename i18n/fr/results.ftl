results_passed = Quiz réussi
results_failed = Pas encore réussi
results_practice = Exercice terminé
results_points = { $points } / { $total }
results_score = { $points } sur { $total }, soit { $percent }
results_needed = Il fallait { $pass }.
results_first_better = Votre premier essai était à { $percent } : bravo d’être revenu au quiz.
results_best = Votre meilleur résultat : { $percent }.
results_practice_line = Cet exercice ne change pas votre résultat.
results_answers = Vos réponses
results_next_module = Module suivant
results_home = Retour à l’accueil
results_again = Refaire le quiz
results_retry = { $count ->
        [one] Reprendre la question à revoir
       *[other] Reprendre les { $count } questions à revoir
    }
results_review = Revoir la leçon { $number }
results_review_title = Revoir la leçon { $number } : { $title }
results_detail_points = { $points } / { $total }
results_detail_neighbours = { $right ->
        [one] { $right } voisin
       *[other] { $right } voisins
    } sur { $total }
results_detail_pairs = { $right ->
        [one] { $right } paire
       *[other] { $right } paires
    } sur { $total }
results_detail_items = { $right } sur { $total }
results_noted = noté
results_right = juste
results_partly = en partie juste
results_wrong = ratée
results_gone = Question retirée ({ $id })
results_review_done = Révision terminée
results_review_line = Ces questions reviendront un autre jour. Votre résultat au quiz ne change pas.
