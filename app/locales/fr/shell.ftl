# The frame: rail, head, user menu, what stands where a page can't be shown.

shell-skip = Aller au contenu
shell-home = Tool Sync, départ
shell-main = Navigation principale
shell-menu = Menu
shell-crumbs = Fil d’Ariane
shell-overview = Aperçu
shell-check = Contrôle
shell-runs = Exécutions
shell-files = Fichiers
shell-schedules = Programmé
shell-directory = Annuaire
shell-tools = Outils
shell-help = Aide
shell-settings = Réglages

shell-account = Compte, langue, clair ou sombre
shell-account-of = { $initials }, { $name } : compte, langue, clair ou sombre
shell-sign-in = Se connecter
shell-account-page = Mon compte
shell-sign-out = Se déconnecter
shell-signed-out = Vous êtes déconnecté
shell-sign-out-failed = Toujours connecté : le serveur n’a pas répondu
shell-offline-keep = Garder la page hors connexion
shell-offline-forget = Oublier la page hors connexion
shell-offline-kept = Gardée. Les fichiers peuvent aussi être contrôlés dans ce navigateur sans le serveur
shell-offline-forgotten = Oubliée. La page a de nouveau besoin du serveur
shell-offline-failed = La page ne peut pas être gardée : refus du navigateur ou du serveur
shell-language = Langue
shell-theme = Apparence
shell-theme-system = Comme le système
shell-theme-light = Clair
shell-theme-dark = Sombre
shell-role-reviewer = Lecteur
shell-role-operator = Opérateur
shell-role-administrator = Administrateur

shell-needs-sign-in = Connectez-vous pour voir cette page
shell-needs-sign-in-text = Les exécutions, les rapports et les réglages sont réservés aux personnes de ce site. Contrôler un fichier ne demande pas de compte.
shell-needs-role = Votre rôle ne suffit pas
shell-needs-role-text = Cette page demande le rôle « { $role } ». Une personne qui l’a peut regarder pour vous, ou changer le vôtre.
shell-check-a-file = Contrôler un fichier
shell-unreachable = Le serveur est injoignable
shell-unreachable-detail = Il n’a pas répondu. Les fichiers peuvent toujours être contrôlés dans ce navigateur ; rien n’est perdu.
shell-unexpected = La réponse du serveur est illisible
shell-unexpected-detail = Il a répondu avec le statut { $status }. Réessayez ; si cela persiste, prévenez la personne qui gère ce site.

shell-missing = Non chargée
shell-missing-title = Ceci n’a pas pu être chargé
shell-missing-text = La connexion est peut-être perdue, ou Tool Sync a été mis à jour depuis que vous l’avez ouvert. Ce qui est ouvert sur les autres pages est toujours là. Après une mise à jour, rechargez Tool Sync ; les fichiers de la page Contrôle seront alors à choisir de nouveau.
shell-missing-reload = Recharger Tool Sync

shell-not-found = Page introuvable
shell-not-found-title = Aucune page à cette adresse
shell-not-found-text = Elle a pu être déplacée, ou l’adresse contient une lettre de trop.

# La palette et les touches.
shell-palette = Chercher, aller à
shell-palette-what = Une page, une personne, un cours, une règle…
shell-palette-hits = Ce qui a été trouvé
shell-palette-none = Rien ne porte ce nom
shell-palette-count = { $count ->
    [0] Rien de trouvé
    [one] Un résultat
   *[other] { $count } résultats
}
shell-palette-choose = choisir
shell-palette-open = ouvrir
shell-palette-close = Fermer
shell-palette-leave = fermer
shell-palette-speak = Langue : { $name }
shell-palette-look = Apparence : { $name }
shell-palette-here = Sur cette page
shell-palette-go = Aller à
shell-palette-do = Faire
shell-palette-help = Aide
shell-palette-users = Personnes
shell-palette-courses = Cours
shell-palette-categories = Catégories
shell-palette-cohorts = Cohortes
shell-palette-more = Plus
shell-palette-runs = Exécutions nommées « { $words } »

shell-keys = Raccourcis clavier
shell-keys-everywhere = Partout
shell-keys-grid = Dans les lignes d’un fichier
shell-keys-palette = Chercher, ou aller à une page
shell-keys-this = Cette liste
shell-keys-leave = Fermer ce qui est ouvert
shell-keys-next = Problème suivant
shell-keys-previous = Problème précédent
shell-keys-undo = Annuler
shell-keys-redo = Rétablir
shell-keys-paste = Coller des lignes d’un tableur
shell-keys-edit = Modifier la cellule
shell-keys-find = Chercher dans le fichier
shell-keys-last = Aller à la dernière ligne
shell-keys-copy = Copier la cellule
shell-key-control = Ctrl
shell-key-shift = Maj
shell-key-escape = Échap
shell-key-enter = Entrée
