# Ce que « passerelle check » dit d’un fichier de leçons. Chaque message nomme la valeur fautive, et « .cure » dit
# comment la corriger. Le nom d’un message est « fault_ » et le code du problème.

## Fichiers

fault_unreadable = Le fichier ne peut pas être lu. Le système répond : « {$reason} ».
    .cure = Vérifiez qu’il existe et que vous avez le droit de le lire.
fault_not_utf8 = Le fichier n’est pas enregistré en UTF-8.
    .cure = Enregistrez-le de nouveau en choisissant l’encodage UTF-8.
fault_empty = Le fichier est vide.
    .cure = Remettez son contenu, ou retirez ce fichier de la bibliothèque.
fault_not_json = Ce passage n’est pas du JSON valable : « {$reason} ».
    .cure = Cherchez ici une virgule, un guillemet, un crochet ou une accolade en trop ou qui manque.
fault_too_large = Le fichier compte {$bytes} octets; le maximum est de {$most}.
    .cure = Raccourcissez-le, ou répartissez son contenu entre plusieurs modules.
fault_too_deep = Des objets et des listes s’emboîtent sur plus de {$most} niveaux.
    .cure = Retirez les niveaux inutiles.
fault_missing_file = Le fichier « {$file} » manque.
    .cure = Ajoutez-le à la bibliothèque, ou corrigez son nom.

## Forme

fault_duplicate_key = La clé « {$key} » est écrite deux fois dans le même objet.
    .cure = Gardez-en une seule.
fault_unknown_key = La clé « {$key} » n’existe pas ici.
    .cure = { $advice ->
        [nearest] Écrivez « {$nearest} », ou retirez cette clé.
        [remove] Retirez cette clé.
       *[known] Les clés permises sont : {$known}.
    }
fault_missing_key = La clé « {$key} » manque.
    .cure = Ajoutez-la avec sa valeur.
fault_wrong_type = Il y a ici { $found ->
        [object] un objet entre accolades
        [array] une liste entre crochets
        [text] un texte entre guillemets
        [number] un nombre
        [whole_number] un nombre entier
        [true_or_false] « true » ou « false »
       *[null] la valeur « null »
    }, qui ne convient pas.
    .cure = Remplacez cette valeur par { $expected ->
        [object] un objet entre accolades
        [array] une liste entre crochets
        [text] un texte entre guillemets
        [number] un nombre
        [whole_number] un nombre entier
        [true_or_false] « true » ou « false », sans guillemets
       *[null] la valeur « null »
    }.
fault_unknown_value = La valeur « {$value} » n’est pas permise ici.
    .cure = { $advice ->
        [nearest] Écrivez plutôt « {$nearest} ».
        [remove] Retirez cette valeur.
       *[known] Les valeurs permises sont : {$known}.
    }
fault_out_of_range = La valeur « {$value} » sort des limites.
    .cure = { $bounds ->
        [at_least] Écrivez {$least} ou plus.
        [at_most] Écrivez {$most} ou moins.
       *[between] Écrivez une valeur de {$least} à {$most}.
    }
fault_count_out_of_range = { $count ->
        [0] Il n’y a aucun élément ici,
        [one] Il y a {$count} élément ici,
       *[other] Il y a {$count} éléments ici,
    } mais il en faut { $bounds ->
        [exactly] exactement {$least}
        [between] de {$least} à {$most}
       *[at_least] au moins {$least}
    }.
    .cure = { $change ->
        [add] Ajoutez-en {$difference}.
       *[remove] Retirez-en {$difference}.
    }
fault_unsupported_format = Cette version du programme ne lit pas le format « {$format} ».
    .cure = Écrivez 1, ou installez une version plus récente de Passerelle.
fault_bad_pattern = La valeur « {$value} » n’a pas la bonne forme.
    .cure = { $kind ->
        [id] Utilisez de 1 à 64 lettres minuscules sans accent, chiffres ou traits d’union.
        [language] Écrivez un code de deux ou trois lettres minuscules, comme « fr ».
        [month] Écrivez l’année et le mois, comme « 2026-11 ».
        [reference] Écrivez l’identifiant d’une leçon, seul ou après celui de son module : « module/lecon ».
       *[other] La commande « passerelle schema » décrit la forme attendue.
    }

## Identifiants et renvois

fault_bad_id = L’identifiant « {$id} » n’a pas la bonne forme.
    .cure = Utilisez de 1 à 64 lettres minuscules sans accent, chiffres ou traits d’union.
fault_duplicate_id = L’identifiant « {$id} » est déjà utilisé { $line ->
        [0] ailleurs
       *[other] à la ligne {$line}
    }.
    .cure = Donnez-en un autre à cet élément-ci.
fault_duplicate_module = Un module « {$id} » existe déjà dans la bibliothèque « {$library} ».
    .cure = Donnez un autre identifiant à ce module, et le même nom à son dossier.
