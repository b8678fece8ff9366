# « Mes données » : voir, emporter, changer et effacer ce qui est gardé.
mine_open = Mes données
mine_title = Mes données
mine_introduction = Voici tout ce que Passerelle garde de vous, sur cet ordinateur.
mine_facts = Ce qui est gardé
mine_facts_note = S’y ajoutent vos réglages et, pour chaque réponse, l’heure et la durée.
mine_fact_name = Nom
mine_fact_since = Première visite
mine_fact_profile = Profil d’essai
mine_fact_photo = Photo
mine_fact_shared = Profil partagé avec la personne qui vous forme
mine_fact_message = Message de la personne qui vous forme : { $section }
mine_fact_messages = Messages de la personne qui vous forme
mine_messages_none = Aucun
mine_message = Écrit le { $written } : { $words }
mine_message_read = Écrit le { $written }, lu le { $read } : { $words }
mine_fact_network = Fait sur votre vrai réseau
mine_network_none = Rien de coché
mine_fact_code = Code
mine_fact_group = Groupe choisi par le centre
mine_fact_journal = Activités notées
mine_yes = Oui
mine_no = Non
mine_profile_begun = Commencé
mine_profile_empty = Rien d’écrit
mine_profile_shared = Oui. Elle peut le lire, sans rien changer.
mine_lessons = { $count ->
        [0] Aucune leçon terminée.
        [one] { $count } leçon terminée.
       *[other] { $count } leçons terminées.
    }
mine_quizzes = { $count ->
        [one] { $count } quiz terminé.
       *[other] { $count } quiz terminés.
    }
mine_quizzes_best = { $count ->
        [one] { $count } quiz terminé. Résultat : { $best }.
       *[other] { $count } quiz terminés. Meilleur résultat : { $best }.
    }
mine_journal = { $count ->
        [one] { $count } activité, comme une leçon ouverte ou une réponse
       *[other] { $count } activités, comme une leçon ouverte ou une réponse
    }
mine_take = Emporter
mine_take_work = Enregistrer mon travail
mine_take_work_line = Un fichier pour continuer sur un autre ordinateur avec Passerelle.
mine_take_summary = Enregistrer la liste en PDF
mine_take_summary_line = La liste de ce qui est gardé, à lire ou à imprimer.
mine_file_name = mes-donnees
mine_who = Nom et image
mine_change = Garder ces changements
mine_changed = C’est changé.
mine_share = Partager mon profil d’essai
mine_share_text = La personne qui vous forme peut lire votre profil d’essai et laisser des messages. Elle ne peut rien y changer.
mine_share_box = Partager mon profil d’essai avec la personne qui me forme
mine_share_stop = Vous pouvez arrêter quand vous voulez. Aussitôt, elle ne le voit plus.
mine_shared = Votre profil d’essai est partagé.
mine_shared_text = La personne qui vous forme peut le lire à partir de maintenant.
mine_unshared = Votre profil d’essai n’est plus partagé.
mine_erase = Effacer
mine_erase_text = Tout ce qui est dans cette liste sera effacé, et votre session se terminera. Vous n’avez pas besoin d’aide.
mine_erase_all = Effacer toutes mes données
mine_leave = Terminer autrement
mine_failed = Ce n’est pas fait.
