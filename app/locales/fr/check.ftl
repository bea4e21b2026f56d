# Contrôle.

check-title = Contrôle
check-nothing-sent = Les fichiers sont lus dans ce navigateur. Rien n’est envoyé tant que vous ne l’envoyez pas.
check-nothing-sent-yet = Rien n’est envoyé. Les fichiers sont lus dans ce navigateur et y restent tant que vous ne les envoyez pas.

# Avant le premier fichier
check-drop = Déposer les fichiers ici
check-drop-text = CSV, Excel, ou un ZIP de tels fichiers ou de photos. Plusieurs à la fois sont contrôlés les uns avec les autres.
check-choose-files = Choisir des fichiers
check-try-samples = Essayer avec des exemples
check-paste = ou coller des lignes d’un tableur avec
check-pasted-name = collage.csv
check-formats = Ce qui peut être lu
check-formats-all = { $count ->
    [one] Le fichier de commandes
   *[other] Les { $count } fichiers de commandes
}
check-formats-text = Le type de fichier se reconnaît à sa première ligne, le séparateur et l’encodage aussi.
check-sample = Exemple
check-columns = Colonnes
check-steps = Comment cela se passe
check-see = 1. Voir
check-see-text = Toutes les lignes, avec leurs problèmes marqués là où ils sont.
check-fix = 2. Corriger
check-fix-text = Une cellule, ou toutes celles du même genre. Chaque changement se montre d’abord et s’annule.
check-send-step = 3. Envoyer, ou non
check-send-step-text = Télécharger le fichier corrigé, ou l’envoyer et voir le plan avant toute exécution.

# Fichiers
check-files = Fichiers
check-add-files = Ajouter des fichiers
check-add-files-label = Ajouter des fichiers : CSV, Excel ou ZIP
check-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
check-errors = { $count ->
    [one] erreur
   *[other] erreurs
}
check-warnings = { $count ->
    [one] avertissement
   *[other] avertissements
}
check-no-problems-short = Aucun problème
check-taken-for = { $format }, { $sure }
check-certain = certain
check-likely = probable
check-given = choisi
check-not-recognised = Non reconnu
check-sheet-named = feuille { $sheet }
check-checking = Contrôle en cours
check-reading = Lecture de { $name }
check-reading-of = { $read } sur { $size }
check-unreadable = Le fichier ne peut pas être lu
check-remove = Retirer { $name }
check-remove-short = Retirer le fichier
check-options-of = Lecture de { $name }
check-format = Fichier de commandes
check-format-hint = Reconnu aux colonnes de l’en-tête.
check-separator = Séparateur
check-separator-semicolon = point-virgule
check-separator-comma = virgule
check-separator-tab = tabulation
check-separator-bar = barre
check-encoding = Encodage
check-encoding-hint = Des lettres fausses, comme Ã© pour é ? En choisir un autre.
check-sheet = Feuille
check-reread-hint = Changer de séparateur, d’encodage ou de feuille relit le fichier ; les cellules modifiées sont alors perdues.
check-reread = Changer la façon de lire
check-recognised = Reconnu
check-recognised-as = Reconnu : { $what }
check-unread = Non lue
check-unread-meant = Non lue. S’agit-il de { $column } ?
check-done = Terminé

# Colonnes inconnues
check-column-unknown = inconnue
check-column-meant = { $column } ?
check-column-as = lue comme { $column }
check-column-out = écartée
check-read-as = Lire comme
check-leave-out = Écarter
check-as-written = Comme dans le fichier
check-choose-another = En choisir une autre
check-use = Prendre { $column }

# Contenu des cellules
check-kind-and = { $kind }, { $need }
check-kind-required = requis
check-kind-unique = unique
check-kind-obsolete = sans effet
check-kind-text = Texte
check-kind-number = Nombre
check-kind-truth = Oui ou non
check-kind-date = Date
check-kind-word = Mot
check-kind-username = Identifiant
check-kind-email = E-mail
check-kind-country = Pays
check-kind-language = Langue
check-kind-list = Liste
check-kind-password = Mot de passe
check-kind-user = Compte
check-kind-course = Cours
check-kind-category = Catégorie
check-kind-cohort = Cohorte
check-kind-group = Groupe
check-kind-grouping = Groupement
check-kind-role = Rôle

