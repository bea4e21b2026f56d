//! How files come: chosen, dropped, pasted, or as samples.

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use shared::formats::{FORMATS, Format, samples};
use web_sys::{Blob, DataTransfer, File, FileList};

use super::desk;
use crate::{t, ui::Toast};

/// So many samples are tried at once.
const TRIED: usize = 3;

/// The files of a list.
fn files(list: Option<FileList>) -> Vec<File> {
    list.map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect())
        .unwrap_or_default()
}

/// Files that were chosen.
pub fn chosen(list: Option<FileList>) {
    let files = files(list);
    if !files.is_empty() {
        desk().open(files);
    }
}

/// Files that were dropped here.
pub fn dropped(data: Option<DataTransfer>) {
    chosen(data.and_then(|data| data.files()));
}

/// Files or rows of a spreadsheet that were pasted. Says whether something was taken.
pub fn pasted(data: Option<&DataTransfer>) -> bool {
    let Some(data) = data else { return false };
    let found = files(data.files());
    if !found.is_empty() {
        desk().open(found);
        return true;
    }
    let text = data.get_data("text/plain").unwrap_or_default();
    // A word or an address isn't a table: at least a header and a row.
    if text.trim().lines().count() < 2 {
        return false;
    }
    let text = match header_for(&text) {
        Some(header) => format!("{header}\n{text}"),
        None => text,
    };
    let parts = Array::of1(&text.into());
    match File::new_with_str_sequence(&parts, &t!("check-pasted-name")) {
        Ok(file) => {
            desk().open(vec![file]);
            true
        }
        Err(_) => false,
    }
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

/// The name under which a sample is saved and opened.
pub fn sample_name(format: &dyn Format) -> String {
    format
        .file_names()
        .first()
        .map_or_else(|| format!("{}.csv", format.name()), |name| (*name).to_owned())
}

/// Opens samples to try: those that show the rules of their format, where there are such.
pub fn from_samples() {
    let teaching = |format: &&'static dyn Format| {
        let samples = samples(*format);
        let sample = samples
            .iter()
            .find(|sample| sample.name.starts_with("every_rule"))
            .or(samples.first())?;
        bytes_as_file(sample.bytes, &sample_name(*format))
    };
    desk().open(FORMATS.iter().filter_map(teaching).take(TRIED).collect());
}

/// Saves the smallest sample of a format.
pub fn save_sample(format: &dyn Format) {
    if let Some(file) = samples(format)
        .first()
        .and_then(|sample| bytes_as_file(sample.bytes, &sample_name(format)))
    {
        crate::save::save_blob(&file, &file.name());
    }
}

/// A file of these bytes.
pub fn bytes_as_file(bytes: &[u8], name: &str) -> Option<File> {
    let bytes = Uint8Array::from(bytes);
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&bytes)).ok()?;
    File::new_with_blob_sequence(&Array::of1(&blob), name).ok()
}
