# Les réglages du centre, ses paquets de leçons et son fichier de réglages.
centre_title = Réglages du centre
centre_line = Chaque choix s’applique tout de suite, pour tout le monde.
centre_not_saved = Ce réglage n’est pas enregistré.
centre_save_again = Essayer encore
centre_about = Le centre
centre_name = Nom du centre
centre_contact = Personne à qui demander de l’aide
centre_contact_help = Ces mots apparaissent dans l’aide. Par exemple : Marie, à l’accueil.
centre_words_save = Enregistrer
centre_words_saved = C’est enregistré.
centre_languages = Langues offertes
centre_languages_help = Au moins une langue reste cochée.
centre_sessions_title = Les sessions
centre_sessions = Sortes de session
centre_sessions_help = Au moins une sorte reste cochée.
centre_idle = Fin d’une session sans activité
centre_idle_minutes = Après { $minutes } min sans activité
centre_less = Moins
centre_more = Plus
centre_tiles = Montrer la progression sur l’écran d’accueil
centre_tiles_help = Sous chaque nom, tout le monde voit combien de modules sont terminés.
centre_kiosk = Mode kiosque : plein écran, et le programme ne se ferme pas
centre_kiosk_help = Pour sortir du kiosque, ouvrez l’espace de formation.
centre_forgets = Cet ordinateur oublie tout quand il s’éteint
centre_forgets_help = Passerelle demande alors à chaque personne d’emporter son travail. Ce choix vaut pour cet ordinateur seulement.
centre_learning = L’apprentissage
centre_feedback = Explications des quiz
centre_feedback_each = Après chaque question
centre_feedback_end = À la fin, avec les résultats
centre_order = Les modules s’ouvrent l’un après l’autre
centre_order_help = Un module s’ouvre quand les modules d’avant sont terminés. Ce qui est commencé reste ouvert.
centre_sound = Offrir l’écoute des textes
centre_sound_help = Sans cette case, le bouton « Écouter » disparaît.
centre_keeping = Durée de conservation
centre_archive = Copie gardée après une remise à zéro
centre_archive_days = { $days ->
        [0] Aucune copie
        [one] { $days } jour
       *[other] { $days } jours
    }
centre_keep = Travail d’une personne qui ne vient plus
centre_keep_days = { $days ->
        [one] Effacé après { $days } jour
       *[other] Effacé après { $days } jours
    }
centre_keep_always = Gardé sans limite
centre_keep_help = Avant d’effacer, Passerelle vous avertit dans l’espace de formation.
centre_pin = NIP
centre_pin_change = Changer le NIP
centre_pin_old = NIP actuel
centre_pin_new = Nouveau NIP
centre_pin_again = Le nouveau NIP, une deuxième fois
centre_pin_save = Changer le NIP
centre_pin_cancel = Annuler
centre_pin_changed = Le NIP est changé.
centre_pin_changed_line = Dites-le au personnel du centre.
centre_packs = Paquets de leçons
centre_packs_none = Aucun paquet n’est ajouté. Un paquet apporte d’autres modules, à côté de ceux de Passerelle.
centre_pack_row = { $modules ->
        [one] { $modules } module · version { $version }
       *[other] { $modules } modules · version { $version }
    }
centre_pack_add = Ajouter un paquet (ZIP)
centre_pack_folder = Ajouter un dossier
centre_pack_remove = Retirer
centre_pack_remove_of = Retirer le paquet « { $title } »
centre_pack_nowhere = Il n’y a rien à cet endroit : { $place }
centre_pack_nowhere_cure = Vérifiez le chemin, puis réessayez.
centre_pack_added = Le paquet est ajouté.
centre_pack_added_line = Ses modules sont déjà à l’accueil : { $title }.
centre_pack_removed = Le paquet est retiré.
centre_pack_removed_line = Les réponses des personnes restent gardées.
centre_pack_undo = Annuler
centre_pack_back = Le paquet est revenu.
centre_pack_refused = { $errors ->
        [one] Le paquet n’est pas ajouté : il contient { $errors } erreur.
       *[other] Le paquet n’est pas ajouté : il contient { $errors } erreurs.
    }
centre_pack_refused_line = Les leçons déjà là n’ont pas changé. Corrigez ces fichiers, puis réessayez.
centre_pack_warnings = { $warnings ->
        [one] Il reste { $warnings } avertissement, à lire si vous écrivez les leçons.
       *[other] Il reste { $warnings } avertissements, à lire si vous écrivez les leçons.
    }
centre_problem_line = { $file }, ligne { $line }
centre_problem_error = Erreur
centre_problem_warning = Avertissement
centre_problems = Problèmes trouvés dans le paquet
centre_problems_more = { $count ->
        [one] Voir { $count } autre problème
       *[other] Voir { $count } autres problèmes
    }
centre_own_limits = Le fichier « practice/limits.json » du centre est à corriger.
centre_own_limits_unused = En attendant, les limites de Passerelle servent.
centre_own_limits_used = Ses limites servent quand même.
centre_own_limits_problems = Problèmes trouvés dans ce fichier
centre_file = Autres ordinateurs du centre
centre_file_line = Ces réglages, le NIP et les paquets de leçons peuvent aller dans un fichier, puis sur les autres ordinateurs.
centre_file_copy = Copier ces réglages dans un fichier
centre_file_take = Prendre les réglages d’un fichier
centre_file_kind = Réglages de Passerelle
centre_file_name = reglages-passerelle
centre_file_copied = Les réglages sont copiés.
centre_file_copied_line = Gardez ce fichier avec soin : il contient le NIP, sous une forme cachée.
centre_file_taken = Les réglages du fichier sont pris.
centre_file_taken_pin = Le NIP du fichier remplace celui d’avant.
centre_file_refused = Rien n’a été pris.
centre_file_not_copied = Les réglages ne sont pas copiés.
centre_file_ask = Remplacer les réglages de ce centre?
centre_file_ask_line = Les réglages, le NIP et les paquets du fichier remplacent ceux d’ici. Le travail des personnes ne change pas.
centre_file_ask_yes = Remplacer les réglages
centre_file_ask_no = Ne rien changer
centre_by_hand_pack = Écrire le chemin du paquet
centre_by_hand_copy = Écrire où copier les réglages
centre_by_hand_take = Écrire où sont les réglages
centre_place_pack = Chemin du paquet ZIP ou du dossier
centre_place_copy = Chemin du fichier à écrire
centre_place_take = Chemin du fichier à prendre
centre_place_help = Par exemple : { $example }
centre_place_go = Continuer
centre_place_empty = Écrivez d’abord l’endroit.
order_held = « { $module } » s’ouvre quand « { $before } » est terminé. Ce que vous avez commencé reste ouvert.
order_card = S’ouvre après « { $before } »
results_explain = Voir l’explication
results_explain_of = Voir l’explication : { $prompt }
