# Le fichier des membres de groupes : titre, colonnes et règles. Ses résultats sont ceux des inscriptions et des groupes.

format-group-members = Membres de groupes
    .purpose = Place des personnes dans des groupes de cours et les en retire. Une personne dans un groupe par ligne.

## Colonnes

group-members-column-cmd = Ce qu’il faut faire : add, del ou shift. Shift place la personne dans ce groupe et la retire de tous les autres du cours. Vide : add.
    .title = Commande
group-members-column-courseid = Le cours, par son nom abrégé sauf autre choix dans les réglages. Nécessaire, sauf si les groupes sont désignés par leur id.
    .title = Cours
group-members-column-groupid = Le groupe du cours, par son idnumber sauf autre choix dans les réglages.
    .title = Groupe
group-members-column-userid = La personne, par son identifiant sauf autre choix dans les réglages.
    .title = Personne

## Règles

GMB001 = { $column } : « { $value } » n’est pas une commande ; attendu : add, del ou shift.
    .title = Commande inconnue
    .why = On ne sait pas ce que la ligne doit faire ; elle ne fait donc rien.
    .example = join au lieu de add
    .way = Écrire l’une des commandes, ou laisser la cellule vide pour add.
GMB002 = La ligne ne nomme pas le cours où chercher le groupe.
    .title = Cours absent
    .why = Les idnumbers et les noms des groupes ne sont uniques que dans un cours.
    .example = courseid vide alors que les groupes sont désignés par leur idnumber
    .way = Écrire le cours, ou désigner dans les réglages les groupes par leur id.
GMB003 = { $column } : « { $value } » n’est pas un id ; attendu : un nombre entier supérieur à 0.
    .title = Identifiant qui n’est pas un nombre
    .why = Les réglages désignent les cours, les groupes ou les personnes par leur id.
    .example = LAB-MO alors que les groupes sont désignés par leur id
    .way = Écrire l’id, ou changer dans les réglages ce qui désigne les cours, les groupes et les personnes.
GMB020 = { $key } : reste dans le groupe, car une cohorte liée au cours le remplit.
    .title = Appartenance qui suit une cohorte
    .why = Qui est dans le groupe par la cohorte y est aussi longtemps que dans la cohorte.
    .example = del pour un membre de la cohorte liée
    .way = Retirer la personne de la cohorte, ou modifier le lien de celle-ci.
