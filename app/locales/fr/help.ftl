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

# Contrôler
help-checking = Contrôler un fichier
help-checking-guide = Première fois ? [Commencer le contrôle guidé](/#guide) : un fichier inventé avec des erreurs courantes, et cinq courtes étapes.
help-checking-platform = Une fois connecté comme opérateur, le contrôle cherche aussi les références sur la plateforme : les comptes, cours, cohortes, groupes et rôles que ni la plateforme ni vos fichiers ne connaissent sont des erreurs, comme ils le seraient dans le plan. Moins d’une fois sur un million, quelque chose d’absent est cru présent ; ce qui est là n’est jamais donné pour manquant. Le plan tranche.
help-checking-private = Aucune liste de personnes n’est envoyée à ce navigateur pour cela, mais un jeu d’empreintes auquel on peut seulement demander « celui-ci existe-t-il ? ». Il est fait avec un sel propre à chaque démarrage du serveur, reste en mémoire et disparaît quand la page se ferme. Il n’empêche pas qui peut s’en servir d’essayer des noms ; ces noms se trouvent aussi dans l’annuaire.
