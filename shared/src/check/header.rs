//! Binding the names of a header to the columns of a format (D17–D23).

use crate::column::{Column, Names, Need};
use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::layout::{Bound, Layout};
use crate::settings::{Settings, csv};
use crate::value::distance;

use super::rules;

/// How a person wants the names of a header to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Name in the header → column: `--map user_id=userid`.
    pub map: Vec<(String, String)>,
    /// Names to leave out: `--ignore user_id`.
    pub ignore: Vec<String>,
}

/// A column whose name is nearly that of one that decides what rows do: the run is held (D19).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss {
    /// The name in the header.
    pub column: String,
    /// The column that may be meant.
    pub proposal: String,
}

/// A bound header.
#[derive(Debug)]
pub struct Header {
    /// Where the columns stand.
    pub layout: Layout,
    /// What is to be said of it.
    pub diagnostics: Vec<Diagnostic>,
    /// What holds the run.
    pub near_misses: Vec<NearMiss>,
}

/// Binds the names of a header on `line` to `columns`, of which those named first in `required` must be there, and one
/// of those named second, where there are any.
pub fn bind(
    line: u64,
    names: &[String],
    columns: &'static [Column],
    (required, one_of): (&[&'static str], &[&'static str]),
    mapping: &Mapping,
    settings: &Settings,
) -> Header {
    let mut binding = Binding {
        line,
        columns,
        mapping,
        diagnostics: Vec::new(),
        bound: Vec::new(),
    };
    let last_named = names.iter().rposition(|name| !name.is_empty());
    for (place, name) in names.iter().enumerate() {
        let padding = last_named.is_none_or(|last| place > last);
        binding.name(name, padding);
    }
    binding.repeated(names);
    binding.mapping_exists(names);
    let near_misses = binding.unknown(names, settings.word(&csv::UNKNOWN_COLUMNS) == "refuse");
    binding.missing(required);
    binding.missing_one_of(one_of);
    Header {
        layout: Layout::new(columns, names.to_vec(), binding.bound),
        diagnostics: binding.diagnostics,
        near_misses,
    }
}

struct Binding<'a> {
    line: u64,
    columns: &'static [Column],
    mapping: &'a Mapping,
    diagnostics: Vec<Diagnostic>,
    bound: Vec<Bound>,
}

