# La porte de l’espace de formation : premier réglage du centre, NIP et attente.
door_title = Espace de formation
door_back = Revenir
door_reading = Lecture des données du centre…
door_unread = Les données du centre ne peuvent pas être lues. L’espace reste fermé.
door_again = Essayer encore
door_pin = NIP
door_pin_line = Cet espace est réservé au personnel du centre. Écrivez le NIP pour l’ouvrir.
door_open = Ouvrir
door_opening = Vérification…
door_wrong = Ce n’est pas le bon NIP.
door_wrong_line = L’espace reste fermé. Vérifiez les chiffres, puis réessayez.
door_wait_seconds = { $seconds ->
        [one] Encore { $seconds } seconde avant le prochain essai.
       *[other] Encore { $seconds } secondes avant le prochain essai.
    }
door_wait_minutes = Encore { $minutes } min { $seconds } s avant le prochain essai.
door_busy = Quelqu’un écrit déjà un NIP, ici ou sur un autre ordinateur.
door_busy_line = Attendez un instant, puis réessayez.
door_not_tried = Le NIP n’a pas pu être vérifié.
door_forgotten = NIP oublié?
door_forgotten_line = La personne qui s’occupe de l’ordinateur peut le changer. Elle tape cette commande dans un terminal :
door_command = passerelle trainer reset-pin --data { $folder }
door_forgotten_safe = Le travail des personnes reste intact.
door_shut = Le NIP de ce centre ne peut pas être lu.
door_shut_line = Son fichier est abîmé. L’espace reste fermé, et le travail des personnes est intact.
door_setup = Préparer l’espace de formation
door_setup_line = Cet espace sert au personnel du centre : suivre un groupe, remettre à zéro des sessions, régler Passerelle.
door_setup_learner = Vous venez pour apprendre? Revenez en arrière : vous n’avez rien à faire ici.
door_setup_pin = Choisissez un NIP
door_setup_pin_help = De 4 à 12 chiffres. Seul le personnel doit le connaître.
door_setup_again = Le même NIP, une deuxième fois
door_setup_centre = Nom du centre (facultatif)
door_setup_contact = Personne à qui demander de l’aide (facultatif)
door_setup_contact_help = Par exemple : Marie, à l’accueil. Ces mots apparaissent dans l’aide.
door_setup_sessions = Sortes de session
door_setup_create = Préparer l’espace
door_setup_creating = Enregistrement…
door_taken = Un NIP vient d’être choisi sur un autre ordinateur. Écrivez-le pour entrer.
pin_not_digits = Un NIP contient seulement des chiffres.
pin_wrong_length = Un NIP a de 4 à 12 chiffres.
pin_different = Les deux NIP ne sont pas pareils. Écrivez deux fois le même.
session_named = Session à son nom : la progression est gardée ici
session_guest = Session invitée : rien n’est gardé à la fin
session_bring = Travail apporté sur une clé USB
words_too_long = C’est trop long : gardez au plus { $most } caractères.
