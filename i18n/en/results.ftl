results_passed = Quiz passed
results_failed = Not passed yet
results_practice = Practice finished
results_points = { $points } / { $total }
results_score = { $points } of { $total }, that is { $percent }
results_needed = You needed { $pass }.
results_first_better = Your first try was { $percent }: well done for coming back.
results_best = Your best result: { $percent }.
results_practice_line = This practice does not change your result.
results_answers = Your answers
results_next_module = Next module
results_home = Back to home
results_again = Take the quiz again
results_retry = { $count ->
        [one] Retry the question to review
       *[other] Retry the { $count } questions to review
    }
results_review = Review lesson { $number }
results_review_title = Review lesson { $number }: { $title }
results_detail_points = { $points } / { $total }
results_detail_neighbours = { $right } of { $total } neighbours
results_detail_pairs = { $right } of { $total } pairs
results_detail_items = { $right } of { $total }
results_noted = noted
results_right = right
results_partly = partly right
results_wrong = missed
results_gone = Question removed ({ $id })
results_review_done = Review finished
results_review_line = These questions will come back another day. Your quiz result does not change.