impl Binding<'_> {
    fn name(&mut self, name: &str, padding: bool) {
        let folded = name.to_lowercase();
        let is = |other: &str| other.to_lowercase() == folded;
        let bound = if name.is_empty() {
            if !padding {
                self.diagnostics
                    .push(Diagnostic::new(&rules::COLUMN_UNNAMED, self.line));
            }
            Bound::Padding
        } else if name.starts_with('#') || self.mapping.ignore.iter().any(|ignored| is(ignored)) {
            Bound::Ignored
        } else {
            let mapped = self
                .mapping
                .map
                .iter()
                .find(|(from, _)| is(from))
                .map(|(_, to)| to.to_lowercase());
            find(self.columns, mapped.as_deref().unwrap_or(&folded)).unwrap_or(Bound::Unknown { proposal: None })
        };
        self.bound.push(bound);
    }

    /// The same column twice, also by alias or case, is fatal (D20).
    fn repeated(&mut self, names: &[String]) {
        for (place, bound) in self.bound.iter().enumerate() {
            let earlier = self.bound.iter().take(place).any(|other| other == bound);
            if matches!(bound, Bound::Column { .. }) && earlier {
                let name = names.get(place).cloned().unwrap_or_default();
                self.diagnostics
                    .push(Diagnostic::new(&rules::COLUMN_TWICE, self.line).about(name));
            }
        }
    }

    /// A mapping that names what isn't there would be silently lost.
    fn mapping_exists(&mut self, names: &[String]) {
        let has = |name: &String| names.iter().any(|other| other.to_lowercase() == name.to_lowercase());
        let sources = self
            .mapping
            .map
            .iter()
            .map(|(from, _)| from)
            .chain(&self.mapping.ignore);
        let lost = sources.filter(|name| !has(name));
        let unknown = self.mapping.map.iter().map(|(_, to)| to);
        let unknown = unknown.filter(|to| find(self.columns, &to.to_lowercase()).is_none());
        for name in lost.chain(unknown) {
            self.diagnostics
                .push(Diagnostic::new(&rules::MAPPING_UNKNOWN, self.line).about(name));
        }
    }

    /// Unknown names: a warning with a proposal, or fatal by setting (D18, D19).
    fn unknown(&mut self, names: &[String], refuse: bool) -> Vec<NearMiss> {
        let mut near_misses = Vec::new();
        for place in 0..self.bound.len() {
            let Some(Bound::Unknown { .. }) = self.bound.get(place) else {
                continue;
            };
            let name = names.get(place).cloned().unwrap_or_default();
            let free = self.free();
            let steering = free
                .iter()
                .filter(|column| column.steers)
                .find(|column| distance::near_miss(&name.to_lowercase(), column.name));
            let proposal = match steering {
                Some(column) => Some(column.name.to_owned()),
                None => {
                    distance::nearest(&name.to_lowercase(), free.iter().map(|column| column.name)).map(str::to_owned)
                }
            };
            let rule = match (refuse, steering) {
                (true, _) => &rules::COLUMN_REFUSED,
                (false, Some(_)) => &rules::COLUMN_NEAR_MISS,
                (false, None) => &rules::COLUMN_UNKNOWN,
            };
            if let Some(column) = steering {
                near_misses.push(NearMiss {
                    column: name.clone(),
                    proposal: column.name.to_owned(),
                });
            }
            let fix = proposal.clone().map(|to| Fix {
                safe: false,
                edit: Edit::Header { to },
            });
            let diagnostic = Diagnostic::new(rule, self.line)
                .about(name)
                .with("proposal", proposal.clone().unwrap_or_default())
                .with("proposed", i64::from(proposal.is_some()))
                .fix(fix);
            self.diagnostics.push(Diagnostic {
                cell: Some(place),
                ..diagnostic
            });
            if let Some(bound) = self.bound.get_mut(place) {
                *bound = Bound::Unknown { proposal };
            }
        }
        near_misses
    }

    /// The columns that the file doesn't have yet, so that a name may be meant for them.
    fn free(&self) -> Vec<&'static Column> {
        let taken = |at: usize| {
            self.bound
                .iter()
                .any(|bound| matches!(bound, Bound::Column { at: its, .. } if *its == at))
        };
        self.columns
            .iter()
            .enumerate()
            .filter(|(at, column)| column.names == Names::One && column.need != Need::Obsolete && !taken(*at))
            .map(|(_, column)| column)
            .collect()
    }

    fn missing(&mut self, required: &[&'static str]) {
        for name in required {
            if !self.has(name) {
                self.diagnostics
                    .push(Diagnostic::new(&rules::COLUMN_MISSING, self.line).about(*name));
            }
        }
    }

    fn missing_one_of(&mut self, names: &[&'static str]) {
        if !names.is_empty() && !names.iter().any(|name| self.has(name)) {
            self.diagnostics
                .push(Diagnostic::new(&rules::COLUMNS_MISSING, self.line).with("names", names.join(", ")));
        }
    }

    fn has(&self, name: &str) -> bool {
        self.bound.iter().any(|bound| match bound {
            Bound::Column { at, .. } => self.columns.get(*at).is_some_and(|column| column.name == name),
            _ => false,
        })
    }
}

/// The column that a lower-case name stands for.
pub fn find(columns: &'static [Column], name: &str) -> Option<Bound> {
    columns.iter().enumerate().find_map(|(at, column)| {
        let mut names = std::iter::once(column.name).chain(column.aliases.iter().copied());
        match column.names {
            Names::One => names.any(|its| its == name).then_some(Bound::Column {
                at,
                index: None,
                suffix: None,
            }),
            Names::Indexed { from, to, tail } => {
                let index = names.find_map(|stem| index_of(name, stem, tail))?;
                (from..=to).contains(&index).then_some(Bound::Column {
                    at,
                    index: Some(index),
                    suffix: None,
                })
            }
            Names::Open => {
                let suffix = names.find_map(|stem| name.strip_prefix(stem))?;
                (!suffix.is_empty()).then(|| Bound::Column {
                    at,
                    index: None,
                    suffix: Some(suffix.to_owned()),
                })
            }
        }
    })
}

/// N of `stemN_tail`, without leading zeros (D23).
fn index_of(name: &str, stem: &str, tail: &str) -> Option<u32> {
    let digits = name.strip_prefix(stem)?.strip_suffix(tail)?;
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (plain && (digits == "0" || !digits.starts_with('0')))
        .then(|| digits.parse().ok())
        .flatten()
}
