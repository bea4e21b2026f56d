//! The tree of categories, and which of them are empty (C §6.1).

use std::collections::{BTreeMap, BTreeSet};

use crate::directory::Id;

/// A category, and what it holds itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CategoryFacts {
    /// Its id.
    pub id: Id,
    /// As people read it.
    pub name: String,
    /// The category above; 0 = the root.
    pub parent: Id,
    /// Order among its siblings.
    pub sortorder: i64,
    /// Courses that stand right in it.
    pub courses: u64,
    /// Cohorts that belong to it.
    pub cohorts: u64,
}

/// All categories of a site.
#[derive(Debug, Default)]
pub struct Tree {
    categories: BTreeMap<Id, CategoryFacts>,
    children: BTreeMap<Id, Vec<Id>>,
}

impl Tree {
    /// The tree of these categories, siblings in their order. One whose parent isn't there stands at the root.
    #[must_use]
    pub fn new(categories: Vec<CategoryFacts>) -> Self {
        let categories: BTreeMap<Id, CategoryFacts> =
            categories.into_iter().map(|category| (category.id, category)).collect();
        let mut children: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
        for category in categories.values() {
            let parent = Some(category.parent).filter(|parent| categories.contains_key(parent));
            children
                .entry(parent.unwrap_or(Id::NONE))
                .or_default()
                .push(category.id);
        }
        let place = |id: &Id| categories.get(id).map_or(0, |category| category.sortorder);
        for siblings in children.values_mut() {
            siblings.sort_by_key(|id| (place(id), id.0));
        }
        Self { categories, children }
    }

