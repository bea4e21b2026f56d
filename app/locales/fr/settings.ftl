# Settings.

settings-title = Réglages
settings-find = Chercher un réglage
settings-find-what = Libellé, clé, mot
settings-no-match = Aucun réglage ne correspond
settings-no-match-text = La recherche porte sur les libellés, les explications, les choix et les clés.
settings-read-only = Vous pouvez lire ces réglages
settings-read-only-text = Les administrateurs les modifient.

settings-none = vide
settings-on = Activé
settings-off = Désactivé
settings-default = Par défaut : { $value }
settings-reset = Prendre la valeur par défaut
settings-changed = Modifié
settings-changed-many = { $count ->
    [one] { $count } réglage diffère de sa valeur par défaut
   *[other] { $count } réglages diffèrent de leur valeur par défaut
}
settings-unsaved = Non enregistré

settings-changes = Modifications non enregistrées
settings-unsaved-many = { $count ->
    [one] { $count } modification non enregistrée
   *[other] { $count } modifications non enregistrées
}
settings-discard = Abandonner
settings-save = Enregistrer
settings-saved = { $count ->
    [one] { $count } réglage enregistré
   *[other] { $count } réglages enregistrés
}

settings-warn-clean-up = Il ne resterait rien des fichiers traités
settings-warn-clean-up-text = Ils quittent la boîte d’arrivée sans être archivés. Activez l’archivage pour en garder une copie.
settings-warn-link = Aucun lien n’est envoyé
settings-warn-link-text = Un courriel avec un lien a besoin de site.password_url : là où l’on définit un mot de passe.
settings-warn-clear = Les mots de passe partent en clair
settings-warn-clear-text = Qui lit le courriel lit le mot de passe. Un lien laisse chacun choisir le sien.

settings-exchange = Réglages en fichier
settings-exchange-text = Un fichier TOML avec l’aide de chaque réglage, à garder ou à reprendre ailleurs. Les fichiers de l’ancien module sont aussi compris.
settings-export = Enregistrer en fichier
settings-import = Reprendre un fichier…
settings-take = Reprendre
settings-would-change = { $count ->
    [0] Rien ne changerait
    [one] { $count } réglage changerait
   *[other] { $count } réglages changeraient
}
settings-refused = { $count ->
    [one] { $count } valeur ne peut pas être acceptée ; rien n’a été modifié
   *[other] { $count } valeurs ne peuvent pas être acceptées ; rien n’a été modifié
}
settings-taken = { $count ->
    [one] { $count } réglage repris
   *[other] { $count } réglages repris
}
settings-change = { $group }, { $label } : { $before } → { $after }
settings-translated = { $count ->
    [one] { $count } remarque sur d’anciens noms ou valeurs
   *[other] { $count } remarques sur d’anciens noms ou valeurs
}
