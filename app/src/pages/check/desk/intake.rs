//! How what was brought becomes files: rows that were pasted, samples, the file of the guide.

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use shared::formats::{self, FORMATS, Format, samples};
use web_sys::{Blob, File};

use super::{
    super::{guide, words::sample_name},
    desk,
};
use crate::{
    handover::{self, Brought},
    t,
    ui::Toast,
};

/// So many samples are tried at once.
const TRIED: usize = 3;

/// Puts what was brought on the desk.
pub fn take_in() {
    let mut files = Vec::new();
    for brought in handover::take() {
        match brought {
            Brought::File(file) => files.push(file),
            Brought::Rows(text) => files.extend(file_of_rows(text)),
            Brought::Samples => files.extend(samples_to_try()),
            Brought::Lesson => files.extend(guide::begin()),
        }
    }
    desk().open(files);
    handover::taken();
}

/// Rows that were pasted, as a file.
fn file_of_rows(text: String) -> Option<File> {
    let text = match header_for(&text) {
        Some(header) => format!("{header}\n{text}"),
        None => text,
    };
    File::new_with_str_sequence(&Array::of1(&text.into()), &t!("check-pasted-name")).ok()
}

/// The header for rows that were pasted without one: that of the file that is shown, if it has as many columns.
fn header_for(text: &str) -> Option<String> {
    let first: Vec<String> = text
        .lines()
        .next()?
        .split('\t')
        .map(|cell| cell.trim().trim_matches('"').to_lowercase())
        .collect();
    let is_name = |cell: &String| {
        let columns = FORMATS.iter().flat_map(|format| format.columns());
        columns
            .into_iter()
            .any(|column| column.name == cell || column.aliases.contains(&cell.as_str()))
    };
    let file = untrack(|| desk().current_file())?;
    let names: Vec<String> = file
        .columns
        .with_untracked(|columns| columns.iter().map(|column| column.name.clone()).collect());
    let fits = names.len() > 1 && names.len() == first.len() && !first.iter().any(is_name);
    fits.then(|| {
        Toast::ok(t!("check-pasted-header", name = file.name.get_value())).show();
        names.join("\t")
    })
}

/// Samples to try: those that show the rules of their format, where there are such.
fn samples_to_try() -> impl Iterator<Item = File> {
    let teaching = |format: &&'static dyn Format| {
        let samples = samples(*format);
        let sample = samples
            .iter()
            .find(|sample| sample.name.starts_with("every_rule"))
            .or(samples.first())?;
        bytes_as_file(sample.bytes, &sample_name(format.names()))
    };
    FORMATS.iter().filter_map(teaching).take(TRIED)
}

/// Saves the smallest sample of a format.
pub fn save_sample(format: &'static str) {
    let file = formats::find(format).and_then(|format| {
        let sample = samples(format).first()?;
        bytes_as_file(sample.bytes, &sample_name(format.names()))
    });
    if let Some(file) = file {
        crate::save::save_blob(&file, &file.name());
    }
}

/// A file of these bytes.
pub(in crate::pages::check) fn bytes_as_file(bytes: &[u8], name: &str) -> Option<File> {
    let bytes = Uint8Array::from(bytes);
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&bytes)).ok()?;
    File::new_with_blob_sequence(&Array::of1(&blob), name).ok()
}
