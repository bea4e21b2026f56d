# D’où viennent les fichiers que personne n’envoie, et les requêtes vers d’autres systèmes.

outgoing-bad-address = { $url } n’est pas une adresse qui puisse être interrogée. Ni nom ni mot de passe n’a sa place dans une adresse.
outgoing-plain = { $host } serait interrogé sans chiffrement, ce que la configuration n’autorise pas (--allow-http).
outgoing-private = { $host } appartient au réseau du serveur lui-même, ce que la configuration n’autorise pas (--allow-private-addresses).
outgoing-elsewhere = La réponse renvoie à un autre hôte, { $host }. Indiquez l’adresse où le fichier se trouve vraiment.
outgoing-astray = La réponse renvoie sans fin d’un endroit à l’autre.
outgoing-too-large = La réponse dépasse { $mebibytes } Mio.
outgoing-timed-out = Aucune réponse n’est arrivée à temps.
outgoing-unreachable = Aucune réponse n’a pu être obtenue : { $reason }
outgoing-disk = La réponse ne peut pas être conservée : { $reason }
