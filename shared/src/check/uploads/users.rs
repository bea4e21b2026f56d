//! The platform's own upload of users. The columns of its courses and cohorts are those of the format (D25).

use super::Name::{Is, Numbered};
use super::{Upload, dropped};

pub(super) static UPLOAD: Upload = Upload {
    format: "users",
    needs: &["username"],
    tells: &[
        Numbered("type", ""),
        Numbered("enrolstatus", ""),
        Numbered("enrolperiod", ""),
        Numbered("cohort", ""),
        Numbered("sysrole", ""),
    ],
    renames: &[],
    without: &[
        dropped(Numbered("category", "")),
        dropped(Numbered("categoryrole", "")),
        dropped(Is("emailstop")),
        dropped(Is("theme")),
        dropped(Is("interests")),
        dropped(Is("firstnamephonetic")),
        dropped(Is("lastnamephonetic")),
        dropped(Is("middlename")),
        dropped(Is("alternatename")),
        dropped(Is("descriptionformat")),
        dropped(Is("calendartype")),
        dropped(Is("skype")),
        dropped(Is("msn")),
        dropped(Is("aim")),
        dropped(Is("yahoo")),
    ],
    is_told: true,
};
