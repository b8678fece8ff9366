# La feuille d’un module et le guide d’animation, et ce qui les enregistre.
paper_sheet = Feuille à imprimer
paper_sheet_file = feuille
paper_can = Ce que je sais faire
paper_words = Les mots du module
paper_essentials = L’essentiel
paper_next = Mon prochain pas
paper_lead = { $words } :
paper_footer = { $place }, le { $date }
paper_guide = Guide d’animation
paper_guide_file = guide-animation
paper_minutes = Minutes
paper_step = Étape
paper_how = Comment faire
paper_notes = Mes notes
paper_close = Fermer
paper_safe = Votre travail est intact.
paper_not_printed_cure = Montrez ce message à une personne du centre.
