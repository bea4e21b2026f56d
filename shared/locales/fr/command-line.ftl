# Ce qu’affiche la ligne de commande.

severity-error = erreur
severity-warning = alerte
severity-info = note

check-file = { $path } : { $format }, { $encoding }, séparateur { $separator }, { $valid } lignes sans erreur sur { $rows }
check-unrecognised = non reconnu
check-truncated = …la liste n’est pas complète.
check-totals = { $errors ->
        [0] Aucune erreur
        [one] Une erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [0] aucune alerte
        [one] une alerte
       *[other] { $warnings } alertes
    }{ $infos ->
        [0] .
       *[other] , { $infos } notes.
    }

format-unknown = Il n’y a pas de fichier de commandes { $name }. La liste : toolsync formats
rule-unknown = Il n’y a pas de règle { $code }. La liste : toolsync rules
rule-why = Pourquoi :
rule-example = Exemple :
rule-way = Que faire :

sheet-not-a-workbook = Le fichier n’est pas un classeur XLSX, ou il est endommagé.
sheet-not-found = Le classeur n’a pas de feuille { $sheet }.
sheet-none = Le classeur n’a aucune feuille.

verb-create = créer
verb-update = mettre à jour
verb-delete = supprimer

command-held = L’exécution est retenue. Lire son plan, puis relancer avec --approve, ou l’approuver dans la page.
command-no-report = L’exécution n’a pas de rapport sous la forme { $form }.
command-report = Rapport : { $name }
command-file = { $file } : { $rows ->
    [one] une ligne
   *[other] { $rows } lignes
 }{ $counts ->
    [none] {""}
   *[other] {" "}({ $counts })
 }
command-file-fatal = { $file } : { $reason }
command-unknown = Il n’y a pas d’exécution { $id }.
export-unknown = { $name } ne peut pas être exporté. Connus : { $known }.
export-left-out = { $count ->
        [one] Une ligne est omise : un objet dont elle parle n’a pas d’identifiant pour le nommer.
       *[other] { $count } lignes sont omises : un objet dont elles parlent n’a pas d’identifiant pour le nommer.
    }
export-taken = { $path } existe déjà. Indiquer un dossier vide ou un nouveau fichier : les fichiers d’un autre export seraient exécutés avec ceux-ci.
export-file = { $name } : { $rows ->
        [one] une ligne
       *[other] { $rows } lignes
    }
export-run = Pour l’exécuter dans un autre annuaire :
export-lost = Ce qu’aucun fichier de commandes ne transporte :
export-lost-always = les identifiants internes, les dates de modification, l’auteur d’une appartenance
export-lost-passwords = { $count ->
        [one] un mot de passe
       *[other] { $count } mots de passe
    }
export-lost-pictures = { $count ->
        [one] la photo d’un utilisateur
       *[other] les photos de { $count } utilisateurs
    }
export-lost-deleted-accounts = { $count ->
        [one] un compte supprimé
       *[other] { $count } comptes supprimés
    }
export-lost-empty-categories = { $count ->
        [one] une catégorie sans cours
       *[other] { $count } catégories sans cours
    }
export-lost-category-details = { $count ->
        [one] d’une catégorie, le fait qu’elle est cachée, son numéro d’identification ou sa description
       *[other] de { $count } catégories, le fait qu’elles sont cachées, leurs numéros d’identification ou leurs descriptions
    }
export-lost-twin-categories = { $count ->
        [one] une catégorie qui porte le nom d’une voisine
       *[other] { $count } catégories qui portent le nom d’une voisine
    }
export-lost-groupings = { $count ->
        [one] un groupement sans numéro d’identification
       *[other] { $count } groupements sans numéro d’identification
    }
export-lost-default-groupings = { $count ->
        [one] le groupement par défaut d’un cours
       *[other] le groupement par défaut de { $count } cours
    }
export-lost-cohort-places = { $count ->
        [one] la catégorie d’une cohorte, qui revient au niveau du site
       *[other] la catégorie de { $count } cohortes, qui reviennent au niveau du site
    }
