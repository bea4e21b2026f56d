//! The file has a column `id`, but courses are found otherwise.

use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::formats::courses::command::Slots;
use crate::formats::courses::options::Options;
use crate::rule::{Rule, Scope, Severity};
use crate::settings::CourseBy;

/// An id can't be chosen, so the column only serves to find courses, and only with that setting (D31).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS003", "id-column-unused", Severity::Warning, Scope::File);

/// Looks at the header.
pub(super) fn check(slots: &Slots, options: &Options, sink: &mut Sink<'_>) {
    if slots.id.is_some() && options.match_by != CourseBy::Id {
        sink.push(Diagnostic::new(&RULE, 0).about("id").with("by", options.match_by.word()));
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::courses::tests::site::Site;

    #[test]
    fn ids_are_ignored_unless_they_find_the_courses() {
        let mut site = Site::new();
        let file = "id;shortname;fullname\n7;PIANO1;Piano";
        assert_eq!(site.check(file), ["1 CRS003 id"]);
        site.set("courses.match_by", "id");
        assert_eq!(site.check(file), [""; 0]);
    }
}
