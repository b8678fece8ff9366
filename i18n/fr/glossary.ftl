# The glossary: all hard words of the lessons.
glossary_open = Glossaire
glossary_title = Glossaire
glossary_introduction = Les mots difficiles des leçons, de A à Z.
glossary_field = Chercher un mot, en français ou en anglais
glossary_all = { $total ->
        [one] { $total } mot
       *[other] { $total } mots
    }
glossary_count = { $found ->
        [one] { $found } mot sur { $total }
       *[other] { $found } mots sur { $total }
    }
glossary_none = Aucun mot trouvé pour « { $text } ».
glossary_none_line = Essayez un mot plus court, ou effacez pour revoir tous les mots.
glossary_example = Exemple : { $text }
glossary_in_english = En anglais :
glossary_in_french = En français :
glossary_more = { $count ->
        [one] Voir { $count } autre mot
       *[other] Voir { $count } autres mots
    }
glossary_empty = Il n’y a pas encore de mots
glossary_empty_line = Les mots difficiles des leçons apparaîtront ici.
glossary_back = Revenir
