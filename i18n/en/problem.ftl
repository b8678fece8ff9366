problem_error = error: {$line}
problem_warning = warning: {$line}
