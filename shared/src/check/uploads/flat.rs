//! The flat file of enrolments: no header, and the columns in a fixed order.
//!
//! `add,student,S-2041,BIO-101,1725148800,0`: command, role, the account's idnumber, the course's idnumber, and where
//! they are filled start and end in Unix seconds. Who is named so is enrolled by `manual`.

use crate::settings::{Settings, enrolments};

/// The command file that does the same.
pub(in crate::check) const FORMAT: &str = "enrolments";

/// Its columns as ours. No cell belongs to the last one: it says that people are enrolled, not only given roles (D55).
const NAMES: &[&str] = &["cmd", "rolename", "uid", "cid", "starttime", "endtime", "enrol"];

/// Whether the first row of a file is one of a flat file, and no header.
pub(in crate::check) fn fits(cells: &[&str]) -> bool {
    let is_moment = |cell: &&str| cell.bytes().all(|byte| byte.is_ascii_digit());
    match cells {
        [command, role, user, course, times @ ..] => {
            matches!(command.to_lowercase().as_str(), "add" | "del")
                && ![role, user, course].iter().any(|cell| cell.is_empty())
                && times.len() <= 2
                && times.iter().all(is_moment)
        }
        _ => false,
    }
}

/// The names that stand for the missing header.
pub(in crate::check) fn names() -> Vec<String> {
    NAMES.iter().map(|name| (*name).to_owned()).collect()
}

/// Accounts and courses are named by idnumber, whatever the run does.
pub(super) fn set(settings: &mut Settings) {
    for key in [&enrolments::USER_BY, &enrolments::COURSE_BY] {
        // A choice of the registry.
        drop(settings.set_key(key, "idnumber"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_row_tells() {
        for (line, expected) in [
            ("add,student,S-2041,BIO-101", true),
            ("ADD,student,S-2041,BIO-101,1725148800,0", true),
            ("del,student,S-2041,BIO-101,,", true),
            ("add,student,S-2041", false),
            ("add,,S-2041,BIO-101", false),
            ("cmd,rolename,uid,cid", false),
            ("add,student,S-2041,BIO-101,soon", false),
            ("add,student,S-2041,BIO-101,1,2,3", false),
            ("delete,student,S-2041,BIO-101", false),
        ] {
            let cells: Vec<&str> = line.split(',').collect();
            assert_eq!(fits(&cells), expected, "{line}");
        }
    }
}
