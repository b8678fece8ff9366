# The trainer's space: its name, its sections and the way out.
trainer_space = Espace de formation
trainer_open = Espace de formation
trainer_leave = Quitter l’espace
trainer_sections = Parties de l’espace de formation
trainer_people = Personnes
trainer_insight = Bilan
trainer_present = Présenter
trainer_files = Fichiers
trainer_centre = Centre
