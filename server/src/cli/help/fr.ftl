# L’aide de la ligne de commande. Un message par commande, un attribut par option ; ce que plusieurs commandes partagent
# se trouve sous « any ». L’anglais est à côté de chaque option, dans le code.

toolsync =
    Garde une plateforme d’apprentissage en accord avec des fichiers de commandes CSV.

    Codes de retour : 0 toutes les lignes vont bien · 1 des lignes ont échoué · 2 usage, fichier illisible ou fatal ·
    3 retenu par un garde-fou · 4 la plateforme ne répond pas.

    Chaque option peut aussi être une variable (--data-dir : TOOLSYNC_DATA_DIR) ou une ligne de `toolsync.toml`
    (data-dir = "…"). Une option l’emporte sur une variable, et celle-ci sur le fichier.
    .data_dir = Où se trouvent la base de données, l’espace de fichiers et les archives
    .database_url = `sqlite:…` ou `postgres:…` ; par défaut un fichier SQLite dans le dossier de données
    .files_url = Un stockage d’objets pour les fichiers, s3://compartiment/dossier ; par défaut ils sont dans le dossier de données
    .config = Le fichier d’options ; sinon `toolsync.toml`, s’il y en a un ici
    .lang = Langue de ce qui s’affiche ; sinon celle du terminal
    .server = Un serveur ailleurs, https://sync.school.example : run, plan, runs et files s’y font, par son API
    .token = Le jeton d’API pour lui. Plutôt par la variable TOOLSYNC_TOKEN : la liste des processus montre les options
    .ca_file = Certificats, en PEM, de vos propres autorités : qui présente un certificat signé par elles est reconnu, comme avec celles que connaît le système d’exploitation
    .json = Affiche du JSON, et aucune progression
    .help = Affiche l’aide
    .version = Affiche la version

any =
    .format = De quel fichier de commandes il s’agit ; sinon reconnu à l’en-tête, puis au nom
    .separator = Ce qui sépare les cellules : `;` `,` `tab` `|` ; sinon reconnu
    .encoding = Encodage, comme UTF-8 ou windows-1252 ; sinon reconnu
    .sheet = Feuille d’un XLSX ; sinon la première
    .settings = Un réglage de synchronisation pour cet appel
    .map = Lit la colonne HEADER comme COLUMN
    .ignore = Laisse de côté la colonne HEADER
    .files = Fichiers de commandes : CSV ou XLSX, un ZIP de photos, ou un ZIP de tout cela
    .approve = Exécute bien qu’un garde-fou retienne
    .smtp_url = Le serveur de messagerie : smtps://user:password@mail.ecole.example, ou smtp://…:587?tls=required
    .mail_from = De qui viennent les courriels : "Tool Sync <sync@ecole.example>"
    .allow_private_addresses = D’autres systèmes peuvent aussi être interrogés à des adresses du réseau du serveur
    .allow_http = D’autres systèmes peuvent aussi être interrogés sans chiffrement, par http
    .password_stdin = Lit le mot de passe sur l’entrée standard, première ligne ; sinon il est demandé

help = Affiche cette aide, ou celle d’une commande
    .subcommand = La commande

check = Contrôle des fichiers et n’écrit rien. Plusieurs fichiers forment un lot : les références entre eux sont suivies
    .max_diagnostics = Combien de remarques d’un fichier sont listées ; toutes sont comptées
plan = Contrôle des fichiers et montre les étapes d’une exécution ; n’écrit rien
run = Contrôle, planifie, exécute, archive et rend compte
    .simulate = S’arrête avant l’exécution : la plateforme et l’espace de fichiers restent tels quels, plan et rapport sont gardés
    .report_format = Affiche le rapport sous cette forme ; en CSV là où ce qui est trouvé est le résultat, comme une vérification de cours
export = L’annuaire intégré en CSV : utilisateurs, cours, inscriptions… en fichiers de commandes, le reste en listes
    .entity = Quoi : users, categories, courses, sections, enrolments, roles, role-only, groups, groupings, group-members, cohorts, cohort-members, cohort-bindings, metalinks
    .package = Écrit des fichiers de commandes qui recréent tout l’annuaire dans un annuaire vide : dans un nouveau dossier, ou dans un ZIP

