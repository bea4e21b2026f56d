//! The platform's own upload of cohorts.

use super::Name::Is;
use super::{Upload, dropped, refused, rename};
use crate::settings::cohorts::MATCH_BY;

/// A cohort of a category that can't be found by id or idnumber is not made for the whole site instead.
pub(super) static UPLOAD: Upload = Upload {
    format: "cohorts",
    needs: &["name"],
    tells: &[
        Is("idnumber"),
        Is("description"),
        Is("visible"),
        Is("context"),
        Is("category"),
        Is("category_id"),
        Is("category_idnumber"),
        Is("category_path"),
    ],
    renames: &[
        // Cohorts are told apart by name there.
        rename("name", "cname").by(&MATCH_BY, "name"),
        rename("idnumber", "cidnumber"),
        rename("description", "cdescription"),
        rename("category_id", "ccatcontext"),
        rename("category_idnumber", "ccatcontextidnumber"),
    ],
    without: &[
        refused(Is("context"), &["system", "0", "1"]),
        refused(Is("category"), &[]),
        refused(Is("category_path"), &[]),
        refused(Is("visible"), &["1", "yes", "true"]),
        dropped(Is("descriptionformat")),
        dropped(Is("theme")),
    ],
    is_told: false,
};
