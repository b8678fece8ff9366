# The help on F1. Each line of a text shows as an item of a list.
help_open = Aide
help_title = Aide
help_close = Fermer
help_welcome = Qui apprend aujourd’hui?
help_welcome_lines =
    Cliquez sur votre nom pour reprendre là où vous étiez.
    C’est votre première visite? Choisissez « Nouvelle personne ».
    Pour essayer sans rien garder, choisissez la session invitée.
help_person = Nouvelle personne
help_person_lines =
    Écrivez le nom que vous voulez voir à l’écran. Un prénom suffit.
    Choisissez une image pour vous reconnaître.
    Appuyez ensuite sur le bouton en bas à droite.
help_home = L’accueil
help_home_lines =
    Le grand bouton du haut vous mène à votre prochaine étape.
    Plus bas, chaque carte est un module, avec des leçons et un quiz.
    Cliquez sur une carte pour ouvrir son module. Vous pouvez y revenir quand vous voulez.
    Vous cherchez quelque chose? Utilisez « Chercher » ou le glossaire.
help_lesson = Une leçon
help_lesson_lines =
    Lisez à votre rythme. Faites défiler la page pour voir la suite.
    Les questions dans la leçon ne comptent pas. Essayez autant de fois que vous voulez.
    Le bouton en bas à droite mène à la leçon suivante, puis au quiz.
    Le plan du module permet d’aller directement à une leçon.
    « Feuille à imprimer » enregistre un résumé du module sur une page.
help_quiz = Le quiz
help_quiz_lines =
    Répondez, puis appuyez sur « Vérifier ». L’explication suit.
    Chaque réponse est gardée. Vous pouvez arrêter et reprendre plus tard.
    Vous pouvez refaire le quiz autant de fois que vous voulez.
help_quiz_choice = Ici, choisissez une seule réponse.
help_quiz_choices = Ici, plusieurs réponses peuvent être bonnes. Cochez-les toutes. Au clavier, Espace coche et décoche. Entrée sur une case cochée vérifie.
help_quiz_order = Ici, placez les lignes dans le bon ordre avec les boutons « monter » et « descendre ».
help_quiz_match = Ici, ouvrez chaque liste et choisissez ce qui va ensemble.
help_quiz_sort = Ici, ouvrez chaque liste et choisissez le bon groupe.
help_quiz_blank = Ici, écrivez le mot qui manque. Vous pouvez écrire tout de suite. Une petite faute de frappe est permise.
help_quiz_spot = Ici, cochez les parties qui posent problème. Au clavier, Espace coche et décoche. Entrée sur une case cochée vérifie.
help_quiz_scenario = Ici, choisissez ce que vous répondez. La conversation continue selon votre choix.
help_quiz_rate = Ici, dites où vous en êtes. Il n’y a pas de mauvaise réponse.
help_quiz_feedback = Lisez l’explication, puis appuyez sur le bouton en bas à droite pour continuer.
help_results = Vos résultats
help_results_lines =
    Vous voyez votre note et les questions à revoir.
    Pour chaque question manquée, un lien mène à la leçon à relire.
    Vous pouvez refaire les questions manquées, refaire le quiz ou passer au module suivant.
    « Feuille à imprimer » enregistre un résumé du module, avec la place d’écrire votre prochain pas.
help_settings = Les réglages
help_settings_lines =
    Choisissez ce qui vous convient. Chaque choix s’applique tout de suite.
    « Revenir » vous ramène là où vous étiez.
help_glossary = Le glossaire
help_glossary_lines =
    Chaque mot difficile des leçons est expliqué ici, avec un exemple.
    Écrivez un mot en haut pour le trouver plus vite.
    « Revenir » vous ramène là où vous étiez.
help_search = La recherche
help_search_lines =
    Écrivez un ou plusieurs mots. Les résultats apparaissent pendant que vous écrivez.
    Appuyez sur Entrée pour ouvrir le premier. Les flèches mènent aux autres.
    « Revenir » vous ramène là où vous étiez.
help_practice = Mon profil d’essai
help_practice_lines =
    Choisissez une partie du profil dans la liste, puis écrivez. Rien n’est envoyé.
    Les conseils suivent dès que vous arrêtez d’écrire.
    « Exemple » montre un bon texte et dit pourquoi. Ce qui est en rouge doit être retiré.
    « Emporter mon profil » l’enregistre sur une clé USB, à imprimer ou à copier dans un réseau.
    « Revenir » vous ramène là où vous étiez. Votre texte reste.
help_trainer = Espace de formation
help_trainer_lines =
    « Personnes » montre où chaque personne est rendue. Cochez des personnes pour agir sur elles.
    « Bilan » montre ce qui est difficile. « Présenter » grossit une leçon pour un projecteur.
    « Fichiers » reçoit le travail d’autres ordinateurs et ramène ce qui a été effacé.
    Quand vous partez, choisissez « Quitter l’espace ».
help_keys = Les touches du clavier
help_key_tab = Tab, Maj + Tab
help_key_tab_does = Aller au bouton suivant, ou au précédent
help_key_press = Entrée ou Espace
help_key_press_does = Appuyer sur le bouton
help_key_arrows = Flèches
help_key_arrows_does = Changer de choix, ou faire défiler la page
help_key_letters = A à F
help_key_letters_does = Choisir une réponse
help_key_move = Alt + flèches
help_key_move_does = Déplacer une ligne vers le haut ou le bas
help_key_pages = Page préc., suiv.
help_key_pages_does = Faire défiler une page
help_key_ends = Début, Fin
help_key_ends_does = Aller au début ou à la fin de la page
help_key_escape = Échap
help_key_escape_does = Fermer, ou revenir
help_key_search = Ctrl + F
help_key_search_does = Chercher dans les leçons
help_key_size = Ctrl + et Ctrl −
help_key_size_does = Agrandir ou réduire le texte
help_key_language = Ctrl + L
help_key_language_does = Changer de langue
help_key_help = F1
help_key_help_does = Ouvrir ou fermer l’aide
help_key_full = F11
help_key_full_does = Remplir tout l’écran
help_who = À qui demander?
help_who_nobody = Demandez à la personne qui vous accompagne.
help_who_contact = Vous pouvez joindre : { $contact }
help_who_centre = Vous pouvez joindre { $centre } : { $contact }
