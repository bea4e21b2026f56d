# The clean-up of empty categories: its title and what becomes of a category.

format-category-deletions = Clean-up of categories
    .purpose = Deletes empty categories. Tool Sync writes this file itself when a clean-up is asked for.

category-deletions-column-categoryid = The category, by its id.
    .title = Category
category-deletions-column-path = Its path, for people.
    .title = Path
category-deletions-column-cohorts = Whether the cohorts of the category go along: keep or delete.
    .title = Cohorts

category-deleted = Category { $key } deleted
category-absent = The category { $key } is gone already
category-kept-default = Category { $key } kept: new courses go there
category-kept-courses = Category { $key } kept: { $count ->
        [one] there is a course in it
       *[other] there are { $count } courses in it
    }
category-kept-subcategories = Category { $key } kept: { $count ->
        [one] it has a subcategory
       *[other] it has { $count } subcategories
    }
category-kept-cohorts = Category { $key } kept: { $count ->
        [one] a cohort belongs to it
       *[other] { $count } cohorts belong to it
    }
