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
        let all = FORMATS.iter().copied().filter(|_| self.forced.is_none());
        self.forced.into_iter().chain(all)
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
        // What is a list was known before.
        (None, Some(named)) if !named.is_list() => Some((named, Confidence::Likely)),
        _ => None,
    }
}

/// The format whose default names, or whose own name, the file's name equals or begins with (D24). Of two whose names
/// fit equally well the one with a header: that a `courses.csv` has none shows only in its first row (D78).
pub fn by_file_name(file_name: &str) -> Option<&'static dyn Format> {
    let mut best: Option<(usize, &'static dyn Format)> = None;
    for format in FORMATS.iter().copied() {
        let Some(fit) = fit_of_name(format, file_name) else {
            continue;
        };
        if best.is_none_or(|(most, other)| fit > most || (fit == most && other.is_list() && !format.is_list())) {
            best = Some((fit, format));
        }
    }
    best.map(|(_, format)| format)
}

/// How much of a file's name is a name of the format; `None` where it isn't one.
pub(super) fn fit_of_name(format: &dyn Format, file_name: &str) -> Option<usize> {
    let name = without_tryback(base_name(file_name)).to_lowercase();
    let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
    let whole = stem(&name);
    let fits = |prefix: &String| {
        let rest = whole.strip_prefix(prefix.as_str());
        rest.is_some_and(|rest| {
            rest.is_empty() || rest.starts_with(|c: char| matches!(c, '_' | '-' | '.' | ' ') || c.is_ascii_digit())
        })
    };
    let own = std::iter::once(format.name().to_owned());
    let known = format.file_names().iter().map(|name| stem(name));
    own.chain(known).filter(fits).map(|prefix| prefix.len()).max()
}

/// A file's name without the folders before it.
pub fn base_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Whether cells below a cell of this name must never be shown: it names a password, as far as that can be told without
/// knowing what the file is.
pub fn names_a_secret(cell: &str) -> bool {
    let cell = cell.to_lowercase();
    let secret = |name: &&str| cell.contains(*name);
    let columns = FORMATS.iter().flat_map(|format| format.columns());
    columns
        .filter(|column| column.is_secret())
        .any(|column| std::iter::once(&column.name).chain(column.aliases).any(secret))
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

/// How many cells name a column of the format.
pub(super) fn known(format: &dyn Format, cells: &[&str]) -> usize {
    cells
        .iter()
        .filter(|cell| find(format.columns(), &cell.to_lowercase()).is_some())
        .count()
}

fn is_complete(format: &dyn Format, cells: &[&str], settings: &Settings) -> bool {
    use crate::layout::Bound;
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
    !format.is_list() && format.fits(&there, settings)
}
