# Le fichier des groupes : titre, colonnes, résultats et règles.

format-groups = Groupes
    .purpose = Crée, modifie et supprime des groupes et des groupements de cours, et place des groupes dans des groupements. Un groupe ou un groupement par ligne.

## Colonnes

groups-column-cmd = Ce qu’il faut faire : add ou del. Vide : add.
    .title = Commande
groups-column-type = Ce dont parle la ligne : group (groupe) ou grouping (groupement). Vide : group.
    .title = Type
groups-column-courseid = Le cours, par son nom abrégé sauf autre choix dans les réglages.
    .title = Cours
groups-column-name = Le nom du groupe ou du groupement, unique dans le cours. Peut rester vide à côté de updateid, et dans une suppression dont une autre colonne nomme la cible.
    .title = Nom
groups-column-idnumber = Son idnumber, unique dans le cours. Vide : aucun, ou inchangé.
    .title = Idnumber
groups-column-updateid = Le groupe ou le groupement à modifier, par son idnumber sauf autre choix dans les réglages. S’il n’existe pas, il est créé. Vide : ce qui existe n’est pas modifié.
    .title = À modifier
groups-column-description = Sa description. Vide : aucune, ou inchangée. *EMPTY* la vide.
    .title = Description
groups-column-selfgrouping = Oui : le groupe est placé dans un groupement du même nom, créé au besoin. Vide : non ; pour un nouveau groupe, selon les réglages.
    .title = Groupement propre
groups-column-grouping = Le groupement où placer le groupe, toujours par son idnumber.
    .title = Groupement
groups-column-enrolmentkey = La clé par laquelle les personnes qui s’inscrivent elles-mêmes entrent dans le groupe. Vide : aucune, ou inchangée.
    .title = Clé d’inscription

## Résultats. Ceux que les groupes partagent avec les inscriptions s’y trouvent.

group-updated = { $key } : groupe modifié
group-adopted = { $key } : créé sans idnumber, il en a maintenant un
group-unchanged = { $key } : groupe déjà en place
group-absent = { $key } : ce groupe n’existe pas, rien à supprimer
grouping-created = { $key } : groupement créé
grouping-updated = { $key } : groupement modifié
grouping-adopted = { $key } : créé sans idnumber, il en a maintenant un
grouping-unchanged = { $key } : groupement déjà en place
grouping-deleted = { $key } : groupement supprimé
grouping-absent = { $key } : ce groupement n’existe pas, rien à supprimer
grouping-group-added = { $key } : groupe placé dans le groupement
grouping-group-unchanged = { $key } : groupe déjà dans le groupement

## Règles

GRP001 = { $column } : « { $value } » n’est pas une commande ; attendu : add ou del.
    .title = Commande inconnue
    .why = On ne sait pas ce que la ligne doit faire ; elle ne fait donc rien.
    .example = update au lieu de add
    .way = Écrire add ou del, ou laisser la cellule vide pour add. Pour modifier ce qui existe, le nommer dans updateid.
GRP002 = { $column } : « { $value } » n’est pas un type ; attendu : group ou grouping.
    .title = Type inconnu
    .why = La ligne créerait autre chose que ce qui était voulu.
    .example = class au lieu de group
    .way = Écrire group ou grouping, ou laisser la cellule vide pour un groupe.
GRP003 = La ligne ne nomme aucun groupe ni groupement : son nom est vide.
    .title = Nom absent
    .why = Ce qui est nouveau a besoin d’un nom, et une suppression doit pouvoir trouver sa cible.
    .example = name vide dans une ligne qui crée un groupe
    .way = Écrire le nom. Pour modifier ou supprimer ce qui existe, updateid suffit.
GRP004 = { $column } : « { $value } » n’est pas un id ; attendu : un nombre entier supérieur à 0.
    .title = Identifiant qui n’est pas un nombre
    .why = Les réglages désignent les cours, les groupes ou les groupements par leur id.
    .example = LAB-MO alors que les groupes sont désignés par leur id
    .way = Écrire l’id, ou changer dans les réglages ce qui désigne les cours, les groupes et les groupements.
GRP005 = { $column } est sans effet : cette ligne parle d’un groupement, et seuls les groupes en ont un.
    .title = Colonne des groupes dans une ligne de groupement
    .why = Un groupement n’est dans aucun autre et ne fait entrer personne dans un cours.
    .example = grouping rempli dans une ligne de type grouping
    .way = Vider la cellule, ou corriger le type.
GRP006 = Le groupement n’a pas d’idnumber ; aucune ligne ne peut donc y placer de groupes.
    .title = Groupement sans idnumber
    .why = La colonne grouping désigne les groupements par leur idnumber, quels que soient les réglages.
    .example = grouping;BIO-101;TP; avec idnumber vide
    .way = Donner un idnumber au groupement.
GRP007 = { $column } : « { $value } » n’est pas écrit, car updateid trouve la cible de la ligne par { $update }.
    .title = Identifiant conservé
    .why = S’il changeait, l’exécution suivante de ce fichier ne retrouverait pas sa cible.
    .example = idnumber SINGERS à côté de updateid CHOIR
    .way = Écrire la même valeur dans les deux, ou changer l’idnumber par un fichier qui désigne les groupes par leur nom ou leur id.
GRP008 = { $column } est sans effet : la ligne place le groupe dans le groupement { $grouping }.
    .title = Deux groupements pour un groupe
    .why = Un groupement nommé l’emporte sur celui du même nom que le groupe, qui n’est pas créé.
    .example = selfgrouping à oui, et grouping rempli
    .way = Garder l’un des deux. Pour les deux, écrire une seconde ligne.
GRP020 = Le cours a un autre { $type ->
        [grouping] groupement
       *[group] groupe
    } nommé { $key }.
    .title = Nom déjà pris
    .why = Les noms des groupes, comme ceux des groupements, sont uniques dans un cours.
    .example = Un second groupe Chorale, avec un autre idnumber
    .way = Choisir un autre nom, ou modifier par updateid ce qui existe.
GRP021 = Le cours a un autre { $type ->
        [grouping] groupement
       *[group] groupe
    } avec l’idnumber { $key }.
    .title = Idnumber déjà pris
    .why = Les idnumbers des groupes, comme ceux des groupements, sont uniques dans un cours.
    .example = Deux groupes avec l’idnumber LAB-MO
    .way = Choisir un autre idnumber, ou modifier par updateid ce qui existe.
GRP022 = Le cours { $course } n’a pas de { $type ->
        [grouping] groupement
       *[group] groupe
    } dont l’id est { $key }.
    .title = Id absent du cours
    .why = Les id sont donnés par la plateforme et ne se choisissent pas ; rien n’est donc créé. Il appartient peut-être à un autre cours.
    .example = updateid 7, qui est un groupe d’un autre cours
    .way = Corriger l’id ou le cours, ou laisser updateid vide pour créer du nouveau.
GRP023 = { $key } n’existe pas et ne peut donc pas être supprimé.
    .title = Rien à supprimer
    .why = Les réglages demandent un échec lorsqu’une suppression ne trouve rien.
    .example = del d’un groupe déjà supprimé
    .way = Retirer la ligne, ou la laisser ignorer par les réglages.
GRP024 = { $key } existe et diffère de la ligne, qui n’y change rien.
    .title = Valeurs non écrites
    .why = Sans updateid, une ligne ne crée que ce qui manque.
    .example = Une autre description pour un groupe qui existe
    .way = Le nommer dans updateid s’il doit devenir ce que dit la ligne.