files = L’espace de fichiers : boîte d’arrivée, archives, rapports, fichiers de reprise
files-list = Liste ce que contient la boîte d’arrivée, ou tous les fichiers d’une catégorie
    .folder = Un dossier de la boîte d’arrivée ; elle-même si omis
    .kind = Les fichiers de cette catégorie, où qu’ils soient
files-put = Dépose des fichiers dans la boîte d’arrivée
    .files = Les fichiers
    .folder = Le dossier de la boîte d’arrivée où ils vont ; créé s’il n’existe pas
    .replace = Prend la place d’un fichier du même nom
    .keep = Garde à côté un fichier du même nom : le nouveau reçoit un numéro
files-get = Affiche un fichier, ou l’écrit ailleurs
    .name = Son nom dans l’espace de fichiers
    .output = Où l’écrire, au lieu de l’afficher
files-move = Donne un autre nom ou une autre place à un fichier ou dossier de la boîte d’arrivée
    .from = Son nom actuel
    .to = Son nouveau nom
    .replace = Prend la place d’un fichier de ce nom
files-sweep = Relève le dossier de dépôt : ce qui s’y trouve vient dans la boîte d’arrivée
files-rm = Retire des fichiers et dossiers, tous ou aucun
    .names = Leurs noms dans l’espace de fichiers

platform = Où écrivent les exécutions : l’annuaire intégré, ou un Moodle
platform-show = Dit où elles écrivent et, d’un Moodle, ce que le dernier essai a trouvé
platform-test = Essaie un Moodle : ce qu’il est, ce que le jeton permet, ce qui manque ; rien n’y change
    .url = Son adresse ; sinon celle des réglages
    .new_token = Essaie un autre jeton que celui qui est conservé : la première ligne de l’entrée standard, ou il est demandé
platform-roles = Compare les rôles du réglage moodle.roles à ceux que des gens ont sur le Moodle ; rien n’y change
platform-connect = Laisse les exécutions écrire sur un Moodle. Son jeton est la première ligne de l’entrée standard, ou est demandé
    .url = Son adresse : https://moodle.ecole.example
platform-disconnect = Laisse les exécutions écrire de nouveau dans l’annuaire intégré, et oublie le jeton
sources = D’où viennent les fichiers que personne n’envoie
sources-header = Des en-têtes envoyés à d’autres systèmes, pour qu’ils donnent leurs fichiers
sources-header-set = Conserve un en-tête. Sa valeur est la première ligne de l’entrée standard, ou est demandée
    .address = Par quoi commencent les adresses auxquelles il est envoyé : https://rh.ecole.example/exports
    .name = Son nom
sources-header-list = Liste les en-têtes, sans leurs valeurs
sources-header-rm = Oublie un en-tête
    .address = Son adresse
    .name = Son nom

generate = Un fichier qui supprime ou réinitialise un choix de cours
    .format = Quel fichier de commandes : course-deletions ou course-resets
    .list = Des cours par leurs identifiants ; le chemin d’un fichier vaut pour les cours qu’il liste, un par ligne, et - pour ceux de l’entrée standard
    .by = Ce que sont les identifiants : shortname, idnumber ou id ; sinon ce par quoi le fichier produit désignera les cours
    .category = Tous les cours de cette catégorie, par son id
    .with_subcategories = Aussi ceux des catégories en dessous
    .output = Écrit le fichier là, et non sur la sortie standard
    .inbox = Dépose le fichier dans la boîte d’arrivée, à la place de celui du même nom

categories = Les catégories de cours
categories-clean = Supprime les catégories vides : une exécution comme une autre, planifiée, retenue par les mêmes garde-fous, journalisée, suivie d’un rapport
    .start = La catégorie par où commencer, elle comprise, par son id ; toutes si omis
    .ignore_empty_subcategories = Une catégorie qui n’a que des sous-catégories vides est vide aussi ; sinon seules partent les plus basses
    .with_cohorts = Les cohortes d’une catégorie vide sont supprimées avec elle ; sinon elles la retiennent
    .simulate = S’arrête avant l’exécution : plan et rapport sont gardés
    .approve = Exécute bien qu’un garde-fou retienne

pictures = Les photos des utilisateurs
pictures-hash = Liste qui a une photo, avec la somme MD5 de l’image dont elle vient
    .all = Recalcule chaque somme depuis l’image telle qu’elle est venue. Si celle-ci est perdue, la somme est oubliée, pour que la prochaine image soit prise

