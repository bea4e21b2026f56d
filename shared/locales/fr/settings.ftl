### Ce qui se dit des réglages : leurs groupes, les avis, et pourquoi une valeur est refusée.

settings-group-site = Langue et heure
settings-group-csv = Lecture des fichiers
settings-group-runs = Exécutions
settings-group-guard = Garde-fous
settings-group-retention = Conservation
settings-group-drop = Dossier de dépôt
settings-group-locations = Emplacement des fichiers
settings-group-users = Utilisateurs
settings-group-pictures = Photos
settings-group-courses = Cours
settings-group-course-deletions = Suppressions de cours
settings-group-course-checks = Vérifications de cours
settings-group-course-resets = Réinitialisations de cours
settings-group-metacourses = Métacours
settings-group-enrolments = Inscriptions
settings-group-groups = Groupes
settings-group-cohorts = Cohortes
settings-group-notify = Avis par courriel
settings-group-moodle = Moodle

settings-notice-legacy-name = { $legacy } est un ancien nom. Le réglage s’appelle maintenant { $key }.
settings-notice-legacy-value = { $key } : { $old } a été lu comme { $new }.
settings-notice-legacy-default = { $key } n’était pas dans la configuration et a reçu son ancienne valeur par défaut, { $value }.
settings-notice-dropped = { $name } ne sert plus à rien et a été écarté.

settings-error-unknown = Il n’y a pas de réglage { $name }.
settings-error-unknown-nearest = Il n’y a pas de réglage { $name }. Vouliez-vous dire { $nearest } ?
settings-error-per-run = { $key } se choisit pour chaque exécution et n’est jamais conservé.
settings-error-flag = { $key } ne peut pas valoir « { $value } ». Attendu : 1 ou 0.
settings-error-number = { $key } ne peut pas valoir « { $value } ». Attendu : un nombre entier de { $min } à { $max }.
settings-error-word = { $key } ne peut pas valoir « { $value } ». Attendu, au choix : { $choices }
settings-error-filled = { $key } ne peut pas être vide. Attendu : un texte.
settings-error-shorter = La valeur de { $key } est trop longue. Attendu : au plus { $max } octets.
settings-error-map = { $key } ne peut pas valoir « { $value } ». Attendu : des noms suivis de nombres, comme teacher=4 student=5.
settings-error-url = { $key } ne peut pas valoir « { $value } ». Attendu : une adresse qui commence par https:// ou http://.
settings-error-zone = { $key } ne peut pas valoir « { $value } ». Attendu : un fuseau horaire, comme Europe/Paris.
settings-error-path = { $key } ne peut pas valoir « { $value } ». Attendu : le chemin d’un dossier.
settings-error-location = { $key } ne peut pas valoir « { $value } ». Attendu : un fichier de l’espace, comme rh/utilisateurs_*.csv, ou une adresse qui commence par https://.
settings-error-addresses = { $key } ne peut pas valoir « { $value } ». Attendu : des adresses électroniques séparées par des blancs.
