### Les réglages qui concernent tous les fichiers de commandes.

## Site

setting-site-language = Langue
    .help = Langue des rapports, des courriels et des commentaires dans les fichiers de reprise
    .choice-en = Anglais
    .choice-fr = Français
setting-site-time-zone = Fuseau horaire
    .help = Les dates des fichiers, les heures dans les noms de fichiers et le planning s’entendent dans ce fuseau
setting-site-address = Adresse de Tool Sync
    .help = Les liens des courriels commencent par elle. Tant qu’elle est vide, les courriels n’ont pas de liens.
setting-site-password-url = Page des mots de passe
    .help = Là où chacun définit son mot de passe ; les nouveaux comptes reçoivent ce lien par courriel. Tant qu’elle est vide, une plateforme Moodle utilise sa propre page.
setting-site-country = Pays des nouveaux comptes
    .help = Code de deux lettres, comme FR, pour les lignes qui ne nomment pas de pays
setting-site-city = Ville des nouveaux comptes
    .help = Pour les lignes qui ne nomment pas de ville
setting-site-lang = Langue des nouveaux comptes
    .help = Code d’une langue, comme fr, pour les lignes qui n’en nomment pas
setting-site-user-time-zone = Fuseau horaire des nouveaux comptes
    .help = Pour les lignes qui n’en nomment pas ; 99 désigne le fuseau de la plateforme
setting-site-course-formats = Formats de cours
    .help = Les formats qu’un cours peut avoir. Tout autre format est une erreur de sa ligne.
setting-site-languages = Langues
    .help = Les langues qui peuvent être données aux personnes et aux cours. Tant que la liste est vide, tout code est accepté, avec un avertissement.
setting-site-themes = Thèmes
    .help = Les thèmes qui peuvent être donnés à un cours. Tant que la liste est vide, tout thème est accepté, avec un avertissement.
setting-site-auth-methods = Méthodes d’authentification
    .help = Les méthodes qui peuvent être données à un compte. Tant que la liste est vide, toute méthode est acceptée, avec un avertissement.
setting-site-roles = Rôles
    .help = Les noms abrégés des rôles que connaît l’annuaire intégré

## Lecture des fichiers

setting-csv-separator = Séparateur
    .help = Ce qui sépare deux cellules d’un fichier lu
setting-csv-write-separator = Séparateur des fichiers écrits
    .help = Ce qui sépare deux cellules des exports et des fichiers générés
setting-csv-encoding = Encodage
    .help = La façon dont les lettres d’un fichier sont enregistrées. Une marque d’ordre des octets dans le fichier l’emporte toujours.
    .choice-utf-8 = UTF-8
    .choice-windows-1252 = Windows-1252
    .choice-iso-8859-15 = ISO-8859-15
    .choice-utf-16le = UTF-16 petit-boutiste
    .choice-utf-16be = UTF-16 gros-boutiste
setting-csv-unknown-columns = Colonnes inconnues
    .help = Ce que devient un fichier dont une colonne est inconnue de son format
    .choice-warn = Avertir et les écarter
    .choice-refuse = Refuser le fichier
setting-csv-slash-dates = Dates avec barres obliques
    .help = La façon de lire 03/04/2024. Reconnu : une date qui se lit des deux façons est une erreur, et les deux lectures sont proposées.
    .choice-dmy = Jour d’abord
    .choice-mdy = Mois d’abord
setting-csv-blank-clears = Vider les champs par une cellule vide
    .help = Une cellule vide vide alors le champ, là où il peut être vide. Sinon, seul *EMPTY* le fait.

## Exécutions

setting-runs-store-report = Conserver les rapports
    .help = Le rapport de chaque exécution est rangé dans l’espace, sous reports
setting-runs-tryback = Écrire les fichiers de reprise (tryback)
    .help = Les lignes en échec sont écrites dans un fichier à côté de l’original, à corriger et à relancer
setting-runs-archive = Archiver les fichiers
    .help = Une copie de chaque fichier traité est gardée dans l’espace, sous archives
setting-runs-clean-up = Nettoyer la boîte d’arrivée
    .help = Les fichiers traités quittent la boîte d’arrivée. Sans archivage, il n’en reste rien.
setting-runs-after-crash = Après une panne
    .help = Ce que devient une exécution interrompue. Un fichier mis de côté est renommé, ici comme là où aucune de ses lignes n’a pu être exécutée : users-tryback-failed.csv
    .choice-resume = Reprendre là où elle s’est arrêtée
    .choice-discard = Mettre le fichier de côté
setting-runs-missing-target = Suppression de ce qui n’existe pas
    .help = Ce que devient une ligne qui supprime ce qui n’existe pas
    .choice-skip = L’écarter avec un avertissement
    .choice-fail = La mettre en échec
setting-runs-on-fatal-file = Lot avec un fichier illisible
    .help = Ce que deviennent les autres fichiers d’un lot quand l’un d’eux ne peut pas être lu du tout
    .choice-stop = Aucun n’est exécuté
    .choice-run-others = Les autres sont exécutés

