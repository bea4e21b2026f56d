//! The rules of single cells, from the kind of their column (D39–D48).

use crate::column::{Column, Kind, Need, SiteList};
use crate::diagnostic::{Edit, Fix};
use crate::record::{EMPTY, Record, Slot};
use crate::rule::Rule;
use crate::settings::{Settings, csv, site, users};
use crate::value::date::{self, DateError, SlashDates};
use crate::value::{country, distance, email, lang, number, truth, username};

use super::{Sink, rules};

/// What the kinds need to know of the settings, read once a file.
#[derive(Debug)]
pub struct Cells {
    slash: SlashDates,
    extended_usernames: bool,
    languages: Vec<String>,
    formats: Vec<String>,
    themes: Vec<String>,
    auths: Vec<String>,
}

impl Cells {
    /// Reads the settings that decide about cells.
    pub fn new(settings: &Settings) -> Self {
        let list = |key| settings.list(key).into_iter().map(str::to_owned).collect();
        Self {
            slash: settings.word(&csv::SLASH_DATES).parse().unwrap_or(SlashDates::Auto),
            extended_usernames: settings.flag(&users::EXTENDED_USERNAMES),
            languages: list(&site::LANGUAGES),
            formats: list(&site::COURSE_FORMATS),
            themes: list(&site::THEMES),
            auths: list(&site::AUTH_METHODS),
        }
    }

    /// Checks one cell of a column; blank cells only where the column must be filled.
    pub fn check(&self, column: &'static Column, row: &Record, slot: Slot, sink: &mut Sink<'_>) {
        let Some(text) = row.said(Some(slot)) else {
            // A row cut before a required column is said once, by the line's own rule.
            if column.need == Need::Required && usize::from(slot.0) < row.len() {
                sink.cell(&rules::BLANK_CELL, row, slot);
            }
            return;
        };
        if text == EMPTY {
            if !column.emptiable {
                sink.cell(&rules::NOT_EMPTIABLE, row, slot);
            }
            return;
        }
        let cell = Cell {
            column,
            text,
            row,
            slot,
        };
        match column.kind {
            Kind::Text(max) => {
                cell.length(max, sink);
                if column.key {
                    cell.damage(sink);
                }
            }
            Kind::Reference(_) => cell.damage(sink),
            Kind::Password => {}
            Kind::Integer(min, max) => cell.integer(min, max, sink),
            Kind::Truth => cell.truth(sink),
            Kind::Date { .. } => cell.date(self.slash, sink),
            Kind::Word(words) => cell.word(words, sink),
            Kind::Username => cell.username(self.extended_usernames, sink),
            Kind::Email => cell.email(sink),
            Kind::Country => cell.country(sink),
            Kind::Language => cell.language(&self.languages, sink),
            Kind::SiteList(SiteList::CourseFormats) => cell.listed(&self.formats, sink),
            Kind::SiteList(SiteList::Themes) => cell.listed(&self.themes, sink),
            Kind::SiteList(SiteList::AuthMethods) => cell.listed(&self.auths, sink),
        }
    }
}

/// A filled cell.
struct Cell<'a> {
    column: &'static Column,
    text: &'a str,
    row: &'a Record,
    slot: Slot,
}

