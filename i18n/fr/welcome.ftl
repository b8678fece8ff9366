welcome_title = Bonjour! Qui apprend aujourd’hui?
welcome_introduction = Choisissez votre nom, ou commencez une nouvelle session.
welcome_introduction_first = Commencez une session pour ouvrir les leçons.
welcome_person_line = Continuer ma session
welcome_done = { $done ->
    [one] { $done } module terminé sur { $total }
   *[other] { $done } modules terminés sur { $total }
}
welcome_new = Nouvelle personne
welcome_new_line = Garder ma progression ici
welcome_new_line_forgets = Emporter mon travail à la fin
welcome_guest = Session invitée
welcome_guest_line = Rien n’est gardé à la fin
welcome_private = Vos données restent sur cet ordinateur.
welcome_private_nothing = Rien n’est envoyé sur Internet.
welcome_no_folder = Aucun dossier ne permet de garder la progression. La session invitée fonctionne.
welcome_reading = Lecture des sessions…
