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
command-unknown = Il n’y a pas d’exécution { $id }.
export-unknown = { $name } ne peut pas être exporté. Connus : { $known }.

serve-open = Tool Sync est là : { $address }
serve-set-up = Personne ne peut encore se connecter. Ce lien sert une seule fois et crée l’administrateur :
    { $link }
serve-port-taken = Le port { $port } est pris : un autre programme, peut-être un autre Tool Sync, y écoute. En choisir un autre : toolsync serve --port 8081
serve-port-forbidden = Ce compte n’a pas le droit d’écouter sur le port { $port }. En choisir un au-dessus de 1023 : toolsync serve --port 8080
serve-address-not-here = Cette machine n’a pas l’adresse { $address }. Omettre --bind, ou donner 0.0.0.0 pour toutes les adresses.
serve-cannot-listen = Tool Sync ne peut pas écouter à l’adresse { $address }, port { $port } : { $error }

settings-changed-mark = * diffère de la valeur par défaut

admin-created = { $name } peut maintenant se connecter, avec le rôle { $role }.
admin-role-set = { $name } a maintenant le rôle { $role }.
admin-password-set = Le mot de passe de { $name } est changé et ses sessions sont closes.
admin-password-stdin = Les mots de passe se lisent sur l’entrée standard : ajouter --password-stdin
admin-password-ask = Mot de passe :
admin-not-found = Cet opérateur ou ce jeton n’existe pas.
admin-last-administrator = C’est le dernier administrateur. En nommer d’abord un autre.
admin-token-once = Le jeton ne s’affiche que cette fois. Il agit avec le rôle { $role }.
admin-token-revoked = Le jeton { $id } est révoqué.
admin-audit-whole = { $count ->
        [one] Le journal d’audit est intact : une ligne.
       *[other] Le journal d’audit est intact : { $count } lignes.
    }
admin-audit-broken = Le journal d’audit a été modifié : la ligne { $number } n’est pas celle qui fut écrite.
