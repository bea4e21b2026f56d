# Help.

help-title = Aide
help-find = Chercher un fichier de commandes ou une règle
help-find-what = Colonne, code, mot
help-found = { $formats ->
    [one] { $formats } fichier de commandes
   *[other] { $formats } fichiers de commandes
}, { $rules ->
    [one] { $rules } règle
   *[other] { $rules } règles
}
help-nothing = Rien ne correspond
help-nothing-text = La recherche porte sur les noms, les colonnes, les codes et les explications.
help-all = Toute l’aide
help-formats = Fichiers de commandes
help-columns-and-rules = { $columns } colonnes, { $rules } règles
help-no-format = Ce fichier de commandes n’existe pas
help-no-format-text = L’adresse n’en nomme aucun que cette version connaisse.
help-no-rule = Cette règle n’existe pas
help-no-rule-text = L’adresse n’en nomme aucune que cette version connaisse.

# A command file
help-sample = Fichier d’exemple
help-check = Contrôler un fichier
help-file-names = Cherché sous le nom de
help-smallest = Le plus petit fichier
help-on-this-page = Sur cette page
help-copy = Copier
help-copied = Copié
help-copy-failed = Le navigateur ne donne pas accès au presse-papiers
help-download-failed = Le navigateur n’a pas pris le téléchargement

help-columns = Colonnes
help-column = Colonne
help-holds = Contient
help-needed = Nécessaire
help-to-know = À savoir
help-rule = Règle
help-find-column = Chercher une colonne
help-no-column = Aucune colonne ne correspond
help-no-column-text = La recherche porte sur les noms, les autres noms et les explications.
help-need-required = Obligatoire
help-need-present = Dans l’en-tête
help-need-optional = facultative
help-need-obsolete = ignorée

help-kind-text = Texte
help-kind-text-up-to = Texte, { $most } au plus
help-kind-number = Nombre, { $least }–{ $most }
help-kind-number-from = Nombre à partir de { $least }
help-kind-truth = Oui ou non
help-kind-date = Date
help-kind-date-end = Date, fin du jour
help-kind-word = Un mot parmi quelques-uns
help-kind-username = Identifiant
help-kind-email = Adresse
help-kind-country = Pays
help-kind-language = Langue
help-kind-site-list = Selon le site
help-kind-password = Mot de passe
help-kind-user = Un compte
help-kind-course = Un cours
help-kind-category = Une catégorie
help-kind-cohort = Une cohorte
help-kind-group = Un groupe
help-kind-grouping = Un groupement
help-kind-role = Un rôle

help-note-words = L’un de { $words }
help-note-any = Autant qu’il en faut, N à partir de { $from }
help-note-indexed = N de { $from } à { $to }
help-note-aliases = Aussi { $names }
help-note-unique = Une valeur ne peut servir à deux lignes
help-note-emptiable = `*EMPTY*` la vide

help-settings = Réglages
help-setting = Réglage
help-effect = Ce qu’il fait
help-default = Par défaut
help-default-none = aucun
help-on = Activé
help-off = Désactivé

# Rules
help-rules = Règles
help-code = Code
help-says = Ce qui ne va pas
help-weight = Gravité
help-weight-error = Erreur
help-weight-warning = Avertissement
help-weight-info = Note
help-way = Que faire :
help-example = Par exemple :
help-wrong = Faux
help-right = Juste
help-rule-page = Page de { $code }
help-standing = Statut
help-retired = Plus appliquée ; le code reste pris
help-family = Fait partie de
help-family-csv = Lecture des fichiers
help-family-pkg = Plusieurs fichiers ensemble
help-family-plt = Plateforme
help-family-all = Tous les fichiers de commandes
help-looks-at = Regarde
help-scope-file = le fichier dans son ensemble
help-scope-line = une ligne telle qu’elle a été lue
help-scope-cell = une cellule
help-scope-row = les cellules d’une ligne ensemble
help-scope-across = plusieurs lignes, ou plusieurs fichiers
help-scope-plan = ce que la plateforme connaît
help-fix = Correction
help-fix-never = aucune ne peut être proposée
help-fix-safely = proposée ; elle garde le sens
help-fix-unsafely = proposée ; une supposition à regarder
help-name = Nom
help-since = Depuis
help-legacy = Ancien nom
