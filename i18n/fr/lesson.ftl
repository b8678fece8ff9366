lesson_module = Module { $number }
lesson_place = Leçon { $lesson } sur { $total }
lesson_outline = Plan du module
lesson_quiz = Quiz du module
lesson_state_done = terminée
lesson_state_here = vous êtes ici
lesson_state_new = à faire
lesson_state_passed = réussi
lesson_previous = Précédent
lesson_next = Suivant
lesson_to_quiz = Faire le quiz
lesson_tip = Conseil
lesson_warning = Attention
lesson_key = À retenir
lesson_example = Exemple
lesson_weak = À éviter
lesson_better = Mieux
lesson_good = Bien
lesson_improve = À améliorer
lesson_compare = Comparer deux exemples
lesson_profile = Profil de { $name }
lesson_post = Publication de { $name }
lesson_notes = Remarques
lesson_note_name = Nom
lesson_note_headline = Titre
lesson_note_place = Lieu
lesson_note_about = Résumé
lesson_note_skills = Compétences
lesson_note_photo = Photo
lesson_conversation = Conversation
lesson_from_you = Vous
lesson_from_other = L’autre personne
lesson_think = Réfléchissez d’abord
lesson_show = Voir la réponse
lesson_hide = Cacher la réponse
lesson_practice = À vous de jouer
lesson_check = À vous d’essayer
lesson_term = { $words }, mot du glossaire
lesson_term_meaning = { $term } : { $meaning }
lesson_term_example = { $term } : { $meaning } Exemple : { $example }
lesson_term_close = Fermer l’explication
lesson_other_show = { $language ->
    [en] Voir l’anglais aussi
    [fr] Voir le français aussi
   *[other] Voir l’autre langue aussi
}
lesson_other_hide = { $language ->
    [en] Cacher l’anglais
    [fr] Cacher le français
   *[other] Cacher l’autre langue
}
