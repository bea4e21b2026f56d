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

format-unknown = Il n’y a pas de fichier de commande { $name }. La liste : toolsync formats
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

run-held = L’exécution est retenue. Lire son plan, puis relancer avec --approve, ou l’approuver dans la page.
run-report = Rapport : { $name }
run-unknown = Il n’y a pas d’exécution { $id }.
export-unknown = { $name } ne peut pas être exporté. Connus : { $known }.
