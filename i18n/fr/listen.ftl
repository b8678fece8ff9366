# Listen: what reads aloud.
listen_start = Écouter
listen_stop = Arrêter
listen_stop_name = Arrêter la lecture
listen_pause = Pause
listen_go_on = Reprendre
listen_title = Lecture à voix haute
listen_speed = Vitesse : { $speed }
listen_slower = Moins vite
listen_faster = Plus vite
listen_speed_help = C’est la vitesse de la voix quand vous appuyez sur « Écouter ».
listen_help = « Écouter » lit la page à voix haute. Vous pouvez faire une pause ou changer la vitesse.
listen_key = Ctrl + E
listen_key_does = Écouter à partir d’ici, faire une pause, reprendre
listen_no_service_linux = Cet ordinateur ne peut pas lire à voix haute pour l’instant. Demandez à la personne responsable de l’ordinateur d’installer speech-dispatcher et speech-dispatcher-espeak-ng.
listen_no_service = Cet ordinateur ne peut pas lire à voix haute pour l’instant. Redémarrez-le, puis essayez de nouveau. Si rien ne change, demandez à la personne responsable de l’ordinateur.
listen_no_voice_linux = { $language ->
    [fr] Il manque une voix française sur cet ordinateur.
    [en] Il manque une voix anglaise sur cet ordinateur.
   *[other] Il manque une voix pour cette langue sur cet ordinateur.
} Demandez à la personne responsable de l’ordinateur d’installer espeak-ng et speech-dispatcher-espeak-ng.
listen_no_voice_windows = { $language ->
    [fr] Il manque une voix française sur cet ordinateur.
    [en] Il manque une voix anglaise sur cet ordinateur.
   *[other] Il manque une voix pour cette langue sur cet ordinateur.
} Elle s’ajoute dans les paramètres de Windows, sous « Heure et langue », puis « Voix ». Demandez de l’aide au besoin.
listen_no_voice_mac = { $language ->
    [fr] Il manque une voix française sur cet ordinateur.
    [en] Il manque une voix anglaise sur cet ordinateur.
   *[other] Il manque une voix pour cette langue sur cet ordinateur.
} Elle s’ajoute dans les réglages du Mac, sous « Accessibilité », puis « Contenu énoncé ». Demandez de l’aide au besoin.
listen_no_answer = La voix de l’ordinateur ne répond pas. Attendez un peu, puis essayez de nouveau. Si rien ne change, demandez à la personne responsable de l’ordinateur.
