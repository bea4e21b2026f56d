//! How a file looks in a list: its sign, its word, its size.

use shared::{
    api::{FileEntry, FileKind},
    check::base_name,
};

use crate::{
    api::BASE,
    i18n::{lang, number},
    pages::runs::paged::with,
    t,
    ui::Glyph,
};

/// The sign of a file.
pub(super) fn glyph(entry: &FileEntry) -> Glyph {
    match entry.kind {
        FileKind::Folder => Glyph::Folder,
        FileKind::Input if is_archive(&entry.name) => Glyph::Image,
        FileKind::Input => Glyph::File,
        FileKind::Tryback => Glyph::Undo,
        FileKind::Archive => Glyph::Archive,
        FileKind::Report => Glyph::Runs,
    }
}

fn is_archive(name: &str) -> bool {
    name.to_lowercase().ends_with(".zip")
}

/// What a file is, in a word. Reactive.
pub(super) fn word(kind: FileKind) -> String {
    t!(match kind {
        FileKind::Folder => "files-kind-folder",
        FileKind::Input => "files-kind-input",
        FileKind::Tryback => "files-kind-tryback",
        FileKind::Archive => "files-kind-archive",
        FileKind::Report => "files-kind-report",
    })
}

/// Its size; of a folder how much is in it. Reactive.
pub(super) fn size(entry: &FileEntry) -> String {
    match entry.kind {
        FileKind::Folder => t!("files-inside", count = entry.size),
        _ => number::bytes(lang(), entry.size),
    }
}

/// Its name without folders; of a report without the extension of the form.
pub(super) fn shown_name(entry: &FileEntry) -> String {
    let base = base_name(&entry.name);
    match entry.kind {
        FileKind::Report => base.rsplit_once('.').map_or(base, |(stem, _)| stem).to_owned(),
        _ => base.to_owned(),
    }
}

/// All forms of it, each with what tells it from the others: `html`, `xlsx`.
pub(super) fn forms(entry: &FileEntry) -> Vec<(String, String)> {
    let form = |name: &String| {
        let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_uppercase());
        (name.clone(), extension.unwrap_or_default())
    };
    std::iter::once(&entry.name).chain(&entry.also).map(form).collect()
}

/// All names of it, to be removed together.
pub(super) fn names(entry: &FileEntry) -> Vec<String> {
    std::iter::once(&entry.name).chain(&entry.also).cloned().collect()
}

/// Where the browser downloads it.
pub(super) fn content(name: &str) -> String {
    with(&format!("{BASE}/files/content"), &[("name", name.to_owned())])
}
