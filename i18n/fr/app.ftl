# The top bar, the banner and what is the same on every screen.
app_name = Passerelle
app_home = Accueil
app_text_size = Taille du texte : { $size }
app_text_larger = Agrandir le texte
app_text_smaller = Réduire le texte
app_language = Langue
app_language_french = Français
app_language_english = English
app_guest = Personne invitée
app_finish = Terminer
app_loading = Un instant…
app_guest_end_title = Terminer la session invitée?
app_guest_end_text = Vos réponses seront effacées. Rien ne sera gardé.
app_guest_end_stay = Continuer à apprendre
app_guest_end_leave = Terminer et oublier
app_not_saved = Votre travail n’est pas enregistré
app_try_again = Essayer encore
app_more_messages = { $count ->
        [one] Encore { $count } message après celui-ci.
       *[other] Encore { $count } messages après celui-ci.
    }
app_understood = J’ai compris
app_open_elsewhere_title = Cette session est peut-être ouverte ailleurs
app_open_elsewhere_take = Continuer ici
app_open_elsewhere_leave = Revenir
app_unsaved_end_title = Terminer sans enregistrer?
app_unsaved_end_text = Vos dernières réponses ne sont pas enregistrées. Si vous terminez maintenant, elles seront perdues.
app_unsaved_end_stay = Rester
app_unsaved_end_leave = Terminer sans enregistrer
