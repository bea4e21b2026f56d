# Le fichier des réinitialisations de cours : titre, colonnes, résultats et règles.

format-course-resets = Réinitialisations de cours
    .purpose = Vide des cours de ce que les personnes y ont fait, pour qu’ils puissent resservir : participants, groupes, travaux, notes. La structure et les contenus restent. Un cours par ligne.

## Colonnes

course-resets-column-shortname = Le cours, par son nom abrégé. Nécessaire tant que les réglages désignent ainsi les cours.
    .title = Nom abrégé
course-resets-column-idnumber = Le cours, par son idnumber. Nécessaire tant que les réglages désignent ainsi les cours.
    .title = Idnumber
course-resets-column-id = Le cours, par son id. Nécessaire tant que les réglages désignent ainsi les cours.
    .title = Id
course-resets-column-events = Oui supprime les événements du calendrier du cours.
    .title = Événements
course-resets-column-logs = Oui supprime l’historique du cours.
    .title = Historique
course-resets-column-notes = Oui supprime les annotations sur les personnes.
    .title = Annotations
course-resets-column-grades = items supprime les éléments d’évaluation avec leurs notes, grades les notes seules, all les deux.
    .title = Notes
course-resets-column-roles = Qui est désinscrit : des noms abrégés de rôles séparés par des blancs, ou all. Qui a encore un autre rôle ne perd que le rôle nommé.
    .title = Rôles
course-resets-column-local_roles = roles retire les rôles dans les activités et les blocs, overrides les dérogations aux permissions, all les deux.
    .title = Rôles locaux
course-resets-column-groups = groups ou remove supprime les groupes, members les vide, all fait les deux.
    .title = Groupes
course-resets-column-groupings = groupings, groups ou remove supprime les groupements, members en retire les groupes, all fait les deux.
    .title = Groupements
course-resets-column-modules = Ce que les personnes ont fait dans les activités : des noms de modules séparés par des blancs, ou all. Précédés d’un moins : tous sauf ceux-là.
    .title = Modules
course-resets-column-completion = Oui supprime l’achèvement.
    .title = Achèvement
course-resets-column-blog_associations = Oui retire les liens des articles de blog vers le cours.
    .title = Liens de blog
course-resets-column-comments = Oui supprime les commentaires sur la page du cours.
    .title = Commentaires
course-resets-column-reset_X = Oui demande l’option X qu’un module du site déclare.
    .title = Option d’un module
course-resets-column-forum_all = Oui efface tous les messages des forums. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = forum_all
course-resets-column-forum_subscriptions = Oui efface les abonnements des forums. Seulement là où cette colonne le demande.
    .title = forum_subscriptions
course-resets-column-forum_ratings = Oui efface les évaluations des forums. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = forum_ratings
course-resets-column-forum_digests = Oui efface les préférences de résumé des forums. Seulement là où cette colonne le demande.
    .title = forum_digests
course-resets-column-forum_track_prefs = Oui efface les préférences de suivi des forums. Seulement là où cette colonne le demande.
    .title = forum_track_prefs
course-resets-column-glossary_all = Oui efface tous les articles des glossaires. Seulement là où cette colonne le demande.
    .title = glossary_all
course-resets-column-glossary_ratings = Oui efface les évaluations des glossaires. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = glossary_ratings
course-resets-column-glossary_comments = Oui efface les commentaires des glossaires. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = glossary_comments
course-resets-column-glossary_notenrolled = Oui efface les articles des personnes non inscrites des glossaires. Seulement là où cette colonne le demande.
    .title = glossary_notenrolled
course-resets-column-chat = Oui efface les messages des chats. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = chat
course-resets-column-data = Oui efface toutes les fiches des bases de données. Seulement là où cette colonne le demande.
    .title = data
course-resets-column-data_ratings = Oui efface les évaluations des bases de données. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = data_ratings
course-resets-column-data_comments = Oui efface les commentaires des bases de données. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = data_comments
course-resets-column-data_notenrolled = Oui efface les fiches des personnes non inscrites des bases de données. Seulement là où cette colonne le demande.
    .title = data_notenrolled
course-resets-column-slots = Oui efface les créneaux des agendas (scheduler). Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = slots
course-resets-column-apointments = Oui efface les rendez-vous des agendas (scheduler). Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = apointments
course-resets-column-assignment_submissions = Oui efface les travaux remis des anciens devoirs (assignment). Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = assignment_submissions
course-resets-column-assign_submissions = Oui efface les travaux remis des devoirs. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = assign_submissions
course-resets-column-assign_user_overrides = Oui efface les dérogations individuelles des devoirs. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = assign_user_overrides
course-resets-column-assign_group_overrides = Oui efface les dérogations de groupe des devoirs. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = assign_group_overrides
course-resets-column-survey_answers = Oui efface les réponses des consultations. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = survey_answers
course-resets-column-survey_analysis = Oui efface l’analyse des consultations. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = survey_analysis
course-resets-column-lesson = Oui efface les tentatives des leçons. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = lesson
course-resets-column-lesson_user_overrides = Oui efface les dérogations individuelles des leçons. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = lesson_user_overrides
course-resets-column-lesson_group_overrides = Oui efface les dérogations de groupe des leçons. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = lesson_group_overrides
course-resets-column-choice = Oui efface les réponses des sondages. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = choice
course-resets-column-feedback = Oui efface les réponses des feedbacks. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = feedback
course-resets-column-h5pactivity = Oui efface les tentatives des activités H5P. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = h5pactivity
course-resets-column-scorm = Oui efface les parcours des paquetages SCORM. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = scorm
course-resets-column-quiz_attempts = Oui efface les tentatives des tests. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = quiz_attempts
course-resets-column-quiz_user_overrides = Oui efface les dérogations individuelles des tests. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = quiz_user_overrides
course-resets-column-quiz_group_overrides = Oui efface les dérogations de groupe des tests. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = quiz_group_overrides
course-resets-column-workshop_submissions = Oui efface les travaux remis des ateliers. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = workshop_submissions
course-resets-column-workshop_assessments = Oui efface les évaluations des ateliers. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = workshop_assessments
course-resets-column-workshop_phase = Oui efface la phase, remise à la première des ateliers. Fait partie de ce que fait le module quand seul son nom figure dans modules.
    .title = workshop_phase

