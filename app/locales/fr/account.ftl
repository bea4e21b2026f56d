# Sign in, first run.

account-sign-in = Se connecter
account-sign-in-lead = Pour envoyer des fichiers et suivre les exécutions
account-signing-in = Connexion
account-name = Identifiant
account-name-missing = L’identifiant est vide.
account-display-name = Nom affiché
account-display-name-hint = Figure à côté de ce que vous envoyez et approuvez
account-name-hint = Minuscules, chiffres et . _ -
account-password = Mot de passe
account-password-needed = Le mot de passe est vide.
account-no-match = L’identifiant et le mot de passe ne correspondent pas
account-no-match-text = Vérifiez l’un et l’autre.
account-without = Juste un fichier à regarder ? [Le contrôler sans compte](/). Il reste dans votre navigateur.
account-no-administrator = Ce serveur n’a pas encore d’administrateur
account-no-administrator-text = À son premier démarrage, il a affiché un lien à usage unique. Ouvrez ce lien pour le configurer.

account-set-up = Configurer Tool Sync
account-set-up-lead = Un compte, une langue, un fuseau horaire. Tout peut être changé plus tard.
account-administrator = Administrateur
account-password-hint = Au moins { $least } caractères. Une phrase se retient bien
account-password-missing = Le mot de passe est vide. Il en faut au moins { $least } caractères.
account-password-short = { $count ->
    [one] Le mot de passe a { $count } caractère. Il en faut au moins { $least }.
   *[other] Le mot de passe a { $count } caractères. Il en faut au moins { $least }.
}
account-site = Site
account-place = Où écrivent les exécutions
account-place-directory = Dans l’annuaire intégré
account-place-directory-note = Pour essayer Tool Sync, ou pour tenir son propre annuaire
account-place-moodle = Sur un Moodle
account-place-moodle-note = Vous donnez ensuite son adresse et un jeton ; d’ici là rien n’est écrit nulle part
account-language = Langue
account-time-zone = Fuseau horaire
account-samples = Charger des données d’exemple
account-samples-note = Une petite école inventée pour essayer ; elle pourra être vidée
account-set-up-go = Créer l’administrateur
account-setting-up = Configuration
account-set-up-done = Tool Sync est configuré, et vous êtes connecté
account-no-token = Ce lien n’est pas complet
account-no-token-text = Cette page s’ouvre par le lien à usage unique que le serveur a affiché à son premier démarrage. Il se termine par « #token= » et un long mot. Si quelqu’un l’a déjà utilisé, connectez-vous.
