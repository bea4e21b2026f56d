# Rapport.

report-page = Rapport
report-of = Rapport de { $name }
report-copy-link = Copier le lien
report-print = Imprimer
report-none = Cette exécution n’a pas de rapport
report-none-text = Un rapport est écrit à la fin d’une exécution, sauf si les paramètres n’en conservent pas.
report-to-run = Ouvrir l’exécution
