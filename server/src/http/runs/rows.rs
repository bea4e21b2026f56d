//! Rows as JSON: written into a file of their format, which is then checked and run like any other (D103).

use std::io::Write;
use std::path::Path;

use actix_web::web;
use serde::Deserialize;
use serde_json::{Map, Value};
use shared::api::{FileOptions, RunMode, RunOptions};
use shared::formats::{self, Format};
use shared::settings::CourseBy;
use shared::text::{Dialect, Separator, write_row};

use super::super::problem::{ApiError, Code};
use super::super::upload::{NamedFile, Received, incoming};

/// The most rows of one call.
const MOST_ROWS: usize = 10_000;
/// The most columns of one call.
const MOST_COLUMNS: usize = 512;
/// The most bytes of one call.
const LARGEST: usize = 16 * 1024 * 1024;

/// Rows of one command file.
#[derive(Debug, Deserialize)]
struct Rows {
    format: String,
    rows: Vec<Map<String, Value>>,
    #[serde(default)]
    simulate: bool,
    #[serde(flatten)]
    options: RunOptions,
}

/// The body of a call, as long as it may be.
pub async fn body(payload: web::Payload) -> Result<web::Bytes, ApiError> {
    payload
        .to_bytes_limited(LARGEST)
        .await
        .map_err(|_| ApiError::from(Code::TooLarge))?
        .map_err(|error| ApiError::from(Code::BadRequest).detail(error.to_string()))
}

/// Reads rows.
pub fn receive(body: &[u8], folder: &Path) -> Result<Received, ApiError> {
    let asked: Rows =
        serde_json::from_slice(body).map_err(|error| ApiError::from(Code::BadRequest).detail(error.to_string()))?;
    let format = formats::find(&asked.format).ok_or_else(|| ApiError::from(Code::BadField).field("format"))?;
    if asked.rows.len() > MOST_ROWS {
        return Err(ApiError::from(Code::TooLarge).field("rows"));
    }
    let bytes = written(&asked.rows, format)?;
    let mut file = incoming(folder)?;
    file.write_all(&bytes)?;

    let name = format!("{}.csv", format.name());
    let mut options = asked.options;
    if asked.simulate {
        options.mode = RunMode::Simulate;
    }
    let read = FileOptions {
        format: Some(format.name().to_owned()),
        separator: Some(",".to_owned()),
        encoding: Some("UTF-8".to_owned()),
        ..options.files.remove(&name).unwrap_or_default()
    };
    options.files.insert(name.clone(), read);
    Ok(Received {
        files: vec![NamedFile { name, file }],
        options,
    })
}

/// The rows as CSV, with every column that one of them has.
fn written(rows: &[Map<String, Value>], format: &dyn Format) -> Result<Vec<u8>, ApiError> {
    let mut columns: Vec<&str> = Vec::new();
    for name in rows.iter().flat_map(Map::keys) {
        if !columns.contains(&name.as_str()) {
            columns.push(name);
        }
        if columns.len() > MOST_COLUMNS {
            return Err(ApiError::from(Code::TooLarge).field("rows"));
        }
    }
    if columns.is_empty() {
        return Err(ApiError::from(Code::BadField).field("rows"));
    }
    let dialect = Dialect {
        separator: Separator::Comma,
        ..Dialect::default()
    };
    let mut bytes = Vec::new();
    if format.is_list() {
        // What names the entry stands first. Its column may be called as what the identifiers are (D26), or as the list
        // calls it, which says nothing of them.
        let name = format.columns().first().map_or("", |column| column.name);
        let is_entry = |column: &str| CourseBy::WORDS.contains(&column) || column == name;
        columns.sort_by_key(|column| !is_entry(column));
        if columns.first() != Some(&name) {
            bytes = write_row(columns.iter().copied(), &dialect);
        }
    } else {
        bytes = write_row(columns.iter().copied(), &dialect);
    }
    for row in rows {
        let cells = columns
            .iter()
            .map(|column| cell(row.get(*column)))
            .collect::<Result<Vec<String>, ApiError>>()?;
        bytes.extend(write_row(cells.iter().map(String::as_str), &dialect));
    }
    Ok(bytes)
}

fn cell(value: Option<&Value>) -> Result<String, ApiError> {
    match value {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::Bool(truth)) => Ok(if *truth { "1" } else { "0" }.to_owned()),
        Some(Value::Number(number)) => Ok(number.to_string()),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(Value::Array(_) | Value::Object(_)) => Err(ApiError::from(Code::BadField).field("rows")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn csv(rows: Value) -> String {
        let rows: Vec<Map<String, Value>> = serde_json::from_value(rows).unwrap();
        String::from_utf8(written(&rows, &shared::formats::users::Users).unwrap()).unwrap()
    }

    #[test]
    fn every_row_has_every_column() {
        let rows = json!([
            {"username": "nora.lind", "lastname": "Lind, Nora"},
            {"username": "e.saule", "suspended": true, "phone1": 47, "lastname": null},
        ]);
        assert_eq!(
            csv(rows),
            "lastname,username,phone1,suspended\n\"Lind, Nora\",nora.lind,,\n,e.saule,47,1\n"
        );
    }

    #[test]
    fn the_entry_of_a_list_stands_first_and_may_say_what_it_is() {
        for (rows, expected) in [
            (
                json!([{"shortname": "BIO-101", "description": "Biology"}]),
                "shortname,description\nBIO-101,Biology\n",
            ),
            (
                json!([{"identifier": "BIO-101", "description": "Biology"}]),
                "BIO-101,Biology\n",
            ),
            (json!([{"identifier": "BIO-101"}]), "BIO-101\n"),
        ] {
            let rows: Vec<Map<String, Value>> = serde_json::from_value(rows).unwrap();
            let bytes = written(&rows, &shared::formats::course_checks::CourseChecks).unwrap();
            assert_eq!(String::from_utf8(bytes).unwrap(), expected);
        }
    }

    #[test]
    fn cells_hold_no_lists() {
        let row = json!({"username": ["a"]}).as_object().unwrap().clone();
        assert_eq!(
            written(&[row], &shared::formats::users::Users).unwrap_err().code(),
            Code::BadField
        );
        assert_eq!(
            written(&[], &shared::formats::users::Users).unwrap_err().code(),
            Code::BadField
        );
    }
}
