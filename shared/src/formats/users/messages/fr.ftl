### users

format-users = Utilisateurs
    .purpose = Crée, met à jour, renomme, suspend, supprime et rétablit des comptes, et peut au passage les placer dans des cohortes et des cours.

## Colonnes

users-column-username = Identifiant : lettres minuscules a–z, chiffres et . _ - @. Les majuscules sont lues comme des minuscules. Désigne le compte quand aucun autre repère ne le fait.
users-column-firstname = Prénom, tel qu’il doit se lire, accents compris.
users-column-lastname = Nom, tel qu’il doit se lire, accents compris.
users-column-id = Numéro donné par la plateforme. Compte si les comptes sont trouvés par lui, et dans les listes pour vérification. Rien n’est jamais créé avec un numéro choisi.
users-column-idnumber = Numéro propre à l’établissement, unique. Désigne le compte, sauf réglage contraire. Une cellule vide ne l’efface jamais.
users-column-email = Adresse, unique sauf si les comptes peuvent en partager une. NOMAIL signifie « aucune ». Tant que les adresses sont protégées, celle qui existe est conservée.
users-column-oldusername = Identifiant actuel. Renomme le compte si le renommage est activé ; sinon la colonne est ignorée.
users-column-deleted = 1 supprime le compte. 0 ou vide : pas de suppression.
users-column-suspended = 1 suspend le compte, 0 le réactive. Vide : aucun changement.
users-column-auth = Mode de connexion, par le mot de la plateforme. Un nouveau compte sans mode reçoit manual.
users-column-password = Mot de passe en clair. Vide : aucun, ou un mot de passe généré pour un nouveau compte si le réglage le demande. *NOPASS* : aucun, même généré. Jamais affiché ni archivé.
users-column-institution = Établissement.
users-column-department = Service.
users-column-city = Ville. Un nouveau compte sans ville reçoit celle du site.
users-column-country = Pays, deux lettres d’ISO 3166. Un nouveau compte sans pays reçoit celui du site.
users-column-lang = Code de langue. Un nouveau compte sans langue reçoit celle du site.
users-column-timezone = Fuseau horaire par son nom ; 99 désigne celui de la plateforme. Un nouveau compte sans fuseau reçoit celui des réglages.
users-column-maildisplay = Qui voit l’adresse : 0 personne, 1 tout le monde (cas d’un nouveau compte), 2 les participants des mêmes cours.
users-column-maildigest = Courriels des forums : 0 un par un (cas d’un nouveau compte), 1 résumé quotidien complet, 2 liste quotidienne des sujets.
users-column-mailformat = Courriels en texte (0) ou en HTML (1, cas d’un nouveau compte).
users-column-autosubscribe = Écrire dans un forum y abonne ou non ; oui pour un nouveau compte.
users-column-trackforums = Les nouveaux messages sont signalés ou non ; non pour un nouveau compte.
users-column-phone1 = Téléphone.
users-column-phone2 = Autre téléphone.
users-column-address = Adresse postale.
users-column-description = À propos de la personne ; peut contenir du HTML.
users-column-mnethostid = Hôte du compte. Vide ou 1 ; les comptes d’autres hôtes ne sont pas traités.
users-column-profile_field_X = Un champ de profil personnalisé, par son nom abrégé. Un champ inconnu est créé comme texte si le réglage le permet.
users-column-cohort = Nom d’une cohorte à rejoindre, créée si elle manque. Personne n’en est retiré.
users-column-cohortN = De l’import de la plateforme : une cohorte à rejoindre, par son idnumber ou son nom.
users-column-cohortid = Idnumber de cette cohorte. Il la désigne avant le nom, et une cohorte créée le reçoit.
users-column-courseN = Un cours à suivre : course1, course2 et ainsi de suite, chacun avec son rôle, sa méthode, ses dates et son groupe.
users-column-roleN = Rôle dans le cours, par son nom abrégé. Vide avec une méthode : student. Sans méthode, seul le rôle est donné et personne n’est inscrit.
users-column-enrolN = Méthode d’inscription du cours : manual ou self.
users-column-startN = Début de l’inscription. Vide : début de l’exécution si elle est nouvelle, aucun changement si elle existe. 0 : sans limite.
users-column-endN = Fin de l’inscription ; un jour s’achève à sa dernière seconde. Vide : aucune si elle est nouvelle, aucun changement si elle existe. 0 : sans limite.
users-column-groupN = Nom d’un groupe du cours, créé s’il manque. Seules les personnes inscrites le rejoignent.
users-column-wwwrootN = Adresse d’un autre site. Les sites distants ne sont pas traités : ce cours échoue, le reste de la ligne est exécuté.
users-column-typeN = De l’import de la plateforme : le rôle par un numéro, 1 student, 2 editingteacher, 3 teacher.
users-column-enrolperiodN = De l’import de la plateforme : jours du début à la fin, 0 pour aucune fin.
users-column-enrolstatusN = De l’import de la plateforme : 1 suspend l’inscription.
users-column-sysroleN = De l’import de la plateforme ; ignorée. Les rôles du site ne sont pas donnés par fichier.
users-column-url = Vient d’anciennes plateformes ; ignorée.
users-column-icq = Vient d’anciennes plateformes ; ignorée.
users-column-htmleditor = Vient d’anciennes plateformes ; ignorée.

