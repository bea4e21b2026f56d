# Rapports d’exécution, et les mots que pages, courriels et ligne de commande partagent avec eux.

status-created = créée
status-updated = mise à jour
status-unchanged = inchangée
status-deleted = supprimée
status-skipped = écartée
status-failed = en échec
counted-created = { $count } { $count ->
    [one] créée
   *[other] créées
 }
counted-updated = { $count } { $count ->
    [one] mise à jour
   *[other] mises à jour
 }
counted-unchanged = { $count } { $count ->
    [one] inchangée
   *[other] inchangées
 }
counted-deleted = { $count } { $count ->
    [one] supprimée
   *[other] supprimées
 }
counted-skipped = { $count } { $count ->
    [one] écartée
   *[other] écartées
 }
counted-failed = { $count } en échec
report-counted = { $rows } : { $counts }

run-state-queued = en attente
run-state-checking = vérification
run-state-planning = planification
run-state-held = retenue
run-state-executing = en cours
run-state-finishing = finition
run-state-finished = terminée
run-state-failed = en échec
run-state-cancelled = annulée
run-state-discarded = abandonnée

report-title = Rapport : { $name }
report-title-simulated = Rapport : { $name } (SIMULATION)
report-sentence = { $created ->
        [0] Aucune création
        [one] Une ligne a créé son objet
       *[other] { $created } lignes ont créé leur objet
    }{ $updated ->
        [0] {""}
        [one] , une mise à jour
       *[other] , { $updated } mises à jour
    }{ $deleted ->
        [0] {""}
        [one] , une suppression
       *[other] , { $deleted } suppressions
    }{ $unchanged ->
        [0] {""}
        [one] , une inchangée
       *[other] , { $unchanged } inchangées
    }{ $skipped ->
        [0] {""}
        [one] , une écartée
       *[other] , { $skipped } écartées
    }. { $failed ->
        [0] Aucun échec.
        [one] Une ligne a échoué ; rien n’en a été écrit.
       *[other] { $failed } lignes ont échoué ; rien n’en a été écrit.
    }{ $partial ->
        [0] {""}
        [one] {" "}Une ligne n’est faite qu’en partie.
       *[other] {" "}{ $partial } lignes ne sont faites qu’en partie.
    }
report-sentence-simulated = Rien n’a été écrit. Une exécution ferait ceci : { $created ->
        [one] { $created } création
       *[other] { $created } créations
    }, { $updated ->
        [one] { $updated } mise à jour
       *[other] { $updated } mises à jour
    }, { $deleted ->
        [one] { $deleted } suppression
       *[other] { $deleted } suppressions
    }, { $unchanged ->
        [one] { $unchanged } inchangée
       *[other] { $unchanged } inchangées
    }, { $skipped ->
        [one] { $skipped } écartée
       *[other] { $skipped } écartées
    }, { $failed ->
        [one] { $failed } échec
       *[other] { $failed } échecs
    }.{ $partial ->
        [0] {""}
        [one] {" "}Une ligne ne serait faite qu’en partie.
       *[other] {" "}{ $partial } lignes ne seraient faites qu’en partie.
    }
report-run = Exécution
report-state = État
report-actor = Envoyée par
report-command-line = ligne de commande
report-schedule = programmation
report-submitted = Envoyée
report-started = Début
report-finished = Fin
report-duration = Durée
report-problem = Problème
report-seconds = { $hours ->
    [0] { $minutes ->
        [0] {""}
       *[other] { $minutes } min{" "}
    }
   *[other] { $hours } h { $minutes } min{" "}
 }{ $seconds } s
report-rows = { $rows ->
    [one] Une ligne
   *[other] { $rows } lignes
 }
report-partial = { $count ->
    [one] Une ligne n’est faite qu’en partie ; elle figure dans le fichier de reprise.
   *[other] { $count } lignes ne sont faites qu’en partie ; elles figurent dans le fichier de reprise.
 }
report-tryback = Fichier de reprise : { $name }
report-archive = Archivé sous { $name }
report-line = Ligne
report-status = Résultat
report-what = Ce qui s’est passé
report-left-out = { $count ->
    [one] Une autre ligne figure dans le rapport JSON.
   *[other] { $count } autres lignes figurent dans le rapport JSON.
 }
report-end = Fin du rapport.
report-open = Ouvrir dans Tool Sync
report-files = Fichiers
report-rows-all = Lignes
report-reasons = Ce qui a échoué, et ce qu’il faut savoir
report-reason = Motif
report-severity = Gravité
report-severity-failed = échec
report-severity-warning = à savoir
report-count = Nombre
report-lines = Lignes
report-lines-more = et { $count ->
        [one] une autre
       *[other] { $count } autres
    }
report-details = Ce qui a été fait
report-format = Type de fichier
report-rows-listed = Ligne par ligne
report-chart = Lignes par résultat
report-sheet-summary = Résumé
report-sheet-rows = Lignes
report-sheet-reasons = Motifs
report-code = Règle
report-key = Objet
report-file = Fichier
report-fix = Correction

guard-deletions = { $total ->
        [0] Le plan supprime { $count } { $entity } ; on ne sait pas combien il y en a.
       *[other] Le plan supprime { $count } des { $total } { $entity }.
    }
guard-removals = { $total ->
        [0] Le plan retire { $count } { $entity } ; on ne sait pas combien il y en a.
       *[other] Le plan retire { $count } des { $total } { $entity }.
    }
guard-replacement = Le cours { $course } est supprimé puis recréé, vide.
guard-steering-column = { $file } : la colonne { $column } est inconnue mais ressemble à { $proposal }, qui décide de ce que font les lignes.
guard-review = Le plan attend une approbation.

entity-role = rôles
entity-profile-field = champs de profil
entity-user = comptes
entity-profile-value = valeurs de profil
entity-picture = photos
entity-category = catégories
entity-course = cours
entity-section = sections
entity-cohort = cohortes
entity-cohort-member = appartenances à une cohorte
entity-group = groupes
entity-grouping = groupements
entity-grouping-group = groupes de groupements
entity-method = méthodes d’inscription
entity-enrolment = inscriptions
entity-role-assignment = attributions de rôle
entity-group-member = appartenances à un groupe
