practice_title = Mon profil d’essai
practice_back = Revenir
practice_next = Suivant : { $title }
practice_go = Aller à « { $title } »
practice_points = { $ready } / { $needed }
practice_count = { $written } / { $most }
practice_too_long = Ce texte est trop long : { $length } caractères. Rien n’a été changé. Collez-en une partie plus courte.
practice_bad_year = Écrivez une année en quatre chiffres, comme 2015.
practice_language = La langue de l’emploi visé
practice_language_french = Français
practice_language_english = Anglais
practice_checklist = Liste de vérification
practice_reading = Les conseils arrivent…
practice_more = Exemple
practice_more_of = Exemple et raison : { $title }
practice_weak = À éviter
practice_better = Mieux
practice_why = Pourquoi c’est utile
practice_done = C’est fait
practice_done_of = C’est fait : { $title }
practice_undone = Pas encore fait
practice_undone_of = Pas encore fait : { $title }
practice_stop = { $count ->
        [one] Une chose à retirer tout de suite
       *[other] { $count } choses à retirer tout de suite
    }
practice_experience = Expérience { $number }
practice_education = Formation { $number }
practice_skill = Compétence { $number }
practice_spoken = Langue { $number }
practice_level = Niveau de la langue { $number }
practice_point = Point { $number }
practice_add_experience = Ajouter une expérience
practice_add_education = Ajouter une formation
practice_add_skill = Ajouter une compétence
practice_add_language = Ajouter une langue
practice_add_point = Ajouter un point
practice_up = Monter : { $name }
practice_down = Descendre : { $name }
practice_remove = Retirer : { $name }
practice_removed = C’est retiré.
practice_undo = Remettre
practice_card = Votre carte de profil
practice_card_note = C’est ce qu’on voit en ouvrant votre profil.
practice_no_name = Votre nom
practice_no_headline = Votre titre s’affichera ici.
practice_strength = Force du profil
practice_preview = Comment on me voit
practice_preview_line = Voici votre profil aux trois endroits où on le voit le plus.
practice_search_line = Dans une recherche
practice_search_note = On voit surtout les { $most } premiers caractères de votre titre.
practice_comment = À côté d’un commentaire
practice_comment_note = Quand vous commentez, seul le début de votre titre vous suit.
practice_comment_sample = Merci pour ces conseils!
practice_start_line = Préparez votre profil ici, avant de le mettre en ligne.
practice_ready_line = { $ready ->
        [one] { $ready } point prêt sur { $needed }.
       *[other] { $ready } points prêts sur { $needed }.
    }
practice_to_do = À faire ensuite : { $title }
practice_open = Pratiquer
practice_open_section = Pratiquer : { $title }