## Résultats

user-created = Compte { $key } créé
user-updated = Compte { $key } mis à jour
user-unchanged = Compte { $key } déjà conforme à la ligne
user-deleted = Compte { $key } supprimé
user-absent = Aucun compte { $key } à traiter : il n’existe pas ou est déjà supprimé
user-suspended = Compte { $key } suspendu
user-restored = Compte { $key } réactivé
user-revived = Compte { $key } rétabli
user-renamed = Compte { $old } renommé { $key }
user-renamed-before = Compte { $key } déjà renommé, c’était { $old }
user-adopted = Compte { $key } : { $by } est désormais { $value }
user-password-set = Nouveau mot de passe pour { $key }
profile-field-created = Champ de profil { $key } créé
cohort-created = Cohorte { $key } créée
cohort-member-added = Cohorte rejointe : { $key }
cohort-member-unchanged = Déjà dans la cohorte : { $key }

## Règles

USR001 = { $column } est vide : la ligne ne dit pas de qui il s’agit.
    .title = Personne n’est désigné
    .why = Un identifiant vide ne désigne aucun compte ; sinon une ligne pourrait modifier, ou supprimer, n’importe quel compte qui n’en a pas.
    .example = ;Ada;Byron dans un fichier qui commence par username;firstname;lastname
    .way = Remplir la cellule, ou supprimer la ligne.
USR002 = { $column } est vide. Un compte a un prénom et un nom.
    .title = Nom vide
    .why = La plateforme refuse les comptes sans nom. Seules les lignes qui suppriment un compte s’en passent.
    .example = tia.falk;Tia;
    .way = Remplir la cellule. Pour une personne qui n’a qu’un nom, mettre un point ou un tiret dans l’autre cellule.
USR003 = L’identifiant { $value } contient des caractères non admis. Attendu : a–z, chiffres et . _ - @.
    .title = Caractères non admis dans l’identifiant
    .why = On saisit son identifiant pour se connecter, sur n’importe quel clavier. La plateforme refuse les autres caractères, sauf réglage contraire.
    .example = zoé.müller → zoe.muller
    .way = Accepter la proposition si le compte est nouveau. S’il existe, écrire son identifiant comme sur la plateforme ; pour d’autres écritures, activer users.extended_usernames.
USR004 = { $value } n’est pas une adresse. Attendu : un seul @, un nom devant et un domaine derrière.
    .title = L’e-mail n’est pas une adresse
    .why = Le compte ne pourrait recevoir ni son mot de passe, ni aucun message.
    .example = a.petit@@rivage.example → a.petit@rivage.example
    .way = Corriger la cellule, ou écrire NOMAIL pour quelqu’un sans adresse.
USR005 = { $column } est une colonne de l’import propre à la plateforme : le fichier est lu ainsi, course1 inscrit par manual.
    .title = Fichier de l’import de la plateforme
    .why = La plateforme a ses propres fichiers, dans lesquels les mêmes colonnes disent autre chose : un cours et un rôle inscrivent.
    .example = username;firstname;lastname;course1;type1
    .way = Rien à faire si le fichier est de ceux-là. Sinon, écarter la colonne.
USR006 = L’inscription finirait le { $value }, avant de commencer le { $start }.
    .title = L’inscription finit avant de commencer
    .why = Personne ne pourrait jamais entrer dans le cours.
    .example = start1 = 2024-09-01, end1 = 2024-06-30
    .way = Corriger l’une des dates ; 0 comme fin signifie sans limite.
