//! Categories: the tree, and one of them.

use std::collections::HashMap;

use shared::api::Page;
use shared::api::directory::{CategoryDto, CategoryRef, MOST_COUNTED, Place};
use shared::directory::EntityKind;

use super::super::folded;
use super::paging::{Part, of_whole};
use super::query::{Query, count, flag, number, text};
use super::{Browse, StoreError, filled};

/// All categories. There are some thousands at most, and a tree is only known whole.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// By id.
    all: HashMap<i64, Node>,
    /// In the order of their siblings.
    children: HashMap<i64, Vec<i64>>,
}

#[derive(Debug)]
struct Node {
    category: CategoryRef,
    folded: String,
    order: i64,
}

impl Tree {
    /// A category and all below it.
    pub fn below(&self, id: i64) -> Vec<i64> {
        let mut all = vec![id];
        let mut at = 0;
        // A ring of parents ends too.
        while let Some(children) = all.get(at).map(|id| self.children.get(id)) {
            at += 1;
            let new = children.into_iter().flatten().filter(|child| !all.contains(child));
            let new: Vec<i64> = new.copied().collect();
            all.extend(new);
        }
        all
    }

    /// A category and those above it, outermost first.
    pub fn path(&self, mut id: i64) -> Vec<Place> {
        let mut path = Vec::new();
        while let Some(node) = self.all.get(&id)
            && path.len() < self.all.len()
        {
            let name = node.category.name.clone();
            path.push(Place { id, name });
            id = node.category.parent;
        }
        path.reverse();
        path
    }

    /// Adds the courses of each to all above it.
    fn add_up(&mut self, own: &HashMap<i64, u64>) {
        for (id, courses) in own {
            let mut at = *id;
            for _ in 0..=self.all.len() {
                let Some(node) = self.all.get_mut(&at) else { break };
                node.category.courses += courses;
                at = node.category.parent;
            }
        }
    }
}

impl Browse {
    /// The tree, without its counts.
    pub(super) async fn tree(&self) -> Result<Tree, StoreError> {
        let columns = "SELECT id, name, idnumber, parent, visible, sortorder, name_folded FROM categories \
                       ORDER BY sortorder, id";
        let mut tree = Tree::default();
        for row in &Query::new(&self.store, columns).all(&self.store).await? {
            let category = CategoryRef {
                id: number(row, "id")?,
                name: text(row, "name")?,
                idnumber: text(row, "idnumber")?,
                parent: number(row, "parent")?,
                visible: flag(row, "visible")?,
                courses: 0,
                children: 0,
            };
            tree.children.entry(category.parent).or_default().push(category.id);
            let node = Node {
                folded: text(row, "name_folded")?,
                order: number(row, "sortorder")?,
                category,
            };
            tree.all.insert(node.category.id, node);
        }
        for (parent, children) in &tree.children {
            if let Some(node) = tree.all.get_mut(parent) {
                node.category.children = children.len() as u64;
            }
        }
        Ok(tree)
    }

    async fn counted_tree(&self) -> Result<(Tree, HashMap<i64, u64>), StoreError> {
        let mut tree = self.tree().await?;
        let counts = "SELECT category, count(*) AS courses FROM courses GROUP BY category";
        let rows = Query::new(&self.store, counts).all(&self.store).await?;
        let own = rows
            .iter()
            .map(|row| Ok((number(row, "category")?, count(row, "courses")?)));
        let own = own.collect::<Result<HashMap<i64, u64>, StoreError>>()?;
        tree.add_up(&own);
        Ok((tree, own))
    }

    /// The categories directly in one (0 = the outermost), in their order.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn categories_in(&self, parent: i64, part: &Part) -> Result<Page<CategoryRef>, StoreError> {
        let (tree, _) = self.counted_tree().await?;
        let children = tree.children.get(&parent).into_iter().flatten();
        let rows = children.filter_map(|id| tree.all.get(id)).map(|node| {
            let cursor = (format!("{:020}", node.order.max(0)), node.category.id);
            (cursor, node.category.clone())
        });
        Ok(of_whole(rows.collect(), part))
    }

    /// Categories whose name or identifier holds a text, by name.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn categories(&self, holding: &str, part: &Part) -> Result<Page<CategoryRef>, StoreError> {
        let (tree, _) = self.counted_tree().await?;
        let holding = folded(holding);
        let found = tree
            .all
            .into_values()
            .filter(|node| !holding.is_empty() && node.folded.contains(&holding));
        let mut rows: Vec<_> = found
            .map(|node| ((node.folded, node.category.id), node.category))
            .collect();
        rows.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(of_whole(rows, part))
    }

    /// A category.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn category(&self, id: i64) -> Result<Option<CategoryDto>, StoreError> {
        let (mut tree, own) = self.counted_tree().await?;
        let (Some(entity), Some(node)) = (self.entity(EntityKind::Category, id).await?, tree.all.remove(&id)) else {
            return Ok(None);
        };
        let mut cohorts = Query::new(&self.store, "SELECT 1 FROM cohorts WHERE ");
        let these = cohorts.equals("category", id);
        cohorts.push(&these);
        Ok(Some(CategoryDto {
            path: tree.path(node.category.parent),
            fields: filled(&entity),
            own_courses: own.get(&id).copied().unwrap_or(0),
            cohorts: self.counted_of(cohorts, MOST_COUNTED).await?,
            category: node.category,
        }))
    }
}
