# Ce que disent les commandes du NIP et des réglages d’un centre.
command_pin_about = Change le NIP de l’espace de formation; demande le nouveau deux fois, ou le retire
command_pin_remove_help = Retire le NIP : la prochaine personne qui ouvre l’espace en choisit un
command_pin_ask = Nouveau NIP, de 4 à 12 chiffres. Il se voit à l’écran quand vous le tapez :
command_pin_again = Le même NIP, une deuxième fois :
command_pin_set = Le NIP est changé.
command_pin_removed = Le NIP est retiré. Ouvrez l’espace de formation sans tarder pour en choisir un.
command_settings_about = Copie les réglages d’un centre, son NIP et ses paquets de leçons vers d’autres ordinateurs
command_settings_export_about = Écrit les réglages, le NIP et les paquets de leçons dans un fichier
command_settings_import_about = Remplace les réglages, le NIP et les paquets de leçons par ceux d’un fichier
command_settings_file_help = Fichier des réglages
command_settings_written = Fichier écrit : {$file}
command_settings_pack = Paquet de leçons pris : {$pack}
