# Ce que l’on sait d’une personne, et son effacement.

person-title = Données personnelles
person-text = Où une personne est nommée : comptes, exécutions, fichiers, messages, journal d’audit. Ce que l’on sait de quelqu’un dont le compte est supprimé peut être effacé ici.
person-who = Personne
person-who-hint = Identifiant, idnumber ou courriel, en toutes lettres. La recherche elle-même est inscrite au journal d’audit.
person-missing = Dites qui est recherché
person-look = Rechercher
person-searched = Recherche de : { $words }
person-nothing = Personne ne s’appelle { $person }, et rien n’en porte le nom
person-nothing-text = Cherchez par un identifiant, un idnumber ou un courriel en entier. Les parties de mots ne sont pas trouvées.
person-when = Quand
person-state = État

person-accounts = Comptes
person-account = Compte
person-known-as = Connu sous
person-live = Actif
person-deleted = Supprimé
person-no-account = Aucun compte ne s’appelle ainsi
person-no-account-text = Ce qui suit contient pourtant ces mots. Un effacement se fait à partir d’un compte.
person-live-text = Un compte actif est supprimé avant d’être effacé : cela met aussi fin à ce qui le lie aux cours et aux groupes.
person-live-how = Supprimer des comptes par une liste
person-erase = Effacer…
person-erase-one = Effacer ce que l’on sait de { $name }…

person-runs = Exécutions
person-run = Exécution
person-rows = Lignes

person-files = Fichiers
person-file = Fichier
person-on-erasure = À l’effacement
person-file-goes = disparaît en entier
person-file-stays = reste : il attend d’être exécuté
person-in-inbox = Boîte d’arrivée
person-in-archives = Archives
person-in-trybacks = Fichiers de reprise
person-in-reports = Rapports
person-with-runs = Gardés avec les exécutions

person-messages = Messages
person-messages-all = Tous les messages
person-message = Message

person-else = Ailleurs
person-happenings = { $count ->
        [one] Une alarme donne une raison qui nomme cette personne.
       *[other] { $count } alarmes donnent une raison qui nomme cette personne.
    }
person-deeds = { $count ->
        [one] Une ligne du journal d’audit
       *[other] { $count } lignes du journal d’audit
    }
person-deeds-text = Le journal reste tel quel jusqu’à ce qu’il soit assez ancien pour disparaître : une ligne changée en romprait la chaîne.
person-stays-operator = Opérateur { $name }
person-stays-subscription = Notifications à { $name }
person-stays-schedule = Programmation « { $name } », qui prévient cette personne
person-stays-setting = Chaque rapport est envoyé à { $name }
person-stays-text = Reste jusqu’à ce qu’on le change là-bas.

person-erase-title = Effacer ce que l’on sait de { $name }
person-erase-text = Voici ce qui a été trouvé ; rien n’est fait avant votre confirmation.
person-goes = Disparaît
person-goes-account = à qui était le compte : noms, identifiants, profil, photo
person-goes-rows = { $count ->
        [one] le contenu d’une ligne des journaux et des plans
       *[other] le contenu de { $count } lignes des journaux et des plans
    }
person-goes-files = { $count ->
        [one] un fichier, en entier
       *[other] { $count } fichiers, en entier
    }
person-goes-messages = { $count ->
        [one] un message, envoyé ou non
       *[other] { $count } messages, envoyés ou non
    }
person-goes-happenings = { $count ->
        [one] la raison d’une alarme
       *[other] les raisons de { $count } alarmes
    }
person-stays = Reste
person-stays-counts = combien de lignes chaque exécution avait, et ce qu’il en est advenu, sans dire de qui il s’agissait
person-stays-waiting = { $count ->
        [one] un fichier qui attend dans la boîte d’arrivée
       *[other] { $count } fichiers qui attendent dans la boîte d’arrivée
    }
person-stays-deeds = { $count ->
        [one] une ligne du journal d’audit
       *[other] { $count } lignes du journal d’audit
    }
person-stays-others = { $count ->
        [one] un opérateur, un abonnement, une programmation ou un réglage à son nom
       *[other] { $count } opérateurs, abonnements, programmations ou réglages à son nom
    }
person-which-files = Quels fichiers
person-for-good = C’est définitif
person-for-good-text = Des fichiers entiers disparaissent, avec toutes les autres personnes qui y sont nommées. Le compte ne pourra plus être rétabli. Les sauvegardes gardent ce qu’elles contiennent.
person-type = Tapez { $word } pour confirmer
person-erase-do = Effacer définitivement
person-erased = Ce que l’on savait de { $name } est effacé
