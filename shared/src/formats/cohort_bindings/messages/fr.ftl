# Le fichier des liens de cohortes : titre, colonnes, résultats et règles.

format-cohort-bindings = Liens de cohortes
    .purpose = Lie des cohortes à des cours pour que leurs membres y participent avec un rôle et, au besoin, dans un groupe ; suspend ces liens, les réactive et y met fin. Une cohorte dans un cours avec un rôle par ligne.

## Colonnes

cohort-bindings-column-cmd = Ce qu’il faut faire : add (ou bind), del (ou suspend), restore (ou enable), fulldel (ou unbind). Vide : add.
    .title = Commande
cohort-bindings-column-course = Le cours, par son nom abrégé sauf autre choix dans les réglages.
    .title = Cours
cohort-bindings-column-cohort = La cohorte, par son identifiant sauf autre choix dans les réglages.
    .title = Cohorte
cohort-bindings-column-role = Le rôle des membres, par son nom abrégé sauf autre choix dans les réglages. Vide : student ; * désigne tous les rôles, sauf pour add.
    .title = Rôle
cohort-bindings-column-enrol = La méthode d’inscription qui suit la cohorte. Vide : cohort ; certains sites en ont d’autres.
    .title = Méthode d’inscription
cohort-bindings-column-enrolstart = Début de la participation des membres. Vide : le début de l’exécution, ou inchangé. 0 : sans limite.
    .title = Début
cohort-bindings-column-enrolend = Fin de leur participation ; un jour désigne sa dernière seconde. Vide : sans fin, ou inchangé. 0 : sans fin.
    .title = Fin
cohort-bindings-column-makegroup = Indique si un nouveau lien remplit un groupe du cours avec les membres. Le groupe porte le nom de la cohorte et il est créé s’il manque. Vide : non.
    .title = Groupe

## Résultats

binding-created = { $key } : lien créé, rôle { $role }
binding-updated = { $key } : dates du lien modifiées, rôle { $role }
binding-resumed = { $key } : lien réactivé, rôle { $role }
binding-suspended = { $key } : lien suspendu, rôle { $role }
binding-unchanged = { $key } : lien déjà dans cet état, rôle { $role }
binding-deleted = { $key } : lien supprimé, rôle { $role }
binding-absent = { $key } : aucun lien de ce genre

## Règles

CBD001 = { $column } : « { $value } » n’est pas une commande ; attendu : add, del, restore ou fulldel.
    .title = Commande inconnue
    .why = On ne sait pas ce que la ligne doit faire ; elle ne fait donc rien.
    .example = remove au lieu de fulldel
    .way = Écrire l’une des commandes, ou laisser la cellule vide pour add.
CBD002 = { $column } : « { $value } » n’est pas clair ; attendu : del pour suspendre le lien, ou fulldel pour le supprimer.
    .title = Suppression équivoque
    .why = Dans les autres fichiers, delete et del sont une même commande. Ici, del ne fait que suspendre ; delete pourrait donc signifier l’un ou l’autre.
    .example = delete;BIO-101;CO-24-A
    .way = Écrire del pour suspendre le lien, ou fulldel pour le supprimer.
CBD003 = { $column } : « { $value } » n’est pas une méthode qui suit une cohorte ; attendu : cohort.
    .title = Méthode de lien inconnue
    .why = Seule une méthode qui suit une cohorte peut inscrire ses membres.
    .example = manual
    .way = Écrire cohort, ou laisser la cellule vide, ce qui revient au même.
CBD004 = { $column } : « { $value } » désigne tous les rôles, que l’on peut suspendre et retirer mais non donner.
    .title = Tous les rôles dans une ligne qui crée un lien
    .why = Un lien donne un seul rôle aux membres.
    .example = add;BIO-101;CO-24-A;{ "*" }
    .way = Écrire le rôle, une ligne pour chacun.
CBD005 = La fin « { $value } » vient avant le début { $start }.
    .title = Fin avant le début
    .why = Les membres ne participeraient jamais.
    .example = du 2024-09-02 au 2024-09-01
    .way = Corriger l’une des deux dates. 0 signifie sans limite.
CBD006 = { $column } vaut dans cet annuaire ; la méthode cohort d’un site Moodle n’en tient pas compte.
    .title = Dates d’une cohorte liée
    .why = Là, les membres participent aussi longtemps que le lien est actif. Signalé une fois par fichier.
    .example = enrolend rempli alors que la méthode est cohort
    .way = Ici, rien n’est à faire. Sur un site Moodle, suspendre ou supprimer le lien le moment venu.
CBD007 = { $column } : « { $value } » n’est pas un id ; attendu : un nombre entier supérieur à 0.
    .title = Identifiant qui n’est pas un nombre
    .why = Les réglages désignent les cours, les cohortes ou les rôles par leur id.
    .example = student alors que les rôles sont désignés par leur id
    .way = Écrire l’id, ou changer dans les réglages ce qui désigne les cours, les cohortes et les rôles.
CBD020 = { $key } : il n’y a pas de lien de ce genre à réactiver.
    .title = Rien à réactiver
    .why = Seul un lien qui existe peut être réactivé.
    .example = restore après fulldel
    .way = Écrire add pour lier la cohorte, ou supprimer la ligne.
CBD021 = { $key } : cette plateforme n’a pas de méthode d’inscription { $method }.
    .title = Méthode de lien indisponible
    .why = Seuls certains sites ont, outre cohort, des méthodes qui suivent une cohorte.
    .example = delayedcohort
    .way = Écrire cohort, ou laisser la cellule vide.
CBD022 = { $key } : le lien finirait avant de commencer.
    .title = Lien fini avant de commencer
    .why = Avec les dates de la ligne et celles déjà en place, ou le début de l’exécution, personne ne participerait jamais par ce lien.
    .example = Un nouveau lien, enrolstart vide, enrolend la semaine passée
    .way = Corriger les dates, ou écrire 0 dans enrolstart pour aucun début.
