//! The cell `template`: a course, or an archive that must lie under one folder (C §1.7.3, D52).

/// What a row takes as its template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Template<'r> {
    /// The course of this short name.
    Course(&'r str),
    /// The archive at this path.
    Archive(&'r str),
}

impl<'r> Template<'r> {
    /// Tells the two apart: a path has `.mbz` in it.
    pub(super) fn of(cell: &'r str) -> Self {
        if cell.to_ascii_lowercase().contains(".mbz") {
            Self::Archive(cell)
        } else {
            Self::Course(cell)
        }
    }
}

/// Whether a path lies under the folder for archives. A relative path is meant from there; where the folder is blank,
/// no archive may be used. Nothing is looked up: what the text alone doesn't prove is refused.
pub(super) fn is_inside(path: &str, folder: &str) -> bool {
    let folder: Vec<&str> = parts(folder).collect();
    if folder.is_empty() || parts(path).any(|part| part == "..") {
        return false;
    }
    !is_absolute(path) || starts_with(parts(path), &folder)
}

fn starts_with<'p>(mut path: impl Iterator<Item = &'p str>, folder: &[&str]) -> bool {
    folder.iter().all(|part| path.next() == Some(part)) && path.next().is_some()
}

/// The names in a path, whatever the system it was written on.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split(['/', '\\']).filter(|part| !part.is_empty() && *part != ".")
}

fn is_absolute(path: &str) -> bool {
    // `C:` alone is relative on its drive: it doesn't lie under the folder either way.
    path.starts_with(['/', '\\']) || path.as_bytes().get(1) == Some(&b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_has_mbz_in_its_name() {
        assert_eq!(Template::of("MODEL"), Template::Course("MODEL"));
        assert_eq!(Template::of("music/model.MBZ"), Template::Archive("music/model.MBZ"));
        assert_eq!(Template::of("model.mbz.old"), Template::Archive("model.mbz.old"));
    }

    #[test]
    fn only_what_surely_lies_under_the_folder_is_inside() {
        for (path, folder, inside) in [
            ("model.mbz", "/srv/templates", true),
            ("music/./model.mbz", "/srv/templates/", true),
            ("/srv/templates/model.mbz", "/srv/templates", true),
            ("C:\\templates\\model.mbz", "C:\\templates", true),
            ("model.mbz", "", false),
            ("/srv/templates/model.mbz", "", false),
            ("../model.mbz", "/srv/templates", false),
            ("music\\..\\..\\model.mbz", "/srv/templates", false),
            ("/srv/templates-old/model.mbz", "/srv/templates", false),
            ("/etc/model.mbz", "/srv/templates", false),
            ("D:\\model.mbz", "C:\\templates", false),
            ("\\\\host\\share\\model.mbz", "/srv/templates", false),
            ("/srv/templates", "/srv/templates", false),
        ] {
            assert_eq!(is_inside(path, folder), inside, "{path:?} under {folder:?}");
        }
    }
}
