# Erreurs de l’API HTTP.

problem-not-signed-in = Personne n’est connecté.
problem-wrong-credentials = Le nom ou le mot de passe est faux.
problem-too-many-tries = Plusieurs mots de passe étaient faux. Le prochain essai sera possible dans un moment.
problem-not-allowed = Votre rôle ne le permet pas.
problem-foreign-request = La requête ne vient pas d’une page de ce serveur.
problem-setup-closed = Le lien d’installation est usé ou faux. Relancer le serveur pour en obtenir un autre.
problem-not-found = Cela n’existe pas.
problem-ambiguous = Plusieurs éléments portent ce nom. Désignez celui qui convient par son id.
problem-wrong-state = Ce n’est pas possible dans l’état actuel.
problem-name-taken = Ce nom est déjà pris.
problem-key-reused = La clé d’idempotence a déjà servi à un autre appel.
problem-bad-field = Un champ ne peut pas être accepté.
problem-bad-request = La requête est illisible.
problem-too-large = Les fichiers dépassent la taille admise.
problem-internal = Le serveur a échoué. Son journal en dit plus.
problem-method-not-allowed = Ce n’est pas possible ici.
problem-no-space = Le disque du serveur est plein.
problem-not-ready = Le serveur ne peut pas faire son travail pour l’instant.
problem-platform-away = La plateforme est injoignable.
problem-not-offered = La plateforme n’offre pas cela.

ready-database = La base de données ne répond pas.
ready-area = Le dossier de données ne peut pas être écrit.
ready-objects = Le stockage d’objets ne répond pas.
ready-worker = Rien ne traite les exécutions.

file-name-empty = Un nom se compose de lettres ou de chiffres, et ne mène nulle part ailleurs.
file-name-character = Un nom ne contient ni saut de ligne ni aucun des signes \:*?"<>|
file-name-dot = Un nom ne commence ni ne finit par un point.
file-name-device = Certains systèmes réservent ce nom à un périphérique. Prenez-en un autre.
file-name-long = Le nom est trop long, ou trop profond dans les dossiers.
file-name-reserved = Seules les exécutions écrivent dans les archives et les rapports. Prenez un dossier de la boîte d’arrivée.
file-name-taken = « { $name } » existe déjà.

account-fault-name = Un nom d’utilisateur se compose de minuscules, de chiffres et de . _ - @, 100 au plus.
account-fault-taken = Ce nom d’utilisateur est déjà pris.
account-fault-password = Un mot de passe compte au moins 12 caractères, et 256 au plus.
account-fault-language = Cette langue n’est pas disponible.
account-fault-zone = Ce fuseau horaire n’existe pas. Europe/Paris en est un.
archive-entry-unreadable = { $archive } : { $entry } est illisible : entrée abîmée, protégée par un mot de passe, ou qui gonfle sans mesure.
platform-no-site = Aucun site n’est nommé : donnez son adresse.
platform-no-token = Aucun jeton n’est donné, et aucun n’est gardé pour ce site.
platform-not-empty = Il y a déjà des personnes ou des cours. L’école d’exemple est destinée à un annuaire vide.
platform-sample-site = L’école d’exemple est inventée, et les exécutions écrivent sur un Moodle : elle n’y va pas.
