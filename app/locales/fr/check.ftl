# Check.

check-title = Contrôle
check-nothing-sent = Les fichiers sont lus dans ce navigateur. Rien n’est envoyé tant que vous ne les envoyez pas.
check-empty = Aucun fichier
check-empty-text = CSV, Excel, ou un ZIP de l’un ou de l’autre. Plusieurs à la fois sont contrôlés les uns avec les autres.
