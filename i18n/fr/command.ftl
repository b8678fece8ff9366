command_program_about = Passerelle forme à l’usage professionnel des réseaux sociaux, hors ligne, en français et en anglais.
command_usage_heading = Utilisation
command_commands_heading = Commandes (sans fenêtre)
command_places_heading = Bibliothèques
command_options_heading = Options
command_data_help = Dossier où les données sont gardées; il est créé s’il manque
command_lessons_help = Autre bibliothèque de leçons, dossier ou paquet; peut être répétée
command_language_help = Langue de l’interface; sans elle, celle du système
command_help_help = Montre cette aide
command_version_help = Montre la version
command_check_about = Vérifie des bibliothèques de leçons et nomme tous leurs problèmes
command_places_help = Dossiers ou paquets à vérifier; sans eux, les leçons livrées avec le programme
command_json_help = Donne les problèmes en JSON, pour d’autres programmes
command_schema_about = Donne les schémas JSON des fichiers de leçons
command_out_help = Dossier où écrire un fichier par schéma; sans lui, tout est affiché
command_profile_about = Essaie les vérifications du profil d’essai
command_profile_check_about = Donne ce que les vérifications trouvent dans un profil. Le statut est 0 quand le fichier a été lu, et 1 sinon
command_profile_flags_about = Donne les signes d’arnaque d’un message. Le statut est 0 quand le fichier a été lu, et 1 sinon
command_profile_pdf_about = Écrit un profil en PDF, avec ce qui reste à faire et la liste de vérification. Le statut est 0 quand le PDF est écrit, et 1 sinon
command_profile_out_help = Fichier PDF à écrire; celui qui a déjà ce nom est remplacé
command_file_heading = Fichier
command_file_help = Profil en JSON (check, pdf) ou message en texte (flags)
command_misuse = Je ne comprends pas « {$word} ». Pour voir ce qui existe : passerelle --help
command_checked = {$modules ->
    [one] {$modules} module vérifié
   *[other] {$modules} modules vérifiés
} : {$errors ->
    [one] {$errors} erreur
   *[other] {$errors} erreurs
}, {$warnings ->
    [one] {$warnings} avertissement
   *[other] {$warnings} avertissements
}.
command_nothing_to_check = Rien à vérifier : il n’y a pas de bibliothèque de leçons ici : {$place}. Nommez un dossier qui contient library.json, ou un paquet ZIP.
command_not_written = Le résultat n’a pas pu être écrit : {$reason}
command_readability_help = Mesure plutôt la difficulté de lecture des textes, dans chaque langue
command_hardest_help = Nombre de textes difficiles à nommer dans chaque langue; 20 sans cette option
command_export_about = Écrit un module dans des pages web à lire dans un navigateur; écrit aussi, en PDF, la feuille d’un module et le guide d’animation
command_html_help = Module à écrire, par son nom, comme why-networks
command_export_out_help = Dossier où écrire; sans lui, le dossier courant
command_no_module = Il n’y a pas de module « {$module} ». Il y a : {$modules}
command_no_language = Le module « {$module} » n’existe pas dans cette langue.
command_exported = Page écrite : {$file}
