# L’annuaire : personnes, cours, catégories, cohortes, et leur historique.

directory-title = Annuaire
directory-empty = Il n’y a encore rien ni personne ici
directory-empty-text = Les personnes, les cours et les cohortes arrivent par des fichiers : contrôlez-en un, puis envoyez-le. Ou essayez le tout sur une petite école inventée.
directory-check = Contrôler un fichier
directory-elsewhere = Les exécutions écrivent sur { $site }, pas dans cet annuaire
directory-elsewhere-text = Voici les personnes et les cours de l’annuaire de Tool Sync lui-même, tels qu’ils étaient avant que ce Moodle soit connecté. Ce que les exécutions changent se trouve sur le Moodle.
directory-elsewhere-empty = Les personnes et les cours sont sur { $site }
directory-elsewhere-empty-text = Les exécutions écrivent sur ce Moodle et y cherchent ce que nomment les fichiers. L’annuaire de Tool Sync lui-même est vide.
directory-elsewhere-open = Ouvrir le Moodle
directory-elsewhere-settings = Connexion
directory-courses = Cours
directory-course = Cours
directory-users = Personnes
directory-people = Participants
directory-cohorts = Cohortes
directory-cohort = Cohorte
directory-categories = Catégories
directory-category = Catégorie
directory-groups = Groupes
directory-group = Groupe
directory-groupings = Groupements
directory-methods = Méthodes et liaisons
directory-method = Méthode
directory-metalinks = Cours qui reprennent ses participants
directory-bindings = Liée aux cours
directory-sections = Sections
directory-section = Section
directory-section-number = Section { $number }
directory-details = Tous les champs
directory-history = Historique
directory-members = Membres
directory-parts = Rubriques
directory-tree = Catégories et cours

# Recherche et filtres
directory-search = Trouver une personne, un cours, une catégorie ou une cohorte
directory-search-what = Nom, identifiant, courriel, idnumber, cours
directory-found = { $count ->
    [0] Aucun résultat
    [one] { $count } résultat
   *[other] { $count } résultats
}
directory-find-users = Trouver des personnes
directory-find-users-what = Nom, identifiant, courriel, idnumber
directory-find-cohorts = Trouver des cohortes
directory-find-cohorts-what = Nom, idnumber
directory-filter = Comptes à afficher
directory-filter-all = Tous
directory-filter-active = Actifs
directory-filter-suspended = Suspendus
directory-filter-deleted = Supprimés
directory-sort = Trier
directory-sort-name = Par nom
directory-sort-username = Par identifiant
directory-sort-newest = Les plus récents d’abord
directory-only = Personnes à afficher
directory-only-all = Toutes
directory-only-effective = Qui participent
directory-only-stored = Inscrites nommément
directory-no-match = Aucun résultat
directory-no-match-text = Les personnes se trouvent par le début de leur nom, prénom, identifiant, courriel ou idnumber ; le reste, par n’importe quelle partie du nom.

# Colonnes et faits
directory-name = Nom
directory-username = Identifiant
directory-shortname = Nom abrégé
directory-idnumber = idnumber
directory-email = Courriel
directory-state = État
directory-how = Participe
directory-role = Rôle
directory-starts = Début
directory-stored = Inscriptions
directory-context = Relève de
directory-site = Le site
directory-in = Dans

# États
directory-state-active = Actif
directory-state-suspended = Suspendu
directory-state-deleted = Supprimé
directory-state-later = Pas encore
directory-state-over = Terminé
directory-state-none = Ne participe pas
directory-shown = Visible
directory-hidden = Masqué
directory-enabled = Activée
directory-disabled = Désactivée

# Façons de participer à un cours
directory-by-manual = inscription manuelle ou par fichier
directory-by-self = auto-inscription
directory-by-guest = accès invité
directory-by-cohort = par la cohorte
directory-by-meta = depuis le cours
directory-by-role = un rôle sans inscription
directory-way-off = la méthode est désactivée
directory-way-suspended = suspendue
directory-from = à partir du { $date }
directory-until = jusqu’au { $date }
directory-between = du { $start } au { $end }
directory-role-manager = Gestionnaire
directory-role-coursecreator = Créateur de cours
directory-role-editingteacher = Enseignant
directory-role-teacher = Enseignant non éditeur
directory-role-student = Étudiant
directory-role-guest = Visiteur anonyme
directory-role-user = Utilisateur authentifié
directory-role-frontpage = Utilisateur authentifié sur la page d’accueil

# L’arborescence
directory-open = Ouvrir ou fermer { $name }
directory-all-courses = Tous les cours de cette catégorie
directory-nothing-inside = Rien à l’intérieur
directory-all-groups = Tous les groupes

# Historique
directory-line = ligne { $line }
directory-tidied = rangement
directory-all-rows = Afficher les { $count } lignes
directory-no-history = Aucune exécution n’y a encore touché
directory-no-history-text = Chaque exécution qui le crée, le modifie ou le relie à autre chose figure ici, avec ses lignes et ce qu’elles ont changé.

# Rien à montrer
directory-gone = Il n’y a rien à cette adresse
directory-gone-text = Une exécution l’a peut-être supprimé. Ou l’adresse a un chiffre de trop.
directory-no-users = Personne ici
directory-no-users-text = Les comptes viennent d’un fichier d’utilisateurs : vérifiez-en un, puis envoyez-le.
directory-no-members = Aucun membre
directory-no-members-text = Les membres viennent d’un fichier de cohortes ou de membres de groupes, ou d’une cohorte liée avec un groupe.
directory-no-people = Personne ne participe encore
directory-no-people-text = On participe par un fichier d’inscriptions, par une cohorte liée au cours, ou depuis un cours auquel il est relié.
directory-no-courses = Aucun cours ici
directory-no-courses-text = Les cours viennent d’un fichier de cours ; sa colonne « category » dit où ils se rangent.
directory-no-courses-of = Dans aucun cours
directory-no-courses-of-text = Un fichier d’inscriptions, les colonnes course1, course2 … d’un fichier d’utilisateurs, ou une cohorte font entrer quelqu’un dans un cours.
directory-no-categories = Aucune catégorie ici
directory-no-categories-text = Les catégories sont créées par la colonne « category » d’un fichier de cours.
directory-no-cohorts = Aucune cohorte ici
directory-no-cohorts-text = Les cohortes viennent d’un fichier de cohortes, ou des colonnes cohort1, cohort2 … d’un fichier d’utilisateurs.
directory-no-cohorts-of = Dans aucune cohorte
directory-no-cohorts-of-text = Un fichier de cohortes, ou les colonnes cohort1, cohort2 … d’un fichier d’utilisateurs, font de quelqu’un un membre.
directory-no-methods = Aucune méthode d’inscription
directory-no-methods-text = Sans méthode, personne ne peut être inscrit. Les nouveaux cours reçoivent la méthode manuelle.
directory-no-bindings = Liée à aucun cours
directory-no-bindings-text = Un fichier de liaisons de cohortes lie une cohorte à des cours ; ses membres y participent alors.
directory-no-metalinks = Aucun cours ne reprend ses participants
directory-no-metalinks-text = Un fichier de métacours relie des cours : les participants de l’un participent alors à l’autre.
directory-no-groups = Aucun groupe
directory-no-groups-text = Les groupes viennent d’un fichier de groupes, ou sont créés par une liaison.
directory-no-sections = Aucune section
directory-no-sections-text = Les sections sont créées avec le cours, autant que son format en demande.
