## Ce qu’une plateforme sait faire

capability-user-create = Créer des comptes
capability-user-update = Modifier, renommer et suspendre des comptes
capability-user-delete = Supprimer des comptes
capability-user-revive = Faire revivre des comptes supprimés
capability-profile-field-create = Créer des champs de profil
capability-picture-set = Donner et changer les avatars
capability-picture-remove = Retirer les avatars
capability-category-create = Créer des catégories
capability-category-update = Renommer, déplacer et cacher des catégories
capability-category-delete = Supprimer des catégories
capability-course-create = Créer des cours
capability-course-copy = Créer des cours d’après un modèle
capability-course-update = Modifier et déplacer des cours
capability-course-import = Importer le contenu d’un modèle dans un cours
capability-course-replace = Remplacer le contenu d’un cours par celui d’un modèle
capability-course-delete = Supprimer des cours
capability-section-edit = Nommer et modifier des sections
capability-method-add = Ajouter des méthodes d’inscription à un cours
capability-method-change = Activer, désactiver et modifier des méthodes d’inscription
capability-method-remove = Retirer des méthodes d’inscription
capability-link-add = Lier des cours entre eux
capability-link-remove = Retirer des liens entre cours
capability-link-switch = Désactiver et réactiver des liens entre cours
capability-binding-add = Lier des cohortes à des cours
capability-binding-suspend = Suspendre des liaisons de cohortes
capability-binding-resume = Rétablir des liaisons de cohortes suspendues
capability-binding-change = Changer le rôle, les dates ou le groupe d’une liaison
capability-binding-remove = Retirer des liaisons de cohortes
capability-enrol = Inscrire des personnes, changer leurs dates et leur statut
capability-unenrol = Désinscrire des personnes
capability-enrol-otherwise = Inscrire des personnes par d’autres méthodes que manual, et suspendre ce qu’une telle méthode ou une cohorte a apporté
capability-role-assign = Donner des rôles dans les cours
capability-role-unassign = Retirer des rôles dans les cours
capability-group-create = Créer des groupes
capability-group-update = Modifier des groupes
capability-group-delete = Supprimer des groupes
capability-group-join = Ajouter des personnes aux groupes
capability-group-leave = Retirer des personnes des groupes
capability-grouping-create = Créer des groupements
capability-grouping-update = Modifier des groupements
capability-grouping-delete = Supprimer des groupements
capability-grouping-assign = Ajouter des groupes aux groupements
capability-grouping-unassign = Retirer des groupes des groupements
capability-cohort-create = Créer des cohortes
capability-cohort-update = Modifier des cohortes
capability-cohort-delete = Supprimer des cohortes
capability-cohort-join = Ajouter des personnes aux cohortes
capability-cohort-leave = Retirer des personnes des cohortes
capability-role-create = Créer des rôles

## Pourquoi on ne peut pas travailler avec une plateforme

away-unreachable = Personne ne répond à l’adresse du site ({ $reason }).
    .way = Vérifiez que l’adresse est juste, que le site s’ouvre dans un navigateur, et que ce serveur a le droit de le joindre.
away-timed-out = Le site n’a pas répondu à temps.
    .way = Il est peut-être surchargé : réessayez plus tard, ou baissez le réglage moodle.connections.
away-sign-in = Le site renvoie à une autre page, comme il le fait pour demander de se connecter.
    .way = Donnez l’adresse du Moodle lui-même : celle que montre sa page d’accueil, avec https et rien derrière.
away-page = Une page revient au lieu de données : ce n’est pas l’adresse d’un Moodle, ou quelque chose se trouve devant lui.
    .way = Donnez l’adresse que montre la page d’accueil du Moodle, sans rien derrière.
away-no-moodle = Il n’y a pas de Moodle à cette adresse : son serveur répond par le statut { $status }.
    .way = Donnez l’adresse que montre la page d’accueil du Moodle, sans rien derrière.
away-off = Les services web du site, ou leur protocole REST, sont désactivés.
    .way = Sur le site : Général, Fonctions avancées, activez les services web ; puis Serveur, Services web, Gérer les protocoles, activez REST.
away-status = Le serveur web du site répond par l’erreur { $status }.
    .way = Si cela dure, le journal de ce serveur en dit la cause.
