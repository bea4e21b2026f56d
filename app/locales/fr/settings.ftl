# Settings.

settings-title = Réglages
settings-empty = Aucun réglage à montrer
settings-empty-text = Comment les fichiers sont lus, ce que les outils ont le droit de faire, et où les exécutions écrivent.
