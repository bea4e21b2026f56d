# Run.

run-about = À propos de cette exécution
run-sent-by = Envoyée par
run-approved-by = Approuvée par
run-ended = Terminée
run-took = Durée
run-id = N°
run-plan = Plan
run-fix = { $count ->
    [one] Corriger la ligne
   *[other] Corriger les { $count } lignes
}
run-tryback-taken = Le fichier de reprise est dans vos téléchargements. Déposez-le ici, corrigez ses lignes, renvoyez-le.
run-stop = Arrêter…
run-stop-title = Arrêter cette exécution ?
run-stop-text = Les lignes déjà faites le restent, les autres ne sont pas exécutées. Le rapport dit lesquelles.
run-stop-no = Laisser continuer
run-stop-yes = Arrêter l’exécution

# The sentence
run-lead-queued = Attend la fin de l’exécution précédente. Vous pouvez fermer cette page.
run-lead-live = Vous pouvez fermer cette page. L’exécution continue, et son rapport reste ici.
run-lead-held = Rien n’a été écrit. Quelqu’un doit d’abord regarder le plan.
run-lead-discarded = Le plan n’a pas été approuvé. Rien n’a été écrit.
run-lead-failed = Rien n’a été écrit : l’exécution s’est terminée avant sa première ligne.
run-lead-cancelled = Arrêtée après **{ $done }** lignes sur { $rows }.
run-nothing-written = Rien n’a été écrit.
run-no-change = { $count ->
    [one] Rien à changer : la ligne est déjà ainsi.
   *[other] Rien à changer : **{ $count }** lignes sont déjà ainsi.
}
run-failed = { $count ->
    [one] **{ $count } ligne a échoué** ; rien n’en a été écrit.
   *[other] **{ $count } lignes ont échoué** ; rien n’en a été écrit.
}
run-would-fail = { $count ->
    [one] **{ $count } ligne échouerait**.
   *[other] **{ $count } lignes échoueraient**.
}
run-partial = { $count ->
    [one] **{ $count } ligne n’est faite qu’en partie**.
   *[other] **{ $count } lignes ne sont faites qu’en partie**.
}
run-in-tryback = { $count ->
    [one] Elle attend dans le fichier de reprise.
   *[other] Elles attendent dans le fichier de reprise.
}
run-problem = L’exécution a échoué dans son ensemble
run-files-fatal = { $count ->
    [one] Un fichier n’a pas été exécuté
   *[other] { $count } fichiers n’ont pas été exécutés
}
run-check-files = Contrôler le fichier

# Held
run-held = Retenue
run-look-at-plan = Regarder le plan

# Progress
run-progress = Avancement
run-phase-check = Contrôle
run-phase-plan = Plan
run-phase-approved = Approuvée par { $who }
run-phase-execute = Exécution
run-phase-finish = Rapport et archive
run-left-soon = presque terminé
run-left-seconds = { $count ->
    [one] encore { $count } seconde environ
   *[other] encore { $count } secondes environ
}
run-left-minutes = { $count ->
    [one] encore { $count } minute environ
   *[other] encore { $count } minutes environ
}
run-rows-of = **{ $done }** lignes sur { $rows }
run-rows-plain = { $done } sur { $rows }
run-rows-done = Lignes faites
run-rate = { $count ->
    [one] **{ $count }** ligne par seconde
   *[other] **{ $count }** lignes par seconde
}
run-since = commencée il y a **{ $time }**
run-so-failed = en échec
run-so-far = Jusqu’ici
run-say = { $percent }, { $left }, { $failed ->
    [0] aucun échec
    [one] { $failed } ligne en échec
   *[other] { $failed } lignes en échec
}
run-files = Fichiers
run-file = Fichier
run-file-state = État
run-file-now = En cours
run-file-done = Fait
run-file-waits = En attente
run-rows = Lignes
run-failures = Échecs au fil de l’exécution

