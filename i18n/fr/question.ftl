question_one = Choisissez une réponse.
question_several = Cochez toutes les bonnes réponses.
question_order = Mettez les éléments en ordre, du premier au dernier.
question_match = Choisissez la bonne réponse pour chaque élément.
question_sort = Choisissez le bon groupe pour chaque élément.
question_blank = Écrivez le mot qui manque.
question_spot_profile = Cochez ce qui ne va pas dans ce profil.
question_spot_post = Cochez ce qui ne va pas dans cette publication.
question_spot_message = Cochez ce qui ne va pas dans ce message.
question_scenario = Choisissez ce que vous répondez.
question_rate = Il n’y a pas de bonne ou de mauvaise réponse.
question_hint = Voir un indice
question_hint_shown = Indice
question_check = Vérifier
question_go_on = Continuer
question_keeping = Enregistrement…
question_again = Essayer encore
question_earlier = Revoir ma réponse d’avant
question_emptied = Cette réponse était déjà prise. L’autre élément n’en a plus.
question_undo = Annuler ce changement
question_right = C’est juste!
question_partly = En partie juste.
question_wrong = Pas tout à fait.
question_noted = C’est noté.
question_credit = Cette réponse vaut { $share } du point.
question_part_options = { $wrong ->
        [0] { $right } sur { $total }.
        [1] { $right } sur { $total }, et une de trop.
       *[other] { $right } sur { $total }, et { $wrong } de trop.
    }
question_part_neighbours = { $right ->
        [one] { $right } élément sur { $total } est suivi du bon.
       *[other] { $right } éléments sur { $total } sont suivis du bon.
    }
question_part_pairs = { $right ->
        [one] { $right } bonne réponse sur { $total }.
       *[other] { $right } bonnes réponses sur { $total }.
    }
question_see_lesson = Voir la leçon « { $title } »
question_answer_was = Bonne réponse : { $answer }
question_accepted = Réponses acceptées : { $answers }
question_move_up = Monter : { $item }
question_move_down = Descendre : { $item }
question_choose = Choisir…
question_blank_field = Le mot qui manque
question_blank_word = mot à écrire
question_state_right = Juste
question_state_wrong = À corriger
question_state_missed = Il fallait la choisir
question_your_answer = Votre réponse : { $answer }
question_take_back = Revenir à l’étape d’avant
question_story_end = Fin de l’histoire
question_option = { $letter }. { $text }
question_left_out = Sans réponse
question_state_partly = En partie juste
question_state_answer = Bonne réponse
question_state_spotted = Bien vu
question_state_sound = Rien à corriger ici
question_state_place = Sa place : { $number }
question_right_order = Le bon ordre :
question_best_way = Une bonne façon de répondre :
question_step = Étape { $number }
question_see_other_lesson = Voir la leçon d’un autre module
question_profile = Profil
question_post = Publication
question_message = Message
