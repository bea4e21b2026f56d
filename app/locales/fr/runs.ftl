# Runs.

runs-title = Exécutions
runs-empty = Aucune exécution
runs-empty-text = Chaque fichier envoyé devient une exécution : qui l’a envoyé, quand, et ce que chaque ligne a donné.
