# Help.

help-title = Aide
help-empty = Aucun article à cette adresse
help-empty-text = Chaque fichier de commandes et chaque règle a sa page ici.
