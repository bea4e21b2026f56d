# L’archive de photos : titre, ce qui est lu de chaque entrée, résultats et règles.

format-user-pictures = Photos des utilisateurs
    .purpose = Donne leur photo aux personnes : un ZIP d’images, chacune au nom de son utilisateur.

## Ce qui est lu de chaque entrée

user-pictures-column-identifier = De qui est la photo : le nom de l’image avant son dernier point. Un nom d’utilisateur, sauf autre choix dans les réglages.
    .title = Utilisateur
user-pictures-column-image = L’entrée, avec les dossiers où elle se trouve. Les dossiers ne comptent pas.
    .title = Image
user-pictures-column-type = Ce qu’est l’image d’après ses premiers octets : png, jpeg, gif ou webp.
    .title = Type
user-pictures-column-size = Ses octets ; au plus 20 Mo.
    .title = Taille
user-pictures-column-width = Pixels de gauche à droite ; au plus 8192.
    .title = Largeur
user-pictures-column-height = Pixels de haut en bas ; au plus 8192.
    .title = Hauteur
user-pictures-column-checksum = MD5 de l’image telle qu’elle arrive. Une image dont l’empreinte est celle de la photo en place ne change rien.
    .title = Empreinte
user-pictures-column-superseded_by = Une image de l’archive, plus loin, qui désigne le même utilisateur et est prise à la place de celle-ci.
    .title = Remplacée par
user-pictures-column-fault = Ce qui ne va pas dans l’entrée, en un mot.
    .title = Défaut

## Résultats

picture-created = Photo ajoutée : { $key }
picture-replaced = Photo remplacée : { $key }
picture-unchanged = A déjà cette photo : { $key }
picture-kept = { $key } a une photo, et les réglages disent de ne pas remplacer les photos
picture-superseded = { $key } : { $other } est prise à la place de { $image }

## Règles

PIC001 = { $value } mène hors de l’archive.
    .title = Nom qui mène hors de l’archive
    .why = Noms absolus, lettres de lecteur et « .. » servent à écraser ce qui est ailleurs. Rien de l’entrée n’est lu.
    .example = ../nora.lind.png
    .way = Refaire l’archive depuis l’intérieur du dossier des images.
PIC002 = { $value } est un lien vers un autre fichier.
    .title = Lien dans l’archive
    .why = N’est lu que ce qui est dans l’archive elle-même.
    .example = nora.lind.png qui renvoie à photos/17.png
    .way = Mettre l’image elle-même dans l’archive.
PIC003 = { $value } est une archive dans l’archive.
    .title = Archive dans l’archive
    .why = Des archives dans des archives n’ont pas de fin, et les limites de l’une ne valent pas pour toutes.
    .example = classe-3a.zip dans userpictures.zip
    .way = Mettre ses images dans l’archive elle-même, dans un dossier si l’on veut.
PIC004 = { $value } n’a pas d’extension : la fin de son identifiant n’est pas connue.
    .title = Nom sans extension
    .why = L’identifiant est ce qui précède le dernier point.
    .example = nora-lind
    .way = Ajouter l’extension de l’image : .png, .jpg, .gif ou .webp.
PIC005 = { $value } n’est pas une image d’un type lu.
    .title = Pas une image
    .why = Sont lus PNG, JPEG, GIF et WebP. Les premiers octets du fichier décident, quel que soit son nom.
    .example = notes.txt, ou un document renommé en .jpg
    .way = Le retirer de l’archive, ou l’enregistrer en PNG ou JPEG.
PIC006 = { $value } dépasse { $megabytes } Mo.
    .title = Image trop lourde
    .why = Une photo est montrée à 512 pixels de côté au plus.
    .example = Une numérisation de 60 Mo
    .way = Réduire l’image.
PIC007 = { $value } mesure { $width } × { $height } pixels ; au plus { $pixels } de côté sont lus.
    .title = Image trop grande
    .why = La décoder prendrait plus de mémoire que n’en vaut une photo.
    .example = Un panorama de 20000 × 3000 pixels
    .way = Réduire l’image.
PIC008 = { $value } est abîmée : ses octets ne sont pas ce que dit l’archive.
    .title = Entrée abîmée
    .why = L’archive, ou son transport, l’a abîmée.
    .example = Une archive dont l’envoi a été interrompu
    .way = Refaire l’archive, ou l’envoyer à nouveau.
PIC009 = { $value } est protégée par un mot de passe, ou compressée d’une façon qui n’est pas lue.
    .title = Entrée illisible
    .why = Les archives sont lues sans mot de passe, et par la méthode usuelle (DEFLATE) seule.
    .example = Une archive avec mot de passe
    .way = Refaire l’archive sans mot de passe, en ZIP ordinaire.
PIC010 = { $value } devient plus de cent fois plus grande que dans l’archive.
    .title = Entrée qui gonfle sans mesure
    .why = Aucune photo ne fait cela. De telles entrées sont faites pour remplir des disques.
    .example = 10 Ko qui deviennent 10 Mo
    .way = La retirer de l’archive.
PIC011 = « { $value } » n’est pas un id ; attendu : un nombre entier supérieur à 0.
    .title = Identifiant qui n’est pas un nombre
    .why = Les réglages disent que les images sont nommées par l’id de l’utilisateur.
    .example = nora.lind.png alors que les images sont nommées par id
    .way = Nommer l’image par l’id, ou choisir un autre identifiant dans les réglages.
PIC012 = « { $value } » est d’un autre hôte : seul l’hôte 1, celui-ci, est connu.
    .title = Utilisateur d’un autre hôte
    .why = Ce qui suit le dernier @ est le numéro d’un hôte, et il n’y a de comptes que de celui-ci.
    .example = nora.lind@3.png
    .way = Nommer l’image par le nom d’utilisateur, ou par le nom d’utilisateur suivi de @1.
PIC013 = { $other } est du même utilisateur et est prise à la place de { $value }.
    .title = Deux images d’un utilisateur
    .why = Une seule photo est gardée par utilisateur : la dernière d’après le nom de l’entrée, dossiers compris.
    .example = salle-a/nora.lind.png et salle-b/nora.lind.jpg
    .way = Retirer l’une des deux de l’archive.
PIC014 = { $value } est du type { $kind }, et non ce que dit son nom.
    .title = Type autre que dans le nom
    .why = Elle est lue comme ce qu’elle est. D’autres programmes peuvent être moins patients.
    .example = Un PNG nommé nora.lind.jpg
    .way = Il n’y a rien à faire.
PIC015 = { $value } ne peut pas être décodée.
    .title = Image impossible à décoder
    .why = Son en-tête est sain, mais la suite est coupée ou abîmée.
    .example = Une photo dont la moitié inférieure manque
    .way = Enregistrer à nouveau l’image depuis l’original.
