# Programmations.

schedules-title = Programmations
schedules-new = Nouvelle programmation
schedules-what = Programmation et source
schedules-when = Quand
schedules-last = Dernière fois
schedules-active = Active
schedules-is-active = { $name } : active
schedules-next = Prochaine fois
schedules-paused = Suspendue
schedules-paused-by = Suspendue par { $who }
schedules-never = Jamais exécutée
schedules-tidies = Supprimer ce qui a dépassé sa durée de conservation
schedules-order = Ce qui tombe à la même minute est exécuté l’un après l’autre, dans l’ordre des fichiers : cours, utilisateurs, photos, cohortes, groupes, inscriptions. Une seule exécution à la fois ; la suivante attend.
schedules-all-paused = Toutes les programmations sont suspendues.
schedules-all-paused-text = Vérifiez ce que chacune prend et quand, puis activez-la.
schedules-none = Il n’y a pas de programmation
schedules-none-text = Une programmation cherche des fichiers à ses heures, dans la boîte d’arrivée ou à une adresse, et les exécute sans que personne ne surveille.
schedules-gone = Il n’y a pas de telle programmation
schedules-gone-text = Elle a peut-être été supprimée. Ses exécutions sont toujours là.
schedules-for-administrators = Les programmations sont créées par les administrateurs.

schedules-open = Attend son tour
schedules-run-gone = Exécution qui n’est plus conservée
schedules-nothing = Aucun fichier
schedules-in-break = Pendant une pause
schedules-left-out = { $count ->
        [one] Laissée de côté : aucun serveur n’était en marche
       *[other] { $count } fois laissées de côté : aucun serveur n’était en marche
    }
schedules-joined = Jointe à celle qui attend
schedules-was-paused = Suspendue avant son tour
schedules-no-file = Aucun fichier n’était arrivé
schedules-tidied = { $count ->
        [0] Rien à supprimer
        [one] Un fichier supprimé
       *[other] { $count } fichiers supprimés
    }
schedules-failed = Impossible
schedules-made-up = rattrapage
schedules-asked = à la main
schedules-asked-by = par { $who }
schedules-expected = attendu à cette heure

schedules-run-now = Exécuter maintenant
schedules-begun = L’exécution est envoyée.
schedules-begun-nothing = Il n’y a aucun fichier à exécuter.
schedules-begun-waits = Elle attend son tour.
schedules-waits-already = Elle attend déjà son tour.
schedules-now-paused = { $name } est suspendue.
schedules-now-active = { $name } est active.
schedules-remove = Supprimer
schedules-keep = La garder
schedules-remove-title = Supprimer « { $name } » ?
schedules-remove-text = Son historique est supprimé avec elle. Ses exécutions et leurs rapports restent.
schedules-removed = La programmation est supprimée.

schedules-state = État
schedules-paused-text = Elle attend que quelqu’un l’active.
schedules-active-text = Elle s’exécute à ses heures.
schedules-upcoming = Les prochaines fois
schedules-history = Historique
schedules-due = Heure
schedules-outcome = Résultat
schedules-no-history = Il ne s’est encore rien passé
schedules-no-history-text = Chacune de ses heures figurera ici : l’exécution, l’absence de fichier, ou la raison pour laquelle elle a été laissée de côté.
schedules-last-success = Dernière sans échec
schedules-takes = Prend
schedules-zone = Fuseau horaire
schedules-changed = Modifiée
schedules-runs = Exécutions
schedules-all-runs = Toutes ses exécutions

schedules-edit = Réglages
schedules-name = Nom
schedules-task = Ce qu’elle fait
schedules-task-run = Chercher des fichiers et les exécuter
schedules-add-input = Ajouter un fichier de commandes
schedules-place-of = Emplacement : { $name }
schedules-remove-input = Retirer { $name }
schedules-all-files = Tous les fichiers que trouve le motif, et non un par exécution
schedules-headers = En-têtes secrets pour cette adresse (dans un nouvel onglet)
schedules-user-deletions = Utilisateurs à supprimer
schedules-user-suspensions = Utilisateurs à suspendre
schedules-user-restores = Utilisateurs à restaurer
schedules-cron = Quand
schedules-cron-hint = Minute, heure, jour du mois, mois, jour de la semaine
schedules-zone-of-site = Celui du site
schedules-expected-by = Alerter si rien n’est arrivé à
schedules-expected-hint = Une heure de la journée. Les jours où rien n’est prévu ne comptent pas.
schedules-tell = Prévenir
schedules-tell-hint = Adresses électroniques, séparées par des virgules
schedules-more = Autres options
schedules-missed = Heures manquées, serveur arrêté
schedules-missed-once = Les rattraper une fois
schedules-missed-skip = Les laisser de côté
schedules-breaks = Jours où rien ne s’exécute
schedules-break-from = Premier jour
schedules-break-to = Dernier jour
schedules-break-to-word = au
schedules-add-break = Ajouter des jours
schedules-remove-break = Retirer ces jours
schedules-simulate = Seulement simuler
schedules-simulate-note = Ses exécutions disent ce qu’elles feraient, et ne changent rien.
schedules-after = Après l’exécution
schedules-guard = Retenir quand sont supprimés plus de
schedules-guard-hint = Vide : comme le disent les réglages.
schedules-settings = Autres réglages de ses exécutions
schedules-settings-hint = Un par ligne : users.match_by = username
schedules-save = Enregistrer
schedules-saved = { $name } est enregistrée.
