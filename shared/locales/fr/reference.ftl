# Les mots de la référence : pages d’aide, ligne de commande et `docs/reference`.

reference-title = Référence
reference-intro = Ce que Tool Sync comprend, d’après les tables qui contrôlent les fichiers. L’aide de la page dit la même chose.
reference-formats = Fichiers de commandes
reference-format = Fichier de commandes
reference-purpose = À quoi il sert
reference-file-names = Cherché sous le nom de
reference-command-line = Ligne de commande
reference-command-line-purpose = Les commandes de toolsync et toutes leurs options (en anglais).

# Colonnes
reference-columns = Colonnes
reference-column = Colonne
reference-holds = Contient
reference-needed = Nécessaire
reference-to-know = À savoir
reference-rule = Règle
reference-need-required = Obligatoire
reference-need-present = Dans l’en-tête
reference-need-optional = facultative
reference-need-obsolete = ignorée
reference-kind-text = Texte
reference-kind-text-up-to = Texte, { $most } caractères au plus
reference-kind-number = Nombre, { $least }–{ $most }
reference-kind-number-from = Nombre à partir de { $least }
reference-kind-truth = Oui ou non
reference-kind-date = Date
reference-kind-date-end = Date, fin du jour
reference-kind-word = Un mot d’une liste
reference-kind-username = Identifiant
reference-kind-email = Adresse électronique
reference-kind-country = Pays
reference-kind-language = Langue
reference-kind-site-list = Un mot de la liste du site
reference-kind-password = Mot de passe
reference-kind-user = Un compte
reference-kind-course = Un cours
reference-kind-category = Une catégorie
reference-kind-cohort = Une cohorte
reference-kind-group = Un groupe
reference-kind-grouping = Un groupement
reference-kind-role = Un rôle
reference-note-words = Mots admis : { $words }
reference-note-any = Autant qu’il en faut, N à partir de { $from }
reference-note-indexed = N de { $from } à { $to }
reference-note-aliases = Aussi { $names }
reference-note-unique = Deux lignes ne peuvent avoir la même valeur
reference-note-emptiable = `*EMPTY*` la vide

# Résultats
reference-outcomes = Résultats
reference-outcome = Résultat
reference-outcome-says = Ce que dit le rapport
reference-values-in-braces = Les noms entre accolades tiennent la place des valeurs.

# Réglages
reference-settings = Réglages
reference-setting = Réglage
reference-settings-purpose = Ce que fait chaque réglage, ses valeurs et sa valeur par défaut.
reference-effect = Ce qu’il fait
reference-values = Valeurs
reference-default = Par défaut
reference-default-none = aucun
reference-former-names = Anciens noms
reference-former-name = Anciennement { $names }
reference-per-run = Choisi pour chaque exécution, jamais enregistré
reference-on = Activé
reference-off = Désactivé
reference-values-flag = 1 ou 0
reference-values-number = nombre entier, { $least }–{ $most }
reference-values-text = texte
reference-values-list = mots séparés par des espaces
reference-values-map = noms et nombres, comme `teacher=4 student=5`
reference-values-url = adresse qui commence par https:// ou http://
reference-values-zone = fuseau horaire, comme `Europe/Paris`
reference-values-path = dossier
reference-values-location = fichier de l’espace, motif ou adresse
reference-values-addresses = adresses électroniques séparées par des espaces

# Règles
reference-rules = Règles
reference-rules-purpose = Tous les codes, et les règles valables pour tous les fichiers de commandes.
reference-code = Code
reference-says = Ce qui ne va pas
reference-message = Message
reference-weight = Gravité
reference-weight-error = Erreur
reference-weight-warning = Avertissement
reference-weight-info = Note
reference-standing = Statut
reference-retired = Plus appliquée ; le code reste pris
reference-family = Fait partie de
reference-family-csv = Lecture des fichiers
reference-family-pkg = Plusieurs fichiers ensemble
reference-family-plt = Plateforme
reference-family-all = Tous les fichiers de commandes
reference-looks-at = Regarde
reference-scope-file = le fichier dans son ensemble
reference-scope-line = une ligne telle qu’elle a été lue
reference-scope-cell = une cellule
reference-scope-row = les cellules d’une ligne ensemble
reference-scope-across = plusieurs lignes, ou plusieurs fichiers
reference-scope-plan = ce que la plateforme connaît
reference-fix = Correction
reference-fix-never = aucune ne peut être proposée
reference-fix-safely = proposée ; elle garde le sens
reference-fix-unsafely = proposée ; une supposition à regarder
reference-name = Nom
reference-since = Depuis
reference-legacy = Ancien nom
