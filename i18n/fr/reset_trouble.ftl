# Une remise à zéro qui ne se fait pas : « .safe », ce qui est intact; « .cure », quoi faire.
reset_trouble_nobody = Personne n’est choisi.
    .safe = Rien n’a été effacé.
    .cure = Choisissez d’abord une personne ou plus.
reset_trouble_in_use = { $count ->
        [one] Une session est ouverte en ce moment : {$names}.
       *[other] Des sessions sont ouvertes en ce moment : {$names}.
    }
    .safe = Rien n’a été effacé, pour personne.
    .cure = Terminez ces sessions sur leur ordinateur, ou attendez. Puis réessayez.
reset_trouble_perhaps_in_use = { $count ->
        [one] Une session est peut-être encore ouverte ailleurs : {$names}.
       *[other] Des sessions sont peut-être encore ouvertes ailleurs : {$names}.
    }
    .safe = Rien n’a été effacé, pour personne.
    .cure = Vérifiez les autres ordinateurs. Si personne n’y travaille, continuez quand même.
reset_trouble_busy = Une autre remise à zéro est en cours.
    .safe = Rien d’autre n’a été effacé.
    .cure = Attendez une minute, puis réessayez.
reset_trouble_not_copied = La copie n’a pas pu être gardée. {$reason}
    .safe = Rien n’a été effacé.
    .cure = Faites de la place, puis réessayez.
reset_trouble_unfinished = La remise à zéro s’est arrêtée en chemin. {$reason}
    .safe = Elle finira d’elle-même, pour toutes les personnes. Les autres sessions sont intactes.
    .cure = Rétablissez le dossier des données, puis démarrez Passerelle de nouveau.
reset_trouble_no_copy = Il n’y a plus de copie de cette remise à zéro.
    .safe = Rien n’a été modifié.
    .cure = Ces personnes peuvent reprendre un fichier « .passerelle », si elles en ont un.
reset_trouble_damaged_copy = La copie « {$path} » est abîmée.
    .safe = Rien n’a été modifié.
    .cure = Cherchez ce fichier dans une sauvegarde du centre, s’il y en a une.
