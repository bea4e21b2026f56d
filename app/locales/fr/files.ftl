# Fichiers : boîte d’arrivée, archives, rapports et fichiers de reprise.

files-title = Fichiers
files-inbox = Boîte d’arrivée
files-trybacks = Fichiers de reprise
files-archives = Archives
files-reports = Rapports
files-kind-folder = Dossier
files-kind-input = En attente
files-kind-tryback = Fichier de reprise
files-kind-archive = Archive
files-kind-report = Rapport
files-path = Dossier

files-find = Chercher des fichiers par leur nom
files-find-what = Nom
files-period = Date
files-any-time = Toutes les dates
files-today = Aujourd’hui
files-week = 7 derniers jours
files-month = 30 derniers jours

files-name = Nom
files-run = Exécution
files-size = Taille
files-changed = Date
files-actions = Actions
files-actions-of = { $name } : actions
files-tick = Sélectionner
files-tick-one = Sélectionner { $name }
files-inside = { $count ->
    [0] vide
    [one] { $count } élément
   *[other] { $count } éléments
}
files-ticked-region = Fichiers sélectionnés
files-ticked = { $count ->
    [one] { $count } sélectionné
   *[other] { $count } sélectionnés
}
files-untick = Effacer la sélection

files-empty = La boîte d’arrivée est vide
files-empty-text = Les fichiers de commandes y attendent d’être exécutés : déposés par vous, par un script ou par un autre système. Déposez-en un pour commencer.
files-no-trybacks = Aucun fichier de reprise
files-no-trybacks-text = Quand des lignes échouent, elles sont écrites ici telles quelles, pour être corrigées puis exécutées de nouveau (tryback).
files-no-archives = Aucune archive
files-no-archives-text = Chaque fichier exécuté est conservé ici tel quel, sans ses mots de passe.
files-no-reports = Aucun rapport
files-no-reports-text = Chaque exécution laisse un rapport : ce que chaque ligne a donné.
files-no-match = Aucun fichier ne correspond
files-no-match-text = La recherche porte sur les noms, dans les sous-dossiers aussi.
files-to-runs = Voir les exécutions
files-to-help = À quoi ressemblent les fichiers de commandes

files-look = Aperçu
files-check = Contrôler
files-check-note = L’ouvre dans ce navigateur
files-plan = Planifier
files-plan-note = Montre ce qui se passerait, puis attend
files-simulate = Simuler
files-simulate-note = Rend compte de ce qui se passerait
files-run-now = Exécuter
files-run-now-note = Sans regarder le plan
files-download = Télécharger
files-rename = Renommer ou déplacer…
files-remove = Supprimer
files-undo = Annuler
files-removed = { $count ->
    [one] { $count } fichier supprimé
   *[other] { $count } fichiers supprimés
}
files-restored = { $count ->
    [one] { $count } fichier récupéré
   *[other] { $count } fichiers récupérés
}

files-upload = Déposer des fichiers dans la boîte d’arrivée
files-drop = Déposez des fichiers ici : ils attendront dans la boîte d’arrivée
files-choose = Choisir des fichiers…
files-uploads = Envois
files-uploading = Envoi
files-uploaded = { $name } est dans la boîte d’arrivée
files-upload-close = { $name } : retirer de cette liste
files-taken = Un fichier porte déjà ce nom
files-keep-both = Garder les deux
files-replace = Remplacer
files-new-folder = Nouveau dossier
files-folder-name = Nom du dossier
files-make-folder = Créer le dossier
files-folder-made = { $name } est créé
files-cancel = Annuler

files-rename-title = Renommer ou déplacer
files-rename-name = Nom dans la boîte d’arrivée
files-rename-hint = Une barre oblique le place dans un dossier : nord/users.csv
files-rename-do = Renommer
files-renamed = Nouveau nom : { $name }

files-rows = Premières lignes
files-cut = Il y en a davantage : téléchargez-le, ou ouvrez-le dans Contrôle.
files-blank = Il n’y a rien dedans
files-blank-text = Le fichier n’a aucune ligne.
files-no-preview = Pas d’aperçu
files-no-preview-text = Ce n’est ni un texte, ni un tableau, ni une archive lisible. Téléchargez-le pour voir ce que c’est.
files-separator = séparateur { $separator }
files-separator-tab = séparé par des tabulations
files-hidden = Les mots de passe ne sont pas montrés
files-hidden-text = Ils figurent dans le fichier. Rapports et archives n’en contiennent jamais.

files-retention = Conservation
files-retention-text = Ce qui dépasse la durée de conservation de sa catégorie est à retirer. Ce qui attend dans la boîte d’arrivée est seulement signalé, jamais retiré.
files-retention-settings = Changer les durées
files-retention-kind = Catégorie
files-retention-there = Présents
files-retention-kept = Durée
files-retention-due = À retirer
files-retention-files = { $count ->
    [0] aucun
    [one] { $count } fichier, { $size }
   *[other] { $count } fichiers, { $size }
}
files-retention-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
files-retention-always = toujours
files-retention-none = aucun
files-retention-waits = { $count ->
    [one] { $count } attend depuis plus longtemps
   *[other] { $count } attendent depuis plus longtemps
}
files-retention-goes = { $count ->
    [one] { $count } serait retiré, { $size }
   *[other] { $count } seraient retirés, { $size }
}
