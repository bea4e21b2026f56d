# Runs, and what their pages share.

runs-title = Exécutions
runs-title-files = { $name }, { $count } fichiers
runs-empty = Aucune exécution
runs-empty-text = Chaque fichier envoyé devient une exécution : qui l’a envoyé, quand, et ce que chaque ligne a donné.
runs-check = Contrôler un fichier
runs-samples = Fichiers d’exemple
runs-sample-school = Charger une école d’exemple
runs-no-match = Aucune exécution ne correspond
runs-no-match-text = La recherche porte sur les fichiers, les personnes et les clés des lignes.
runs-show-all = Afficher toutes les exécutions
runs-gone = Il n’y a pas d’exécution à cette adresse
runs-gone-text = Les exécutions sont retirées après le délai que disent les réglages. Ou l’adresse a une lettre de trop.
runs-all = Toutes les exécutions

runs-filter = Exécutions à afficher
runs-filter-all = Toutes
runs-filter-held = Retenues
runs-filter-live = En cours
runs-filter-troubled = À corriger
runs-filter-simulated = Simulées
runs-all-formats = Tous les formats
runs-all-schedules = Toute programmation
runs-schedule = Programmation
runs-format = Format
runs-anybody = Tout le monde
runs-find = Chercher par fichier, personne ou clé
runs-find-what = Fichier, personne, cours

runs-caption = Exécutions, de la plus récente à la plus ancienne
runs-state = État
runs-what = Quoi
runs-who = Envoyée par
runs-when = Quand
runs-took = Durée
runs-outcomes = Résultats
runs-rows-head = Lignes
runs-failed-head = Échecs
runs-state-percent = { $state }, { $percent }
runs-with-failures = Avec des échecs
runs-simulated = Simulée
runs-nothing-ran = Aucune ligne exécutée

# Lists that come in pages
runs-shown = { $shown } à l’écran
runs-shown-of = { $shown } sur { $total }
runs-more = Afficher la suite

# Counts
runs-counts = Décompte
runs-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
runs-steps = { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}
runs-partial = { $count ->
    [one] { $count } faite en partie
   *[other] { $count } faites en partie
}
runs-warnings = { $count } avec avertissement
runs-format-unknown = Non reconnu

# One row
runs-line = Ligne
runs-row-partial = en partie
runs-row-warning = avec avertissement
runs-row-would-fail = Échouerait
runs-row-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}

# The sentence: what happened, would happen, will happen
runs-and = { $start } et { $last }
runs-done-first-created = { $count ->
    [one] **{ $count }** fiche a été créée
   *[other] **{ $count }** fiches ont été créées
}
runs-done-first-updated = { $count ->
    [one] **{ $count }** fiche a été modifiée
   *[other] **{ $count }** fiches ont été modifiées
}
runs-done-first-deleted = { $count ->
    [one] **{ $count }** fiche a été supprimée
   *[other] **{ $count }** fiches ont été supprimées
}
runs-done-next-updated = { $count ->
    [one] **{ $count }** modifiée
   *[other] **{ $count }** modifiées
}
runs-done-next-deleted = { $count ->
    [one] **{ $count }** supprimée
   *[other] **{ $count }** supprimées
}
runs-would-first-created = { $count ->
    [one] Une exécution créerait **{ $count }** fiche
   *[other] Une exécution créerait **{ $count }** fiches
}
runs-would-first-updated = { $count ->
    [one] Une exécution modifierait **{ $count }** fiche
   *[other] Une exécution modifierait **{ $count }** fiches
}
runs-would-first-deleted = { $count ->
    [one] Une exécution supprimerait **{ $count }** fiche
   *[other] Une exécution supprimerait **{ $count }** fiches
}
runs-would-next-updated = en modifierait **{ $count }**
runs-would-next-deleted = en supprimerait **{ $count }**
runs-will-first-created = { $count ->
    [one] Si elle est approuvée, **{ $count }** fiche est créée
   *[other] Si elle est approuvée, **{ $count }** fiches sont créées
}
runs-will-first-updated = { $count ->
    [one] Si elle est approuvée, **{ $count }** fiche est modifiée
   *[other] Si elle est approuvée, **{ $count }** fiches sont modifiées
}
runs-will-first-deleted = { $count ->
    [one] Si elle est approuvée, **{ $count }** fiche est supprimée
   *[other] Si elle est approuvée, **{ $count }** fiches sont supprimées
}
runs-will-next-updated = { $count ->
    [one] **{ $count }** modifiée
   *[other] **{ $count }** modifiées
}
runs-will-next-deleted = { $count ->
    [one] **{ $count }** supprimée
   *[other] **{ $count }** supprimées
}

# Steps
runs-step-enrol = Inscrire
runs-step-unenrol = Désinscrire
runs-step-rename = Renommer
runs-along = Entraîne avec elle : { $along }
runs-along-nothing = N’entraîne rien d’autre
runs-more-fields = et { $count ->
    [one] un autre champ
   *[other] { $count } autres champs
}
runs-the-command-line = la ligne de commande
runs-the-schedule = la programmation
runs-no-fields = Seulement ce que la plateforme garde pour elle
runs-new-link = nouveau
runs-entity-role = { $count ->
    [one] rôle
   *[other] rôles
}
runs-entity-profile-field = { $count ->
    [one] champ de profil
   *[other] champs de profil
}
runs-entity-user = { $count ->
    [one] compte
   *[other] comptes
}
runs-entity-profile-value = { $count ->
    [one] valeur de profil
   *[other] valeurs de profil
}
runs-entity-picture = { $count ->
    [one] photo
   *[other] photos
}
runs-entity-category = { $count ->
    [one] catégorie
   *[other] catégories
}
runs-entity-course = { $count ->
    [one] cours
   *[other] cours
}
runs-entity-section = { $count ->
    [one] section
   *[other] sections
}
runs-entity-cohort = { $count ->
    [one] cohorte
   *[other] cohortes
}
runs-entity-cohort-member = { $count ->
    [one] appartenance à une cohorte
   *[other] appartenances à une cohorte
}
runs-entity-group = { $count ->
    [one] groupe
   *[other] groupes
}
runs-entity-grouping = { $count ->
    [one] groupement
   *[other] groupements
}
runs-entity-grouping-group = { $count ->
    [one] groupe d’un groupement
   *[other] groupes de groupements
}
runs-entity-method = { $count ->
    [one] méthode d’inscription
   *[other] méthodes d’inscription
}
runs-entity-enrolment = { $count ->
    [one] inscription
   *[other] inscriptions
}
runs-entity-role-assignment = { $count ->
    [one] attribution de rôle
   *[other] attributions de rôle
}
runs-entity-group-member = { $count ->
    [one] appartenance à un groupe
   *[other] appartenances à un groupe
}

# What can be done
runs-approve = { $count ->
    [0] Approuver
    [one] Approuver et exécuter { $count } étape
   *[other] Approuver et exécuter { $count } étapes
}
runs-approve-other = Quelqu’un d’autre doit approuver cette exécution
runs-discard = Abandonner le plan
runs-approved = Approuvée : l’exécution reprend
runs-discarded = Le plan est abandonné, rien n’a été écrit
runs-cancelled = L’exécution s’arrête
