# Outils.

tools-title = Outils
tools-for-operators = Les opérateurs peuvent aussi, ici, générer des fichiers, modifier des comptes à partir d’une liste et nettoyer les catégories.
tools-by = Les cours sont désignés par
tools-save-csv = Enregistrer en CSV

tools-check = Quels cours existent ?
tools-check-text = Collez des identifiants ; chacun est recherché. Rien n’est modifié ni conservé.
tools-check-list = Cours, un par ligne
tools-check-hint = Une note peut suivre un point-virgule : BIO-101;première année
tools-check-look = Rechercher
tools-check-identifier = Ligne
tools-check-status = État
tools-check-course = Cours
tools-check-sum = { $found ->
        [one] { $found } trouvé
       *[other] { $found } trouvés
    }, { $missing ->
        [one] { $missing } absent
       *[other] { $missing } absents
    }{ $ambiguous ->
        [0] {""}
        [one] , { $ambiguous } ambigu
       *[other] , { $ambiguous } ambigus
    }{ $failed ->
        [0] {""}
        [one] , { $failed } illisible
       *[other] , { $failed } illisibles
    }
tools-check-more = { $count ->
        [one] Une ligne de plus est dans le CSV.
       *[other] { $count } lignes de plus sont dans le CSV.
    }
tools-found = trouvé
tools-missing = absent
tools-ambiguous = ambigu
tools-failed = illisible

tools-generate = Supprimer ou réinitialiser des cours choisis
tools-generate-text = Choisissez des cours ; Tool Sync écrit le fichier de commandes correspondant. Rien ne se passe tant que ce fichier n’est pas exécuté.
tools-generate-deletions = Supprimer
tools-generate-resets = Réinitialiser
tools-generate-deletions-text = Une liste de cours à supprimer, un par ligne.
tools-generate-resets-text = Les étudiants, les enseignants non éditeurs et les visiteurs quittent le cours, et ce que les personnes y ont fait est effacé. Le contenu et les enseignants éditeurs restent.
tools-category = Catégorie
tools-all-categories = Toutes les catégories
tools-subcategories = avec les sous-catégories
tools-search = Chercher un cours
tools-search-what = Nom abrégé, numéro, titre
tools-courses = Cours
tools-no-course = Aucun cours ne correspond.
tools-picked = { $count ->
        [0] Aucun cours n’est choisi.
        [one] Un cours est choisi.
       *[other] { $count } cours sont choisis.
    }
tools-pick-none = Tout retirer
tools-pick-all = Choisir ces { $count }
tools-more-courses = En afficher d’autres
tools-generate-save = Enregistrer le fichier
tools-generate-inbox = Le déposer dans la boîte d’arrivée
tools-generated = { $name } a été enregistré, avec { $count ->
        [one] un cours
       *[other] { $count } cours
    }.
tools-generated-inbox = { $name } est dans la boîte d’arrivée, avec { $count ->
        [one] un cours
       *[other] { $count } cours
    }.

tools-accounts = Comptes d’une liste
tools-accounts-text = Suspend, rétablit ou supprime les comptes d’une liste. Vous voyez d’abord le plan ; rien ne se passe tant qu’il n’est pas approuvé.
tools-accounts-operation = Que faire
tools-accounts-suspend = Suspendre
tools-accounts-restore = Rétablir
tools-accounts-delete = Supprimer
tools-accounts-by = Les comptes sont désignés par
tools-accounts-list = Comptes, un par ligne
tools-accounts-hint = Avec des noms de colonnes en première ligne, les autres identifiants sont aussi comparés : username;idnumber
tools-accounts-file = Ou un fichier avec des noms de colonnes…
tools-accounts-no-file = Sans le fichier
tools-accounts-plan = Voir le plan

tools-clean = Catégories vides
tools-clean-text = Supprime les catégories sans cours. Vous voyez d’abord le plan ; rien ne se passe tant qu’il n’est pas approuvé.
tools-clean-start = Commencer par
tools-clean-root = Toutes les catégories
tools-clean-below = Ignorer les sous-catégories vides
tools-clean-below-note = Une catégorie qui ne contient que des sous-catégories vides part aussi.
tools-clean-cohorts = Supprimer leurs cohortes
tools-clean-cohorts-note = Sinon, une cohorte retient sa catégorie.
tools-clean-found = { $count ->
        [0] Aucune catégorie n’est vide.
        [one] Une catégorie est vide :
       *[other] { $count } catégories sont vides :
    }
tools-clean-default = reste : les nouveaux cours y arrivent
tools-clean-held = { $count ->
        [one] reste : elle a une cohorte
       *[other] reste : elle a { $count } cohortes
    }
tools-clean-along = { $count ->
        [one] avec sa cohorte
       *[other] avec ses { $count } cohortes
    }
tools-clean-plan = Voir le plan
