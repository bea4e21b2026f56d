# Ce qui tient une installation en ordre : conservation, sauvegarde, appels à d’autres serveurs.

kept-archives = Archives
kept-trybacks = Fichiers de reprise
kept-inputs = Fichiers gardés avec les exécutions
kept-reports = Rapports
kept-runs = Exécutions avec leurs journaux
kept-audit = Lignes du journal d’audit
kept-accounts = Comptes supprimés
kept-messages = Messages et ce qu’ils annonçaient

prune-done = { $kind } : { $count ->
        [0] rien à supprimer
        [one] un supprimé
       *[other] { $count } supprimés
    }
prune-would = { $kind } : { $count ->
        [0] rien à supprimer
        [one] un serait supprimé
       *[other] { $count } seraient supprimés
    }
prune-waiting = { $count ->
        [one] Un fichier attend depuis plus longtemps dans la boîte d’arrivée. Il reste.
       *[other] { $count } fichiers attendent depuis plus longtemps dans la boîte d’arrivée. Ils restent.
    }

backup-made = { $file } : { $count ->
        [one] un fichier
       *[other] { $count } fichiers
    }. Cette sauvegarde contient des données personnelles et la clé : la garder comme le dossier de données.
backup-inside = Une sauvegarde dans le dossier de données serait perdue avec lui. Nommer un fichier ailleurs.
backup-without-database = La base de données est sur un serveur PostgreSQL : la sauvegarder par pg_dump, juste avant cette commande.
restore-done = { $folder } : { $count ->
        [one] un fichier restauré et vérifié
       *[other] { $count } fichiers restaurés et vérifiés
    }.
restore-without-database = La sauvegarde est sans la base de données : la remplir par pg_restore, à partir de la copie du même moment.
restore-not-empty = { $folder } n’est pas vide. Une sauvegarde se restaure dans un dossier vide.
restore-no-backup = { $file } n’est pas une sauvegarde de Tool Sync.
restore-later = La sauvegarde a été faite par Tool Sync { $version }, plus récent que celui-ci. Installer d’abord cette version.
restore-damaged = { $name } n’est pas, dans la sauvegarde, ce qui fut enregistré. Rien n’est restauré.

files-store-here = Cette machine ne peut pas lire ou écrire ce qu’il lui faut pour le stockage d’objets. { $reason }
files-store-reached = Le stockage d’objets ne répond pas, ou ne nous connaît pas. Vérifier AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY. { $reason }
files-store-write = Rien ne peut être écrit dans le stockage d’objets. Vérifier son adresse (--files-url), AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY, et ce que cette clé permet. { $reason }
files-store-condition = Le stockage d’objets remplace des fichiers là où on lui demande de ne pas le faire (If-None-Match) : des fichiers seraient perdus. Il faut un autre stockage, ou une version plus récente de celui-ci.
files-store-read = Le stockage d’objets prend des fichiers, mais ne les rend pas tels quels. { $reason }
files-store-list = Le stockage d’objets prend des fichiers, mais ne les liste pas : cette clé doit aussi permettre de lister. { $reason }
files-store-remove = Le stockage d’objets prend des fichiers, mais ne les supprime pas : cette clé doit aussi permettre de supprimer. { $reason }
files-store-key = Un autre serveur y garde des fichiers, avec un autre secret.key : les mots de passe qu’il a scellés ne pourraient pas être ouverts ici. Copier son secret.key dans ce dossier de données.

remote-not-here = Cette commande agit sur le dossier de données de sa propre machine. Avec --server il y a run, plan, runs et files : l’appeler sur { $server } même.
remote-resumes = Un serveur reprend de lui-même ce qui est resté inachevé : --resume est pour sa propre machine.
remote-bad-address = { $server } n’est pas l’adresse d’un serveur, comme https://sync.school.example
remote-no-token = { $server } demande un jeton d’API : par la variable TOOLSYNC_TOKEN, une ligne de toolsync.toml ou --token.
remote-unreachable = { $server } est injoignable. { $error }
remote-no-toolsync = Ce qui répond à { $server } n’est pas Tool Sync.

privacy-account-live = Le compte n’est pas supprimé. Le supprimer d’abord par un fichier : cela met aussi fin à ce qui le lie aux cours et aux groupes.
