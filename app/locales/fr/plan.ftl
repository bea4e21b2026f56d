# Plan.

plan-title = Plan
plan-empty = Rien à montrer de ce plan
plan-empty-text = Ce que ferait une exécution se trouve ici, avant que rien ne soit écrit.