away-busy = Le site est trop occupé (statut { $status }) et demande qu’on le laisse tranquille pendant { $seconds } secondes.
away-nothing = Le site répond par du vide.
    .way = Si cela dure, le journal de son serveur web en dit la cause.
away-unreadable = La réponse du site est illisible.
    .way = Si le site affiche des avertissements de PHP, désactivez-les : Développement, Débogage, Afficher les messages de débogage.
away-cut = Le site lit moins de champs de formulaire qu’il n’en a été envoyé.
    .way = Baissez le réglage moodle.max_fields, ou augmentez max_input_vars de PHP sur le site.
away-too-large = Le site n’accepte pas de requêtes de cette taille.
    .way = Baissez le réglage moodle.max_fields, ou augmentez post_max_size de PHP et la limite du serveur web.
away-upload = Le site n’a pas accepté un fichier déposé.
    .way = Sur le site, activez « Peut déposer des fichiers » pour le service du jeton.
away-no-role = Pour inscrire, il faut un rôle, et le réglage moodle.roles n’en nomme aucun.
away-token = Le site ne connaît pas ce jeton ({ $words }).
    .way = Copiez-le une nouvelle fois, ou créez-en un autre sur le site : Serveur, Services web, Gérer les jetons.
away-account = Le compte du jeton est inutilisable ({ $words }).
    .way = Sur le site, vérifiez que ce compte n’est pas suspendu, expiré ou supprimé.
away-maintenance = Le site est en maintenance.
    .way = Il n’y a rien à faire ici : les exécutions reprennent quand la maintenance est finie.
away-refused = Le site refuse ({ $words }).
    .way = Sur le site, regardez le service du jeton : s’il est activé, s’il contient les fonctions, et s’il laisse entrer ce compte et l’adresse de ce serveur.
away-not-connected = Aucun jeton n’est gardé pour { $site }.
    .way = Donnez-en un dans Réglages, Plateforme.
away-database = La base de données ne répond pas : { $reason }
away-randomness = Le système ne fournit pas d’aléa pour sceller un mot de passe.

## Les rôles d’un site

role-confirmed = confirmé
role-contradicted = mauvais numéro
role-unseen = pas rencontré
role-beyond = ne se donne pas dans un cours
role-unlisted = pas dans les réglages
platform-role-line = { $role } = { $id } : { $standing }
platform-role-seen = { $role } = { $id } : le site a le numéro { $seen }
platform-role-holder = { $role } = { $id } : sur le site ce numéro est celui du rôle { $holder }
platform-role-new = { $role } : le site a le numéro { $seen }, les réglages n’en ont pas
platform-roles-looked = Regardé { $courses ->
    [one] un cours
   *[other] { $courses } cours
} avec { $people ->
    [one] un participant
   *[other] { $people } participants
}.
platform-roles-set = Les numéros du site : toolsync settings set moodle.roles "{ $map }"

## La plateforme en ligne de commande

platform-is-directory = Les exécutions écrivent dans l’annuaire intégré.
platform-is-moodle = Les exécutions écrivent sur le Moodle { $url }.
platform-untested = Il n’a pas encore été essayé : toolsync platform test
platform-ask-token = Jeton :
platform-found-site = { $name }, Moodle { $release }, en tant que { $username }
platform-found-speed = Il répond en { $milliseconds } ms et lit { $fields } champs d’un formulaire.
platform-found-clock = Son horloge diffère de { $seconds } secondes.
platform-found-able = Il sait faire { $able } choses sur { $all } que demandent les fichiers de commande.
platform-missing-needed = Rien ne va sans ces fonctions, qui manquent au service du jeton : { $functions }
platform-missing-more = Avec ces fonctions il saurait en faire plus : { $functions }

## La page de la documentation

