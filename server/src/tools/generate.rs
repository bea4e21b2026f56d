//! Files that delete or reset courses, from a selection of courses (C §6.2, §6.3).

use std::collections::HashMap;

use shared::api::Selection;
use shared::directory::{Course, CourseKey, Id, Keys, Snapshot};
use shared::i18n::{Args, Catalog};
use shared::settings::{CourseBy, Settings};
use shared::tools::{Generated, GeneratedFile, Picked};

use super::categories;
use crate::accounts::audit::{self, Action, Deed};
use crate::platform::{CourseFilter, Platform, PlatformError};
use crate::runs::Workplace;
use crate::store::now;

/// The most courses of one selection.
pub const MOST: usize = 20_000;
/// Courses of a category are listed in pages of this size.
const PAGE: u32 = 5_000;

/// What couldn't be picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missed {
    /// No course has this identifier.
    Unknown(String),
    /// So many courses have it.
    Ambiguous(String, usize),
    /// There is no such category.
    Category(i64),
}

impl Missed {
    /// The sentence.
    pub fn told(&self, catalog: &Catalog) -> String {
        match self {
            Self::Unknown(identifier) => {
                catalog.text("generate-unknown", &Args::new().with("identifier", identifier.as_str()))
            }
            Self::Ambiguous(identifier, count) => {
                let args = Args::new()
                    .with("identifier", identifier.as_str())
                    .with("count", *count);
                catalog.text("generate-ambiguous", &args)
            }
            Self::Category(id) => catalog.text("generate-unknown-category", &Args::new().with("id", id.to_string())),
        }
    }
}

/// A generated file, and what of the selection couldn't be picked.
#[derive(Debug)]
pub struct Made {
    /// The file.
    pub file: GeneratedFile,
    /// What couldn't be picked.
    pub missed: Vec<Missed>,
    by: CourseBy,
}

impl Made {
    /// Puts the file into the inbox, in place of one of its name, and writes down who did it.
    ///
    /// # Errors
    /// The disk or the database says no, or the name that the settings give leads out of the area.
    pub async fn put_into_inbox(&self, place: &Workplace, actor: &str) -> anyhow::Result<()> {
        place.area.put(&self.file.name, &mut self.file.bytes.as_slice())?;
        let mut tx = place.store.begin().await?;
        let deed = Deed {
            at: now(),
            actor,
            action: Action::FileGenerated,
            target: &self.file.name,
            detail: serde_json::json!({"courses": self.file.courses}),
        };
        audit::append(&mut tx, deed).await?;
        Ok(tx.commit().await?)
    }

    /// What was left out, and why, in sentences.
    pub fn warnings(&self, catalog: &Catalog) -> Vec<String> {
        let missed = self.missed.iter().map(|missed| missed.told(catalog));
        let left_out = self.file.left_out.iter().map(|out| {
            let args = Args::new()
                .with("course", out.shortname.as_str())
                .with("by", self.by.word());
            catalog.text(out.why.id(), &args)
        });
        missed.chain(left_out).collect()
    }
}

/// Generates a file for the courses of a selection: those that are named, in their order, then those of the category.
pub async fn generate(
    platform: &dyn Platform,
    generated: Generated,
    selection: &Selection,
    settings: &Settings,
) -> Result<Made, PlatformError> {
    let by = generated.by(settings);
    let named_by = selection.by.unwrap_or(by);
    let (mut courses, mut missed) = named(platform, &selection.identifiers, named_by).await?;
    if let Some(category) = selection.category {
        match of_category(platform, Id(category), selection.with_subcategories).await? {
            Some(found) => courses.extend(found),
            None => missed.push(Missed::Category(category)),
        }
    }
    let alike = alike(platform, &courses, by).await?;
    let picked: Vec<Picked<'_>> = courses
        .iter()
        .map(|course| Picked {
            course,
            alike: alike.get(course.idnumber.as_str()).copied().unwrap_or(1),
        })
        .collect();
    let file = generated.write(&picked, settings);
    Ok(Made { file, missed, by })
}

/// The courses that these identifiers name.
async fn named(
    platform: &dyn Platform,
    identifiers: &[String],
    by: CourseBy,
) -> Result<(Vec<Course>, Vec<Missed>), PlatformError> {
    let said = || {
        identifiers
            .iter()
            .map(|text| text.trim())
            .filter(|text| !text.is_empty())
    };
    let snapshot = look_up(platform, said(), by).await?;
    let (mut courses, mut missed) = (Vec::new(), Vec::new());
    for identifier in said() {
        match snapshot.courses_by(by, identifier).as_slice() {
            [] => missed.push(Missed::Unknown(identifier.to_owned())),
            [course] => courses.push((*course).clone()),
            several => missed.push(Missed::Ambiguous(identifier.to_owned(), several.len())),
        }
    }
    Ok((courses, missed))
}

/// The courses of a category by short name; `None` where there is no such category.
async fn of_category(
    platform: &dyn Platform,
    category: Id,
    with_subcategories: bool,
) -> Result<Option<Vec<Course>>, PlatformError> {
    let tree = categories::tree(platform).await?;
    if tree.get(category).is_none() {
        return Ok(None);
    }
    let categories = match with_subcategories {
        true => tree.with_subcategories(category),
        false => [category].into(),
    };
    let mut filter = CourseFilter {
        categories: Some(categories),
        limit: PAGE,
        ..CourseFilter::default()
    };
    let mut courses: Vec<Course> = Vec::new();
    loop {
        let page = platform.courses(&filter).await?;
        let Some(last) = page.last() else { break };
        last.shortname.clone_into(&mut filter.after);
        courses.extend(page);
    }
    Ok(Some(courses))
}

/// How many courses have each idnumber, where the file names courses by it; the other identifiers are unique.
async fn alike(
    platform: &dyn Platform,
    courses: &[Course],
    by: CourseBy,
) -> Result<HashMap<String, usize>, PlatformError> {
    if by != CourseBy::Idnumber {
        return Ok(HashMap::new());
    }
    let idnumbers = || courses.iter().map(|course| course.idnumber.as_str());
    let snapshot = look_up(platform, idnumbers(), by).await?;
    let count = |idnumber: &str| (idnumber.to_owned(), snapshot.courses_by(by, idnumber).len());
    Ok(idnumbers().map(count).collect())
}

async fn look_up<'a>(
    platform: &dyn Platform,
    identifiers: impl Iterator<Item = &'a str>,
    by: CourseBy,
) -> Result<Snapshot, PlatformError> {
    let keys = Keys {
        courses: identifiers.map(|text| CourseKey::By(by, text.to_owned())).collect(),
        ..Keys::default()
    };
    platform.fetch(&keys).await
}
