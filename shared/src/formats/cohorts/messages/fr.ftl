# Le fichier des cohortes : titre, colonnes, résultats et règles.

format-cohorts = Cohortes
    .purpose = Crée, modifie et supprime des cohortes, y place des personnes et les en retire. Une cohorte, ou un membre d’une cohorte, par ligne.

## Colonnes

cohorts-column-cmd = Ce qu’il faut faire : add, del, delete ou free. Vide : add.
    .title = Commande
cohorts-column-cid = La cohorte par son id, si les réglages la désignent ainsi ; sinon, remplace la colonne qui désigne les cohortes là où celle-ci ne dit rien.
    .title = Cohorte
cohorts-column-cidnumber = L’idnumber de la cohorte. Désigne la cohorte sauf autre choix dans les réglages ; sinon, l’idnumber à lui donner.
    .title = Idnumber
cohorts-column-cname = Le nom de la cohorte. Vide : une nouvelle cohorte porte son idnumber comme nom, une autre garde le sien.
    .title = Nom
cohorts-column-cdescription = Présentation de la cohorte. Vide : inchangée ; *EMPTY* : aucune.
    .title = Description
cohorts-column-ccatcontext = La catégorie à laquelle la cohorte appartient, par son id ; 0 désigne le site. Vide : ce que dit ccatcontextidnumber ; à défaut, le site pour une nouvelle cohorte, rien ne change pour une autre.
    .title = Catégorie
cohorts-column-ccatcontextidnumber = La catégorie à laquelle la cohorte appartient, par son idnumber. Compte si ccatcontext est vide.
    .title = Idnumber de la catégorie
cohorts-column-component = Ce qui gère une nouvelle cohorte à la place des personnes. Vide : les personnes. Sans effet sur une cohorte existante.
    .title = Composant
cohorts-column-userid = La personne qui entre ou qui sort, par son identifiant sauf autre choix dans les réglages. Vide avec add : personne.
    .title = Personne

## Résultats (ceux des personnes qui entrent figurent avec le fichier des utilisateurs)

cohort-updated = Cohorte { $key } modifiée
cohort-adopted = Cohorte { $key } : elle était sans idnumber et a pris celui de la ligne
cohort-unchanged = Cohorte { $key } : rien à changer
cohort-deleted = Cohorte { $key } supprimée, avec ses appartenances et ses liens
cohort-absent = Aucune cohorte { $key } à supprimer : elle n’existe pas ou est déjà supprimée
cohort-freed = Cohorte { $key } vidée { $count ->
    [one] de son unique membre
   *[other] de ses { $count } membres
 }
cohort-empty = Cohorte { $key } : aucun membre à retirer
cohort-member-removed = Cohorte quittée : { $key }
cohort-member-absent = N’était pas dans la cohorte : { $key }

## Règles

COH001 = { $column } : « { $value } » n’est pas une commande ; attendu : add, del, delete ou free.
    .title = Commande inconnue
    .why = On ne sait pas ce que la ligne doit faire ; elle ne fait donc rien.
    .example = remove au lieu de del
    .way = Écrire l’une des commandes, ou laisser la cellule vide pour add.
COH002 = Le fichier n’a ni la colonne { $column }, qui désigne les cohortes, ni cid.
    .title = Aucune colonne qui désigne les cohortes
    .why = Aucune ligne ne peut dire de quelle cohorte elle parle. Ce qui désigne les cohortes est un réglage.
    .example = cname;userid alors que les cohortes sont désignées par idnumber
    .way = Ajouter la colonne, ou désigner autrement les cohortes dans les réglages.
COH003 = La ligne ne désigne aucune cohorte.
    .title = Aucune cohorte désignée
    .why = Une cellule vide ne désigne jamais une cohorte, pas même une cohorte sans idnumber.
    .example = add;;Promotion 2024 A
    .way = Écrire ce que demandent les réglages : l’idnumber, sauf autre choix.
COH004 = { $column } : « { $value } » n’est pas un id ; attendu : un nombre entier supérieur à 0.
    .title = Identifiant qui n’est pas un nombre
    .why = Les réglages désignent les cohortes ou les personnes par leur id.
    .example = CO-24-A alors que les cohortes sont désignées par leur id
    .way = Écrire l’id, ou désigner autrement les cohortes et les personnes dans les réglages.
COH005 = La ligne ne dit pas qui retirer de la cohorte.
    .title = Aucun membre à retirer
    .why = Le fichier a une colonne de personnes : del en retire une. Une cellule vide ne doit pas supprimer toute la cohorte.
    .example = del;CO-23-Z; dans un fichier avec userid
    .way = Écrire la personne ; ou delete pour supprimer la cohorte, ou free pour en retirer tout le monde.
COH006 = « { $command } » porte sur toute la cohorte, mais la ligne désigne une personne : { $value }.
    .title = Commande pour toute une cohorte dans une ligne qui désigne une personne
    .why = Peut-être seule cette personne devait-elle sortir.
    .example = delete;CO-22-X;ajones
    .way = Écrire del pour retirer la personne, ou vider la cellule.
COH007 = { $column } : « { $value } » est sans effet, car la ligne désigne sa cohorte par { $by }.
    .title = Identifiant sans effet
    .why = cid ne sert que si la colonne qui désigne les cohortes est vide. Signalé une fois par fichier.
    .example = cid et cidnumber remplis, avec des valeurs différentes
    .way = Retirer la colonne cid, ou désigner les cohortes par leur id dans les réglages.
COH020 = Il n’y a pas de cohorte { $key }, et les réglages ne permettent pas de la créer.
    .title = Cohorte qui ne peut pas être créée
    .why = Son identifiant est peut-être mal écrit, ou la cohorte est créée ailleurs.
    .example = add;CO-24-A alors que cohorts.auto_create est désactivé
    .way = Corriger l’identifiant, créer la cohorte, ou le permettre dans les réglages.
COH021 = { $key } : l’idnumber { $taken } appartient à une autre cohorte, { $other }.
    .title = Idnumber d’une autre cohorte
    .why = Deux cohortes n’ont jamais le même idnumber.
    .example = Une cohorte nommée Promotion 2024 B avec l’idnumber de Promotion 2024 A
    .way = Corriger l’idnumber ou le nom.
COH022 = { $key } : le nom { $taken } appartient à une autre cohorte, { $other }.
    .title = Nom d’une autre cohorte
    .why = Deux cohortes de même nom ne se distinguent pas là où on les choisit.
    .example = CO-24-B avec le nom de CO-24-A
    .way = Donner un autre nom à la cohorte, ou corriger son identifiant.
COH023 = { $key } : il n’y a pas de catégorie { $category }.
    .title = Catégorie de la cohorte introuvable
    .why = La cohorte n’est pas créée à la place pour tout le site, où davantage de personnes la verraient.
    .example = FAC-SIC au lieu de FAC-SCI
    .way = Corriger la catégorie, ou la créer d’abord par un fichier de cours.
COH024 = { $key } : { $count } catégories ont l’idnumber { $category }.
    .title = Catégorie de la cohorte ambiguë
    .why = Aucune n’est prise au hasard.
    .example = Deux catégories d’idnumber FAC-SCI
    .way = Désigner la catégorie par son id dans ccatcontext.
