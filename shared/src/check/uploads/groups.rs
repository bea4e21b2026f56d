//! The platform's own import of groups.

use super::Name::Is;
use super::{Upload, dropped, rename};
use crate::settings::groups::COURSE_BY;

/// `idnumber` is that of the course there, and counts before its name.
pub(super) static UPLOAD: Upload = Upload {
    format: "groups",
    needs: &["groupname"],
    tells: &[
        Is("idnumber"),
        Is("coursename"),
        Is("groupidnumber"),
        Is("groupingname"),
    ],
    renames: &[
        rename("groupname", "name"),
        rename("idnumber", "courseid").by(&COURSE_BY, "idnumber"),
        rename("coursename", "courseid").by(&COURSE_BY, "shortname"),
        rename("groupidnumber", "idnumber"),
        rename("groupingname", "grouping"),
        rename("description", "description"),
        rename("enrolmentkey", "enrolmentkey"),
    ],
    without: &[
        dropped(Is("lang")),
        dropped(Is("picture")),
        dropped(Is("hidepicture")),
        dropped(Is("enablemessaging")),
        dropped(Is("visibility")),
        dropped(Is("participation")),
    ],
    is_told: false,
};
