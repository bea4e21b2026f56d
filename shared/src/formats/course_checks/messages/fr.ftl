# La liste des cours à chercher : titre, colonnes, résultats et règles.

format-course-checks = Vérifications de cours
    .purpose = Dit quels cours existent. Rien n’est modifié : le rapport est le produit. Une liste sans en-tête, un cours par ligne, suivi si l’on veut d’une description.

## Colonnes

course-checks-column-identifier = Le cours, par son nom abrégé sauf autre choix dans les réglages ou sur la première ligne.
    .title = Cours
course-checks-column-description = Un texte quelconque, repris dans le rapport.
    .title = Description

## Résultats

course-found = { $key }{ $described ->
    [0] {""}
   *[other] {" "}(« { $description } »)
 } : trouvé, « { $fullname } » (nom abrégé « { $shortname } », idnumber « { $idnumber } », id { $id })
course-missing = { $key }{ $described ->
    [0] {""}
   *[other] {" "}(« { $description } »)
 } : ce cours n’existe pas
course-ambiguous = { $key }{ $described ->
    [0] {""}
   *[other] {" "}(« { $description } »)
 } : { $matches } cours ont cet identifiant : { $shortname }

## Règles

CCK001 = « { $value } » n’est pas un id ; attendu : un nombre entier supérieur à 0.
    .title = Identifiant qui n’est pas un nombre
    .why = Les réglages, ou la première ligne de la liste, disent que les cours sont désignés par leur id.
    .example = BIO-101 alors que les cours sont désignés par leur id
    .way = Écrire l’id, ou dire comment les cours sont désignés : dans les réglages, ou par shortname ou idnumber sur la première ligne.