fault_folder_name = Le module « {$id} » se trouve dans le dossier « {$folder} ».
    .cure = Donnez le même nom au dossier et au module.
fault_unknown_reference = { $kind ->
        [term] Le terme « {$id} » n’est pas dans le glossaire.
        [limit] La limite « {$id} » n’existe pas.
        [lesson] La leçon « {$id} » n’existe pas.
        [section] La section « {$id} » n’existe pas dans le profil d’essai.
        [module] Le module « {$id} » n’existe pas.
        [group] Le groupe « {$id} » n’existe pas dans cette question.
        [step] L’étape « {$id} » n’existe pas dans ce scénario.
        [field] Le champ « {$id} » n’existe pas dans le profil d’essai.
        [list] La liste « {$id} » n’existe pas dans le vocabulaire.
       *[item] L’élément « {$id} » n’existe pas dans cette question.
    }
    .cure = { $kind ->
        [term] Corrigez ce nom, ou ajoutez le terme à glossary.json.
        [limit] Corrigez ce nom, ou ajoutez la limite à practice/limits.json.
        [lesson] Nommez une leçon de ce module, ou écrivez « module/lecon ».
        [section] Nommez une section qui se trouve dans practice/profile.json.
        [module] Corrigez ce nom, ou ajoutez le dossier du module avec son fichier module.json.
        [group] Nommez un des groupes de cette question.
        [step] Nommez une des étapes du scénario, ou ajoutez celle-ci.
        [field] Nommez un champ qui se trouve dans practice/profile.json.
        [list] Corrigez ce nom, ou ajoutez la liste à practice/vocabulary.json.
       *[item] Nommez un des éléments de cette question.
    }
fault_circular_requires = Des modules s’exigent en boucle : {$modules}.
    .cure = Retirez un nom de la liste « requires » de l’un de ces modules.
fault_unlisted_module = Aucun parcours ne nomme le module « {$id} ».
    .cure = Ajoutez-le à un parcours de library.json, ou supprimez son dossier.
fault_listed_twice = « {$id} » est nommé deux fois.
    .cure = Gardez une seule des deux mentions.

## Textes

fault_empty_text = Ce texte est vide, ou ne contient que des espaces.
    .cure = Écrivez-le, ou retirez sa clé si elle est facultative.
fault_missing_language = Ce texte n’est pas donné dans la langue « {$language} ».
    .cure = Ajoutez la clé « {$language} » avec la traduction.
fault_unknown_language = La bibliothèque ne déclare pas la langue « {$language} ».
    .cure = Retirez ce texte, ou ajoutez la langue à « languages » dans library.json.
fault_duplicate_language = La langue « {$language} » est déclarée deux fois.
    .cure = Gardez une seule des deux mentions.
fault_bad_language = « {$language} » n’est pas un code de langue.
    .cure = Écrivez deux ou trois lettres minuscules, comme « fr » ou « en ».
fault_same_in_both = Le même texte est donné dans les deux langues : « {$text} ».
    .cure = Traduisez-le, sauf s’il s’écrit vraiment de la même façon.
fault_length_ratio = La version « {$longer} » est plus de deux fois plus longue que la version « {$shorter} ».
    .cure = Vérifiez que les deux disent la même chose.
fault_long_sentence = Une phrase compte {$words} mots, mais nous en conseillons au plus {$most} : « {$sentence} ».
    .cure = Coupez-la en deux.
fault_control_character = { $kind ->
        [line_feed] Le texte contient un saut de ligne ({$code}), qui n’est pas permis ici.
       *[other] Le texte contient un caractère invisible ({$code}), qui n’est pas permis.
    }
    .cure = { $kind ->
        [line_feed] Mettez tout sur une seule ligne, ou faites-en deux textes.
       *[other] Effacez ce caractère, ou tapez le passage de nouveau.
    }
fault_broken_markup = { $fault ->
        [unclosed] La marque « {$mark} » est ouverte, mais jamais fermée.
        [nothing] La marque « {$mark} » n’entoure aucun mot.
        [nested] La marque « {$mark} » se trouve à l’intérieur d’une autre.
        [foreign] « {$mark} » n’est pas permis : un texte ne contient ni HTML, ni lien, ni adresse Web.
       *[reference] Le renvoi « {$mark} » ne peut pas être lu.
    }
    .cure = { $fault ->
        [unclosed] Fermez-la, ou mettez « \\ » devant pour l’afficher telle quelle.
        [nothing] Écrivez des mots à l’intérieur, ou retirez-la.
        [nested] Fermez la première marque avant d’ouvrir la seconde.
        [foreign] Retirez ce passage, ou écrivez-le en mots.
       *[reference] Pour un terme, écrivez « [[terme|mots]] »; pour une limite, « limit:nom » entre accolades.
    }

## Questions

