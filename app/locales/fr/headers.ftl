# En-têtes secrets, transmis aux systèmes où des fichiers sont récupérés.

headers-title = Sources
headers-text = Ce qui est transmis à d’autres systèmes pour qu’ils remettent leurs fichiers. Une valeur est scellée dès son arrivée, et n’est plus montrée à personne.
headers-none = Rien de secret n’est transmis à d’autres systèmes
headers-none-text = Une programmation qui récupère son fichier à une adresse peut y avoir besoin d’un jeton ou d’un mot de passe. Il est gardé ici, non dans l’adresse.
headers-address = Adresses qui commencent par
headers-address-hint = Transmis à ce seul système, quelle que soit la programmation. Par exemple : https://sis.ecole.example/exports/
headers-name = En-tête
headers-name-hint = Souvent Authorization
headers-value = Valeur
headers-value-hint = En entier : Bearer 4f8a…, Basic dXNlcjpw…
headers-set = Défini
headers-actions-of = { $name } pour { $address } : actions
headers-new = Nouvel en-tête
headers-add = Ajouter l’en-tête
headers-was-set = { $name } est transmis désormais
headers-replace = Remplacer la valeur…
headers-replace-title = Remplacer la valeur
headers-replace-do = Remplacer
headers-was-replaced = { $name } a une nouvelle valeur
headers-remove = Supprimer…
headers-remove-title = Supprimer l’en-tête
headers-remove-text = Les systèmes qui le demandent ne remettront plus rien. La valeur ne pourra pas être retrouvée ici.
headers-remove-do = Supprimer
headers-was-removed = { $name } n’est plus transmis
