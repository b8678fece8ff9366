# Ce qui empêche d’emporter son profil d’essai : « .safe », ce qui est intact; « .cure », quoi faire.

taking_disk_full = Il n’y a plus de place à cet endroit : « {$path} ».
    .safe = Votre profil d’essai est intact.
    .cure = Libérez de l’espace, ou choisissez un autre endroit.
taking_not_allowed = Le programme n’a pas le droit d’écrire à cet endroit : « {$path} ».
    .safe = Votre profil d’essai est intact.
    .cure = Choisissez un autre endroit, comme vos documents ou une clé USB.
taking_gone = Cet endroit n’est pas là : « {$path} ». La clé USB est peut-être retirée.
    .safe = Votre profil d’essai est intact.
    .cure = Remettez la clé puis réessayez, ou choisissez un autre endroit.
taking_failed = Le fichier « {$path} » n’a pas pu être écrit. Le système répond : « {$reason} ».
    .safe = Votre profil d’essai est intact.
    .cure = Réessayez, ou choisissez un autre endroit.
taking_not_printed = Le PDF n’a pas pu être préparé. Raison : « {$reason} ».
    .safe = Votre profil d’essai est intact.
    .cure = Emportez plutôt le texte. Montrez ce message à une personne du centre.
taking_no_photo = Il n’y a pas de photo à emporter.
    .safe = Votre profil d’essai est intact.
    .cure = Choisissez d’abord une photo dans la section Photo.
taking_no_place = Aucun endroit n’est écrit.
    .safe = Votre profil d’essai est intact.
    .cure = Écrivez où enregistrer le fichier, puis réessayez.
