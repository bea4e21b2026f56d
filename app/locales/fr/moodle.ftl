# Un Moodle comme plateforme.
moodle-connect = Connecter un Moodle
moodle-connect-text = Les exécutions écrivent alors sur ce site par ses services web. L’annuaire d’ici reste tel quel.
moodle-connect-do = Connecter
moodle-another-token = Un autre jeton
moodle-another-token-do = Utiliser ce jeton
moodle-url = Adresse du site
moodle-url-hint = https://moodle.ecole.example
moodle-token = Jeton
moodle-token-hint = Dans Administration du site, Serveur, Services web, Gérer les jetons. Il est conservé scellé et ne se montre à personne.
moodle-try = Essayer seulement
moodle-connected = Connecté. Les exécutions écrivent désormais sur ce Moodle.
moodle-left = Les exécutions écrivent de nouveau dans l’annuaire intégré.
moodle-leave = Déconnecter
moodle-leave-title = Quitter ce Moodle ?
moodle-leave-text = Le jeton est oublié, et les exécutions écrivent de nouveau dans l’annuaire intégré. Une exécution en cours reste où elle est. Rien ne change sur le site.
moodle-since = Jeton donné
moodle-no-answer = Pas de réponse
moodle-away = On ne peut pas travailler avec le site
moodle-away-text = Une exécution attend et reprend d’elle-même dès qu’il répond.
moodle-tested = Essayé
moodle-untested = Il n’a pas encore été essayé.
moodle-found = Ce que l’essai a trouvé
moodle-release = Moodle
moodle-account = Compte du jeton
moodle-speed = Durée d’un petit appel
moodle-fields = Champs de formulaire lus
moodle-clock-ahead = Son horloge avance de { $time }
moodle-clock-behind = Son horloge retarde de { $time }
moodle-clock-text = Les dates d’inscription commencent et finissent à l’horloge du site.
moodle-needed = Rien ne va sans ces fonctions
moodle-more = Avec ces fonctions il saurait en faire plus
moodle-add-text = Sur le site : Administration du site, Serveur, Services web, Services externes, Fonctions du service ; ajoutez celles-ci.
moodle-of-plugin = (plugin tool_sync)
moodle-uploads = Fichiers acceptés
moodle-uploads-size = jusqu’à { $size }
moodle-uploads-any = de toute taille
moodle-uploads-none = aucun : les images ne peuvent pas être envoyées
moodle-copy = Copier les noms
moodle-function = Fonction
moodle-enables = Permet de
moodle-able = Ce qu’il sait faire
moodle-can = { $count ->
    [one] Une chose est possible
   *[other] { $count } choses sont possibles
}
moodle-lacks = { $count ->
    [one] Une demande une fonction qui manque au jeton
   *[other] { $count } demandent des fonctions qui manquent au jeton
}
moodle-never = { $count ->
    [one] Une chose n’est possible de l’extérieur sur aucun Moodle
   *[other] { $count } choses ne sont possibles de l’extérieur sur aucun Moodle
}
moodle-roles = Rôles
moodle-roles-text = Les services de Moodle n’énumèrent pas les rôles : leurs numéros sont dans le réglage moodle.roles. L’essai regarde les rôles que des gens ont dans les cours.
moodle-roles-test = Essayer les rôles
moodle-roles-looked = { $courses ->
    [one] Un cours regardé
   *[other] { $courses } cours regardés
}, { $people ->
    [one] un participant
   *[other] { $people } participants
}.
moodle-roles-nowhere = Aucun cours n’a pu être regardé : le site n’en a pas encore, ou une fonction manque au jeton.
moodle-role-name = Rôle
moodle-role-here = Dans les réglages
moodle-role-there = Sur le site
moodle-role-held = { $number }, qui est { $role }
moodle-role-state = État
moodle-roles-differ = Les réglages et le site ne s’accordent pas sur des rôles
moodle-roles-differ-text = Avec de faux numéros, des gens recevraient d’autres rôles que ceux des fichiers.
moodle-roles-take = Reprendre les numéros du site
moodle-roles-taken = Les réglages ont maintenant les numéros du site.
moodle-answers-in = Il répond en { $time }
