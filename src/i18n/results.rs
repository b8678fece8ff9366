//! The words of the results of an attempt.
messages! {
    results_passed;
    results_failed;
    results_practice;
    results_points(points: &str, total: &str);
    results_score(points: &str, total: &str, percent: &str);
    results_needed(pass: &str);
    results_first_better(percent: &str);
    results_best(percent: &str);
    results_practice_line;
    results_answers;
    results_next_module;
    results_home;
    results_again;
    results_retry(count: usize);
    results_review(number: usize);
    results_review_title(number: usize, title: &str);
    results_detail_points(points: &str, total: &str);
    results_detail_neighbours(right: usize, total: usize);
    results_detail_pairs(right: usize, total: usize);
    results_detail_items(right: usize, total: usize);
    results_noted;
    results_right;
    results_partly;
    results_wrong;
    results_gone(id: &str);
    results_review_done;
    results_review_line;
}
