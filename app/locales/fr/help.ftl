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
help-columns-and-rules = { $columns ->
        [one] { $columns } colonne
       *[other] { $columns } colonnes
    }, { $rules ->
        [one] { $rules } règle
       *[other] { $rules } règles
    }
help-no-format = Ce fichier de commandes n’existe pas
help-no-format-text = L’adresse n’en nomme aucun que cette version connaisse.
help-rule-heading = { $code } : { $title }
help-no-rule = Cette règle n’existe pas
help-no-rule-text = L’adresse n’en nomme aucune que cette version connaisse.

# A command file
help-sample = Fichier d’exemple
help-check = Contrôler un fichier
help-smallest = Le plus petit fichier
help-on-this-page = Sur cette page
help-download-failed = Le navigateur n’a pas pris le téléchargement

help-find-column = Chercher une colonne
help-no-column = Aucune colonne ne correspond
help-no-column-text = La recherche porte sur les noms, les autres noms et les explications.

# Rules
help-wrong = Faux
help-right = Juste
help-rule-page = Page de { $code }
