# Les problèmes que l’on rencontre : ce qui se passe, « .safe » : ce qui est en sécurité, « .cure » : quoi faire.

trouble_disk_full = Il n’y a plus de place sur le disque pour enregistrer dans « {$path} ».
    .safe = Tout ce qui était déjà enregistré est intact.
    .cure = Libérez de l’espace sur ce disque, puis réessayez.
trouble_not_allowed = Le programme n’a pas le droit d’écrire dans « {$path} ».
    .safe = Tout ce qui était déjà enregistré est intact.
    .cure = Demandez ce droit à la personne responsable de l’ordinateur, ou choisissez un autre dossier.
trouble_gone = Le dossier « {$path} » n’est plus là. La clé USB est peut-être retirée, ou le réseau est en panne.
    .safe = Tout ce qui était déjà enregistré s’y trouve encore.
    .cure = Remettez la clé ou attendez le retour du réseau, puis réessayez.
trouble_failed = Le programme n’a pas pu se servir de « {$path} ». Le système répond : « {$reason} ».
    .safe = Tout ce qui était déjà enregistré est intact.
    .cure = Réessayez. Si le problème revient, montrez ce message à une personne du centre.
trouble_newer_format = Une version plus récente du programme a écrit « {$path} » (format {$format}).
    .safe = Ce fichier n’a pas été touché.
    .cure = Installez la version la plus récente de Passerelle sur cet ordinateur.
trouble_set_aside = Le fichier « {$file} » est abîmé et ne peut pas être lu.
    .safe = Il est gardé tel quel sous le nom « {$aside} ».
    .cure = Vous pouvez continuer. Parlez-en à une personne du centre si quelque chose vous manque.
trouble_torn_journal = La fin de « {$path} » était incomplète, sans doute à cause d’une panne.
    .safe = Tout ce qui précède est intact, et la partie coupée est gardée à côté.
    .cure = Vous pouvez continuer. Votre toute dernière réponse est peut-être à refaire.
trouble_open_elsewhere = Cette session est ouverte sur l’ordinateur « {$host} ».
    .safe = Vos réponses enregistrées là-bas sont en sécurité.
    .cure = Terminez-la sur cet autre ordinateur, puis réessayez ici.
trouble_perhaps_open_elsewhere = Cette session est peut-être encore ouverte sur l’ordinateur « {$host} ».
    .safe = Vos réponses enregistrées là-bas sont en sécurité.
    .cure = Si elle y est ouverte, terminez-la d’abord. Sinon, continuez ici.
trouble_open_here = Cette session est déjà ouverte dans une autre fenêtre de cet ordinateur.
    .safe = Vos réponses y sont en sécurité.
    .cure = Continuez dans l’autre fenêtre. Ou terminez-y la session, puis réessayez ici.
trouble_perhaps_open_here = Cette session est peut-être encore ouverte dans une autre fenêtre de cet ordinateur.
    .safe = Vos réponses déjà enregistrées sont en sécurité.
    .cure = Si l’autre fenêtre est là, terminez-y la session d’abord. Sinon, continuez ici.
trouble_slow = Le dossier « {$path} » répond très lentement.
    .safe = Vos réponses restent dans le programme et s’enregistreront dès que possible.
    .cure = Continuez, mais ne fermez pas le programme. Vérifiez la clé USB ou le réseau.
trouble_clock_back = L’horloge de cet ordinateur semble fausse. Elle indique : {$now}. Votre dernier travail porte une date plus tardive : {$last}.
    .safe = Vos réponses sont gardées, dans le bon ordre.
    .cure = Vous pouvez continuer. Dites-le à une personne du centre : elle peut régler l’horloge.
trouble_no_data_folder = Le programme ne trouve aucun dossier où garder les données.
    .safe = Rien n’a été modifié sur cet ordinateur.
    .cure = Démarrez le programme avec l’option « --data » et le nom d’un dossier.
trouble_not_shared = Cette personne ne partage pas son profil d’essai, ou ne le partage plus.
    .safe = Son profil est intact.
    .cure = Demandez-lui de le partager, si elle le souhaite.

trouble_no_such_learner = Cette session n’existe plus dans le dossier des données.
    .safe = Les autres sessions sont intactes.
    .cure = Revenez à l’accueil, puis choisissez une autre session ou créez-en une.
trouble_being_reset = Cette session est en train d’être remise à zéro.
    .safe = Les autres sessions sont intactes.
    .cure = Attendez quelques minutes, puis réessayez.

## Un module qui ne s’ouvre pas

module_broken = { $errors ->
        [one] Le fichier du module « {$module} » contient {$errors} erreur.
       *[other] Le fichier du module « {$module} » contient {$errors} erreurs.
    }
    .safe = Les autres modules fonctionnent, et vos réponses sont intactes.
    .cure = Choisissez un autre module. Une personne du centre peut voir les erreurs avec « passerelle check ».
module_unreadable = Le fichier du module « {$module} » a disparu ou ne peut pas être lu.
    .safe = Les autres modules fonctionnent, et vos réponses sont intactes.
    .cure = Choisissez un autre module. Une personne du centre peut remettre le fichier à sa place.
module_broken_library = { $errors ->
        [0] La bibliothèque « {$library} » est laissée de côté.
        [one] La bibliothèque « {$library} » est laissée de côté, car elle contient {$errors} erreur.
       *[other] La bibliothèque « {$library} » est laissée de côté, car elle contient {$errors} erreurs.
    }
    .safe = Les autres leçons fonctionnent, et vos réponses sont intactes.
    .cure = Continuez avec les autres leçons. Une personne du centre peut voir les erreurs avec « passerelle check ».

## Une fenêtre qui ne s’ouvre pas

start_no_display = La fenêtre ne peut pas s’ouvrir : il n’y a ici ni X11 ni Wayland.
    .cure = Démarrez Passerelle dans une session graphique. Sans fenêtre, « passerelle --help » montre ce qui marche.
start_dead_display = La fenêtre ne peut pas s’ouvrir : l’écran « {$display} » ne répond pas.
    .cure = Ouvrez une session graphique, ou corrigez la variable DISPLAY ou WAYLAND_DISPLAY.
start_missing_libraries = La fenêtre ne peut pas s’ouvrir : il manque { $count ->
        [one] cette bibliothèque
       *[other] ces bibliothèques
    } du système : {$libraries}.
    .cure = { $advice ->
        [packages] Sous Debian ou Ubuntu, tapez : sudo apt install {$packages}
       *[other] Demandez à la personne responsable de l’ordinateur de faire cette installation.
    }
start_failed = La fenêtre ne peut pas s’ouvrir. Le système répond : « {$reason} ».
    .cure = Fermez la session de l’ordinateur, ouvrez-la de nouveau, puis réessayez.

## Un nom qui ne convient pas

name_empty = Écrivez un prénom ou un surnom.
name_too_long = Ce nom est trop long : gardez au plus {$most} caractères.
