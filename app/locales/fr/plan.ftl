# Plan.

plan-title = Plan
plan-of = Plan : { $name }
plan-empty = Aucune étape
plan-empty-text = Cette exécution ne change rien, ou ses lignes ne peuvent pas être exécutées.
plan-working = Le plan est en cours d’établissement.
plan-not-yet-text = Le plan n’est pas encore établi, ou cette exécution s’en passe : un plan n’est établi d’abord que si des lignes peuvent retirer quelque chose.
plan-went-without-text = Cette exécution s’est passée de plan : un plan n’est établi d’abord que si des lignes peuvent retirer quelque chose. La page de l’exécution dit ce qu’elle a fait.
plan-to-run = Voir l’exécution
plan-xlsx = En XLSX
plan-sent-by = Envoyée par
plan-state = État
plan-held = Retenue : quelqu’un doit d’abord regarder
plan-would-be-held = Une exécution serait retenue
plan-nothing-written = Rien n’a été écrit.
plan-no-change = Rien n’est à changer.
plan-rest = { $unchanged ->
    [0] Aucune ne reste telle quelle
    [one] **{ $unchanged }** reste telle quelle
   *[other] **{ $unchanged }** restent telles quelles
}{ $skipped ->
    [0] .
    [one] , et { $skipped } ligne est écartée.
   *[other] , et { $skipped } lignes sont écartées.
}
plan-was = { $count ->
    [0] Aucune étape n’était prévue.
    [one] **{ $count } étape** était prévue : { $parts }.
   *[other] **{ $count } étapes** étaient prévues : { $parts }.
}

plan-danger = À regarder d’abord
plan-danger-was = Supprimées ou renommées
plan-danger-text = Ce qui ne se défait pas, ou change l’identité de quelqu’un
plan-step = Étape
plan-goes-along = Ce qui change ou disparaît avec
plan-line = Ligne

plan-steps = Étapes
plan-filter = Étapes à afficher
plan-all = Toutes
plan-create = Créer
plan-update = Modifier
plan-delete = Supprimer
plan-kind = Nature de la fiche
plan-all-kinds = Toutes les natures
plan-find = Chercher dans les étapes
plan-find-what = Personne, cours, valeur
plan-record = Fiche
plan-before-after = Avant et après
plan-no-match = Aucune étape ne correspond
plan-no-match-text = La recherche porte sur les clés et les valeurs des étapes.

plan-left = Lignes écartées
plan-left-filter = Lignes à afficher
plan-left-errors = Avec erreurs
plan-left-kept = Retenues d’agir
plan-why = Pourquoi elle ne sera pas exécutée
plan-rule = Règle
plan-tryback = Fichier de reprise
plan-tryback-of = Reprise de { $path }

plan-looked = { $count ->
    [one] J’ai regardé l’étape qui supprime ou renomme
   *[other] J’ai regardé les { $count } étapes qui suppriment ou renomment
}
plan-nothing-dangerous = Rien n’est supprimé ni renommé
plan-reviewer = Les opérateurs approuvent et abandonnent les plans

plan-danger-delete = Suppression : { $count } { $what }
plan-danger-rename = { $count ->
    [one] { $count } nom connu des gens change
   *[other] { $count } noms connus des gens changent
}
