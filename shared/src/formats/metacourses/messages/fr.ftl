# Le fichier des liens entre cours : titre, colonnes, résultats et règles.

format-metacourses = Liens entre cours
    .purpose = Lie des cours pour que l’un reçoive les participants d’un autre, désactive ces liens et les supprime. Un lien par ligne.

## Colonnes

metacourses-column-master = Le cours dont les participants sont transmis, par son nom abrégé sauf autre choix dans les réglages.
    .title = Cours d’origine
metacourses-column-meta = Le cours qui les reçoit, désigné de la même façon.
    .title = Cours qui reçoit
metacourses-column-cmd = Ce qu’il faut faire : add ou del. Vide : add.
    .title = Commande

## Résultats

metalink-created = { $meta } reçoit désormais les participants de { $master }
metalink-revived = { $meta } reçoit de nouveau les participants de { $master }
metalink-exists = { $meta } reçoit déjà les participants de { $master }
metalink-disabled = { $meta } ne reçoit plus les participants de { $master } ; le lien reste, désactivé
metalink-unchanged = Le lien de { $master } vers { $meta } est déjà désactivé
metalink-deleted = { $meta } ne reçoit plus les participants de { $master } ; le lien est supprimé
metalink-absent = { $master } et { $meta } n’étaient pas liés

## Règles

MTA001 = { $column } : « { $value } » n’est pas une commande ; attendu : add ou del.
    .title = Commande inconnue
    .why = On ne sait pas ce que la ligne doit faire ; elle ne fait donc rien.
    .example = delete au lieu de del
    .way = Écrire l’une des commandes, ou laisser la cellule vide pour add.
MTA002 = { $column } : « { $value } » n’est pas un id ; attendu : un nombre entier supérieur à 0.
    .title = Identifiant qui n’est pas un nombre
    .why = Les réglages désignent les cours par leur id.
    .example = GUITAR1 alors que les cours sont désignés par leur id
    .way = Écrire l’id, ou changer dans les réglages ce qui désigne les cours.
MTA003 = Le cours { $value } ne peut pas être lié à lui-même.
    .title = Cours lié à lui-même
    .why = Il a déjà ses propres participants.
    .example = GUITAR1;GUITAR1;add
    .way = Corriger l’un des deux cours.
MTA004 = { $master } reçoit déjà les participants de { $meta }, directement ou par d’autres cours : le lien fermerait une boucle.
    .title = Boucle de liens
    .why = Dans une boucle, on ne sait plus d’où vient un participant ni comment le retirer. Les liens désactivés comptent aussi, car ils peuvent être réactivés.
    .example = GUITAR1;STRINGS_ALL, puis STRINGS_ALL;GUITAR1
    .way = Décider quel cours transmet ses participants et supprimer le lien inverse.
MTA005 = Il n’y a ni cours { $key } ni cours { $meta }.
    .title = Deux cours inconnus
    .why = Un lien a besoin de deux cours qui existent.
    .example = GHOST8;GHOST9;add
    .way = Corriger les identifiants, ou créer d’abord les cours.