## Garde-fous

setting-guard-deletions = Suppressions
    .help = Une exécution qui supprime plus d’objets d’une sorte attend une approbation ; 0 désactive ce garde-fou
setting-guard-percent = Part de l’ensemble, en pour cent
    .help = Une exécution qui retire une plus grande part des objets d’une sorte attend une approbation ; 0 désactive ce garde-fou
setting-guard-four-eyes = Double regard
    .help = La personne qui a envoyé une exécution ne peut pas l’approuver

## Conservation

setting-retention-inputs-days = Archives, reprises et originaux, en jours
    .help = Après ce délai, ils sont supprimés ; 0 les garde toujours. Ce qui attend dans la boîte d’arrivée n’est jamais supprimé.
setting-retention-reports-days = Rapports et exécutions, en jours
    .help = Après ce délai, ils sont supprimés ; 0 les garde toujours
setting-retention-audit-days = Journal d’audit, en jours
    .help = Après ce délai, ses entrées sont supprimées ; 0 les garde toujours
setting-retention-deleted-users-days = Comptes supprimés, en jours
    .help = Pendant ce délai, un compte supprimé de l’annuaire intégré peut être rétabli ; 0 le garde toujours

## Dossier de dépôt

setting-drop-folder = Dossier
    .help = D’autres programmes y déposent des fichiers ; chaque passage les porte dans la boîte d’arrivée. Un chemin relatif part du dossier de données.
setting-drop-stale-lock-hours = Verrous périmés, en heures
    .help = Un verrou plus ancien est levé s’il est celui du lecteur, signalé s’il est celui de l’auteur
setting-drop-duplicates = Fichier du même nom
    .help = Ce qui se passe quand un fichier arrive et qu’un autre du même nom attend encore dans la boîte d’arrivée
    .choice-replace = Celui qui attend est archivé et remplacé
    .choice-keep = Les deux restent, le nouveau avec un numéro

## Emplacement des fichiers

setting-locations-users = Utilisateurs
    .help = Le fichier de l’espace que prennent le bouton et le planning sans source. Plusieurs noms séparés par des virgules : le premier qui existe. Un * dans le nom : un fichier après l’autre. Une adresse https:// est téléchargée.
setting-locations-user-deletions = Utilisateurs à supprimer
    .help = Liste des comptes à supprimer ; fichier, motif ou adresse comme pour les utilisateurs
setting-locations-user-suspensions = Utilisateurs à suspendre
    .help = Liste des comptes à suspendre ; fichier, motif ou adresse comme pour les utilisateurs
setting-locations-user-restores = Utilisateurs à réactiver
    .help = Liste des comptes à réactiver ; fichier, motif ou adresse comme pour les utilisateurs
setting-locations-courses = Cours
    .help = Cours à créer et à modifier ; fichier, motif ou adresse comme pour les utilisateurs
setting-locations-course-deletions = Cours à supprimer
    .help = Liste des cours à supprimer ; fichier, motif ou adresse comme pour les utilisateurs
setting-locations-course-checks = Cours à vérifier
    .help = Liste des cours dont l’existence est vérifiée ; fichier, motif ou adresse comme pour les utilisateurs
setting-locations-course-resets = Cours à réinitialiser
    .help = Cours et ce qu’il faut y réinitialiser ; fichier, motif ou adresse comme pour les utilisateurs
setting-locations-metacourses = Métacours
    .help = Liens entre cours ; fichier, motif ou adresse comme pour les utilisateurs
setting-locations-enrolments = Inscriptions
    .help = Inscriptions et rôles ; fichier, motif ou adresse comme pour les utilisateurs
setting-locations-groups = Groupes
    .help = Groupes et groupements ; fichier, motif ou adresse comme pour les utilisateurs
setting-locations-group-members = Membres des groupes
    .help = Qui appartient à quel groupe ; fichier, motif ou adresse comme pour les utilisateurs
setting-locations-cohorts = Cohortes
    .help = Cohortes et leurs membres ; fichier, motif ou adresse comme pour les utilisateurs
setting-locations-cohort-bindings = Liaisons de cohortes
    .help = Quelle cohorte est inscrite à quel cours ; fichier, motif ou adresse comme pour les utilisateurs

## Avis par courriel

setting-notify-report-to = Destinataires des rapports
    .help = Adresses électroniques qui reçoivent le rapport de chaque exécution

## Moodle

setting-moodle-url = Adresse
    .help = Adresse du site Moodle, comme https://moodle.ecole.example
setting-moodle-connections = Appels simultanés
    .help = Plus d’appels accélèrent les exécutions et chargent davantage le site
setting-moodle-max-fields = Champs par appel
    .help = Le plus grand nombre de champs d’un appel. PHP en permet 1 000 sauf avis contraire du site ; le test de connexion le détermine.
setting-moodle-roles = Numéros des rôles
    .help = Numéro de chaque rôle sur le site, comme teacher=4 student=5. Moodle ne les indique nulle part aux programmes.