# Au-dessus des lignes
check-grid = Lignes de { $name }
check-rows-to-show = Lignes à montrer
check-all-rows = Toutes
check-with-problems = À problème
check-changed = Modifiées
check-find = Chercher
check-find-on = Occurrence suivante
check-find-back = Occurrence précédente
check-find-nothing = Introuvable
check-find-none = « { $text } » n’est pas dans le fichier.
check-go-to = Aller à la ligne
check-line-none = Il n’y a pas de ligne { $line }.
check-undo = Annuler
check-redo = Rétablir
check-undone = Annulé.
check-redone = Rétabli.
check-download = Télécharger
check-download-corrected = Le fichier corrigé
check-download-changed = { $count ->
    [one] Avec { $count } ligne modifiée, le reste tel quel
   *[other] Avec { $count } lignes modifiées, le reste tel quel
}
check-download-unchanged = Rien n’est encore modifié
check-download-valid = Les lignes sans erreur
check-download-faulty = Les lignes en erreur
check-download-faulty-note = { $count ->
    [one] { $count } ligne, la raison au-dessus
   *[other] { $count } lignes, les raisons au-dessus
}
check-line-word = Ligne

# Les lignes
check-line = Ligne
check-line-n = Ligne { $line }
check-other-line = Voir la ligne { $line } de { $file }
check-column = Colonne
check-change = Changement
check-error = Erreur
check-warning = Avertissement
check-info = Bon à savoir
check-no-rows = Le fichier n’a pas de lignes.
check-no-problems = Il ne reste aucun problème dans ce fichier.
check-no-changes = Aucune cellule n’est encore modifiée.
check-editing = { $column }, ligne { $line }
check-too-long = Une cellule de plus de { $count } caractères ne peut pas être modifiée ici. La changer dans le fichier.
check-note = Problème et correction
check-proposed = Proposition
check-choose = Que faut-il lire ?
check-fix-cell = Corriger cette cellule
check-fix-all = { $count ->
    [one] Corriger la seule de ce genre
   *[other] Corriger les { $count } de ce genre
}
check-hint-cell = Entrée modifie la cellule.
check-hint-editing = Entrée écrit, Échap annule la saisie.
check-away = Ligne { $line }, { $column }
check-away-row = Ligne { $line }

# Problèmes
check-show = Montrer
check-problems = Problèmes
check-rows-word = Lignes
check-problems-list = Liste des problèmes
check-problem-back = Problème précédent
check-problem-on = Problème suivant
check-no-problem-left = Il ne reste aucun problème dans les lignes de ce fichier.
check-list = Filtrer les problèmes
check-list-all = Tous les problèmes
check-list-errors = Les erreurs seulement
check-list-fixable = Ce qui peut se corriger ici
check-none-listed = Aucun de ce genre.
check-fixable = { $count ->
    [one] { $count } corrigeable
   *[other] { $count } corrigeables
}
check-preview = { $count ->
    [one] Voir { $count } correction
   *[other] Voir { $count } corrections
}
check-explain = Expliquer
check-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
check-safe = { $count ->
    [one] { $count } correction garde le sens.
   *[other] { $count } corrections gardent le sens.
}
check-safe-apply = { $count ->
    [one] L’appliquer
   *[other] Les appliquer
}
check-preview-text = { $count ->
    [one] Une cellule changerait. Rien d’autre n’est touché, et cela s’annule.
   *[other] { $count } cellules changeraient. Rien d’autre n’est touché, et cela s’annule.
}
check-preview-list = Changements
check-preview-more = { $count ->
    [one] et { $count } autre du même genre
   *[other] et { $count } autres du même genre
}
check-choose-for-all = Chacune peut se lire de plusieurs façons. En choisir une pour toutes :
check-fix-cells = { $count ->
    [one] Corriger la cellule
   *[other] Corriger les { $count } cellules
}
check-leave = Laisser tel quel
check-fixed = { $count ->
    [one] Une cellule est corrigée
   *[other] { $count } cellules sont corrigées
}

# Le volet du téléphone
check-value = Valeur
check-write = Écrire
check-show-in-rows = Voir dans les lignes
check-cell-fine = Cette cellule n’a aucun problème.

