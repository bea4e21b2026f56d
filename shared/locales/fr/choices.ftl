### Les mots des listes fermées, là où plusieurs réglages les partagent.
### Un réglage qui entend autre chose par un mot le dit dans un attribut de son propre message.

choice-add = Ajouter
choice-auto = Reconnu
choice-bar = Barre |
choice-comma = Virgule ,
choice-del = Retirer
choice-delete = Supprimer
choice-disable = Désactiver
choice-email = Adresse électronique
choice-enable = Activer
choice-hostedusername = Identifiant et hôte
choice-id = Id
choice-idnumber = Numéro d’identification
choice-name = Nom
choice-no = Non
choice-none = Rien
choice-restore = Réactiver
choice-semicolon = Point-virgule ;
choice-shift = Déplacer
choice-shortname = Nom abrégé
choice-suspend = Suspendre
choice-tab = Tabulation
choice-username = Identifiant
choice-yes = Oui
