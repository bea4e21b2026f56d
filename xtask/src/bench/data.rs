//! The users file for measuring: large, varied, valid, and always the same.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result};

use super::names::{DEPARTMENTS, INSTITUTIONS, REMARKS, WORDS};
use crate::invent::{CITIES, Dice, FIRST, LAST};
use crate::say;

const HEADER: &str = "username;firstname;lastname;email;idnumber;institution;department;\
    city;country;lang;phone1;description";

/// Writes a header and `rows` users. A shorter file is the beginning of a longer one.
pub(super) fn write(path: &Path, rows: u64) -> Result<()> {
    let file = File::create(path).with_context(|| path.display().to_string())?;
    let mut out = BufWriter::with_capacity(1 << 20, file);
    users(&mut out, rows).with_context(|| path.display().to_string())?;
    let size = out.into_inner()?.metadata()?.len();
    say::note(format_args!(
        "{}: {rows} rows, {:.1} MiB",
        path.display(),
        size as f64 / f64::from(1 << 20)
    ));
    Ok(())
}

fn users(out: &mut impl Write, rows: u64) -> std::io::Result<()> {
    writeln!(out, "{HEADER}")?;
    (0..rows).try_for_each(|number| user(out, number))
}

/// One user. The number makes user name, e-mail and idnumber unique.
fn user(out: &mut impl Write, number: u64) -> std::io::Result<()> {
    let mut dice = Dice::new(number);
    let first = dice.pick(FIRST);
    let (last, plain) = dice.pick(LAST);
    let (city, country) = dice.pick(CITIES);
    let lang = dice.pick(&["en", "fr"]);
    let institution = dice.pick(INSTITUTIONS);
    let department = dice.pick(DEPARTMENTS);
    let phone = 10_000_000 + dice.below(90_000_000);
    let remark = dice.pick(REMARKS);
    let word = dice.pick(WORDS);
    write!(
        out,
        "{plain}{number:x};{first};{last};{plain}{number:x}@a.example;S{number:06};\
         {institution};{department};{city};{country};{lang};0{phone};"
    )?;
    // Each description holds a separator, hence quotes.
    writeln!(out, "\"{remark}; {word}\"")
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn text(rows: u64) -> String {
        let mut bytes = Vec::new();
        users(&mut bytes, rows).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn the_file_is_always_the_same() {
        assert_eq!(text(200), text(200));
        assert!(text(200).starts_with(&text(100)));
    }

    #[test]
    fn rows_are_whole_keys_are_unique_and_a_tenth_of_the_cells_is_quoted() {
        let text = text(20_000);
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        let mut keys = [HashSet::new(), HashSet::new(), HashSet::new()];
        let mut rows = 0_u64;
        for record in reader.records() {
            let record = record.unwrap();
            assert_eq!(record.len(), 12);
            for (keys, column) in keys.iter_mut().zip([0, 3, 4]) {
                assert!(keys.insert(record[column].to_owned()), "{}", &record[column]);
            }
            rows += 1;
        }
        assert_eq!(rows, 20_000);

        let opening = text.matches(";\"").count() as f64;
        let share = opening / (rows * 12) as f64;
        assert!((0.09..0.11).contains(&share), "{share}");
        let size = text.len() as f64 / rows as f64;
        assert!((108.0..114.0).contains(&size), "{size} bytes a row");
        assert!(!text.is_ascii());
    }
}
