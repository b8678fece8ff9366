# The introduction of the first visit: three steps, for people who read little.
introduction_learn_title = Lisez une leçon
introduction_learn_line = Les leçons sont courtes. Allez à votre rythme.
introduction_try_title = Essayez
introduction_try_line = Répondez aux questions. On vous dit tout de suite ce qui est juste, et pourquoi.
introduction_kept_title = Vos réponses sont gardées ici
introduction_kept_line = Rien ne quitte cet ordinateur. Quand vous partez, appuyez sur « Terminer ».
introduction_guest_title = Rien n’est gardé
introduction_guest_line = Rien ne quitte cet ordinateur. Quand vous partez, appuyez sur « Terminer » : tout s’efface.
introduction_place = Étape { $step } sur { $total }
introduction_skip = Passer
introduction_next = Suivant
introduction_begin = Commencer
introduction_again = Revoir la présentation
