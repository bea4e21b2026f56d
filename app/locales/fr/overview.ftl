# Overview.

overview-title = Aperçu
overview-glance = D’un coup d’œil
overview-empty = Rien n’a encore été exécuté
overview-empty-text = Ici se voit où en sont les choses : ce qui s’exécute, ce qui vous attend, ce que chaque fichier a donné en dernier. Tout commence par un premier fichier : le contrôler, puis l’envoyer. Un exemple montre à quoi il ressemble ; une petite école inventée montre l’ensemble.
overview-empty-text-moodle = Ici se voit où en sont les choses : ce qui s’exécute, ce qui vous attend, ce que chaque fichier a donné en dernier. Tout commence par un premier fichier : le contrôler, puis l’envoyer ; le plan montre ce qui changerait sur le Moodle. Un exemple montre à quoi il ressemble.
overview-first-check = Contrôler un premier fichier
overview-samples = Fichiers d’exemple

# The sentence
overview-lead-empty = Aucun fichier n’a encore été exécuté. **Rien ne vous attend.**
overview-lead-well = Tout s’est bien passé. **Rien ne vous attend.**
overview-lead-needs = { $count ->
    [one] **Une chose vous attend** : { $what }.
   *[other] **{ $count } choses vous attendent** : { $what }.
}
overview-lead-held = { $count ->
    [one] une exécution attend une approbation
   *[other] { $count } exécutions attendent une approbation
}
overview-lead-failed = { $count ->
    [one] une exécution a échoué
   *[other] { $count } exécutions ont échoué
}
overview-lead-rows = { $count ->
    [one] des lignes d’une exécution ont échoué
   *[other] des lignes de { $count } exécutions ont échoué
}
overview-lead-unreachable = **La plateforme ne répond pas.**
overview-lead-quiet = Rien n’a été exécuté aujourd’hui.
overview-lead-today = { $count ->
    [one] Aujourd’hui, une exécution a traité { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }.
   *[other] Aujourd’hui, { $count } exécutions ont traité { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }.
}

# Tiles
overview-platform = Plateforme
overview-platform-directory = Intégrée
overview-platform-courses = { $users ->
    [one] { $users } compte
   *[other] { $users } comptes
}, { $count ->
    [one] { $count } cours
   *[other] { $count } cours
}
overview-platform-site = { $count } cours
overview-platform-answers = répond en { $time }
overview-platform-silent = Ne répond pas
overview-running = En cours
overview-runs-word = { $count ->
    [one] exécution
   *[other] exécutions
}
overview-nothing-waits = Rien n’attend son tour
overview-waiting = { $count ->
    [one] { $count } attend son tour
   *[other] { $count } attendent leur tour
}
overview-today = Aujourd’hui
overview-inbox = En attente
overview-inbox-files = { $count ->
    [one] fichier
   *[other] fichiers
}
overview-inbox-oldest = le plus ancien : { $when }
overview-inbox-empty = La boîte d’arrivée est vide

# Needs somebody
overview-needs = Vous attend
overview-needs-nothing = Rien ne vous attend
overview-needs-more = { $count ->
    [one] et { $count } de plus
   *[other] et { $count } de plus
}
overview-need-held = { $name } attend une approbation
overview-need-failed = { $name } a échoué
overview-need-rows = { $count ->
    [one] { $count } ligne à corriger dans { $name }
   *[other] { $count } lignes à corriger dans { $name }
}

# Thirty days
overview-days = Lignes par jour, 30 jours
overview-days-nothing = Rien n’a été exécuté ces 30 derniers jours
overview-days-sentence = Lignes par jour sur 30 jours : { $rows } en tout, dont { $failed } en échec. Le plus, le { $day } : { $most }.
overview-day = Jour
overview-rows = Lignes
overview-failed = Échecs
overview-failed-below = Échecs, sous la ligne, à leur propre échelle
overview-tick-today = aujourd’hui
overview-day-nothing = { $day } : rien n’a été exécuté
overview-day-words = { $day } : { $runs ->
    [one] { $runs } exécution
   *[other] { $runs } exécutions
}, { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}, { $failed ->
    [0] aucun échec
    [one] { $failed } échec
   *[other] { $failed } échecs
}

# Sources
overview-sources = Dernières exécutions par source
overview-source = Source
overview-last-run = Dernière exécution
overview-when = Quand
overview-took = Durée
overview-failures-lately = Échecs récents
overview-spark = { $runs ->
    [one] Lignes à corriger sur { $runs } exécution, dont { $failed } dans la dernière
   *[other] Lignes à corriger sur les { $runs } dernières exécutions, dont { $failed } dans la dernière
}
overview-latest = Exécutions récentes
overview-all-runs = Toutes les exécutions
overview-schedules = Programmations
overview-schedule = Programmation
overview-schedule-last = Dernière fois
overview-schedule-next = Prochaine fois
overview-all-schedules = Toutes les programmations

# Archives endommagées sur le disque
overview-damaged = { $count ->
    [one] Une archive n’est plus ce qui fut archivé
   *[other] { $count } archives ne sont plus ce qui fut archivé
}
overview-damaged-text = Le contenu a changé sur le disque du serveur depuis son écriture. Faites examiner le disque, et reprenez les fichiers d’une sauvegarde.
overview-damaged-seen = C’est réglé
overview-damaged-seen-one = { $name } : c’est réglé
overview-damaged-was-seen = Elle n’est plus signalée ici
