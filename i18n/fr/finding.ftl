# Ce que disent les vérifications du profil d’essai. Les mots de la personne sont cités à part (« finding_written »).

finding_ready = C’est prêt.
finding_not_started = Rien n’est encore écrit ici.
finding_no_photo = Il n’y a pas de photo, et c’est permis.
finding_no_target = Choisissez d’abord l’emploi visé. Les conseils suivront.
finding_no_ad = Collez une offre d’emploi pour avoir ce conseil.
finding_nothing = Cela ne s’applique pas à votre profil.

## Longueurs et nombres

finding_too_short = { $length ->
    [one] Il y a {$length} caractère.
   *[other] Il y a {$length} caractères.
} Écrivez-en au moins {$least}.
finding_too_long = Il y a {$length} caractères. La limite habituelle est de {$most}.
finding_too_few = Il y en a {$count}. Il en faut au moins {$least}.
finding_too_many = Il y en a {$count}. Gardez-en au plus {$most}.
finding_doubled = Ces mots reviennent deux fois. Gardez-les une seule fois.

## Mots

finding_no_job = Le nom d’un métier manque.
finding_no_job_at_first = Nommez votre métier dans les {$within} premiers caractères.
finding_words_missing = Les mots attendus manquent. Voyez l’exemple.
finding_words_missing_at_first = Les mots attendus manquent dans les {$within} premiers caractères. Voyez l’exemple.
finding_words_to_avoid = À remplacer par un fait : {$words}.
finding_only_seeking = On lit que vous cherchez, mais pas ce que vous savez faire.
finding_few_key_words = { $least ->
    [one] Il faut au moins {$least} mot-clé de l’emploi visé.
   *[other] Il faut au moins {$least} mots-clés de l’emploi visé.
} Par exemple : {$words}.
finding_no_first_person = Écrivez à la première personne : « je », « mon », « ma ».
finding_third_person = Ce texte parle de vous comme d’une autre personne. Écrivez « je ».
finding_long_sentences = Vos phrases comptent {$average} mots en moyenne. Visez {$most} mots ou moins.
finding_long_paragraph = Ce paragraphe compte {$words} mots et { $sentences ->
    [one] {$sentences} phrase
   *[other] {$sentences} phrases
}. Coupez-le en deux.
finding_no_verb = Commencez ce point par un verbe d’action.
finding_no_number = Ajoutez un nombre ou un résultat.
finding_other_language = Ce passage est dans une autre langue que votre profil.
finding_all_capitals = Tout est en majuscules. Écrivez en minuscules.

## Expérience et formation

finding_missing = { $field ->
    [title] Le titre du poste manque.
    [organisation] Le nom de l’organisation manque.
    [place] Le lieu manque.
    [start] La date de début manque.
    [end] La date de fin manque.
    [points] Dites ce que vous avez fait.
    [school] Le nom de l’école manque.
    [field] Le domaine d’études manque.
    [level] Le niveau manque.
    [name] Le nom manque.
   *[other] Une information manque.
}
finding_bad_month = Cette date ne se lit pas. Écrivez le mois et l’année, comme mars 2021.
finding_end_before_start = La fin vient avant le début.
finding_future = Cette date n’est pas encore arrivée.
finding_unexplained = Expliquez ce nom étranger en quelques mots, entre parenthèses.

## Formes

finding_name_characters = Un nom n’a que des lettres, des espaces, des traits d’union et des apostrophes.
finding_name_title = Retirez le titre. Gardez le prénom et le nom.
finding_digits = Écrivez une ville ou une région, sans chiffre.
finding_street = Retirez la rue. La ville suffit.
finding_postal_code = Retirez le code postal. La ville suffit.
finding_telephone = Retirez le numéro de téléphone. Il a sa place dans les coordonnées.
finding_email_address = Retirez l’adresse de courriel. Elle a sa place dans les coordonnées.
finding_web_address = Retirez l’adresse Web. Elle a sa place dans les coordonnées.
finding_too_many_emoji = { $count ->
    [one] Il y a {$count} émoji.
   *[other] Il y a {$count} émojis.
} Gardez-en au plus {$most}.
finding_address_characters = Utilisez seulement des lettres sans accent, des chiffres et des traits d’union.
finding_birth_year = Retirez cette année. Elle peut révéler votre âge.
finding_long_tail = Retirez cette suite de chiffres.
finding_far_from_name = Rapprochez cette adresse de votre nom.
finding_bad_email = Ce n’est pas une adresse de courriel complète.
finding_casual_email = Choisissez une adresse sobre, avec votre prénom et votre nom.
finding_no_greeting = Saluez d’abord la personne par son nom.
finding_double_blank = Il y a deux espaces de suite.
finding_doubled_marks = Un seul point d’exclamation ou d’interrogation suffit.
finding_many_capitals = Ces mots sont en majuscules. On dirait que vous criez.

