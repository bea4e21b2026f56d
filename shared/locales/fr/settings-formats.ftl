### Les réglages propres à un fichier de commandes.

## Utilisateurs

setting-users-match-by = Trouver un compte par
    .help = La colonne qui dit quel compte concerne une ligne. Si aucun compte n’a ce numéro d’identification, l’identifiant est essayé.
setting-users-course-by = Trouver un cours par
    .help = Ce qui désigne un cours dans course1, course2 et ainsi de suite
setting-users-operation = Usage du fichier
    .help = À choisir pour chaque exécution : un fichier d’utilisateurs complet, ou une liste de comptes
    .choice-sync = Créer et modifier
setting-users-create-passwords = Créer des mots de passe
    .help = Un nouveau compte sans mot de passe dans sa ligne en reçoit un, tiré au sort
setting-users-send-passwords = Courriel sur les mots de passe
    .help = Ce que reçoivent les personnes dont une ligne définit le mot de passe. Le mot de passe même, dans un courriel, peut être lu par d’autres.
    .choice-no = Aucun courriel
    .choice-link = Un lien pour en définir un
    .choice-clear = Le mot de passe même
setting-users-password-min-length = Longueur minimale des mots de passe
    .help = Le nombre de caractères que doit avoir un mot de passe de l’annuaire intégré
setting-users-allow-rename = Permettre de nouveaux identifiants
    .help = La colonne oldusername nomme le compte qui reçoit l’identifiant de la ligne. Sinon, elle est ignorée.
setting-users-protect-emails = Garder les adresses électroniques
    .help = Une adresse remplie n’est jamais remplacée, une adresse vide est complétée
setting-users-allow-same-email = Permettre les adresses partagées
    .help = Plusieurs comptes peuvent avoir la même adresse électronique
setting-users-extended-usernames = Permettre toutes les lettres dans les identifiants
    .help = Sinon, seulement a–z, 0–9 et _ . @ -
setting-users-create-profile-fields = Créer les champs de profil
    .help = Un champ de profil inconnu de l’annuaire intégré est créé comme champ de texte. Sinon, sa colonne est ignorée avec un avertissement.
setting-users-protected = Comptes protégés
    .help = Les identifiants qui ne sont jamais supprimés, suspendus ni renommés

## Photos

setting-pictures-prefix = Début du nom des archives de photos
    .help = Les fichiers ZIP de la boîte d’arrivée qui ont un tel nom sont pris pour des photos
setting-pictures-match-by = Trouver un compte par
    .help = Ce que signifie le nom d’une image
setting-pictures-overwrite = Remplacer les photos
    .help = Sinon, les personnes qui ont une photo la gardent
setting-pictures-always-clean-up = Toujours retirer l’archive
    .help = Un ZIP traité quitte la boîte d’arrivée même si les autres fichiers y restent

## Cours

setting-courses-match-by = Trouver un cours par
    .help = La colonne qui dit quel cours concerne une ligne
setting-courses-category-by = Trouver une catégorie par
    .help = Ce que signifie la colonne category
    .choice-path = Id ou chemin de noms
setting-courses-new-categories-visible = Rendre visibles les nouvelles catégories
    .help = Celles qui sont créées en chemin ; sinon, elles sont cachées
setting-courses-protect-category = Ne jamais déplacer les cours
    .help = Les modifications laissent chaque cours dans sa catégorie
setting-courses-force-update = Modifier les cours existants
    .help = Sinon, une ligne dont le cours existe est écartée
setting-courses-template-mode = Modèles sur des cours existants
    .help = Ce que devient le contenu d’un cours existant quand sa ligne nomme un modèle
    .choice-none = Les modèles sont ignorés
    .choice-add = Leur contenu est ajouté
    .choice-replace = Le contenu est remplacé
setting-courses-template-folder = Dossier des archives modèles
    .help = Seules les archives de ce dossier peuvent servir de modèle. Tant qu’il est vide, seuls les cours le peuvent.
setting-courses-default-summary = Résumé des nouveaux cours
    .help = Pour les lignes qui n’en ont pas
