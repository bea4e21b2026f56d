//! The licences of the libraries that are in the program and in its page: most ask that their text comes along.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::exec;

/// The packages of the workspace that a release holds.
const OURS: [&str; 2] = ["server", "app"];
/// How the files begin that are a licence, or that one asks to be shown.
const FILES: [&str; 5] = ["licen", "copying", "copyright", "notice", "unlicense"];

/// All licences as one text: which libraries, then the text that they come under; the same text once.
pub(super) fn of_all() -> Result<String> {
    let arguments = ["metadata", "--format-version", "1", "--locked"];
    let told = exec::output(&mut exec::cargo(arguments)).context("cargo doesn't say what there is")?;
    let metadata: Value = serde_json::from_str(&told)?;
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut without = Vec::new();
    for package in linked(&metadata) {
        let text = |name: &str| package.get(name).and_then(Value::as_str).unwrap_or_default();
        let named = format!("{} {} ({})", text("name"), text("version"), text("license"));
        let folder = Path::new(text("manifest_path"))
            .parent()
            .map_or_else(PathBuf::new, Path::to_path_buf);
        let files = files(&folder);
        if files.is_empty() {
            without.push(named.clone());
        }
        for file in files {
            let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
            texts
                .entry(text.trim().replace("\r\n", "\n"))
                .or_default()
                .push(named.clone());
        }
    }
    let mut all =
        String::from("Tool Sync contains these libraries, under the licences that stand below their names.\n");
    let mut parts: Vec<_> = texts.into_iter().map(|(text, names)| (names, text)).collect();
    parts.sort();
    for (names, text) in parts {
        all.push_str(&format!("\n{}\n{}\n\n{text}\n", "=".repeat(78), names.join("\n")));
    }
    if !without.is_empty() {
        all.push_str(&format!(
            "\n{}\nWithout a text of their own:\n{}\n",
            "=".repeat(78),
            without.join("\n")
        ));
    }
    Ok(all)
}

/// The packages from elsewhere that ours are linked with, by name.
fn linked(metadata: &Value) -> Vec<&Value> {
    let list = |value: &Value, name: &str| value.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let nodes: BTreeMap<String, Value> = metadata
        .get("resolve")
        .map(|resolve| list(resolve, "nodes"))
        .unwrap_or_default()
        .into_iter()
        .map(|node| (text(&node, "id"), node))
        .collect();
    let packages = metadata.get("packages").and_then(Value::as_array);
    let packages: Vec<&Value> = packages.map(|packages| packages.iter().collect()).unwrap_or_default();
    let ours = packages.iter().filter(|package| {
        OURS.contains(&text(package, "name").as_str()) && package.get("source").is_some_and(Value::is_null)
    });
    let mut waiting: Vec<String> = ours.map(|package| text(package, "id")).collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        for dependency in nodes.get(&id).map(|node| list(node, "deps")).unwrap_or_default() {
            // What only builds or tests isn't in the program.
            let is_linked = list(&dependency, "dep_kinds")
                .iter()
                .any(|kind| kind.get("kind").is_some_and(Value::is_null));
            if is_linked {
                waiting.push(text(&dependency, "pkg"));
            }
        }
    }
    let mut linked: Vec<&Value> = packages
        .into_iter()
        .filter(|package| seen.contains(&text(package, "id")) && !package.get("source").is_some_and(Value::is_null))
        .collect();
    linked.sort_by_key(|package| (text(package, "name"), text(package, "version")));
    linked
}

/// The licences in a folder, by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .filter(|entry| {
            let name = entry.file_name().to_string_lossy().to_lowercase();
            FILES.iter().any(|start| name.starts_with(start)) && entry.path().is_file()
        })
        .map(|entry| entry.path())
        .collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_of_the_program_and_of_the_page_are_named_but_not_those_of_tests() {
        let all = of_all().unwrap();
        for name in ["actix-web 4", "leptos 0.8", "sqlx 0.9"] {
            assert!(all.contains(name), "{name}");
        }
        for name in ["proptest ", "fantoccini "] {
            assert!(!all.contains(&format!("\n{name}")), "{name}");
        }
        assert!(all.contains("Permission is hereby granted"));
    }
}
