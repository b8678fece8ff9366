# Les sessions sur un ordinateur partagé : l’accueil, les codes, le travail apporté, la fin, et personne à l’écran.
welcome_code_line = Continuer avec mon code
welcome_bring = Apporter mon travail
welcome_bring_line = Depuis une clé USB
welcome_find = Chercher mon nom
welcome_found_none = Personne n’a ce nom ici. Vérifiez l’orthographe, ou commencez une nouvelle session.
welcome_people = { $total ->
        [one] { $total } personne
       *[other] { $first } à { $last } sur { $total } personnes
    }
welcome_people_before = Noms précédents
welcome_people_next = Noms suivants
welcome_forgets = Cet ordinateur oublie tout quand il s’éteint. Avant de partir, emportez votre travail.
welcome_idle = La session s’est terminée toute seule.
welcome_idle_kept = Tout est gardé. Pour reprendre, choisissez votre nom.
welcome_idle_forgotten = La session invitée est oubliée. Rien n’est resté ici.
welcome_taken = Votre travail est dans un fichier, vérifié.
welcome_taken_in_part = Votre travail est dans un fichier, sauf une partie abîmée. Il reste donc aussi ici.
welcome_taken_folder = Dossier : « { $folder } ». Passerelle n’en garde rien ici.
welcome_taken_folder_only = Dossier : « { $folder } ».
welcome_erased = Vos données sont effacées.
welcome_erased_text = Passerelle a vérifié : aucun de vos fichiers ne reste ici.
welcome_not_erased = Vos données ne sont pas toutes effacées.
welcome_not_erased_text = Passerelle essaiera encore. Montrez ce message à une personne du centre.
kept_profile = Votre profil d’essai : personne ne le voit, sauf si vous choisissez de le partager.
kept_days = { $days ->
        [one] Si vous ne revenez pas pendant { $days } jour, tout est effacé.
       *[other] Si vous ne revenez pas pendant { $days } jours, tout est effacé.
    }
kept_copy = { $days ->
        [one] Quand le centre efface, il peut garder une copie pendant { $days } jour.
       *[other] Quand le centre efface, il peut garder une copie pendant { $days } jours.
    }
code_title = Code
code_wanted = Demander un code de 4 chiffres pour ouvrir ma session
code_honest = Facultatif. Un code éloigne les regards de votre écran. Il ne protège pas les fichiers de l’ordinateur.
code_new = Choisissez 4 chiffres
code_new_help = On les voit pendant que vous écrivez. Si vous les oubliez, une personne du centre peut retirer le code.
code_none = Il faut 4 chiffres, par exemple 2580.
code_set = Mettre ce code
code_change = Changer le code
code_remove = Retirer le code
code_is_set = Un code ouvre votre session.
code_is_not_set = Votre session s’ouvre sans code.
code_ask = Bonjour { $name }! Quel est votre code?
code_field = Code
code_field_help = 4 chiffres
code_wrong = Ce n’est pas ce code. Essayez encore.
code_pause = { $seconds ->
        [one] Attendez { $seconds } seconde avant d’essayer encore.
       *[other] Attendez { $seconds } secondes avant d’essayer encore.
    }
code_forgotten = Code oublié? Une personne du centre peut le retirer. Votre travail reste.
code_back = Revenir
code_enter = Entrer
bring_title = Apporter mon travail
bring_kind = Travail Passerelle
bring_no_dialog = La fenêtre pour choisir un fichier ne s’ouvre pas sur cet ordinateur. Écrivez l’endroit du fichier.
bring_path = Dossier et nom du fichier
bring_path_help = Le nom du fichier se termine par « .passerelle ».
bring_no_path = Écrivez d’abord l’endroit du fichier.
bring_no_file = Ce fichier n’est pas là. La clé USB est-elle branchée? Vérifiez l’endroit et le nom.
bring_open = Ouvrir
bring_failed = Votre travail n’est pas ouvert
bring_by_hand = Écrire l’endroit moi-même
bring_again = Choisir un autre fichier
bring_came = Bonjour { $name }! Votre travail est arrivé.
bring_known = Cet ordinateur vous connaissait déjà. Tout est réuni.
bring_new = Cet ordinateur ne vous connaissait pas encore.
bring_added = { $count ->
        [one] { $count } nouvelle activité est arrivée.
       *[other] { $count } nouvelles activités sont arrivées.
    }
bring_nothing_new = Rien de nouveau : tout était déjà ici.
bring_begin = Commencer
bring_stays = Garder votre travail ici?
bring_stays_text = Il est maintenant sur cet ordinateur, sous votre nom. Le fichier que vous avez apporté n’a pas changé.
bring_take_off = Le retirer d’ici
leave_title = Que devient votre travail?
leave_brought = Vous avez apporté votre travail sur cet ordinateur.
leave_forgets = Cet ordinateur oublie tout quand il s’éteint.
leave_take = Emporter mon travail
leave_take_line = Dans un fichier, à l’endroit que vous choisissez. Le fichier est vérifié, puis tout est effacé ici.
leave_keep = Le laisser ici
leave_keep_line = Vous le retrouverez ici, sous votre nom.
leave_keep_forgets = Il sera perdu quand l’ordinateur s’éteindra.
leave_erase = L’effacer
leave_erase_line = Sans rien emporter. Rien ne restera ici.
leave_stay = Rester
leave_sure_title = Effacer tout votre travail?
leave_sure_text = Vos leçons, vos réponses, votre profil d’essai et sa photo seront effacés. On ne peut pas les faire revenir.
leave_sure = Tout effacer
leave_nothing_erased = Rien n’a été effacé : votre travail est encore ici.
leave_again = Choisir un autre endroit
leave_place = Choisissez un endroit
leave_place_text = Une autre fenêtre vous demande où mettre le fichier.
leave_file_name = travail
idle_title = Êtes-vous encore là?
idle_named = Sans réponse, la session se termine. Tout est enregistré.
idle_guest = Sans réponse, la session invitée se termine, et tout est oublié.
idle_seconds = { $seconds ->
        [one] Il reste { $seconds } seconde.
       *[other] Il reste { $seconds } secondes.
    }
idle_stay = Je suis là
kiosk_title = Cette fenêtre reste ouverte
kiosk_text = Sur cet ordinateur, seule une personne du centre ferme Passerelle, depuis l’espace de formation.
kiosk_honest = Ce réglage garde la fenêtre ouverte. Il ne verrouille pas l’ordinateur lui-même.
bring_erased = Reprendre votre travail ici?
bring_erased_text = Tout ce que ce fichier contient avait été effacé de cet ordinateur. Il reviendra ici si vous le voulez.
bring_erased_yes = Oui, le reprendre
leave_no_place = Cet endroit n’est pas là. La clé USB est-elle branchée? Choisissez un autre endroit.
