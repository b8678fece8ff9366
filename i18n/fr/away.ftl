away_title = Emporter mon profil
away_line = Gardez votre profil sur une clé USB ou dans vos documents. Rien n’est envoyé ailleurs.
away_files = Dans un fichier
away_pdf = Document PDF
away_pdf_line = À imprimer : votre profil, ce qui reste à faire et la liste de vérification.
away_pdf_save = Enregistrer le PDF
away_text = Texte simple
away_text_line = Vos mots, section par section, prêts à coller dans un réseau.
away_text_save = Enregistrer le texte
away_photo = Photo
away_photo_line = Votre photo, carrée, sans le lieu où elle a été prise.
away_photo_save = Enregistrer la photo
away_no_photo = Vous n’avez pas mis de photo. Ce n’est pas obligatoire.
away_saved = C’est enregistré.
away_saved_at = Le fichier « { $name } » est dans « { $folder } ».
away_unprintable = { $count ->
    [one] Un caractère ne s’imprime pas, comme un émoji. Un point d’interrogation le remplace.
   *[other] { $count } caractères ne s’impriment pas, comme les émojis. Un point d’interrogation les remplace.
}
away_not_saved = Le fichier n’est pas enregistré.
away_by_hand = Écrire l’endroit moi-même
away_by_hand_title = Écrire l’endroit
away_no_dialog = La fenêtre pour choisir l’endroit ne s’ouvre pas sur cet ordinateur. Écrivez l’endroit ici.
away_form = Quel fichier?
away_path = Dossier et nom du fichier
away_path_help = Un fichier qui a déjà ce nom n’est jamais remplacé.
away_save_here = Enregistrer ici
away_copy = Copier vers un réseau
away_copy_line = Copiez un champ. Puis, dans le réseau, collez-le avec Ctrl+V.
away_copy_button = Copier
away_copy_of = Copier : { $title }
away_copy_section = Copier toute la section
away_copied = Copié : { $title }
away_field_of = { $field }, { $entry }
away_nothing = Rien n’est encore écrit. Ce que vous écrirez se copiera ici.
away_file_name = profil
away_photo_name = photo