USR007 = La colonne { $column } ne peut pas être écrite : les empreintes des photos y sont conservées.
    .title = Colonne des empreintes de photos
    .why = Avec une fausse empreinte, une photo changée passerait pour celle qui existe.
    .example = profile_field_userpicturehash
    .way = Écarter la colonne.
USR008 = Le cours { $course } vient sans rôle ni méthode d’inscription : rien n’y est fait.
    .title = Cours sans rôle ni méthode
    .why = Un rôle, une méthode ou les deux disent ce que le compte doit faire dans le cours. Le reste de la ligne est exécuté, et la ligne figure dans le fichier de reprise.
    .example = course1 = BIO101, role1 et enrol1 vides
    .way = Mettre manual dans enrol1 pour inscrire, ou remplir role1 pour donner un rôle seul ; ou vider course1.
USR009 = Le cours { $course } est sur un autre site, { $site }, que Tool Sync n’atteint pas.
    .title = Cours d’un autre site
    .why = Comptes et inscriptions sont tenus sur une seule plateforme. Le reste de la ligne est exécuté, et la ligne figure dans le fichier de reprise.
    .example = wwwroot1 = https://peer.example
    .way = Vider la cellule si le cours est ici ; sinon inscrire sur l’autre site.
USR010 = La colonne { $column } est ignorée : les comptes sont trouvés par { $by }.
    .title = La colonne id ne compte pas
    .why = Le numéro donné par la plateforme ne compte que si les comptes sont trouvés par lui. Il ne change jamais.
    .example = id;username;firstname;lastname
    .way = Rien à faire. Pour trouver les comptes par ce numéro, mettre users.match_by sur id.
USR012 = La colonne { $column } est ignorée : le renommage est désactivé.
    .title = Renommage désactivé
    .why = Une ligne dont le compte porte encore l’ancien identifiant peut être refusée, ou créer un second compte.
    .example = username;firstname;lastname;oldusername
    .way = Activer users.allow_rename pour renommer des comptes.
USR013 = { $column } est rempli sans enrol{ $n } : le rôle est donné, personne n’est inscrit. Dit une fois par fichier.
    .title = Rôle sans inscription
    .why = Dans les fichiers d’autres programmes, ces deux colonnes inscrivent. Ici il faut aussi une méthode.
    .example = course1;role1 sans enrol1
    .way = Ajouter une colonne enrol1 avec manual pour inscrire.
USR014 = La colonne { $column } figure sans { $course }.
    .title = Colonne d’un cours absent
    .why = Rôle, méthode, dates et groupe ne disent rien sans leur cours. Un nom mal écrit ferait perdre toutes les inscriptions du fichier.
    .example = role2;enrol2 sans course2
    .way = Ajouter la colonne du cours, ou corriger le numéro.
USR015 = { $value } est un autre hôte. Seuls les comptes de cette plateforme sont traités.
    .title = Compte d’un autre hôte
    .why = Un compte qui se connecte ailleurs est tenu par cet autre site.
    .example = mnethostid = 3
    .way = Laisser la cellule vide pour un compte de cette plateforme ; sinon supprimer la ligne.
USR016 = Dans une liste de comptes à { $operation ->
    [delete] supprimer
    [suspend] suspendre
   *[restore] réactiver
 }, seules les colonnes qui les désignent comptent ; { $count ->
    [one] { $column } est ignorée.
   *[other] { $column } et d’autres sont ignorées, { $count } en tout.
 }
    .title = Colonnes sans effet dans une liste
    .why = Une liste fait la même chose de chacun de ses comptes.
    .example = username;suspended lu comme une liste à supprimer
    .way = Rien à faire. Si chaque ligne doit dire ce qui se passe, choisir l’opération sync.
USR021 = L’identifiant { $key } appartient à un autre compte : { $filled ->
    [0] il n’a pas de { $by }
   *[other] son { $by } est { $other }
 }, la ligne dit { $value }.
    .title = L’identifiant appartient à un autre compte
    .why = Deux personnes partageraient un compte, ou l’une prendrait celui de l’autre.
    .example = jdoe;John;Doe;S12 alors que jdoe est le compte de S7
    .way = Donner un autre identifiant à la ligne ; s’il s’agit de la même personne, corriger le repère d’un côté.
USR022 = Le compte trouvé par { $by } { $value } s’appelle { $other }, et non { $key }.
    .title = Le compte a un autre identifiant
    .why = Le repère désigne un compte, l’identifiant serait nouveau. L’une des deux cellules peut être fausse.
    .example = S10 est ivo.berg, la ligne dit ivo.berg2
    .way = Écrire l’identifiant du compte, ou le mettre dans oldusername et activer le renommage.
