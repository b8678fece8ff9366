# Ce qui empêche de prendre ou de copier les réglages d’un centre.
settings_file_damaged = Le fichier « {$path} » est abîmé et ne peut pas être lu.
    .safe = Les réglages d’ici n’ont pas changé.
    .cure = Copiez-le de nouveau depuis l’ordinateur d’où il vient, puis réessayez.
settings_file_foreign = Le fichier « {$path} » ne contient pas les réglages d’un centre.
    .safe = Les réglages d’ici n’ont pas changé.
    .cure = Choisissez un fichier fait avec « Copier ces réglages dans un fichier ».
settings_file_too_large = Le fichier « {$path} » est trop gros pour des réglages et leurs paquets.
    .safe = Les réglages d’ici n’ont pas changé.
    .cure = Choisissez un autre fichier, ou retirez d’abord un paquet de leçons.
settings_file_newer_format = Une version plus récente du programme a écrit « {$path} » (format {$format}).
    .safe = Ce fichier n’a pas été touché, et les réglages d’ici n’ont pas changé.
    .cure = Installez la version la plus récente de Passerelle sur cet ordinateur.
settings_file_broken_pack = Le fichier « {$path} » contient un paquet de leçons en mauvais état : « {$pack} ».
    .safe = Les réglages d’ici n’ont pas changé.
    .cure = Sur l’autre ordinateur, ajoutez ce paquet de nouveau, puis refaites le fichier.