## Résultats

course-reset = Cours { $key } (« { $fullname } ») réinitialisé
course-clean = Cours { $key } (« { $fullname } ») : rien à réinitialiser
course-participants-unenrolled = { $key } : { $count ->
    [one] une inscription terminée
   *[other] { $count } inscriptions terminées
 }
course-roles-removed = { $key } : { $count ->
    [one] un rôle retiré
   *[other] { $count } rôles retirés
 } à des personnes qui en ont d’autres
course-groups-emptied = { $key } : { $count ->
    [one] une appartenance à un groupe retirée
   *[other] { $count } appartenances à des groupes retirées
 }
course-groups-deleted = { $key } : { $count ->
    [one] un groupe supprimé
   *[other] { $count } groupes supprimés
 }
course-groupings-emptied = { $key } : { $count ->
    [one] un groupe retiré
   *[other] { $count } groupes retirés
 } des groupements
course-groupings-deleted = { $key } : { $count ->
    [one] un groupement supprimé
   *[other] { $count } groupements supprimés
 }

## Règles

CRT001 = { $column } : « { $value } » n’est pas un id ; attendu : un nombre entier supérieur à 0.
    .title = Identifiant qui n’est pas un nombre
    .why = Les réglages désignent les cours par leur id.
    .example = BIO-101 alors que les cours sont désignés par leur id
    .way = Écrire l’id, ou changer dans les réglages ce qui désigne les cours.
CRT002 = La colonne { $column } n’est pas regardée, car les réglages désignent les cours par { $by }.
    .title = Second identifiant
    .why = Un seul identifiant désigne le cours ; un autre peut aider les personnes et n’est pas comparé.
    .example = shortname;idnumber;groups
    .way = Rien à faire.
CRT003 = { $column } : « { $value } » dit « aucun » et nomme en outre des rôles.
    .title = Aucun à côté de rôles
    .why = On ne sait pas si des personnes doivent être désinscrites.
    .example = student none
    .way = Écrire les rôles seuls, ou none seul.
CRT004 = { $column } : dans « { $value } », les noms sans moins ne comptent pas, puisque d’autres en ont un.
    .title = Modules nommés à côté de modules exclus
    .why = Un moins signifie tous les modules sauf ceux-là ; on réinitialise donc plus que les autres noms ne le laissent croire.
    .example = -forum quiz
    .way = Nommer seulement les modules à exclure, chacun avec un moins, ou seulement ceux à réinitialiser.
CRT005 = { $column } : aucun module { $module } n’est connu{ $proposed ->
    [0] .
   *[other] {""} ; vouliez-vous dire { $proposal } ?
 }
    .title = Module inconnu
    .why = Une faute de frappe peut-être, ou un module de votre site. Les autres sont réinitialisés.
    .example = forums au lieu de forum
    .way = Corriger le nom ; si c’est un module de votre site, rien à faire.
CRT006 = Le fichier n’a pas de colonne { $columns } ; par le réglage course_resets.absent_options, cela vaut oui.
    .title = Les colonnes absentes valent oui
    .why = Le réglage demande ce que faisaient d’anciens systèmes.
    .example = completion absente alors que course_resets.absent_options vaut yes
    .way = Ajouter les colonnes avec no, ou mettre course_resets.absent_options à no.
CRT010 = { $key } : il n’y a pas de rôle { $role } ; les autres rôles sont traités.
    .title = Rôle inconnu
    .why = Personne ne peut l’avoir ; personne n’est donc désinscrit pour lui.
    .example = students au lieu de student
    .way = Écrire le nom abrégé d’un rôle.
CRT011 = La plateforme ne contient rien de ce que { $columns } réinitialiserait.
    .title = Rien de tel
    .why = L’annuaire de Tool Sync contient les participants, les rôles, les groupes et les groupements ; les contenus, les notes et les événements sont sur la plateforme d’apprentissage. Dit une fois par fichier.
    .example = events = yes
    .way = Rien à faire.
CRT012 = { $key } : la plateforme ne peut pas réinitialiser ce que { $columns } demande.
    .title = Impossible sur cette plateforme
    .why = La plateforme contient de telles choses, mais n’offre à d’autres aucun moyen de les effacer.
    .example = Une plateforme dont les services web n’effacent pas les notes
    .way = Laisser la colonne de côté, ou le faire sur la plateforme elle-même.
