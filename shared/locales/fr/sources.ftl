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
distrust-issuer = { $host } n’est pas reconnu : son certificat est signé par une autorité inconnue ici. Si c’est la vôtre, indiquez son certificat avec --ca-file.
distrust-authority = { $host } n’est pas reconnu : son certificat est celui d’une autorité. Donnez-lui un certificat que cette autorité a signé.
distrust-expired = { $host } n’est pas reconnu : son certificat a expiré.
distrust-early = { $host } n’est pas reconnu : son certificat n’est pas encore valable.
distrust-name = { $host } n’est pas reconnu : son certificat est établi pour un autre nom.
distrust-other = { $host } n’est pas reconnu : son certificat ne peut pas être accepté ({ $reason }).
distrust-plain = { $host } répond, mais pas par TLS : rien ne lui a été envoyé.
distrust-no-starttls = { $host } ne propose pas le chiffrement exigé (STARTTLS) : rien ne lui a été envoyé.

location-blank = Aucun fichier n’est nommé.
location-scheme = Les fichiers ne sont pas récupérés par { $scheme }. Indiquez une adresse https, ou le nom d’un fichier de la boîte d’arrivée.
location-address = Ce n’est pas une adresse : elle a un hôte, et aucun espace.
location-credentials = Ni nom ni mot de passe n’a sa place dans une adresse, car elle est affichée. Conservez-les comme en-tête de la source.
location-folder = Les dossiers se nomment sans *. Elle n’a sa place que dans le nom d’un fichier.
location-name = Ce n’est pas un nom de la boîte d’arrivée.
location-reserved = Les archives et les rapports ne sont pas exécutés à nouveau.
location-tryback = Un fichier de reprise n’est pas exécuté de lui-même : quelqu’un doit d’abord le corriger.

run-discarded-after-crash = Le programme est mort au milieu de cette exécution. Elle n’a pas été reprise, comme le veulent les réglages (runs.after_crash), et ses fichiers sont mis de côté : { $files }. Les lignes faites le restent.
run-input-damaged = { $name } n’est plus ce qui a été envoyé : sa copie sur le disque du serveur a changé. Aucune ligne n’a été exécutée. Renvoyez le fichier, et faites examiner le disque.

skipped-done = { $name } a déjà été exécuté tel quel, et reste en place car le nettoyage est désactivé. Il sera repris quand il aura changé.
skipped-fatal = { $name } n’a pas pu être exécuté et n’a pas changé depuis.
skipped-stopped = { $name } attend { $because }, avec lequel il est arrivé : celui-ci n’a pas pu être exécuté et n’a pas changé depuis.
skipped-given-up = { $name } n’a pas changé depuis l’abandon de son exécution.
skipped-in-hand = { $name } est entre les mains d’une exécution qui n’est pas terminée.
skipped-being-written = { $name } est encore en cours d’écriture.
skipped-unchanged = { $name } n’a pas changé depuis qu’il a été récupéré.

source-refused = L’autre système refuse de donner le fichier (HTTP { $status }). Attend-il un en-tête qui n’est pas défini ?
source-gone = L’autre système n’a pas ce fichier (HTTP { $status }).
source-status = L’autre système répond par une erreur (HTTP { $status }).

source-header-address = Une adresse commence par https:// et nomme un hôte. Elle ne contient ni mot de passe, ni point d’interrogation, ni #.
source-header-name = Ce n’est pas le nom d’un en-tête, ou c’en est un qui ne peut pas être choisi.
source-header-value = Une valeur est une ligne de lettres, de chiffres et de signes, sans accents.
source-header-set-line = { $name } est désormais envoyé à { $address }.
source-header-none = Il n’y a pas d’en-tête de ce nom.

sweep-done = { $count ->
        [0] Rien n’a été pris.
        [one] Un fichier a été pris.
       *[other] { $count } fichiers ont été pris.
    }
sweep-missing = Il n’y a pas de dossier de dépôt.
sweep-writer = Un autre programme écrit dans le dossier de dépôt (alock.txt). Plus rien n’y est pris pour l’instant.
sweep-busy = Le dossier de dépôt est déjà en cours de relève (lock.txt).
sweep-unreadable = Le dossier de dépôt ne peut pas être relevé : { $reason }
swept-taken = { $name } → { $to }
swept-same = { $name } : le même fichier attend déjà
swept-replaced = { $name } → { $to }, à la place d’un fichier qui est maintenant { $replaced }
swept-being-written = { $name } est peut-être encore en cours d’écriture ; il est laissé tant qu’il n’est pas resté inchangé une demi-minute
swept-name = { $name } : aucun fichier de la boîte d’arrivée ne peut porter ce nom
swept-unreadable = { $name } : ne peut être ni lu ni supprimé
source-header-ask = Valeur :
