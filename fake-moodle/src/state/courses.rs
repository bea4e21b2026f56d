//! Categories and courses.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Key, Level, Row, State, key};

/// A category.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Category {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// ID number, once it was given.
    pub idnumber: Option<String>,
    /// Description.
    pub description: String,
    /// Format of the description.
    pub descriptionformat: i64,
    /// The category above, 0 at the top.
    pub parent: i64,
    /// Place among those of one parent.
    pub place: i64,
    /// Whether it is shown.
    pub visible: bool,
    /// When it changed last, in Unix seconds.
    pub timemodified: i64,
}

impl Row for Category {
    fn keys(&self) -> Vec<Key> {
        let mut keys = vec![key("parent", self.parent)];
        keys.extend(
            self.idnumber
                .as_ref()
                .filter(|number| !number.is_empty())
                .map(|number| key("idnumber", number)),
        );
        keys
    }
}

/// A section of a course.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub modules: Vec<Module>,
}

/// An activity of a course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Module {
    /// What it is called.
    pub name: String,
    /// What it is: `forum`, `page`.
    pub modname: String,
}

/// A course.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Course {
    /// Its id.
    pub id: i64,
    /// Its category, 0 for the site itself.
    pub category: i64,
    /// Short name, which no other course has.
    pub shortname: String,
    /// Full name.
    pub fullname: String,
    /// ID number, which no other course has unless it is empty.
    pub idnumber: String,
    /// Summary.
    pub summary: String,
    /// Format: `topics`, `weeks`.
    pub format: String,
    /// Language, if it forces one.
    pub lang: String,
    /// Numbers by the names of the parameters: `startdate`, `visible`.
    pub numbers: BTreeMap<String, i64>,
    /// Options of the format.
    pub format_options: BTreeMap<String, i64>,
    /// Custom fields by short name.
    pub custom: BTreeMap<String, String>,
    /// Place in the category: what was made last comes first.
    pub place: i64,
    /// What it holds.
    pub sections: Vec<Section>,
    /// When it was made, in Unix seconds.
    pub timecreated: i64,
    /// When it changed last, in Unix seconds.
    pub timemodified: i64,
}

impl Course {
    /// A number of the course.
    pub fn number(&self, name: &str) -> i64 {
        self.numbers.get(name).copied().unwrap_or(0)
    }
}

impl Row for Course {
    fn keys(&self) -> Vec<Key> {
        vec![
            key("shortname", &self.shortname),
            key("idnumber", &self.idnumber),
            key("category", self.category),
        ]
    }
}

impl State {
    /// Adds a category at the end of its parent.
    pub fn add_category(&mut self, category: Category) -> i64 {
        let place = self.last_place(category.parent);
        let now = self.now;
        let id = self.tables.categories.insert(|id| Category {
            id,
            place,
            timemodified: now,
            ..category
        });
        self.new_context(Level::CourseCat, id);
        id
    }

    /// The place after the last of a parent.
    pub fn last_place(&self, parent: i64) -> i64 {
        let places = self
            .tables
            .categories
            .with(&key("parent", parent))
            .map(|(_, category)| category.place);
        places.max().map_or(1, |last| last + 1)
    }

    /// All categories below one (0: all there are), depth first: a parent comes before its children.
    pub fn tree(&self, below: i64) -> Vec<i64> {
        let mut children: Vec<_> = self
            .tables
            .categories
            .with(&key("parent", below))
            .map(|(id, category)| (category.place, id))
            .collect();
        children.sort_unstable();
        children
            .into_iter()
            .flat_map(|(_, id)| std::iter::once(id).chain(self.tree(id)).collect::<Vec<_>>())
            .collect()
    }

    /// The ids from the top down to a category.
    pub fn category_path(&self, id: i64) -> Vec<i64> {
        let mut path = Vec::new();
        let mut at = id;
        while let Some(category) = self.tables.categories.get(at) {
            path.insert(0, at);
            at = category.parent;
        }
        path
    }

    /// Adds a course as the first of its category, with a manual method.
    pub fn add_course(&mut self, course: Course) -> i64 {
        let place = self.first_place(course.category);
        let now = self.now;
        let id = self.tables.courses.insert(|id| Course {
            id,
            place,
            timecreated: now,
            timemodified: now,
            ..course
        });
        self.new_context(Level::Course, id);
        self.add_method(id, "manual", 0, 5);
        id
    }

    fn first_place(&self, category: i64) -> i64 {
        let places = self
            .tables
            .courses
            .with(&key("category", category))
            .map(|(_, course)| course.place);
        places.min().map_or(0, |first| first - 1)
    }

    /// Moves a course to the end of a category.
    pub fn move_course(&mut self, id: i64, category: i64) {
        let places = self
            .tables
            .courses
            .with(&key("category", category))
            .map(|(_, course)| course.place);
        let place = places.max().map_or(0, |last| last + 1);
        self.tables.courses.change(id, |course| {
            course.category = category;
            course.place = place;
        });
    }

    /// Deletes a course, what is in it, and what leads to it.
    pub fn delete_course(&mut self, id: i64) {
        self.empty_course(id);
        for link in self.tables.methods.find(&super::pair("meta", 0, id)) {
            self.delete_method(link);
        }
        self.drop_context(Level::Course, id);
        self.tables.courses.remove(id);
    }

    /// Takes everything out of a course: its methods with those whom they took in, groups, groupings, activities.
    pub fn empty_course(&mut self, id: i64) {
        for method in self.tables.methods.find(&key("course", id)) {
            self.delete_method(method);
        }
        for group in self.tables.groups.find(&key("course", id)) {
            self.delete_group(group);
        }
        for grouping in self.tables.groupings.find(&key("course", id)) {
            self.delete_grouping(grouping);
        }
        self.tables.courses.change(id, |course| course.sections.clear());
    }

    /// Deletes a category with all that is below it; its cohorts go up to the site.
    pub fn delete_category(&mut self, id: i64) {
        for child in self.tables.categories.find(&key("parent", id)) {
            self.delete_category(child);
        }
        for course in self.tables.courses.find(&key("category", id)) {
            self.delete_course(course);
        }
        self.drop_category(id, 1);
    }

    /// Deletes a category once what was in it is somewhere else; its cohorts go to the context given.
    pub fn drop_category(&mut self, id: i64, cohorts_to: i64) {
        if let Some(context) = self.context(Level::CourseCat, id) {
            for cohort in self.tables.cohorts.find(&key("context", context)) {
                self.tables.cohorts.change(cohort, |cohort| cohort.context = cohorts_to);
            }
        }
        self.drop_context(Level::CourseCat, id);
        self.tables.categories.remove(id);
    }
}
