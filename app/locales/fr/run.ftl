# Run.

run-empty = Rien à montrer de cette exécution
run-empty-text = Son décompte, ses résultats et son rapport se trouvent ici.
