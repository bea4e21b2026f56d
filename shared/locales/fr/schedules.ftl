# Programmations : les heures en toutes lettres, et les mots que partagent pages, ligne de commande et rapports.

cron-every-day = tous les jours
cron-days-at = { $days } à { $times }
cron-days-in = { $days } en { $months }
cron-every-minutes = { $count ->
        [one] toutes les minutes
       *[other] toutes les { $count } minutes
    }
cron-every-hours = { $count ->
        [one] toutes les heures
       *[other] toutes les { $count } heures
    }
cron-interval-past = { $interval }, { $minute ->
        [30] à la demie
       *[other] à la minute { $minute }
    }
cron-interval-between = { $interval } de { $from } à { $to }
cron-interval-on = { $interval }, { $days }
cron-once-a-year = chaque année, le { $day } { $month }
cron-last-day = le dernier jour du mois
cron-day-of-month = le { $day }
cron-days-of-month = { $days } du mois
cron-ordinal = { $day ->
        [1] 1er
       *[other] { $day }
    }
cron-weekdays = { $days }
cron-weekdays-range = du { $from } au { $to }
cron-weekday = { $day ->
        [1] lundi
        [2] mardi
        [3] mercredi
        [4] jeudi
        [5] vendredi
        [6] samedi
       *[7] dimanche
    }
cron-each-weekday = { $day ->
        [1] le lundi
        [2] le mardi
        [3] le mercredi
        [4] le jeudi
        [5] le vendredi
        [6] le samedi
       *[7] le dimanche
    }
cron-month = { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }
cron-and = { $first } et { $last }
cron-part-minute = minute { $value }
cron-part-hour = heure { $value }
cron-part-day = jour du mois { $value }
cron-part-month = mois { $value }
cron-part-weekday = jour de la semaine { $value }

cron-fault-count = { $count ->
        [0] Une heure a cinq parties : minute, heure, jour du mois, mois, jour de la semaine. Il n’y en a aucune.
        [one] Une heure a cinq parties : minute, heure, jour du mois, mois, jour de la semaine. Il y en a { $count }.
       *[other] Une heure a cinq parties : minute, heure, jour du mois, mois, jour de la semaine. Il y en a { $count }.
    }
cron-fault-minute = La minute ne peut pas être « { $value } » : c’est * ou un nombre de 0 à 59, par exemple 0, */15 ou 0,30.
cron-fault-hour = L’heure ne peut pas être « { $value } » : c’est * ou un nombre de 0 à 23, par exemple 2, */6 ou 8-18.
cron-fault-day = Le jour du mois ne peut pas être « { $value } » : c’est *, L pour le dernier, ou un nombre de 1 à 31.
cron-fault-month = Le mois ne peut pas être « { $value } » : c’est *, un nombre de 1 à 12, ou JAN à DEC.
cron-fault-weekday = Le jour de la semaine ne peut pas être « { $value } » : c’est *, un nombre de 0 à 7 (tous deux dimanche), ou MON à SUN.
cron-fault-never = Ce jour n’existe pas : rien ne commencerait jamais.

schedule-fault-name = Une programmation a un nom de 100 caractères au plus.
schedule-fault-inputs = Une programmation prend au moins un fichier de commandes, chacun une seule fois.
schedule-fault-input = Il n’y a pas de fichier de commandes « { $value } ».
schedule-fault-lists = Les personnes à supprimer, à suspendre ou à restaurer ont une programmation à part : ce qui leur est fait vaut pour toute l’exécution.
schedule-fault-location = « { $value } » n’est pas un endroit où se trouvent des fichiers : un nom, une liste, un motif comme users_*.csv, ou une adresse.
schedule-fault-zone = Il n’y a pas de fuseau horaire « { $value } ».
schedule-fault-dates = Une pause a un premier et un dernier jour, dans cet ordre : 2026-12-21 à 2027-01-03.
schedule-fault-time = « { $value } » n’est pas une heure comme 08:00.
schedule-fault-address = « { $value } » n’est pas une adresse électronique.
schedule-fault-retention = Le rangement ne prend aucun fichier.

schedule-ready-courses = Cours
schedule-ready-users = Utilisateurs
schedule-ready-pictures = Photos des utilisateurs
schedule-ready-cohorts = Cohortes et leurs cours
schedule-ready-enrolments = Inscriptions
schedule-ready-groups = Groupes et leurs membres
schedule-ready-retention = Rangement

command-schedules-unknown = Il n’y a pas de telle programmation, ou plusieurs portent ce nom. La liste : toolsync schedules
command-schedules-waits = Elle attend déjà son tour.
command-schedules-name = Nom
command-schedules-id = Identifiant
command-schedules-when = Quand
command-schedules-zone = Fuseau horaire
command-schedules-takes = Prend
command-schedules-state = État
command-schedules-paused = suspendue
command-schedules-next = Prochaine fois
command-schedules-open-run = Exécution non terminée
command-schedules-last = Dernière fois
command-schedules-cause-missed = rattrapage
command-schedules-cause-asked = à la main
command-schedules-cause-expected = attendu à cette heure
command-schedules-outcome-open = attend son tour
command-schedules-outcome-run = exécution qui n’est plus conservée
command-schedules-outcome-nothing = aucun fichier
command-schedules-outcome-break = pendant une pause
command-schedules-outcome-missed = { $count ->
        [one] laissée de côté : aucun serveur n’était en marche
       *[other] { $count } fois laissées de côté : aucun serveur n’était en marche
    }
command-schedules-outcome-joined = jointe à celle qui attend déjà
command-schedules-outcome-paused = suspendue avant son tour
command-schedules-outcome-alarm = aucun fichier n’était arrivé
command-schedules-outcome-tidied = { $count ->
        [0] rien à supprimer
        [one] un fichier supprimé
       *[other] { $count } fichiers supprimés
    }
command-schedules-outcome-failed = échec
