# Words of the components.

ui-optional = facultatif
ui-close = Fermer
ui-copy = Copier
ui-copied = Copié
ui-copy-failed = Le navigateur ne donne pas accès au presse-papiers
ui-try-again = Réessayer
ui-messages = Messages
ui-password-show = Afficher le mot de passe
ui-password-hide = Masquer le mot de passe
ui-empty-value = vide
ui-removed = retiré
ui-becomes = devient
ui-no-rows = aucune ligne

# Moments
ui-now = à l’instant
ui-minutes-ago = { $count ->
    [one] il y a { $count } minute
   *[other] il y a { $count } minutes
}
ui-in-minutes = { $count ->
    [one] dans { $count } minute
   *[other] dans { $count } minutes
}
ui-today = aujourd’hui, { $time }
ui-yesterday = hier, { $time }
ui-tomorrow = demain, { $time }

# Verbs: for one record, and above a count
ui-plan-created-one = Créer
ui-plan-created-many = À créer
ui-plan-updated-one = Modifier
ui-plan-updated-many = À modifier
ui-plan-deleted-one = Supprimer
ui-plan-deleted-many = À supprimer
ui-plan-unchanged-one = Laisser tel quel
ui-plan-unchanged-many = Inchangées
ui-plan-failed-one = Échec
ui-plan-failed-many = En échec
ui-plan-skipped-one = Écartée
ui-plan-skipped-many = Écartées
ui-done-created-one = Création
ui-done-created-many = Créées
ui-done-updated-one = Modification
ui-done-updated-many = Modifiées
ui-done-deleted-one = Suppression
ui-done-deleted-many = Supprimées
ui-done-unchanged-one = Inchangée
ui-done-unchanged-many = Inchangées
ui-done-failed-one = Échec
ui-done-failed-many = En échec
ui-done-skipped-one = Écartée
ui-done-skipped-many = Écartées

# Graphiques
ui-chart-table = Sous forme de tableau
