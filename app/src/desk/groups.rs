//! Problems by rule and column, in numbers.

use std::collections::BTreeMap;

use shared::diagnostic::{Diagnostic, Edit};
use shared::rule::Rule;
use shared::wire::{Group, GroupKey};

/// One group in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The rule.
    pub rule: &'static Rule,
    /// The column as the header writes it; blank where the rule is about rows.
    pub column: String,
    /// How many.
    pub count: u64,
    /// How many have a fix.
    pub fixable: u64,
    /// How many have one that keeps the meaning.
    pub safe: u64,
    /// Among how many proposals a person must choose, at most.
    pub choices: u16,
}

/// All groups of a file, in the order in which they were met.
#[derive(Debug, Clone, Default)]
pub struct Groups {
    groups: Vec<Tally>,
    by_code: BTreeMap<&'static str, Vec<usize>>,
}

impl Groups {
    /// Counts a diagnostic, and says in which group.
    pub fn add(&mut self, diagnostic: &Diagnostic) -> usize {
        let column = diagnostic.column.as_deref().unwrap_or_default();
        let place = match self.find(diagnostic.rule.code, column) {
            Some(place) => place,
            None => self.open(diagnostic.rule, column),
        };
        if let Some(group) = self.groups.get_mut(place) {
            group.count += 1;
            if let Some(fix) = &diagnostic.fix {
                group.fixable += 1;
                group.safe += u64::from(fix.safe);
                if let Edit::Choice { of } = &fix.edit {
                    group.choices = group.choices.max(u16::try_from(of.len()).unwrap_or(u16::MAX));
                }
            }
        }
        place
    }

    /// Counts a diagnostic no longer.
    pub fn remove(&mut self, diagnostic: &Diagnostic) {
        let column = diagnostic.column.as_deref().unwrap_or_default();
        let place = self.find(diagnostic.rule.code, column);
        if let Some(group) = place.and_then(|place| self.groups.get_mut(place)) {
            group.count = group.count.saturating_sub(1);
            if let Some(fix) = &diagnostic.fix {
                group.fixable = group.fixable.saturating_sub(1);
                group.safe = group.safe.saturating_sub(u64::from(fix.safe));
            }
        }
    }

    /// The place of a group.
    pub fn find(&self, code: &str, column: &str) -> Option<usize> {
        let places = self.by_code.get(code)?;
        places
            .iter()
            .copied()
            .find(|place| self.groups.get(*place).is_some_and(|group| group.column == column))
    }

    /// The group at a place.
    pub fn get(&self, place: usize) -> Option<&Tally> {
        self.groups.get(place)
    }

    /// All groups.
    pub fn iter(&self) -> impl Iterator<Item = &Tally> {
        self.groups.iter()
    }

    /// As the page wants them: errors first, then by number.
    pub fn shown(&self) -> Vec<Group> {
        let mut shown: Vec<Group> = self
            .groups
            .iter()
            .filter(|group| group.count > 0)
            .map(Tally::shown)
            .collect();
        shown.sort_by(|a, b| (a.severity, b.count, &a.key).cmp(&(b.severity, a.count, &b.key)));
        shown
    }

    fn open(&mut self, rule: &'static Rule, column: &str) -> usize {
        let place = self.groups.len();
        self.groups.push(Tally {
            rule,
            column: column.to_owned(),
            count: 0,
            fixable: 0,
            safe: 0,
            choices: 0,
        });
        self.by_code.entry(rule.code).or_default().push(place);
        place
    }
}

impl Tally {
    fn shown(&self) -> Group {
        Group {
            key: GroupKey {
                code: self.rule.code.to_owned(),
                column: self.column.clone(),
            },
            severity: self.rule.severity,
            count: self.count,
            fixable: self.fixable,
            safe: self.fixable > 0 && self.safe == self.fixable,
            choices: self.choices,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::check::rules;
    use shared::diagnostic::Fix;

    #[test]
    fn problems_are_grouped_by_rule_and_column() {
        let mut groups = Groups::default();
        let blanks = |column: &str| {
            Diagnostic::new(&rules::BLANKS_AROUND, 3)
                .about(column)
                .fix(Some(Fix::safe("x")))
        };
        groups.add(&blanks("city"));
        groups.add(&blanks("city"));
        groups.add(&blanks("department"));
        groups.add(&Diagnostic::new(&rules::NOT_AN_EMAIL, 4).about("email"));
        groups.remove(&blanks("city"));
        groups.add(&blanks("department"));
        let shown = groups.shown();
        let told: Vec<_> = shown
            .iter()
            .map(|group| (group.key.code.as_str(), group.key.column.as_str(), group.count))
            .collect();
        assert_eq!(
            told,
            [
                ("CSV123", "email", 1),
                ("CSV122", "department", 2),
                ("CSV122", "city", 1)
            ]
        );
        assert_eq!(
            shown.iter().map(|group| group.safe).collect::<Vec<_>>(),
            [false, true, true]
        );
    }
}