USR023 = L’adresse { $email } appartient déjà à { $other }.
    .title = L’adresse appartient à un autre compte
    .why = Qui lit cette boîte pourrait changer les mots de passe des deux comptes.
    .example = zoe.yam;Zoe;Yam;lea@example.org alors que lea.noor a cette adresse
    .way = Corriger l’adresse, écrire NOMAIL, ou permettre les adresses partagées par users.allow_same_email.
USR024 = L’idnumber { $idnumber } appartient déjà à { $other }.
    .title = L’idnumber appartient à un autre compte
    .why = Il désigne une seule personne. D’autres systèmes confondraient les deux.
    .example = max.urru;Max;Urru;S11 alors que lea.noor a S11
    .way = Corriger le numéro, ou supprimer le compte qui le porte à tort.
USR025 = Il n’y a pas de compte { $key } à renommer en { $new }.
    .title = Compte à renommer absent
    .why = Créer le nouvel identifiant laisserait deux comptes à la personne si l’ancien est mal écrit.
    .example = oldusername = ivo.burg
    .way = Corriger oldusername, ou le vider si le compte est à créer.
USR026 = { $old } ne peut être renommé { $key } : ce compte existe déjà.
    .title = Nouvel identifiant déjà pris
    .why = Deux comptes ne peuvent porter le même identifiant.
    .example = oldusername = ivo.berg, username = lea.noor
    .way = Choisir un autre identifiant, ou d’abord renommer ou supprimer le compte qui le porte.
USR027 = { $key } est protégé : jamais supprimé, suspendu ni renommé.
    .title = Compte protégé
    .why = Sans lui, plus personne ne pourrait peut-être entrer, ou il manquerait un compte à la plateforme elle-même.
    .example = admin;;;1
    .way = Supprimer la ligne. Les comptes protégés sont réglés par users.protected.
USR028 = La ligne dit { $by } { $value }, le compte { $key } { $filled ->
    [0] n’en a pas
   *[other] a { $other }
 }.
    .title = Repères contradictoires
    .why = La ligne désigne un compte et en décrit un autre. Avant de retirer quelque chose, les deux doivent être le même.
    .example = ivo.berg2;S99 alors que ivo.berg2 est S10
    .way = Corriger la cellule fausse, ou la laisser vide.
USR029 = { $value } ne convient pas au champ de profil { $field }, { $type ->
    [menu] qui prend l’un de ses choix
    [checkbox] qui prend oui ou non
    [datetime] qui prend une date
   *[other] du type { $type }
 }.
    .title = La valeur ne convient pas au champ de profil
    .why = La plateforme l’afficherait mal, ou pas du tout.
    .example = profile_field_hall = Westt alors que les choix sont East et West
    .way = Corriger la cellule, ou ajouter le choix au champ.
USR030 = { $key } garde l’adresse { $kept } : les adresses existantes sont protégées.
    .title = Adresse conservée
    .why = Chacun corrige son adresse soi-même, et le fichier peut être plus ancien.
    .example = ivo@new.example dans le fichier, ivo@old.example sur la plateforme
    .way = Rien à faire. Pour que les fichiers changent les adresses, désactiver users.protect_emails.
USR031 = Il n’y a pas de champ de profil { $field }. La colonne est ignorée ; dit une fois par fichier.
    .title = Champ de profil inconnu
    .why = Le contenu de la colonne ne change rien.
    .example = profile_field_badg au lieu de profile_field_badge
    .way = Corriger le nom, créer le champ, ou activer users.create_profile_fields.
USR032 = { $key } doit recevoir un mot de passe généré, et n’a pas d’adresse où l’envoyer.
    .title = Pas d’adresse pour le mot de passe
    .why = Personne n’apprendrait le mot de passe. Il est envoyé dès que le compte a une adresse.
    .example = email vide ou NOMAIL, avec users.create_passwords activé
    .way = Ajouter une adresse, ou donner un mot de passe dans le fichier.
USR034 = Le mot de passe a moins de { $min } caractères.
    .title = Mot de passe trop court
    .why = La plateforme le refuse, ou il se devine aisément. Il n’est montré nulle part, pas même ici.
    .example = Un mot de passe de six caractères
    .way = En donner un plus long, ou laisser la cellule vide.
