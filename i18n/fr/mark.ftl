# Avant et après un module, ce qui est fait sur le vrai réseau, et les messages de la personne qui forme.
rating_before = Avant de commencer
rating_before_line = Il n’y a pas de bonne réponse. Vous verrez le chemin fait à la fin du module.
rating_note = Garder ma réponse
rating_skip = Passer
rating_noted = On vous posera la même question à la fin du module.
rating_both = Avant : { $before }. Maintenant : { $after }.
rating_same = Avant et maintenant : { $after }.
network_done = C’est fait sur mon vrai réseau
network_done_line = Cochez quand cette section est en ligne.
network_count = { $count ->
        [one] { $count } section faite sur mon vrai réseau
       *[other] { $count } sections faites sur mon vrai réseau
    }
comment_share = Partager mon profil d’essai avec la personne qui me forme
comment_share_line = Elle peut le lire et laisser un message, sans rien changer. Vous pouvez arrêter quand vous voulez.
comment_from_trainer = Message de la personne qui vous forme
comment_mark_read = J’ai lu
comment_read = Vous avez lu ce message.
comment_back = Revenir
comment_profile_of = Profil d’essai : { $name }
comment_profile_line = Cette personne partage son profil avec vous. Vous pouvez le lire et laisser un message.
comment_findings = { $count ->
        [one] { $count } point à améliorer
       *[other] { $count } points à améliorer
    }
comment_write = Écrire un message
comment_write_of = Écrire un message : { $title }
comment_change = Changer le message
comment_change_of = Changer le message : { $title }
comment_yours = Votre message
comment_seen = Lu le { $date }
comment_unseen = Pas encore lu
comment_field = Votre message sur cette section
comment_field_help = La personne le lira dans cette section. Sans mots, le message est retiré.
comment_save = Enregistrer le message
comment_cancel = Ne rien changer