impl Cell<'_> {
    /// Reports by the column's own rule, else by the general one.
    fn wrong(&self, general: &'static Rule, fix: Option<Fix>, sink: &mut Sink<'_>) {
        let rule = self.column.rule.unwrap_or(general);
        let diagnostic = sink.at(rule, self.row, self.slot).fix(fix);
        sink.push(diagnostic);
    }

    fn say(&self, rule: &'static Rule, fix: Option<Fix>, sink: &mut Sink<'_>) {
        let diagnostic = sink.at(rule, self.row, self.slot).fix(fix);
        sink.push(diagnostic);
    }

    fn length(&self, max: u32, sink: &mut Sink<'_>) {
        // Bytes are never fewer than characters: most cells need no counting.
        if max > 0 && self.text.len() > max as usize {
            let length = self.text.chars().count();
            if length > max as usize {
                let diagnostic = sink.at(&rules::TEXT_TOO_LONG, self.row, self.slot);
                sink.push(diagnostic.with("max", i64::from(max)).with("length", length as i64));
            }
        }
    }

    /// What a spreadsheet has done to an identifier (D44).
    fn damage(&self, sink: &mut Sink<'_>) {
        let Some(damage) = number::damage(self.text) else {
            return;
        };
        match damage {
            number::Damage::Scientific { digits_lost: true, .. } => self.say(&rules::DIGITS_LOST, None, sink),
            number::Damage::Scientific { restored, .. } => {
                self.say(&rules::SCIENTIFIC, restored.map(Fix::guess), sink);
            }
            number::Damage::TrailingZeroDecimal { restored } => {
                self.say(&rules::TRAILING_ZERO, Some(Fix::safe(restored)), sink);
            }
            number::Damage::DayNumber { .. } => {}
        }
    }

    fn integer(&self, min: i64, max: i64, sink: &mut Sink<'_>) {
        match number::integer(self.text) {
            None => {
                let fix = match number::damage(self.text) {
                    Some(number::Damage::TrailingZeroDecimal { restored }) => Some(Fix::safe(restored)),
                    _ => None,
                };
                self.wrong(&rules::NOT_A_NUMBER, fix, sink);
            }
            Some(value) if value > max => self.bound(&rules::NUMBER_ABOVE, max, sink),
            Some(value) if value < min => self.bound(&rules::NUMBER_BELOW, min, sink),
            Some(_) => {}
        }
    }

    fn bound(&self, rule: &'static Rule, limit: i64, sink: &mut Sink<'_>) {
        let diagnostic = sink.at(rule, self.row, self.slot).with("limit", limit);
        sink.push(diagnostic);
    }

    fn truth(&self, sink: &mut Sink<'_>) {
        if truth::truth(self.text).is_none() {
            let words = ["1", "0", "yes", "no", "true", "false", "oui", "non", "vrai", "faux"];
            let near = distance::nearest(&self.text.to_lowercase(), words.into_iter());
            self.wrong(&rules::NOT_A_TRUTH, near.map(Fix::guess), sink);
        }
    }

    fn date(&self, slash: SlashDates, sink: &mut Sink<'_>) {
        match date::parse(self.text, slash) {
            Ok(parsed) if parsed.spreadsheet => {
                self.say(&rules::DAY_NUMBER, parsed.moment.normal_form().map(Fix::safe), sink);
            }
            Ok(parsed) if parsed.relative() => self.say(&rules::RELATIVE_DATE, None, sink),
            Ok(_) => {}
            Err(DateError::NotADate) => {
                self.wrong(
                    &rules::NOT_A_DATE,
                    date::propose(self.text, slash).map(Fix::guess),
                    sink,
                );
            }
            Err(DateError::NoSuchDay) => self.wrong(&rules::NO_SUCH_DAY, None, sink),
            Err(DateError::AmbiguousSlash { dmy, mdy }) => {
                let fix = Fix {
                    safe: false,
                    edit: Edit::Choice { of: vec![dmy, mdy] },
                };
                self.wrong(&rules::AMBIGUOUS_DATE, Some(fix), sink);
            }
        }
    }

    fn word(&self, words: &'static [&'static str], sink: &mut Sink<'_>) {
        if !words.iter().any(|word| word.eq_ignore_ascii_case(self.text)) {
            let near = distance::nearest(&self.text.to_lowercase(), words.iter().copied());
            let rule = self.column.rule.unwrap_or(&rules::NOT_A_WORD);
            let diagnostic = sink.at(rule, self.row, self.slot).with("words", words.join(", "));
            sink.push(diagnostic.fix(near.map(Fix::guess)));
        }
    }

    fn username(&self, extended: bool, sink: &mut Sink<'_>) {
        let normal = username::normal(self.text);
        if normal.chars().count() > username::MAX {
            let diagnostic = sink.at(&rules::TEXT_TOO_LONG, self.row, self.slot);
            let length = normal.chars().count() as i64;
            sink.push(diagnostic.with("max", username::MAX as i64).with("length", length));
        } else if !username::valid(&normal, extended) {
            self.wrong(
                &rules::NOT_A_USERNAME,
                username::propose(self.text, extended).map(Fix::guess),
                sink,
            );
        } else if normal != self.text {
            self.say(&rules::CAPITALS, Some(Fix::safe(normal.into_owned())), sink);
        }
        self.damage(sink);
    }

    fn email(&self, sink: &mut Sink<'_>) {
        self.length(100, sink);
        if !email::no_mail(self.text) && !email::valid(self.text) {
            self.wrong(&rules::NOT_AN_EMAIL, email::propose(self.text).map(Fix::guess), sink);
        }
    }

    fn country(&self, sink: &mut Sink<'_>) {
        if !country::valid(&country::normal(self.text)) {
            self.wrong(&rules::NOT_A_COUNTRY, country::propose(self.text).map(Fix::guess), sink);
        }
    }

    fn language(&self, known: &[String], sink: &mut Sink<'_>) {
        let normal = lang::normal(self.text);
        if known.is_empty() {
            if !lang::plausible(&normal) {
                self.say(&rules::ODD_LANGUAGE, lang::propose(self.text).map(Fix::guess), sink);
            }
        } else if !known.iter().any(|code| *code == normal) {
            self.not_listed(known, sink);
        }
    }

    fn listed(&self, known: &[String], sink: &mut Sink<'_>) {
        if !known.is_empty() && !known.iter().any(|word| word.eq_ignore_ascii_case(self.text)) {
            self.not_listed(known, sink);
        }
    }

    fn not_listed(&self, known: &[String], sink: &mut Sink<'_>) {
        let near = distance::nearest(&self.text.to_lowercase(), known.iter().map(String::as_str));
        let rule = self.column.rule.unwrap_or(&rules::NOT_IN_LIST);
        let diagnostic = sink.at(rule, self.row, self.slot).with("words", known.join(", "));
        sink.push(diagnostic.fix(near.map(Fix::guess)));
    }
}