setting-courses-default-sections = Sections des nouveaux cours
    .help = Pour les lignes qui n’en disent pas le nombre

## Autres fichiers de cours

setting-course-deletions-match-by = Trouver un cours par
    .help = Ce qui désigne un cours dans chaque ligne
setting-course-checks-match-by = Trouver un cours par
    .help = Ce qui désigne un cours dans chaque ligne
setting-course-resets-match-by = Trouver un cours par
    .help = La colonne qui dit quel cours concerne une ligne
setting-course-resets-absent-options = Options absentes du fichier
    .help = Réinitialiser completion, blog_associations et comments quand le fichier n’a pas ces colonnes
setting-metacourses-match-by = Trouver un cours par
    .help = Ce qui désigne un cours dans les colonnes master et meta
setting-metacourses-removal = Retirer un lien
    .help = Ce que fait la commande del
    .choice-disable = Désactiver le lien
    .choice-delete = Supprimer le lien

## Inscriptions

setting-enrolments-course-by = Trouver un cours par
    .help = Ce que signifie la colonne cid
setting-enrolments-user-by = Trouver un compte par
    .help = Ce que signifie la colonne uid
setting-enrolments-default-cmd = Commande par défaut
    .help = Ce que fait une ligne sans commande
setting-enrolments-protect-groups = Protéger les groupes
    .help = Les personnes ne sont retirées que des groupes où Tool Sync les a mises
setting-enrolments-use-disabled-methods = Utiliser les méthodes inactives
    .help = Les méthodes d’inscription désactivées dans un cours peuvent servir
setting-enrolments-missing-method = Méthode manquante
    .help = Ce que devient une ligne quand le cours n’a pas sa méthode d’inscription
    .choice-error = La ligne échoue
    .choice-role-only = Seul le rôle est donné
setting-enrolments-clean-empty-groups = Supprimer les groupes vidés
    .help = Les groupes qu’une exécution laisse sans membres sont supprimés à la fin
setting-enrolments-mail-teachers = Courriel aux enseignants
    .help = Les enseignants et les gestionnaires d’un cours reçoivent un résumé de ses changements après chaque exécution

## Groupes

setting-groups-course-by = Trouver un cours par
    .help = Ce que signifie la colonne courseid
setting-groups-user-by = Trouver un compte par
    .help = Ce que signifie la colonne userid
setting-groups-group-by = Trouver un groupe par
    .help = Ce que signifient les colonnes groupid et updateid
setting-groups-grouping-by = Trouver un groupement par
    .help = Ce que signifie la colonne updateid d’un groupement
setting-groups-auto-grouping = Un groupement pour chaque nouveau groupe
    .help = Ce que fait la ligne d’un nouveau groupe sans selfgrouping
setting-groups-protect-members = Protéger les membres
    .help = Les commandes shift et del ne retirent que les appartenances faites par Tool Sync
setting-groups-purge-empty = Supprimer ce qui reste vide
    .help = Ce qui est supprimé à la fin d’une exécution qui l’a vidé
    .choice-groups = Les groupes sans membres
    .choice-groups-and-groupings = Les groupes, et les groupements sans groupes
setting-groups-mail-teachers = Courriel aux enseignants
    .help = Les enseignants et les gestionnaires d’un cours reçoivent un résumé des changements de ses groupes après chaque exécution

## Cohortes

setting-cohorts-match-by = Trouver une cohorte par
    .help = Ce qui désigne une cohorte dans les deux fichiers de cohortes
setting-cohorts-user-by = Trouver un compte par
    .help = Ce que signifie la colonne userid
setting-cohorts-course-by = Trouver un cours par
    .help = Ce que signifie la colonne course des liaisons
setting-cohorts-role-by = Trouver un rôle par
    .help = Ce que signifie la colonne role des liaisons
setting-cohorts-auto-create = Créer les cohortes manquantes
    .help = Sinon, une ligne qui nomme une cohorte inconnue échoue
setting-cohorts-delete-emptied = Supprimer les cohortes vidées
    .help = Les cohortes qu’une exécution laisse sans membres sont supprimées à la fin, sauf celles que vide la commande free
