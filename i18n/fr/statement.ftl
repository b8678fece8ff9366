# The accessibility statement; ACCESSIBILITE.md says the same. Each line of a text shows as an item of a list.
statement_open = Accessibilité
statement_title = Déclaration d’accessibilité
statement_introduction = Passerelle est faite pour être utilisée par tout le monde : sans souris, sans voir l’écran, avec un texte agrandi, ou en lisant peu.
statement_standards = Les normes visées
statement_standards_lines =
    WCAG 2.2, niveaux A et AA, appliquées aux logiciels selon le document WCAG2ICT du W3C.
    CAN/ASC-EN 301 549:2024, chapitres 5, 11 et 12.
    Nous allons parfois plus loin : le contraste du texte vise 7 pour 1, le niveau AAA.
statement_tested = Ce qui est vérifié
statement_tested_lines =
    À chaque changement, des essais automatiques parcourent le programme au clavier seul.
    Ils comparent chaque écran avec ce que reçoit un lecteur d’écran : noms, rôles et états.
    Sous Linux, une vraie fenêtre est utilisée par l’interface d’accessibilité AT-SPI, sans souris.
    Orca 43, le lecteur d’écran de Linux, est écouté pendant un quiz de neuf sortes de questions.
    « Écouter » est essayé avec speech-dispatcher et espeak-ng. Leur journal dit ce qui est lu, et en quelle langue.
    Toutes les paires de couleurs sont calculées : claires, sombres et à contraste élevé.
    Les écrans sont essayés de 100 à 200 %, dans de petites fenêtres.
    Les pages web d’un module sont vérifiées avec axe-core, dans Chromium, et par deux validateurs.
    La difficulté de lecture des leçons est mesurée, en français et en anglais.
statement_short = Ce qui manque encore
statement_short_lines =
    Le programme n’a pas encore été essayé par des personnes qui utilisent un lecteur d’écran chaque jour.
    Sous Windows et macOS, les lecteurs d’écran NVDA, JAWS et VoiceOver n’ont pas été essayés.
    Sous Linux, la langue des titres et des boutons n’est pas transmise aux lecteurs d’écran. Celle des textes l’est.
    Sous Linux, un lecteur d’écran ne peut pas déplacer le curseur d’un champ. Il peut en lire et en changer tout le texte.
    Sous Linux, un bouton qui a ouvert quelque chose se dit « enfoncé ».
    « Écouter » demande une voix installée sur l’ordinateur. Les voix de Windows et de macOS n’ont pas été essayées.
    « Écouter » ne lit pas les réglages, la recherche et les questions posées par-dessus l’écran.
    Aucun organisme indépendant n’a vérifié la conformité. Ces résultats sont les nôtres.
    Les textes des leçons n’ont pas de version en langue des signes.
    Un paquet de leçons ajouté par un centre peut contenir des textes ou des images moins soignés.
statement_tell = Nous dire ce qui bloque
statement_tell_lines =
    Dites ce que vous vouliez faire, et ce qui vous a arrêté. Personne ne doit se débrouiller seul.
    Le centre peut transmettre le problème aux responsables du programme.
statement_back = Revenir
statement_help_lines =
    Cette page dit comment le programme est rendu accessible, et ce qui manque encore.
    « Revenir » vous ramène là où vous étiez.