notifications = Qui est prévenu de quoi, et les messages qui attendent ou n’ont pas pu partir
notifications-list = Qui est prévenu, de quoi et quand
notifications-test = Envoie un message d’essai et dit ce qui a été répondu
    .id = L’abonnement, par son id
notifications-outbox = Les messages, les plus récents d’abord
    .failed = Seulement ceux qui n’ont pas pu partir
    .limit = Combien sont listés
notifications-send = Raconte ce qui s’est passé et envoie ce qui est dû, ici et maintenant : pour une machine sans serveur

runs = La liste des exécutions, ou une seule avec ses résultats
    .id = Laquelle ; les plus récentes si omis
    .limit = Combien sont listées
    .resume = Reprend d’abord celles qui attendent ou qu’une panne a laissées
formats = Les fichiers de commandes ; un seul avec ses colonnes, ses réglages et un exemple
    .name = Lequel ; tous si omis
    .sample = N’affiche qu’un exemple
rules = Les règles ; une seule expliquée
    .code = Laquelle, par son code ; toutes si omis

schedules = Les exécutions qui commencent d’elles-mêmes : quand, avec quels fichiers, et ce qu’il en est advenu
schedules-list = Les liste
schedules-show = En affiche une, avec ses prochaines fois
    .schedule = Laquelle, par son id ou son nom
schedules-add = En crée une
    .name = Son nom
    .inputs = Ce qu’elle prend, comme users ou enrolments ; avec =PLACE s’il se trouve ailleurs que ne le disent les réglages : un nom, une liste a.csv,b.csv, un motif users_*.csv, ou une adresse. Peut être répété
    .all_files = Tous les fichiers que trouve un motif, dans l’ordre de leurs noms ; sinon un par exécution
    .retention = Ne prend rien, et supprime ce qui a dépassé sa durée de conservation
    .cron = Quand : minute, heure, jour du mois, mois, jour de la semaine
    .zone = Le fuseau horaire de ces heures ; vide pour celui du site
    .settings = Un réglage de ses exécutions ; peut être répété, et remplace tous ceux qu’elle avait
    .simulate = Si ses exécutions disent seulement ce qu’elles feraient
    .missed = Ce que deviennent les heures passées sans serveur en marche
    .breaks = Des jours où rien ne s’exécute, comme 2026-12-21..2027-01-03 ; peut être répété. Vide pour aucun
    .expected_by = L’heure, comme 08:00, à laquelle un fichier doit être arrivé ; vide pour aucune
    .recipients = Une adresse prévenue de ses exécutions ; peut être répété. Vide pour aucune
    .paused = Elle attend d’être reprise
schedules-set = En modifie une
    .schedule = Laquelle, par son id ou son nom
    .name = Un autre nom
    .inputs = Ce qu’elle prend, comme users ou enrolments ; avec =PLACE s’il se trouve ailleurs que ne le disent les réglages : un nom, une liste a.csv,b.csv, un motif users_*.csv, ou une adresse. Peut être répété
    .all_files = Tous les fichiers que trouve un motif, dans l’ordre de leurs noms ; sinon un par exécution
    .retention = Ne prend rien, et supprime ce qui a dépassé sa durée de conservation
    .cron = Quand : minute, heure, jour du mois, mois, jour de la semaine
    .zone = Le fuseau horaire de ces heures ; vide pour celui du site
    .settings = Un réglage de ses exécutions ; peut être répété, et remplace tous ceux qu’elle avait
    .simulate = Si ses exécutions disent seulement ce qu’elles feraient
    .missed = Ce que deviennent les heures passées sans serveur en marche
    .breaks = Des jours où rien ne s’exécute, comme 2026-12-21..2027-01-03 ; peut être répété. Vide pour aucun
    .expected_by = L’heure, comme 08:00, à laquelle un fichier doit être arrivé ; vide pour aucune
    .recipients = Une adresse prévenue de ses exécutions ; peut être répété. Vide pour aucune
    .paused = Elle attend d’être reprise
schedules-rm = En supprime une avec son historique ; ses exécutions restent
    .schedule = Laquelle, par son id ou son nom
schedules-pause = En suspend une
    .schedule = Laquelle, par son id ou son nom
schedules-resume = En reprend une à sa prochaine fois
    .schedule = Laquelle, par son id ou son nom
schedules-run = Cherche maintenant les fichiers de l’une, et les exécute ici
    .schedule = Laquelle, par son id ou son nom