# Envoi
check-sum = **{ $ready } lignes sur { $rows }**{ $files ->
    [one] { " " }sont prêtes.
   *[other] { " " }dans { $files } fichiers sont prêtes.
} { $out ->
    [one] Une en erreur reste de côté.
   *[other] { $out } en erreur restent de côté.
}
check-sum-all = **{ $rows ->
    [one] La seule ligne
   *[other] Les { $rows } lignes
}**{ $files ->
    [one] { "" }
   *[other] { " " }des { $files } fichiers
} { $rows ->
    [one] est prête.
   *[other] sont prêtes.
}
check-sum-no-row = Aucune ligne n’est prête : chacune a une erreur.
check-sum-none = Aucun fichier ne peut encore être envoyé.
check-sum-reading = { $files ->
    [one] Le fichier est en cours de lecture.
   *[other] { $count ->
        [one] { $count } fichier sur { $files } est en cours de lecture.
       *[other] { $count } fichiers sur { $files } sont en cours de lecture.
    }
}
check-sum-stopped = { $count ->
    [one] { $names } reste de côté en entier.
   *[other] { $names } restent de côté en entier.
}
check-sum-holds = Une colonne ressemble à l’une de celles qui décident de ce que font les lignes. L’exécution attendrait que vous disiez ce qu’elle est.
check-send = Envoyer et voir le plan
check-sending = Envoi…
check-send-more = Autres façons d’envoyer : simuler, exécuter tout de suite
check-simulate = Simuler
check-simulate-note = Un plan qui ne sera jamais exécuté
check-run-now = Exécuter tout de suite
check-run-now-note = Sans regarder le plan
check-sent = Envoyé. [Voir la suite]({ $to })
check-send-failed = Rien n’a été envoyé ; les fichiers sont toujours ici.
check-not-written = Un fichier ne peut pas être écrit
check-sign-in = Se connecter pour envoyer
check-sign-in-text = Contrôler ne demande pas de compte, envoyer si. Les fichiers restent ici avec tous les changements pendant la connexion.
check-sign-in-go = Se connecter
check-not-now = Pas maintenant
check-role-text = Vous pouvez voir les exécutions, mais pas envoyer de fichiers. Télécharger le fichier corrigé et le confier à quelqu’un qui le peut, ou faire changer votre rôle.
check-offline = Sans le serveur, le contrôle continue et l’envoi attend.
check-unreachable-text = Il n’a pas répondu. Les fichiers restent ici avec tous les changements ; ils peuvent aussi être téléchargés.

# Ce qui est lu à haute voix et annoncé
check-said = { $name } : { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}, { $errors ->
    [0] aucune erreur
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [0] aucun avertissement
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}.
check-said-reading = { $name } : { $rows ->
    [one] { $rows } ligne lue
   *[other] { $rows } lignes lues
}
check-stopped = Le contrôle s’est arrêté et ne peut pas reprendre. Recharger la page ; les fichiers sont intacts.
check-stopped-again = Le contrôle s’est arrêté et a repris. Les changements dans les cellules sont perdus ; les fichiers sont intacts.

# Ce que le contrôle ne peut pas faire
check-desk-unreadable = Le fichier ne peut plus être lu : il a été déplacé, modifié ou supprimé. Le choisir à nouveau.
check-desk-no-sheets = Ce fichier ne peut pas être ouvert ici. Recharger la page et réessayer, ou enregistrer le classeur en CSV.
check-desk-sheet-too-large = Un classeur de plus de { $megabytes } Mo n’est pas lu ici. Enregistrer sa feuille en CSV.
check-desk-not-in-encoding = « { $text } » contient une lettre que { $encoding } n’a pas. L’écrire autrement, ou enregistrer le fichier en UTF-8.
check-desk-behind-broken-cell = Le guillemet dans { $column } est mal fermé et emporte le reste de la ligne. Écrire d’abord cette cellule.
check-sheet-not-a-workbook = Ce n’est pas un classeur, ou il est abîmé. L’enregistrer en XLSX ou en CSV et réessayer.
check-desk-archive-stays = Les images ne se modifient pas ici. Les modifier dans leur dossier et refaire l’archive.
check-archive-entry-unreadable = { $entry } est illisible dans ce ZIP : entrée abîmée, protégée par un mot de passe, ou qui gonfle sans mesure.
check-said-package = { $name } a été ouvert. { $count ->
    [one] Un fichier est sur le bureau.
   *[other] { $count } fichiers sont sur le bureau.
}
check-sheet-not-found = Le classeur n’a pas de feuille « { $sheet } ». En choisir une autre.
check-sheet-none = Le classeur n’a aucune feuille remplie.

