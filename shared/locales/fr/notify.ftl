# Notifications : ce que disent les messages, et les mots pour qui est prévenu de quoi.
notify-event-failed = Une exécution a échoué
    .help = Aucune ligne n’a été traitée : le fichier est illisible, ou la plateforme ne répond pas.
notify-event-errors = Des lignes ont échoué
    .help = Une exécution s’est terminée, et certaines de ses lignes ont échoué.
notify-event-recovered = De nouveau en ordre
    .help = La première exécution sans échec après une qui en avait, pour les mêmes fichiers ou la même planification.
notify-event-held = Retenue
    .help = Un garde-fou retient une exécution jusqu’à ce que quelqu’un l’approuve.
notify-event-alarm = Alarme
    .help = Une planification n’a pas reçu de fichier à temps, ou son exécution ne ressemble pas aux précédentes.
notify-event-drop-folder = Dossier de dépôt
    .help = Le dossier de dépôt ne peut pas être relevé : il est illisible, ou son verrou est trop ancien.
notify-event-report = Chaque rapport
    .help = Toute exécution qui se termine, quelle que soit son issue, avec son rapport.
notify-what-digest = Résumé du jour
notify-what-password = Mot de passe d’un compte
notify-what-summary = Résumé pour les enseignants
notify-what-trial = Essai
notify-channel-mail = Courriel
notify-channel-webhook = Webhook

notify-subject-failed = Échec : { $name }
notify-subject-errors = { $failed ->
    [0] Faite en partie : { $name }
    [one] 1 ligne en échec : { $name }
   *[other] { $failed } lignes en échec : { $name }
 }
notify-subject-recovered = De nouveau en ordre : { $name }
notify-subject-held = Attend une approbation : { $name }
notify-subject-report = Rapport : { $name }
notify-subject-cancelled = Arrêtée : { $name }
notify-subject-no-file = Aucun fichier reçu : { $name }
notify-subject-took-longer = Exécution longue : { $name }
notify-subject-failed-more = Plus d’échecs que d’habitude : { $name }
notify-subject-no-source = Fichier inaccessible : { $name }
notify-subject-drop-folder = Le dossier de dépôt ne peut pas être relevé
notify-subject-digest = { $count ->
    [one] { $date } : { $count } message
   *[other] { $date } : { $count } messages
 }
notify-subject-trial = Un essai
notify-subject-summary = { $course } : ce qui a changé
notify-subject-password-new = Votre nouveau compte
notify-subject-password-changed = Votre nouveau mot de passe

notify-lead-failed = Aucune ligne n’a été traitée.
notify-lead-cancelled = Quelqu’un a arrêté l’exécution. Ce qui était fait le reste.
notify-lead-recovered = Toutes les lignes sont de nouveau en ordre. L’exécution précédente avait des échecs.
notify-lead-held = L’exécution attend que quelqu’un regarde son plan et l’approuve.
notify-lead-no-file = Aucun fichier n’était arrivé le { $due }.
notify-lead-took-longer = L’exécution a duré { $seconds } ; les précédentes duraient d’habitude { $usual }.
notify-lead-failed-more = { $failed ->
    [one] { $failed } ligne a échoué ; auparavant, { $usual } d’habitude.
   *[other] { $failed } lignes ont échoué ; auparavant, { $usual } d’habitude.
 }
notify-lead-no-source = La source de cette planification ne peut pas être lue.
notify-lead-drop-lock = Le système qui écrit dans le dossier de dépôt l’a verrouillé depuis { $since } et ne l’a pas déverrouillé. D’ici là, aucun fichier n’est relevé. Si ce système n’est plus à l’œuvre, supprimez son verrou.
notify-lead-drop-unreadable = Le dossier de dépôt est illisible, ou rien ne peut en être retiré.
notify-lead-digest = { $count ->
    [one] Un événement a eu lieu depuis le dernier message.
   *[other] { $count } événements ont eu lieu depuis le dernier message.
 }
notify-lead-trial = Les messages de Tool Sync arrivent ici.

