# The frame: rail, head, user menu, what stands where a page can't be shown.

shell-skip = Aller au contenu
shell-home = Tool Sync, départ
shell-main = Navigation principale
shell-menu = Menu
shell-crumbs = Fil d’Ariane
shell-check = Contrôle
shell-runs = Exécutions
shell-directory = Annuaire
shell-tools = Outils
shell-help = Aide
shell-settings = Réglages

shell-account = Compte, langue, clair ou sombre
shell-account-of = { $initials }, { $name } : compte, langue, clair ou sombre
shell-sign-in = Se connecter
shell-sign-out = Se déconnecter
shell-signed-out = Vous êtes déconnecté
shell-sign-out-failed = Toujours connecté : le serveur n’a pas répondu
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

shell-not-found = Page introuvable
shell-not-found-title = Aucune page à cette adresse
shell-not-found-text = Elle a pu être déplacée, ou l’adresse contient une lettre de trop.
