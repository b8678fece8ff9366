per_cent = {$value}%
list_and = {$start} and {$last}
list_or = {$start} or {$last}
language_french = French
language_english = English
language_other = language “{$code}”
