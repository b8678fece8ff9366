# Le travail d’une personne, dans un fichier « .passerelle » : « .safe », ce qui est intact; « .cure », quoi faire.

transfer_missing = Le fichier « {$path} » n’est pas là.
    .safe = Rien n’a été modifié sur cet ordinateur.
    .cure = Vérifiez le nom du fichier. S’il est sur une clé USB, vérifiez qu’elle est branchée.
transfer_damaged = Le fichier « {$path} » est abîmé et ne peut pas être lu.
    .safe = Rien n’a été modifié sur cet ordinateur.
    .cure = Copiez-le de nouveau depuis l’ordinateur d’où il vient, puis réessayez.
transfer_foreign = Le fichier « {$path} » est abîmé, ou ne contient pas le travail d’une personne.
    .safe = Rien n’a été modifié sur cet ordinateur.
    .cure = Copiez-le de nouveau depuis l’ordinateur d’où il vient, ou choisissez un autre fichier.
transfer_too_large = Le fichier « {$path} » est trop gros pour être le travail d’une personne.
    .safe = Rien n’a été modifié sur cet ordinateur.
    .cure = Choisissez un autre fichier. S’il vient bien de Passerelle, montrez ce message à une personne du centre.
transfer_was_erased = Le fichier « {$path} » contient le travail d’une personne effacée ici : {$when}.
    .safe = Rien n’a été modifié sur cet ordinateur.
    .cure = Demandez-vous si cette personne veut revenir. Si oui, reprenez le fichier quand même.
transfer_newer_format = Une version plus récente du programme a écrit « {$path} » (format {$format}).
    .safe = Ce fichier n’a pas été touché, et rien n’a été modifié sur cet ordinateur.
    .cure = Installez la version la plus récente de Passerelle sur cet ordinateur.
