//! A template archive doesn't lie in the folder for archives.

use crate::check::Sink;
use crate::formats::courses::command::Slots;
use crate::formats::courses::options::Options;
use crate::formats::courses::template_cell::{Template, is_inside};
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// A file must not make the server read what it likes (D52).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS006", "template-outside-folder", Severity::Error, Scope::Cell).legacy("errorbackupfile");

/// Looks at a row.
pub(super) fn check(row: &Record, slots: &Slots, options: &Options, sink: &mut Sink<'_>) {
    let Some(slot) = slots.template else { return };
    if let Some(Template::Archive(path)) = row.said(Some(slot)).map(Template::of)
        && !is_inside(path, &options.template_folder)
    {
        sink.cell(&RULE, row, slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::courses::tests::site::Site;

    #[test]
    fn archives_come_from_one_folder_only() {
        let mut site = Site::new();
        let check = |site: &Site, path| site.check(&format!("shortname;fullname;template\nP;Piano;{path}"));
        assert_eq!(check(&site, "model.mbz"), ["2 CRS006 template"], "no folder is set");
        site.set("courses.template_folder", "/srv/templates");
        assert_eq!(check(&site, "model.mbz"), [""; 0]);
        assert_eq!(check(&site, "../model.mbz"), ["2 CRS006 template"]);
        assert_eq!(check(&site, "MODEL"), [""; 0], "a course is no archive");
    }
}