# Références et plateforme
check-platform-title = Contrôler avec la plateforme
check-platform-sign-in = [Se connecter](/sign-in?next=/) pour que le contrôle signale aussi les comptes, cours et groupes qui manquent sur la plateforme.
check-platform-role = Seuls ceux qui peuvent envoyer des fichiers contrôlent avec la plateforme.
check-platform-refresh = Interroger à nouveau la plateforme
check-platform-off = Les références ne sont contrôlées qu’entre ces fichiers.
check-platform-nothing = Ces fichiers ne renvoient à rien sur la plateforme.
check-platform-loading = La plateforme est interrogée…
check-platform-failed = Les références n’ont pas pu être contrôlées : { $why }
check-platform-not-offered = Cette plateforme ne s’énumère pas ici. Le plan y cherche, ligne par ligne, ce que nomment les fichiers.
check-platform-ready = Contrôlé avec { $what }
check-platform-users = { $count ->
    [one] { $count } compte
   *[other] { $count } comptes
}
check-platform-courses = { $count } cours
check-platform-cohorts = { $count ->
    [one] { $count } cohorte
   *[other] { $count } cohortes
}
check-platform-groups = { $count ->
    [one] { $count } groupe
   *[other] { $count } groupes
}
check-platform-roles = { $count ->
    [one] { $count } rôle
   *[other] { $count } rôles
}

# Le premier contrôle guidé
check-guide-offer = Première visite ?
check-guide-offer-text = Contrôler un fichier inventé qui contient des erreurs courantes. Cinq courtes étapes montrent où se trouve quoi ; rien ne quitte ce navigateur.
check-guide-begin = Commencer le contrôle guidé
check-guide-step = Étape { $at } sur { $of }
check-guide-end = Quitter le guide
check-guide-back = Retour
check-guide-on = Suivant
check-guide-done = Terminer
check-guide-card = Voici le fichier
check-guide-card-text = Sa carte dit pour quoi il a été pris, et combien d’erreurs et d’avertissements il contient. Une de ses colonnes est inconnue : l’en-tête le dit, avec ce qui est peut-être voulu.
check-guide-cell = Les problèmes sont marqués là où ils sont
check-guide-cell-text = Un trait plein est une erreur : la ligne ne sera pas exécutée. Un trait pointillé est un avertissement. Les touches `n` et `p` dans les lignes, ou `F8` partout, mènent de l’un à l’autre.
check-guide-fix = La plupart se corrigent ici
check-guide-fix-text = Une cellule marquée dit ce qui ne va pas et propose une correction, pour elle seule ou pour toutes celles du même genre. `Entrée` modifie la cellule. Tout peut être annulé avec `Ctrl Z`.
check-guide-list = Tous les problèmes, par genre
check-guide-list-text = En ouvrir un pour voir ses lignes et l’aperçu de ses corrections. Ce qui se corrige sans risque peut l’être d’un coup, en haut.
check-guide-send = Puis envoyer, ou pas
check-guide-send-text = L’envoi montre d’abord un plan : rien ne change avant votre accord. Le fichier corrigé peut aussi être téléchargé depuis la barre d’outils. Cet exemple est inventé : le laisser ici.

# Ce que signifiaient des colonnes, retenu
check-remembered = { $count ->
    [one] Une colonne est lue comme choisi auparavant.
   *[other] { $count } colonnes sont lues comme choisi auparavant.
}
check-remembered-forget = Oublier
check-remembers = Ce navigateur retient ce que signifient les colonnes de ces fichiers ({ $format }).
check-pasted-header = Ces lignes n’ont pas d’en-tête : celui de { $name } a été mis au-dessus.