    /// A category.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<&CategoryFacts> {
        self.categories.get(&id)
    }

    /// All categories, each followed by those below it, with how deep it is: 0 right under the root.
    #[must_use]
    pub fn in_order(&self) -> Vec<(&CategoryFacts, usize)> {
        let mut found = Vec::new();
        let mut waiting: Vec<(Id, usize)> = self.below(Id::NONE).map(|id| (id, 0)).collect();
        while let Some((id, depth)) = waiting.pop() {
            found.extend(self.get(id).map(|category| (category, depth)));
            waiting.extend(self.below(id).map(|id| (id, depth + 1)));
        }
        found
    }

    /// A category and all those below it.
    #[must_use]
    pub fn with_subcategories(&self, id: Id) -> BTreeSet<Id> {
        let mut found = BTreeSet::new();
        let mut waiting: Vec<Id> = self.get(id).map(|category| category.id).into_iter().collect();
        while let Some(id) = waiting.pop() {
            if found.insert(id) {
                waiting.extend(self.below(id));
            }
        }
        found
    }

    /// The names from the root to a category, as people write a path: `Science/Biology`. A `/` in a name is escaped
    /// (D52).
    #[must_use]
    pub fn path(&self, id: Id) -> String {
        let mut names = Vec::new();
        let mut at = id;
        // No deeper than there are categories: what links to itself ends here too.
        while let Some(category) = self.get(at).filter(|_| names.len() < self.categories.len()) {
            names.push(category.name.replace('\\', "\\\\").replace('/', "\\/"));
            at = category.parent;
        }
        names.reverse();
        names.join("/")
    }

    /// The default category of new courses, which is never deleted: the oldest one.
    #[must_use]
    pub fn default_category(&self) -> Option<Id> {
        self.categories.keys().next().copied()
    }

    /// The empty categories from `start` down, itself included, children before parents; from the root where it is
    /// [`Id::NONE`].
    ///
    /// One that holds a course isn't empty. One with subcategories is empty only where these don't count
    /// (`ignore_subcategories`) and all of them are empty.
    #[must_use]
    pub fn empty(&self, start: Id, ignore_subcategories: bool) -> Vec<Id> {
        let mut empty = BTreeSet::new();
        let mut order = self.bottom_up();
        if !start.is_none() {
            let within = self.with_subcategories(start);
            order.retain(|id| within.contains(id));
        }
        order.retain(|id| {
            let holds_none = self.get(*id).is_some_and(|category| category.courses == 0);
            let mut children = self.children.get(id).into_iter().flatten();
            let is_empty = holds_none && children.all(|child| ignore_subcategories && empty.contains(child));
            is_empty && empty.insert(*id)
        });
        order
    }

    /// All categories, children before their parents, siblings in their order.
    fn bottom_up(&self) -> Vec<Id> {
        let mut found = Vec::new();
        let below = |id: &Id| self.children.get(id).into_iter().flatten().copied();
        let mut waiting: Vec<Id> = below(&Id::NONE).collect();
        while let Some(id) = waiting.pop() {
            found.push(id);
            waiting.extend(below(&id));
        }
        // From the root on, parents come before their children, and the last sibling first.
        found.reverse();
        found
    }

    /// The categories right below one, last first.
    fn below(&self, id: Id) -> impl Iterator<Item = Id> {
        self.children.get(&id).into_iter().flatten().rev().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `A(B(C))` and `D`, each with so many courses.
    fn tree(courses: [u64; 4]) -> Tree {
        let category = |id: i64, name: &str, parent: i64, courses| CategoryFacts {
            id: Id(id),
            name: name.into(),
            parent: Id(parent),
            sortorder: id,
            courses,
            cohorts: 0,
        };
        let [a, b, c, d] = courses;
        Tree::new(vec![
            category(4, "D", 0, d),
            category(3, "C", 2, c),
            category(2, "B", 1, b),
            category(1, "A", 0, a),
        ])
    }

    fn names(tree: &Tree, start: i64, ignore: bool) -> String {
        let ids = tree.empty(Id(start), ignore);
        ids.iter().map(|id| tree.get(*id).unwrap().name.as_str()).collect()
    }

    /// C §13, scenario 10.
    #[test]
    fn with_subcategories_that_count_only_leaves_are_empty() {
        assert_eq!(names(&tree([0, 0, 0, 1]), 0, false), "C");
        assert_eq!(names(&tree([0, 0, 0, 1]), 0, true), "CBA");
        assert_eq!(names(&tree([0, 1, 0, 1]), 0, true), "C");
        assert_eq!(names(&tree([1, 0, 0, 1]), 0, true), "CB");
    }

    #[test]
    fn the_start_is_looked_at_too_and_nothing_beside_it() {
        assert_eq!(names(&tree([0, 0, 0, 0]), 2, true), "CB");
        assert_eq!(names(&tree([0, 0, 0, 0]), 4, false), "D");
        assert_eq!(names(&tree([0, 0, 0, 0]), 9, false), "");
        assert_eq!(names(&tree([0, 0, 0, 0]), 0, true), "CBAD");
    }

    #[test]
    fn the_tree_in_words() {
        let tree = tree([0, 2, 0, 0]);
        let order: Vec<_> = tree
            .in_order()
            .iter()
            .map(|(c, depth)| (c.name.clone(), *depth))
            .collect();
        assert_eq!(
            order,
            [("A".into(), 0), ("B".into(), 1), ("C".into(), 2), ("D".into(), 0)]
        );
        assert_eq!(tree.path(Id(3)), "A/B/C");
        assert_eq!(tree.default_category(), Some(Id(1)));
        assert_eq!(tree.with_subcategories(Id(2)), [Id(2), Id(3)].into());
    }

    #[test]
    fn categories_that_link_to_one_another_end() {
        let category = |id, parent| CategoryFacts {
            id: Id(id),
            name: format!("{id}/"),
            parent: Id(parent),
            ..CategoryFacts::default()
        };
        let tree = Tree::new(vec![category(1, 2), category(2, 1), category(3, 77)]);
        assert_eq!(tree.in_order().len(), 1);
        assert_eq!(tree.with_subcategories(Id(1)).len(), 2);
        assert_eq!(tree.path(Id(3)), "3\\/");
        assert_eq!(tree.path(Id(1)), "1\\//2\\//1\\/");
    }
}