notify-fact-run = Exécution
notify-fact-schedule = Planification
notify-fact-started = Début
notify-fact-took = Durée
notify-fact-rows = Lignes
notify-fact-actor = Envoyée par
notify-why = Pourquoi des lignes ont échoué
notify-reason-rows = { $rows ->
    [one] { $rows } ligne, ligne { $line }
   *[other] { $rows } lignes, la première ligne { $line }
 }
notify-items = Ce qui s’est passé
notify-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
 }
notify-open-run = Ouvrir l’exécution
notify-open-plan = Regarder le plan
notify-open = Ouvrir Tool Sync
notify-attached = Le rapport est joint.
notify-too-large = Le rapport est trop volumineux pour être joint.
notify-foot = Tool Sync envoie ce message parce que quelqu’un a inscrit cette adresse dans ses réglages.
notify-foot-person = Ce message a été envoyé par un programme. Personne ne lit les réponses.
notify-no-source-reason = { $reason }

notify-hello = Bonjour { $name },
notify-password-new = Un compte a été créé pour vous. Votre nom d’utilisateur est { $username }.
notify-password-changed = Votre mot de passe a été changé. Votre nom d’utilisateur est { $username }.
notify-password-clear = Votre mot de passe est : { $password }
    Choisissez-en un vous-même à la connexion, et ne le communiquez à personne.
notify-password-link = Définissez ici votre mot de passe avant votre première connexion.
notify-password-link-again = Si vous ne vous y attendiez pas, définissez ici un mot de passe à vous.
notify-password-open = Définir un mot de passe
notify-password-sign-in = Se connecter
notify-summary-lead = { $count ->
    [one] Une importation a fait { $count } changement dans { $course }.
   *[other] Une importation a fait { $count } changements dans { $course }.
 }
notify-summary-enrolments = Participants
notify-summary-groups = Groupes
notify-foot-teacher = Vous recevez ce message parce que vous êtes responsable de ce cours. Il a été envoyé par un programme ; personne ne lit les réponses.

notify-no-mail-server = Aucun serveur de messagerie n’est configuré. Lancez Tool Sync avec --smtp-url et --mail-from.
notify-bad-address = { $address } n’est pas une adresse à laquelle on peut écrire.
notify-lost-payload = Le contenu du message ne peut pas être lu avec la clé de ce dossier de données.
notify-interrupted = L’envoi a été tenté trop souvent sans aboutir.
notify-status = Le destinataire a répondu { $status }.
notify-status-text = Le destinataire a répondu { $status } : { $text }
notify-answer-mail = Le serveur de messagerie l’a pris en charge : { $text }

# Défauts des champs.
notify-fault-mail = Ce n’est pas une adresse à laquelle on peut écrire.
notify-fault-url = Ce n’est pas une adresse web telle que https://chat.school.example/hooks/1.
notify-fault-language = Seuls en et fr peuvent être choisis.
notify-fault-events = Il faut au moins un événement.
notify-fault-hour = Une heure est un nombre de 0 à 23.
notify-fault-too-many = Il y a déjà { $most } abonnements : aucun autre ne peut être créé.
notify-fault-long = C’est trop long.

# La ligne de commande.
notify-cli-none = Personne n’est prévenu de rien. Les abonnements se font dans les réglages, sous Notifications.
notify-cli-no-mail = Aucun courriel ne peut partir : aucun serveur de messagerie n’est configuré (--smtp-url, --mail-from).
notify-cli-sent = { $count ->
    [0] Rien n’attendait.
    [one] { $count } message a été envoyé.
   *[other] { $count } messages ont été envoyés.
 }
notify-cli-failed = { $count ->
    [one] { $count } message n’a pas pu être envoyé ; toolsync notifications outbox dit pourquoi.
   *[other] { $count } messages n’ont pas pu être envoyés ; toolsync notifications outbox dit pourquoi.
 }
notify-cli-unknown = Il n’y a pas d’abonnement { $id }.
notify-cli-trial-sent = Envoyé. { $answer }
notify-cli-trial-failed = Non envoyé. { $answer }
notify-cli-paused = en pause
notify-cli-at-once = aussitôt
notify-cli-daily = chaque jour à { $hour } h
notify-state-waiting = en attente
notify-state-sent = envoyé
notify-state-failed = non envoyé
