# Une image que l’on ne peut pas prendre comme photo : « .safe », ce qui est intact; « .cure », quoi faire.

photo_gone = La photo « {$name} » n’est plus là, ou ne se lit pas jusqu’au bout.
    .safe = Votre profil d’essai est intact.
    .cure = Si elle est sur une clé USB ou un téléphone, rebranchez l’appareil. Puis choisissez-la de nouveau.
photo_not_allowed = Le programme n’a pas le droit de lire la photo « {$name} ».
    .safe = Votre profil d’essai est intact.
    .cure = Copiez-la dans vos documents, puis choisissez la copie.
photo_unreadable = Le programme n’a pas pu lire la photo « {$name} ». Le système répond : « {$reason} ».
    .safe = Votre profil d’essai est intact.
    .cure = Réessayez, ou choisissez une autre photo.
photo_empty = Le fichier « {$name} » est vide.
    .safe = Votre profil d’essai est intact.
    .cure = Copiez de nouveau la photo sur l’ordinateur, puis choisissez-la encore une fois.
photo_too_heavy = La photo « {$name} » est trop lourde : {$size} Mo. Le maximum est de {$most} Mo.
    .safe = Votre profil d’essai est intact.
    .cure = Choisissez une autre photo, ou envoyez-vous celle-ci en plus petit format.
photo_too_many_pixels = La photo « {$name} » est trop grande : {$pixels} pixels. Le maximum est de {$most}.
    .safe = Votre profil d’essai est intact.
    .cure = Choisissez une autre photo, ou envoyez-vous celle-ci en plus petit format.
photo_none = Le fichier « {$name} » n’est pas une photo que le programme peut lire.
    .safe = Votre profil d’essai est intact.
    .cure = Choisissez une photo en format JPG, PNG ou WebP.
photo_heic = La photo « {$name} » est en format HEIC, que la plupart des réseaux refusent.
    .safe = Votre profil d’essai est intact.
    .cure = Sur le téléphone, envoyez-vous la photo par courriel : elle devient souvent un JPG. Puis choisissez cette copie.
photo_wrong_extension = Le nom « {$name} » trompe : { $really ->
        [png] c’est en réalité une image PNG.
        [webp] c’est en réalité une image WebP.
       *[jpeg] c’est en réalité une image JPG.
    }
    .safe = Le programme ne l’a pas ouverte, et votre profil d’essai est intact.
    .cure = { $really ->
        [png] Si vous savez d’où elle vient, changez la fin de son nom pour « .png ». Sinon, choisissez une autre photo.
        [webp] Si vous savez d’où elle vient, changez la fin de son nom pour « .webp ». Sinon, choisissez une autre photo.
       *[jpeg] Si vous savez d’où elle vient, changez la fin de son nom pour « .jpg ». Sinon, choisissez une autre photo.
    }
photo_damaged = La photo « {$name} » est abîmée : il en manque une partie, ou elle ne se lit pas.
    .safe = Votre profil d’essai est intact.
    .cure = Copiez-la de nouveau depuis l’appareil d’où elle vient, ou choisissez une autre photo.
