//! P9: what the page weighs on its way to the browser.

use std::fs;

use anyhow::{Context, Result};

use crate::page::weight;
use crate::{page, say};

/// Prints the sizes of all files of the page, raw, by gzip and by brotli, and what of it the first load takes.
pub(super) fn print() -> Result<()> {
    page::build()?;
    let head = |title| say::result(format_args!("{title:48} {:>9} {:>9} {:>9}", "raw", "gzip", "brotli"));
    head("all files, KB");
    let mut paths: Vec<_> = fs::read_dir(page::dist())?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    paths.retain(|path| path.is_file() && path.extension().is_none_or(|kind| kind != "br"));
    paths.sort();
    for path in paths {
        let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let brotli = fs::metadata(path.with_file_name(format!("{name}.br")));
        let brotli = brotli.map_or_else(|_| "-".to_owned(), |file| kilobytes(file.len()));
        say::result(format_args!(
            "{name:48} {:>9} {:>9} {brotli:>9}",
            kilobytes(bytes.len() as u64),
            kilobytes(weight::gzip(&bytes)?)
        ));
    }
    say::result(format_args!("\n{:48} {:>9} {:>9}", "first load, KB", "", "gzip"));
    let parts = weight::first_load()?;
    for (name, size) in &parts {
        say::result(format_args!("{name:48} {:>9} {:>9}", "", kilobytes(*size)));
    }
    let all = parts.iter().map(|(_, size)| size).sum();
    let (all, budget) = (kilobytes(all), kilobytes(weight::BUDGET));
    say::result(format_args!("{:48} {:>9} {all:>9} of {budget}", "together", ""));
    Ok(())
}

fn kilobytes(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}