## Photo

finding_photo_unread = Cette photo ne peut pas être lue. Choisissez-en une autre.
finding_photo_format = Choisissez une photo JPG, PNG ou WebP.
finding_photo_small = Le petit côté compte {$side} pixels. Il en faut au moins {$least}.
finding_photo_heavy = La photo compte {$bytes} octets. La limite habituelle est de {$most}.
finding_photo_blurred = La photo semble floue.
finding_photo_dark = La photo semble trop sombre.
finding_photo_bright = La photo semble trop claire.
finding_photo_place = La photo contient le lieu où elle a été prise. Retirez ce lieu.

## Ce qui n’a pas sa place dans un profil

finding_sensitive = { $kind ->
    [social-insurance] On dirait un numéro d’assurance sociale. Retirez-le tout de suite.
    [health-insurance] On dirait un numéro d’assurance maladie. Retirez-le tout de suite.
    [card] On dirait un numéro de carte bancaire. Retirez-le tout de suite.
    [passport] On dirait un numéro de passeport. Retirez-le tout de suite.
    [immigration-file] On dirait un numéro de dossier d’immigration. Retirez-le tout de suite.
    [birth-date] Retirez votre date de naissance.
    [full-address] Retirez l’adresse. La ville suffit.
    [age] Votre âge n’est pas nécessaire dans un profil.
    [civil-status] Votre état civil n’est pas nécessaire dans un profil.
    [pregnancy] Une grossesse n’a pas à être dite dans un profil.
    [religion] Votre religion n’est pas nécessaire dans un profil.
    [origin] Votre origine n’est pas nécessaire dans un profil.
    [health] Votre santé n’a pas à être dite dans un profil.
   *[immigration-status] Votre statut d’immigration n’est pas nécessaire dans un profil.
}
finding_not_done = À vérifier vous-même. Cochez quand c’est fait.

## États

finding_state = { $state ->
    [stop] à retirer
    [improve] à améliorer
    [not-started] à commencer
    [not-needed] sans objet
   *[ready] prêt
}
finding_severity = { $severity ->
    [stop] urgent
    [must] essentiel
    [should] important
   *[tip] conseil
}
finding_level = { $level ->
    [started] Profil commencé
    [on-the-way] Profil en bonne voie
   *[ready] Profil prêt
}
finding_written = Vous avez écrit : « {$quote} »
finding_quotation = « {$quote} »
finding_example = Exemple : {$example}
finding_why = Pourquoi : {$why}
finding_strength = { $ready ->
    [one] {$ready} point prêt
   *[other] {$ready} points prêts
} sur {$needed}{ $stops ->
    [0] .
    [one] ; {$stops} chose à retirer.
   *[other] ; {$stops} choses à retirer.
}

## Signes d’arnaque

finding_sign = { $family ->
    [money-first] On vous demande de payer avant de travailler.
    [cheque-forward] On veut que vous encaissiez un chèque et renvoyiez de l’argent.
    [own-account] On veut faire passer de l’argent par votre compte.
    [identity-papers] On demande vos papiers avant tout contrat.
    [chat-only] Il n’y a pas d’entrevue, ou seulement par messages.
    [pay-too-high] La paie est bien plus haute que le marché.
    [unasked] On vous engage sans que vous ayez postulé.
    [free-email] L’adresse est gratuite, ou imite celle d’une entreprise.
    [urgency] On vous presse de répondre.
   *[guaranteed] On vous promet un emploi ou un visa à coup sûr.
}
finding_signs = { $count ->
    [0] Aucun signe trouvé. Cela ne prouve rien : en cas de doute, parlez-en à votre formateur ou formatrice.
    [one] {$count} signe d’arnaque trouvé : montrez ce message à votre formateur ou formatrice.
   *[other] {$count} signes d’arnaque trouvés : montrez ce message à votre formateur ou formatrice.
}