# Outcomes
run-outcomes = Résultats
run-outcome = Résultat
run-record = Fiche
run-reason = Cause et suite
run-rule = Règle
run-filter = Résultats à afficher
run-filter-all = Toutes
run-filter-failed = En échec
run-filter-partial = En partie
run-filter-warning = Avertissements
run-filter-created = Créées
run-filter-updated = Modifiées
run-filter-deleted = Supprimées
run-filter-skipped = Écartées
run-all-files = Les { $count } fichiers
run-find = Chercher dans les résultats
run-find-what = Personne, cours, code
run-no-match = Aucune ligne ne correspond
run-no-match-text = La recherche porte sur les clés, les codes et les phrases des lignes.
run-reasons = { $count ->
    [one] { $count } cause
   *[other] { $count } causes
}
run-reasons-one = { $count } : { $title }

# Downloads
run-downloads = Téléchargements
run-report = Rapport
run-original = Fichier d’origine
run-tryback = { $count ->
    [one] Reprise (tryback), { $count } ligne
   *[other] Reprise (tryback), { $count } lignes
}
run-form-csv = CSV
run-form-xlsx = XLSX
run-form-html = HTML
run-form-json = JSON
run-form-text = texte
run-form-original = tel quel

# Timeline
run-timeline = Chronologie
run-timeline-sent = Envoyée
run-timeline-started = Commencée
run-timeline-checked = Contrôlée
run-timeline-planned = Planifiée
run-timeline-held = Retenue par un garde-fou
run-timeline-approved = Approuvée
run-timeline-executed = Exécutée
run-timeline-passwords-not-mailed = Personne n’a été prévenu de son mot de passe : aucune adresse n’est réglée où en définir un
run-timeline-archived = Archivée
run-timeline-reported = Rapport rédigé
run-timeline-finished = Terminée
run-timeline-waiting = Attend la plateforme
run-timeline-answered = La plateforme répond de nouveau
run-timeline-failed = En échec
run-timeline-cancelled = Arrêtée
run-timeline-discarded = Plan abandonné
run-waits = L’exécution attend la plateforme
run-waits-text = Elle reprend où elle en est, d’elle-même, dès que la plateforme répond. On peut l’arrêter.
run-waits-until = Elle regarde de nouveau à { $time }.
run-calls = { $count ->
    [one] **{ $count }** appel, { $rate } par seconde
   *[other] **{ $count }** appels, { $rate } par seconde
}
run-rows-to-fix = { $count ->
    [one] { $count } ligne à corriger
   *[other] { $count } lignes à corriger
}

# Against the run before
run-before = Par rapport à la précédente
run-before-at = L’exécution précédente :
run-then = Avant
run-now = Ici
run-change = Écart
run-same = égal

# One line, from a history
run-one-line = Seule la ligne { $line } est affichée.
run-all-lines = Afficher toutes les lignes

# Why rows failed
run-reasons-title = Pourquoi des lignes ont échoué
run-reasons-would = Pourquoi des lignes échoueraient
run-reasons-more = { $count ->
    [one] Afficher { $count } autre
   *[other] Afficher { $count } autres
}
run-reason-one = Ligne { $line } : { $message }
run-reason-example = Ligne { $line }, { $key }, par exemple : { $message }
run-reason-show = { $count ->
    [one] Afficher la ligne
   *[other] Afficher les { $count } lignes
}
run-reason-show-of = { $count ->
    [one] Afficher la ligne : { $reason }
   *[other] Afficher les { $count } lignes : { $reason }
}
run-one-reason = Seules les lignes de cette cause sont affichées : { $reason }.
run-line = Ligne { $line }

# Failures then and now
run-failures-new = { $count ->
    [one] { $count } échec nouveau
   *[other] { $count } échecs nouveaux
}
run-failures-gone = { $count ->
    [one] { $count } échec disparu
   *[other] { $count } échecs disparus
}
run-failures-still = { $count ->
    [one] { $count } échec déjà là la dernière fois
   *[other] { $count } échecs déjà là la dernière fois
}
run-failures-part = Seuls les dix mille premiers échecs de chaque exécution sont comparés.

# How long it takes
run-durations = Combien de temps elle prend
run-durations-nothing = Aucune exécution de cette source avant celle-ci
run-durations-run = Exécution
run-durations-sentence = { $count ->
    [one] Durée de la dernière exécution de ces fichiers : { $longest }.
   *[other] Durée des { $count } dernières exécutions de ces fichiers. La plus longue : { $longest }.
}
run-durations-words = { $when } : { $time }, { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}, { $failed } à corriger
