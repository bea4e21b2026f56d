//! Recognising which command file a header belongs to (D24).

use crate::formats::{FORMATS, Format};
use crate::settings::Settings;
use crate::text::{HeaderScore, Vocabulary};

use super::header::find;

/// How sure the recognition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// A person or a flag has said it.
    Given,
    /// All required columns are there, and no other format knows as many.
    Certain,
    /// The name of the file decides.
    Likely,
}

/// The words that headers of command files are made of: of one format when it is forced, else of all.
pub struct KnownColumns<'a> {
    forced: Option<&'static dyn Format>,
    settings: &'a Settings,
}

impl<'a> KnownColumns<'a> {
    /// The words of the forced format, or of all.
    pub fn new(forced: Option<&'static dyn Format>, settings: &'a Settings) -> Self {
        Self { forced, settings }
    }

    fn formats(&self) -> impl Iterator<Item = &'static dyn Format> {
        FORMATS.iter().copied().filter(|format| match self.forced {
            Some(forced) => forced.name() == format.name(),
            None => true,
        })
    }
}

impl Vocabulary for KnownColumns<'_> {
    fn score(&self, cells: &[&str]) -> HeaderScore {
        let mut best = HeaderScore {
            known: 0,
            complete: false,
        };
        for format in self.formats() {
            let known = known(format, cells);
            let complete = is_complete(format, cells, self.settings);
            if (complete, known) > (best.complete, best.known) {
                best = HeaderScore { known, complete };
            }
        }
        best
    }
}

/// The format of a header, and how sure that is.
pub fn recognise(cells: &[&str], file_name: &str, settings: &Settings) -> Option<(&'static dyn Format, Confidence)> {
    let by_name = by_file_name(file_name);
    let mut best: Option<(usize, &'static dyn Format)> = None;
    let mut tie = false;
    for format in FORMATS
        .iter()
        .copied()
        .filter(|format| is_complete(*format, cells, settings))
    {
        let known = known(format, cells);
        match best {
            Some((most, _)) if known < most => {}
            Some((most, _)) if known == most => tie = true,
            _ => {
                best = Some((known, format));
                tie = false;
            }
        }
    }
    match (best, by_name) {
        (Some((_, format)), _) if !tie => Some((format, Confidence::Certain)),
        (Some(_), Some(named)) if is_complete(named, cells, settings) => Some((named, Confidence::Likely)),
        (None, Some(named)) => Some((named, Confidence::Likely)),
        _ => None,
    }
}

/// The format whose default names, or whose own name, the file's name equals or begins with (D24).
pub fn by_file_name(file_name: &str) -> Option<&'static dyn Format> {
    let name = without_tryback(base_name(file_name)).to_lowercase();
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let mut best: Option<(usize, &'static dyn Format)> = None;
    for format in FORMATS {
        let own = std::iter::once(format.name());
        let known = format
            .file_names()
            .iter()
            .map(|name| name.rsplit_once('.').map_or(*name, |(stem, _)| stem));
        for prefix in own.chain(known) {
            let rest = stem.strip_prefix(prefix);
            let fits = rest.is_some_and(|rest| {
                rest.is_empty() || rest.starts_with(|c: char| matches!(c, '_' | '-' | '.' | ' ') || c.is_ascii_digit())
            });
            if fits && best.is_none_or(|(length, _)| prefix.len() > length) {
                best = Some((prefix.len(), *format));
            }
        }
    }
    best.map(|(_, format)| format)
}

/// A file's name without the folders before it.
pub fn base_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// A name without the mark of a tryback: `users_tryback_20240305-060000.csv` → `users.csv` (D74).
pub fn without_tryback(name: &str) -> String {
    let (stem, extension) = match name.rfind('.') {
        Some(dot) if dot > 0 => name.split_at(dot),
        _ => (name, ""),
    };
    let cut = stem
        .find("_tryback_")
        .or_else(|| stem.find("-tryback-failed"))
        .unwrap_or(stem.len());
    format!("{}{extension}", stem.get(..cut).unwrap_or(stem))
}

fn known(format: &dyn Format, cells: &[&str]) -> usize {
    cells
        .iter()
        .filter(|cell| find(format.columns(), &cell.to_lowercase()).is_some())
        .count()
}

fn is_complete(format: &dyn Format, cells: &[&str], settings: &Settings) -> bool {
    use crate::layout::Bound;
    let required = format.required(settings);
    let bound: Vec<Bound> = cells
        .iter()
        .filter_map(|cell| find(format.columns(), &cell.to_lowercase()))
        .collect();
    let there = |name: &str| {
        bound.iter().any(|bound| match bound {
            Bound::Column { at, .. } => format.columns().get(*at).is_some_and(|column| column.name == name),
            _ => false,
        })
    };
    !format.is_list() && !required.is_empty() && required.iter().all(|name| there(name))
}