fault_blank_marks = { $count ->
        [0] Le texte ne contient pas la marque « ___ ».
       *[other] Le texte contient {$count} fois la marque « ___ ».
    }
    .cure = Écrivez « ___ » une seule fois, là où il faut répondre.
fault_empty_accept = Aucune réponse n’est acceptée dans la langue « {$language} ».
    .cure = Ajoutez au moins une réponse à « accept » pour cette langue.
fault_no_right_answer = Cette question n’a aucune bonne réponse.
    .cure = Mettez « credit » à 1, ou « correct » à true, pour la bonne réponse.
fault_several_right_answers = Cette question a {$count} bonnes réponses, mais une seule est permise.
    .cure = Gardez un seul « credit » à 1, ou changez « kind » pour « choices ».
fault_nothing_to_mark = Aucune zone n’est un problème : il n’y a rien à trouver.
    .cure = Mettez « problem » à true pour au moins une zone.
fault_ask_above_pool = { $ask ->
        [one] Le quiz doit poser {$ask} question notée,
       *[other] Le quiz doit poser {$ask} questions notées,
    } mais { $pool ->
        [0] il n’en contient aucune
       *[other] il n’en contient que {$pool}
    }.
    .cure = Réduisez « ask », ou ajoutez des questions notées.
fault_unpaired_left = L’élément « {$id} », à gauche, n’a pas de paire.
    .cure = Ajoutez sa paire à « pairs ».
fault_paired_twice = L’élément « {$id} » est dans plus d’une paire.
    .cure = Gardez une seule paire pour cet élément.
fault_unknown_start = L’étape de départ « {$step} » n’existe pas.
    .cure = Nommez dans « start » une des étapes du scénario.
fault_scenario_dead_end = L’étape « {$step} » est une impasse.
    .cure = Ajoutez des répliques qui mènent plus loin, ou mettez « end » à true.
fault_scenario_loop = À partir de l’étape « {$step} », le scénario tourne en rond.
    .cure = Ajoutez une réplique qui mène vers une fin.
fault_scenario_loop_with_credit = Une boucle qui passe par l’étape « {$step} » donne des points à chaque tour.
    .cure = Mettez à 0 le « credit » des répliques de cette boucle.
fault_scenario_unreachable = Aucun chemin ne mène à l’étape « {$step} ».
    .cure = Ajoutez une réplique qui y mène, ou supprimez cette étape.
fault_scenario_worthless = Même le meilleur chemin de ce scénario ne donne aucun point.
    .cure = Donnez un « credit » aux meilleures répliques.
fault_end_is_false = La clé « end » ne peut pas valoir « false ».
    .cure = Remplacez-la par des répliques dans « replies », ou écrivez true.
fault_missing_review = Cette question ne dit pas quelle leçon relire.
    .cure = Ajoutez « review » avec l’identifiant d’une leçon.
fault_quote_not_in_text = Le passage « {$quote} » ne se trouve pas dans le texte.
    .cure = Copiez-le du texte, mot pour mot, dans la même langue.

## Images et paquets

fault_bad_file_path = Le chemin « {$file} » n’est pas permis.
    .cure = Écrivez un chemin à l’intérieur du dossier du module, comme « images/photo.png ».
fault_image_missing = L’image « {$file} » manque.
    .cure = Ajoutez-la au dossier du module, ou corrigez son nom.
fault_image_unreadable = L’image « {$file} » ne peut pas être lue : « {$reason} ».
    .cure = Enregistrez-la de nouveau en PNG, en JPEG ou en WebP.
fault_image_wrong_extension = L’image « {$file} » est en fait au format « {$really} ».
    .cure = Donnez au fichier l’extension « .{$really} », et corrigez son nom ici.
fault_image_too_heavy = L’image « {$file} » compte {$bytes} octets; le maximum est de {$most}.
    .cure = Réduisez ses dimensions, ou comprimez-la davantage.
fault_image_too_many_pixels = L’image « {$file} » compte {$pixels} pixels; le maximum est de {$most}.
    .cure = Réduisez sa largeur et sa hauteur.
fault_pack_too_large = Une fois ouvert, ce paquet compte {$bytes} octets; le maximum est de {$most}.
    .cure = Réduisez ses images, ou faites-en deux paquets.
fault_pack_too_many_files = Ce paquet contient {$count} fichiers; le maximum est de {$most}.
    .cure = Retirez les fichiers inutiles, ou faites-en deux paquets.
fault_pack_ratio = Le fichier « {$file} » est comprimé {$ratio} fois; le maximum est de {$most}.
    .cure = Vérifiez d’où vient ce paquet, puis créez-le de nouveau.
fault_not_a_pack = Ce fichier n’est pas un paquet de leçons lisible : « {$reason} ».
    .cure = Créez de nouveau un fichier ZIP à partir du dossier des leçons.
