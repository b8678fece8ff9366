# L’espace de formation : son nom, ses parties et la sortie.
trainer_space = Espace de formation
trainer_open = Espace de formation
trainer_leave = Quitter l’espace
trainer_sections = Parties de l’espace de formation
trainer_people = Personnes
trainer_insight = Bilan
trainer_present = Présenter
trainer_files = Fichiers
trainer_centre = Centre
