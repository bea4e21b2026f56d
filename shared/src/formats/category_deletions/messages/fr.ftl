# Le nettoyage des catégories vides : titre et résultats.

format-category-deletions = Nettoyage des catégories
    .purpose = Supprime les catégories vides. Tool Sync écrit ce fichier lui-même quand un nettoyage est demandé.

category-deletions-column-categoryid = La catégorie, par son id.
    .title = Catégorie
category-deletions-column-path = Son chemin, pour les personnes.
    .title = Chemin
category-deletions-column-cohorts = Si les cohortes de la catégorie partent avec elle : keep ou delete.
    .title = Cohortes

category-deleted = Catégorie { $key } supprimée
category-absent = La catégorie { $key } n’existe déjà plus
category-kept-default = Catégorie { $key } conservée : les nouveaux cours y arrivent
category-kept-courses = Catégorie { $key } conservée : { $count ->
        [one] elle contient un cours
       *[other] elle contient { $count } cours
    }
category-kept-subcategories = Catégorie { $key } conservée : { $count ->
        [one] elle a une sous-catégorie
       *[other] elle a { $count } sous-catégories
    }
category-kept-cohorts = Catégorie { $key } conservée : { $count ->
        [one] une cohorte lui appartient
       *[other] { $count } cohortes lui appartiennent
    }
