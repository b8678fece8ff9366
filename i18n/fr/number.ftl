per_cent = {$value} %
list_and = {$start} et {$last}
list_or = {$start} ou {$last}
language_french = français
language_english = anglais
language_other = langue « {$code} »