reference-moodle-title = Un Moodle comme plateforme
reference-moodle-title-purpose = comment préparer un site, quelles fonctions et quels droits il faut, ce qui est impossible de l’extérieur
reference-moodle-intro = Les exécutions écrivent sur tout Moodle à partir de 3.9, par ses services web REST. Ce que le jeton peut appeler décide de ce qui est possible : le plan dit d’avance, ligne par ligne, ce qu’un site ne sait pas faire et ce qui le permettrait.
reference-moodle-steps = Préparer un site
reference-moodle-step-1 = Administration du site > Général > Fonctions avancées : activez les services web.
reference-moodle-step-2 = Serveur > Services web > Gérer les protocoles : activez REST.
reference-moodle-step-3 = Créez un compte pour Tool Sync (authentification : services web) et, au niveau du système, un rôle pour lui, avec `webservice/rest:use` et les droits ci-dessous. Sous « Autoriser l’attribution de rôles », laissez-le attribuer les rôles que donnent vos fichiers.
reference-moodle-step-4 = Serveur > Services web > Services externes : ajoutez un service réservé aux utilisateurs autorisés, permettez le dépôt de fichiers, ajoutez les fonctions ci-dessous et le compte.
reference-moodle-step-5 = Serveur > Services web > Gérer les jetons : créez un jeton pour ce compte et ce service ; limitez-le à l’adresse du serveur de Tool Sync.
reference-moodle-step-6 = Dans Tool Sync : Réglages > Plateforme, ou `toolsync platform connect https://moodle.ecole.example`. L’essai énumère ce qui manque.
reference-moodle-step-7 = Vérifiez les numéros des rôles dans le réglage `moodle.roles` : les services de Moodle n’énumèrent pas les rôles. Un bouton de cette page, ou `toolsync platform roles`, les compare à ce que des gens ont dans les cours ; sinon, leur numéro est dans l’adresse de la page du rôle (Utilisateurs > Permissions > Définition des rôles).
reference-moodle-always = Fonctions toujours nécessaires
reference-moodle-always-text = Elles ne font que dire ; rien ne se planifie sans elles.
reference-moodle-means = Fonctions qui agissent
reference-moodle-means-text = Ajoutez celles dont vos fichiers ont besoin.
reference-moodle-rights = Droits du compte
reference-moodle-rights-text = Les capacités de Moodle que demandent les fonctions. Un administrateur du site les a toutes, mais un rôle à part est plus sûr.
reference-moodle-never = Ce qu’aucun site ne fait de l’extérieur
reference-moodle-never-text = Moodle n’a pas de service web pour cela ; ces lignes échouent dès le plan et le disent (PLT203).
reference-moodle-differs = Ce qui diffère de l’annuaire intégré
reference-moodle-differs-text = Beaucoup est pareil ; voici ce qui ne l’est pas :
reference-moodle-differs-transactions = Un lot de lignes n’est pas une transaction. Ce qui est prévu est noté avant le premier appel et, après une interruption, cherché sur le site avant tout nouvel envoi : rien n’est fait deux fois.
reference-moodle-differs-waiting = Une exécution qui ne joint pas le site attend, dit pourquoi, et reprend d’elle-même ; aussi quand le jeton a été révoqué et qu’un nouveau est donné.
reference-moodle-differs-untold = Les services ne disent ni les dates des inscriptions, ni les préférences cachées, ni les mots de passe, ni les avatars, ni les liaisons, ni les liens. Ce que Tool Sync en a écrit est dans son propre registre ; ce qui a changé à la main sur le site depuis ne se voit pas.
reference-moodle-differs-uncounted = Les comptes ne sont pas comptés : le garde-fou qui en limite la part retient dès que leur nombre mérite un regard.
reference-moodle-differs-addresses = Tout compte a une adresse électronique : une ligne qui en crée un sans adresse, ou qui la viderait, échoue (PLT217).
reference-moodle-differs-address-case = Le site, quand il cherche des adresses électroniques, distingue les majuscules. Celles qu’il ne trouve pas en minuscules sont recherchées une à une, si le service a `core_user_get_users`, et plus du tout après seize recherches vaines dans un lot de lignes.
reference-moodle-differs-revival = Un compte supprimé ne peut pas revivre : la ligne en crée un nouveau, qui n’a rien de l’ancien, et rétablir échoue.
reference-moodle-differs-own-accounts = Un site a ses propres comptes, `guest` et les administrateurs. Ils sont protégés : une ligne qui les supprimerait échoue, là où l’annuaire ne connaît personne de ce nom.
reference-moodle-differs-preferences = `maildigest`, `autosubscribe` et `trackforums` restent comme le site les a (PLT204).
reference-moodle-differs-passwords-elsewhere = Les comptes qui s’authentifient ailleurs (`ldap`, `cas`, `oauth2`…) n’ont pas de mot de passe, même avec `users.create_passwords`.
reference-moodle-differs-profile-fields = Les champs de profil personnalisés se créent à la main sur le site. Les services ne disent pas lesquels il y a : la valeur d’un champ absent fait échouer sa partie de la ligne à l’exécution (PLT207), sans qu’aucun plan le dise.
reference-moodle-differs-values = Un site a ses propres règles pour ce qu’un champ peut contenir, et ne les dit pas d’avance : un nom qui contient une sorte de balise HTML, une langue ou une méthode d’authentification qu’il n’a pas font échouer leur ligne à l’exécution (PLT215). Un thème que les cours ne peuvent pas choisir est ignoré sans un mot.
reference-moodle-differs-course-fields = `marker` et `legacyfiles` restent comme le site les a (PLT204) ; de même, sans que rien soit dit, les dates de création et de modification et l’ordre des cours.
reference-moodle-differs-sections = Les sections se comptent, mais ne se nomment pas : les colonnes `topic` font échouer leur partie de la ligne (PLT203).
reference-moodle-differs-hidden-categories = Les nouvelles catégories sont visibles, quoi que dise `courses.new_categories_visible` (PLT204).
reference-moodle-differs-methods = Les méthodes d’inscription ne peuvent être ni ajoutées, ni activées, ni désactivées : `self` et `guest` d’un cours font échouer leur partie de la ligne (PLT203).
reference-moodle-differs-disabled-methods = Un site ne dit rien des méthodes désactivées : elles comptent comme absentes, même avec `enrolments.use_disabled_methods`.
reference-moodle-differs-templates = Un modèle est copié en entier, activités comprises ; dans un cours existant il est importé une seule fois. `courses.template_mode` = `replace` fait échouer sa partie de la ligne (PLT203).
reference-moodle-differs-resets = Les réinitialisations mettent fin aux inscriptions manuelles et vident ou retirent groupes et groupements. Du reste, dont l’annuaire dit qu’il n’a rien de tel, un site dit qu’aucun service ne le fait (CRT012).
reference-moodle-differs-other-methods = Seule `manual` inscrit : une ligne qui inscrit par `self`, ou qui suspend quelqu’un que `self` ou une cohorte a fait venir, échoue (PLT203).
reference-moodle-differs-undated = Les liaisons et les liens n’ont ni début ni fin à eux, et ne remplissent aucun groupe (PLT204 quand une ligne le demande). Qui vient par un lien garde les dates du cours lié.
reference-moodle-differs-synchronisation = Les membres d’une cohorte liée apparaissent à la prochaine synchronisation des cohortes du site (PLT208).
reference-moodle-differs-bound-together = Toutes les liaisons d’une cohorte à un cours sont suspendues et retirées ensemble : une ligne qui nomme un rôle parmi plusieurs échoue (PLT212).
reference-moodle-differs-resuming = Une liaison suspendue ne peut pas être rétablie (PLT203).
reference-moodle-differs-unbinding = Ce qui est délié laisse derrière lui des rôles et des inscriptions que seule la synchronisation propre au site nettoie (PLT211).
reference-moodle-differs-links = Un lien entre cours peut être supprimé, pas désactivé (PLT203, sauf si `metacourses.removal` vaut `delete`).
reference-moodle-differs-leaving = Qui a quitté un cours lié reste sur la liste de l’autre, suspendu et sans rôle, comme le veut le réglage du site.
reference-moodle-differs-components = Ce qui gère une cohorte (`component`) n’est pas écrit.
reference-moodle-tried = Versions essayées
reference-moodle-tried-text = Les réponses d’un Moodle 4.4 ont été enregistrées et sont rejouées dans les tests. Les autres versions de 3.9 à 5.x sont traitées d’après ce que le site dit offrir ; elles n’ont pas été essayées.
reference-moodle-function = Fonction
reference-moodle-instead = Ou à la place
reference-moodle-needed = Nécessaire
reference-moodle-yes = oui
reference-moodle-better = mieux avec
reference-moodle-what = Quoi
reference-moodle-plugin = Ou, avec le plugin tool_sync
reference-moodle-right = Droits
