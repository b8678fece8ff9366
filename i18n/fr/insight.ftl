# Un groupe en un coup d’œil : à l’écran, sur papier et en tableau.
insight_line = Ce qui va bien, ce qui bloque, et qui n’est pas revenu.
insight_title_of = Bilan : { $whom }
insight_people = { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
insight_empty = Personne n’a encore commencé. Le bilan se remplira avec les premières leçons.
insight_reading = Lecture du travail de chaque personne…
insight_whom = Qui regarder
insight_everyone = Tout le monde
insight_without_group = Sans groupe
insight_print = PDF à imprimer
insight_export = Exporter
insight_file = bilan
insight_present = Présenter
insight_present_of = Présenter au groupe : { $prompt }
insight_person = Voir son travail
insight_more = { $count ->
        [one] Et { $count } autre. Le fichier exporté a toute la liste.
       *[other] Et { $count } autres. Le fichier exporté a toute la liste.
    }
insight_away = { $days } jours
insight_away_name = Sans visite depuis
insight_weeks = Le travail de chaque semaine
insight_weeks_empty = Rien n’a été fait ces huit dernières semaines.
insight_week = Semaine du { $date }
insight_week_done = { $lessons ->
        [one] { $lessons } leçon
       *[other] { $lessons } leçons
    }, { $quizzes }
insight_week_quizzes = { $count ->
        [one] { $count } quiz réussi
       *[other] { $count } quiz réussis
    }
insight_results = Les résultats de chaque module
insight_results_empty = Aucun quiz n’est encore terminé.
insight_result = { $share } · { $passed ->
        [one] { $passed } réussite
       *[other] { $passed } réussites
    } sur { $finished }
insight_hardest = Les questions les plus ratées
insight_hardest_empty = Aucune question n’a été ratée.
insight_missed = { $module } : ratée { $missed } fois sur { $answered }, soit { $share }
insight_stuck = Qui reste bloqué
insight_stuck_empty = Personne ne reste bloqué.
insight_stuck_lesson = Leçon « { $lesson } » de « { $module } », pas terminée depuis le { $date }
insight_stuck_quiz = Quiz de « { $module } », { $times } essais sans réussir depuis le { $date }
insight_absent = Qui n’est pas revenu
insight_absent_empty = Tout le monde est venu récemment.
insight_absent_since = { $days ->
        [one] Il y a { $days } jour
       *[other] Il y a { $days } jours
    } : le { $date }
insight_absent_never = N’a encore rien fait
insight_ratings = À l’aise, avant et après
insight_ratings_empty = Personne n’a encore répondu avant et après un module.
insight_rating = { $higher ->
        [one] { $higher } personne plus à l’aise
       *[other] { $higher } personnes plus à l’aise
    }, { $same }, { $lower }
insight_rating_same = { $count ->
        [one] { $count } au même point
       *[other] { $count } au même point
    }
insight_rating_lower = { $count ->
        [one] { $count } moins à l’aise
       *[other] { $count } moins à l’aise
    }
insight_network = Fait sur le vrai réseau
insight_network_empty = Aucune section n’est encore cochée.
insight_network_of = { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    } sur { $people }
insight_shared = Profils d’essai partagés
insight_shared_empty = Personne ne partage son profil d’essai en ce moment.
insight_shared_line = Partage son profil d’essai avec vous
insight_shared_open = Voir le profil
insight_shared_open_of = Voir le profil de { $name }
# Les titres des colonnes, en tableau et sur papier.
insight_head_week = Semaine
insight_head_module = Module
insight_head_question = Question
insight_head_who = Qui
insight_head_section = Section du profil
insight_head_value = Détail
insight_head_lessons = Leçons terminées
insight_head_quizzes = Quiz réussis
insight_head_mean = Moyenne des meilleurs résultats, en %
insight_head_passed = Personnes qui ont réussi
insight_head_finished = Personnes qui ont terminé le quiz
insight_head_missed = Fois ratée
insight_head_answered = Réponses
insight_head_failed = Essais sans réussir
insight_head_days = Jours depuis la dernière visite
insight_head_higher = Plus à l’aise
insight_head_same = Au même point
insight_head_lower = Moins à l’aise
insight_head_network = Personnes qui l’ont fait
insight_head_people = Personnes en tout
