//! The platform's own upload of courses.

use super::Name::{Begins, Is, Numbered};
use super::{Upload, dropped, refused, rename};
use crate::settings::courses::CATEGORY_BY;

/// No, in the words of the upload.
const NO: &[&str] = &["0"];

/// `category` is an id there, which is a path of ours too. `enrolment_N` is a column of the format.
pub(super) static UPLOAD: Upload = Upload {
    format: "courses",
    needs: &["shortname"],
    tells: &[
        Is("category_idnumber"),
        Is("category_path"),
        Is("templatecourse"),
        Is("backupfile"),
        Is("enddate"),
        Begins("enrolment_"),
        Begins("role_"),
        Begins("customfield_"),
    ],
    renames: &[
        rename("category", "category"),
        rename("category_idnumber", "category").by(&CATEGORY_BY, "idnumber"),
        rename("category_path", "category").by(&CATEGORY_BY, "path"),
        rename("templatecourse", "template"),
    ],
    without: &[
        refused(Is("delete"), NO),
        refused(Is("rename"), &[]),
        refused(Is("reset"), NO),
        refused(Numbered("enrolment_", "_delete"), NO),
        dropped(Begins("enrolment_")),
        dropped(Begins("role_")),
        dropped(Begins("customfield_")),
        dropped(Is("backupfile")),
        dropped(Is("enddate")),
        dropped(Is("summaryformat")),
        dropped(Is("downloadcontent")),
        dropped(Is("showactivitydates")),
        dropped(Is("showcompletionconditions")),
        dropped(Is("completionnotify")),
        dropped(Is("calendartype")),
        dropped(Is("tags")),
    ],
    is_told: false,
};
