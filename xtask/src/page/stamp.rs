//! Whether the page is up to date: a fingerprint of all that it's built from.
//!
//! Contents are compared and not times: a checkout, a restored cache or a
//! removed file changes times in ways that mislead.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Files and folders of the workspace that go into the page.
const SOURCES: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "app",
    "rust-toolchain.toml",
    "shared",
    "xtask/src/page",
];

/// Folders in them that don't.
const OTHERS: &[&str] = &["app/dist", "app/tests", "shared/tests"];

/// A text that is another one when the sources below `root` are.
pub(super) fn fingerprint(root: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    // Two checkouts may share a build folder.
    root.hash(&mut hasher);
    for path in files(root)? {
        let content = fs::read(&path).with_context(|| path.display().to_string())?;
        path.hash(&mut hasher);
        content.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Whether the page in `dist` is the one that was built from these sources.
pub(super) fn is_fresh(note: &Path, sources: &str, dist: &Path) -> bool {
    fs::read_to_string(note).is_ok_and(|noted| text(sources, dist).is_ok_and(|now| now == noted))
}

/// Notes that the page in `dist` was built from these sources.
pub(super) fn write(note: &Path, sources: &str, dist: &Path) -> Result<()> {
    fs::write(note, text(sources, dist)?).with_context(|| note.display().to_string())
}

/// The index names the other files by their hashes: it tells when somebody called
/// trunk by hand.
fn text(sources: &str, dist: &Path) -> Result<String> {
    let index = dist.join("index.html");
    let index = fs::read_to_string(&index).with_context(|| index.display().to_string())?;
    Ok(format!("{sources}\n{index}"))
}

/// All source files, in one order.
fn files(root: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open: Vec<_> = SOURCES.iter().map(|source| root.join(source)).collect();
    while let Some(path) = open.pop() {
        if OTHERS.iter().any(|other| path == root.join(other)) {
            continue;
        }
        if path.is_dir() {
            for entry in fs::read_dir(&path).with_context(|| path.display().to_string())? {
                open.push(entry?.path());
            }
        } else if path.exists() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_goes_into_the_page_counts() {
        let root = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        let now = || fingerprint(root.path()).unwrap();

        write("app/src/lib.rs", "fn a() {}");
        write("shared/src/lib.rs", "fn b() {}");
        let first = now();
        assert_eq!(now(), first, "nothing changed");

        write("app/dist/index.html", "<p>");
        write("shared/tests/it/main.rs", "fn c() {}");
        write("server/src/main.rs", "fn d() {}");
        assert_eq!(now(), first, "changes elsewhere");

        write("shared/src/lib.rs", "fn b() { }");
        let second = now();
        assert_ne!(second, first, "a changed file");

        write("app/index.html", "");
        let third = now();
        assert_ne!(third, second, "a new file");

        fs::rename(root.path().join("app/index.html"), root.path().join("app/start.html")).unwrap();
        assert_ne!(now(), third, "a renamed file");
    }

    #[test]
    fn a_page_that_another_built_is_not_fresh() {
        let folder = tempfile::tempdir().unwrap();
        let note = folder.path().join("note");
        let fresh = |sources| is_fresh(&note, sources, folder.path());
        assert!(!fresh("a"), "nothing was built");

        fs::write(folder.path().join("index.html"), "page-1.js").unwrap();
        write(&note, "a", folder.path()).unwrap();
        assert!(fresh("a"));
        assert!(!fresh("b"), "other sources");

        fs::write(folder.path().join("index.html"), "page-2.js").unwrap();
        assert!(!fresh("a"), "another page");
    }
}