schedules-ticks = Liste ce qu’il est advenu de l’une, le plus récent d’abord
    .schedule = Laquelle, par son id ou son nom
    .limit = Combien sont listées

serve = La page, l’API HTTP et le travail de fond, en un seul processus
    .bind = L’adresse où écouter ; 0.0.0.0 pour toutes
    .port = Le port où écouter
    .public_url = Comment on atteint le serveur, si ce n’est par adresse et port : https://sync.ecole.example
    .session_hours = Heures après sa dernière requête où une session se termine
    .max_upload = Le plus gros envoi : 500MiB, 2GiB
    .trusted_proxies = Les mandataires (proxys) que l’on croit quand ils disent, par X-Forwarded-For, qui appelle
    .sweep_seconds = Secondes d’une relève du dossier de dépôt à la suivante ; 0 pour aucune hors celles des programmations
    .log = Ce qui est journalisé : error, warn, info, debug, trace
    .log_format = Sous quelle forme : pour des personnes, ou un objet JSON par ligne
    .metrics = Qui peut lire les chiffres pour Prometheus à /api/v1/metrics : qui a un jeton, ou tout le monde

settings = Les réglages du site
settings-get = Affiche l’un d’eux, ou tous
    .key = Son nom, ancien ou nouveau
settings-set = En règle un
    .key = Son nom, ancien ou nouveau
    .value = Sa valeur ; celle par défaut si omis
settings-export = Les écrit tous en TOML, chacun avec son aide
    .file = Où ; la sortie standard si omis
settings-import = Reprend des réglages exportés, ou une ancienne configuration ; tout ou rien
    .file = Le fichier ; - pour l’entrée standard
    .dry_run = Dit ce qui changerait, et ne change rien

admin = Les comptes de qui fait marcher Tool Sync
admin-create-operator = Crée un opérateur
    .name = Le nom avec lequel on se connecte
    .display_name = Le nom tel qu’on le lit
    .role = Ce qu’il peut faire : reviewer, operator, administrator
admin-set-role = Donne un autre rôle à un opérateur
    .name = De qui
    .role = reviewer, operator, administrator
admin-reset-password = Change le mot de passe d’un opérateur, et termine ses sessions
    .name = De qui
admin-operators = Liste les opérateurs
admin-token = Jetons d’API, pour des scripts
admin-token-create = Crée un jeton et l’affiche : une fois, ici
    .owner = À qui il est : il ne peut rien de plus que cette personne
    .name = À quoi il sert
    .role = Le limite à un rôle moindre : reviewer, operator, administrator
    .read_only = Il peut lire, et ne rien changer
    .formats = Le limite à ce fichier de commandes ; peut être répété
    .days = Il prend fin après tant de jours
admin-token-list = Liste les jetons, sans les mots qu’ils sont
admin-token-revoke = Met fin à un jeton
    .id = Son id
admin-verify-audit = Vérifie que le journal d’audit est tel qu’il fut écrit

error-unknown-argument = L’option { $what } est inconnue.
error-unknown-command = La commande { $what } est inconnue.
error-similar = Plutôt { $what } ?
error-value = { $value } n’est pas une valeur de { $what }.
error-values = Possible : { $values }
error-missing = Il manque : { $what }
error-conflict = { $what } ne va pas avec { $other }.
error-no-value = { $what } attend une valeur.
error-other = La ligne de commande n’est pas comprise.
error-help = Pour en savoir plus : toolsync --help

default = par défaut : { $values }
possible = possible : { $values }

prune = Supprime ce qui est plus ancien que sa durée de conservation : tout d’après les réglages, ou les fichiers des sortes nommées
    .archives = Les archives, et les fichiers gardés avec les exécutions
    .reports = Les rapports
    .trybacks = Les fichiers de reprise
    .before = Ce qui est plus ancien que ceci, au lieu de ce que disent les réglages : 2026-01-31, 2026-01-31T18:00
    .dry_run = Ne supprime rien et dit ce qui partirait
backup = Sauvegarde la base de données, la clé et tous les fichiers en un seul ; un serveur peut être au travail pendant ce temps
    .file = La sauvegarde : un ZIP
restore = Remplit un dossier de données vide d’après une sauvegarde, et vérifie chacun de ses fichiers
    .file = La sauvegarde : un ZIP
openapi = Le document de l’API HTTP (OpenAPI 3.1), avec un exemple de chaque appel
