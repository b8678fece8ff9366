# The search of lessons.
search_open = Chercher
search_title = Chercher dans les leçons
search_introduction = Écrivez un ou plusieurs mots. Les accents et les majuscules ne comptent pas.
search_field = Que cherchez-vous?
search_begin = Ici viendront les modules, les leçons et les mots du glossaire.
search_begin_line = Par exemple : photo, entrevue, mot de passe.
search_clear = Effacer
search_restore = Remettre « { $text } »
search_reading = Un instant. Nous cherchons dans les leçons.
search_count = { $count ->
        [one] { $count } résultat
       *[other] { $count } résultats
    }
search_none = Rien trouvé pour « { $text } ».
search_none_line = Essayez un mot plus court, ou un autre mot.
search_modules = Modules
search_lessons = Leçons
search_terms = Mots du glossaire
search_place = Module : { $module }
search_more = { $count ->
        [one] Il y a encore { $count } résultat. Ajoutez un mot pour préciser.
       *[other] Il y a encore { $count } résultats. Ajoutez un mot pour préciser.
    }
search_back = Revenir
