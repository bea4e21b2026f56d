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
settings-warn-clear = Les mots de passe partent en clair
settings-warn-clear-text = Qui lit le courriel lit le mot de passe. Un lien laisse chacun choisir le sien.