export-lost-sections = { $count ->
        [one] une section cachée ou au-delà du numéro 52
       *[other] { $count } sections cachées ou au-delà du numéro 52
    }
export-lost-site-roles = { $count ->
        [one] un rôle tenu au niveau du site
       *[other] { $count } rôles tenus au niveau du site
    }
export-lost-disabled-methods = { $count ->
        [one] une méthode d’inscription désactivée, avec les personnes qu’elle a inscrites
       *[other] { $count } méthodes d’inscription désactivées, avec les personnes qu’elles ont inscrites
    }
export-lost-binding-groups = { $count ->
        [one] le groupe d’une liaison de cohorte, qui ne porte pas le nom de la cohorte
       *[other] les groupes de { $count } liaisons de cohorte, qui ne portent pas le nom des cohortes
    }
export-lost-resting-members = { $count ->
        [one] un membre de groupe qui ne participe pas au cours
       *[other] { $count } membres de groupes qui ne participent pas au cours
    }
export-lost-roleless = { $count ->
        [one] le fait qu’une inscription est sans rôle : elle est écrite avec celui des étudiants
       *[other] le fait que { $count } inscriptions sont sans rôle : elles sont écrites avec celui des étudiants
    }
export-lost-field-kinds = { $count ->
        [one] le type et la valeur par défaut d’un champ de profil, qui revient comme texte
       *[other] les types et les valeurs par défaut de { $count } champs de profil, qui reviennent comme texte
    }
export-lost-fields = { $count ->
        [one] un champ de profil au-delà du soixantième
       *[other] { $count } champs de profil au-delà du soixantième
    }

serve-open = Tool Sync est là : { $address }
serve-set-up = Personne ne peut encore se connecter. Ce lien sert une seule fois et crée l’administrateur :
    { $link }
serve-port-taken = Le port { $port } est pris : un autre programme, peut-être un autre Tool Sync, y écoute. En choisir un autre : toolsync serve --port 8081
serve-port-forbidden = Ce compte n’a pas le droit d’écouter sur le port { $port }. En choisir un au-dessus de 1023 : toolsync serve --port 8080
serve-address-not-here = Cette machine n’a pas l’adresse { $address }. Omettre --bind, ou donner 0.0.0.0 pour toutes les adresses.
serve-cannot-listen = Tool Sync ne peut pas écouter à l’adresse { $address }, port { $port } : { $error }

settings-changed-mark = * diffère de la valeur par défaut

admin-created = { $name } peut maintenant se connecter, avec le rôle { $role ->
    [administrator] administrateur
    [operator] opérateur
   *[reviewer] lecteur
 }.
admin-role-set = { $name } a maintenant le rôle { $role ->
    [administrator] administrateur
    [operator] opérateur
   *[reviewer] lecteur
 }.
admin-password-set = Le mot de passe de { $name } est changé et ses sessions sont closes.
admin-password-stdin = Il n’y a pas de terminal où demander le mot de passe : le transmettre par l’entrée standard, avec --password-stdin.
admin-password-ask = Mot de passe :
admin-password-again = Encore une fois :
admin-passwords-differ = Les deux mots de passe ne sont pas les mêmes.
admin-not-found = Cet opérateur ou ce jeton n’existe pas.
admin-last-administrator = C’est le dernier administrateur. En nommer d’abord un autre.
admin-token-once = Le jeton ne s’affiche que cette fois. Il agit avec le rôle { $role ->
    [administrator] administrateur
    [operator] opérateur
   *[reviewer] lecteur
 }.
admin-token-revoked = Le jeton { $id } est révoqué.
admin-audit-whole = { $count ->
        [one] Le journal d’audit est intact : une ligne.
       *[other] Le journal d’audit est intact : { $count } lignes.
    }
admin-audit-broken = Le journal d’audit a été modifié : la ligne { $number } n’est pas celle qui fut écrite.
