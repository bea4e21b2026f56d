### Ce que disent les outils : fichiers générés, nettoyage des catégories, vérifications, réglages échangés en TOML.

generate-left-out-blank = { $course } n’a pas de { $by } et a été laissé de côté.
generate-left-out-not-unique = { $course } a été laissé de côté : d’autres cours ont le même { $by }.
generate-unknown = Il n’y a pas de cours { $identifier }.
generate-ambiguous = { $count } cours ont l’identifiant { $identifier } ; aucun n’a été pris.
generate-unknown-category = Il n’y a pas de catégorie { $id }.
generate-nothing = Il ne reste aucun cours : rien n’a été généré.
generate-done = { $name } : { $courses ->
        [one] un cours
       *[other] { $courses } cours
    }.
generate-inbox = { $name } est dans la boîte d’arrivée.

clean-nothing = Aucune catégorie n’est vide.
clean-run-name = Nettoyage des catégories vides

settings-exchange-title = Réglages de Tool Sync.
settings-exchange-default = Par défaut : { $value }
settings-exchange-blank = vide
settings-exchange-not-toml = Le fichier n’est pas du TOML : { $problem }
settings-exchange-no-value = { $key } ne peut pas recevoir une valeur de cette sorte.
settings-exchange-changes = { $count ->
        [0] Aucun réglage ne change.
        [one] Un réglage change :
       *[other] { $count } réglages changent :
    }
settings-exchange-refused = { $count ->
        [one] Une valeur ne peut pas être acceptée ; rien n’a été modifié.
       *[other] { $count } valeurs ne peuvent pas être acceptées ; rien n’a été modifié.
    }
