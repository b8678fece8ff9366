# A module as a web page: passerelle export --html.
html_skip = Aller au contenu
html_minutes = Environ { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
html_objectives = Ce que vous saurez faire
html_lesson = Leçon { $number } : { $title }
html_question = Question { $number }
html_quiz = Cette page ne compte pas les points. Répondez, puis ouvrez la réponse pour comparer. Dans le programme, il faut { $pass } pour réussir.
html_answer = Voir la réponse
html_label = { $words } :
html_photo = Photo de { $name }
html_gap = (mot à écrire)
html_leads = Mène à l’étape { $step }.
html_places = Choix : { $places }
html_made = Page faite avec Passerelle. Version du module : { $version }
