# Plan.

plan-title = Plan
plan-empty = Nothing to show of this plan
plan-empty-text = What a run would do stands here, before anything is written.
