yes = Oui
no = Non
back = Retour
next = Suivant
cancel = Annuler
close = Fermer
try_again = Réessayer
position_of = {$position} sur {$count}
