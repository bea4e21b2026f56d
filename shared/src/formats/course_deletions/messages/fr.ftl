# La liste des cours à supprimer : titre, colonnes, résultats et règles.

format-course-deletions = Suppressions de cours
    .purpose = Supprime des cours avec tout ce qui en dépend : contenus, inscriptions, groupes, liens. Une liste sans en-tête, un cours par ligne.

## Colonnes

course-deletions-column-identifier = Le cours, par son nom abrégé sauf autre choix dans les réglages ou sur la première ligne.
    .title = Cours

## Résultats

course-deleted = Cours { $key } (« { $fullname } ») supprimé{ $enrolments ->
    [0] {""}
    [one] , avec une inscription
   *[other] , avec { $enrolments } inscriptions
 }
course-absent = Il n’y a pas de cours { $key } ; rien n’a été supprimé
course-repeated = Le cours { $key } figure déjà à la ligne { $first }

## Règles

CDL001 = « { $value } » n’est pas un id ; attendu : un nombre entier supérieur à 0.
    .title = Identifiant qui n’est pas un nombre
    .why = Les réglages, ou la première ligne de la liste, disent que les cours sont désignés par leur id.
    .example = BIO-101 alors que les cours sont désignés par leur id
    .way = Écrire l’id, ou dire comment les cours sont désignés : dans les réglages, ou par shortname ou idnumber sur la première ligne.
