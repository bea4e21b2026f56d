# Notifications : qui est prévenu de quoi, et les messages.

notes-title = Notifications
notes-text = Qui est prévenu quand quelque chose se passe. Personne, tant que personne n’est inscrit ici ou dans une programmation.
notes-undo = Annuler
notes-cancel = Annuler
notes-save = Enregistrer
notes-actions = Actions
notes-actions-of = { $to } : actions

# Le serveur de messagerie
notes-server = Les courriels partent par { $server }, de la part de { $from }.
notes-no-server = Aucun courriel ne peut partir
notes-no-server-text = Aucun serveur de messagerie n’est configuré. On l’indique au lancement de Tool Sync, par --smtp-url et --mail-from, et non ici : un mot de passe l’accompagne. Les webhooks s’en passent.
notes-plain = Les courriels vont au serveur de messagerie sans chiffrement
notes-plain-text = Qui se trouve entre les deux peut les lire. Ajoutez tls=required à --smtp-url, après un point d’interrogation, ou commencez-la par smtps://.
notes-report-nobody = Chaque rapport et les ennuis du dossier de dépôt vont aussi aux adresses d’un réglage : à personne pour l’instant.
notes-report-to = Chaque rapport et les ennuis du dossier de dépôt vont aussi à { $to }.
notes-report-set = Changer les adresses
notes-no-address = Les courriels n’ont pas de liens, car l’adresse de ce site n’est pas connue.
notes-address-set = L’indiquer

# Abonnements
notes-nobody = Personne n’est prévenu de rien
notes-nobody-text = Inscrivez ci-dessous l’adresse de qui s’occupe des exécutions de la nuit.
notes-who = Qui
notes-events = De quoi
notes-time = Quand
notes-time-hint = Dans le fuseau horaire du site. Un jour calme, rien n’est envoyé.
notes-at-once = Aussitôt
notes-daily = Une fois par jour, à { $hour }
notes-paused = En pause
notes-mail = Courriel
notes-webhook = Webhook
notes-channel = Comment
notes-address = Adresse électronique
notes-address-hint = Une seule adresse ; pour plusieurs personnes, plusieurs abonnements, ou une liste du serveur de messagerie.
notes-url = Adresse web
notes-url-hint = Elle reçoit une requête signée en JSON : des faits sur l’exécution, rien sur les personnes.
notes-target-missing = Il faut indiquer où cela va
notes-events-missing = Il faut en choisir au moins un
notes-language = Langue
notes-language-site = Celle du site
notes-new = Prévenir quelqu’un
notes-create = Abonner
notes-made = { $to } est désormais prévenu
notes-secret = Le webhook est désormais appelé
notes-secret-text = Avec ce secret, le destinataire vérifie qu’une requête vient bien d’ici (standardwebhooks.com). Il n’est montré qu’une fois ; qui le perd crée un nouvel abonnement.
notes-test = Essayer
notes-test-one = Essayer : { $to }
notes-tried = Envoyé à { $to }. { $answer }
notes-not-tried = Non envoyé. { $answer }
notes-change = Modifier…
notes-change-title = Modifier qui est prévenu
notes-pause = Mettre en pause
notes-resume = Reprendre
notes-remove = Supprimer
notes-was-paused = { $to } n’est plus prévenu pour l’instant
notes-was-resumed = { $to } est de nouveau prévenu
notes-was-changed = { $to } : modifié
notes-was-removed = { $to } n’est plus prévenu

# Messages
notes-outbox = Messages
notes-outbox-text = Ce qui ne peut pas partir est retenté pendant un jour, puis abandonné. Les messages envoyés restent listés 30 jours, sans leur contenu.
notes-shown = Messages à montrer
notes-all = Tous
notes-waits = En attente
notes-was-sent = Envoyé
notes-not-sent = Non envoyé
notes-no-message = Aucun message
notes-no-message-text = Les messages apparaissent ici dès qu’il y a quelque chose à dire.
notes-message = Message
notes-state = État
notes-next = Prochain essai : { $when }
notes-retry = Réessayer
notes-retry-one = Réessayer : { $subject }
notes-retried = Un nouvel essai va être fait

notes-schedule = De quelle programmation
notes-schedule-hint = Toutes : aussi les exécutions que des personnes envoient
notes-schedule-all = Toutes
notes-schedule-gone = Une programmation qui n’existe plus
notes-only-of = Seulement de { $name }
notes-schedules-alone = Personne n’est prévenu, sauf par des programmations
notes-schedules-alone-text = Certaines programmations préviennent elles-mêmes des personnes, indiquées plus bas. Ajoutez qui d’autre doit savoir : aussi pour les exécutions que des personnes envoient.
notes-by-schedules = Prévenus par des programmations
notes-by-schedules-text = Ils apprennent tout ce qui arrive à leur programmation. Cela se change dans la programmation.
notes-of-schedule = Programmation
