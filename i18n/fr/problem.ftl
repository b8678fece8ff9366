problem_error = erreur : {$line}
problem_warning = avertissement : {$line}
