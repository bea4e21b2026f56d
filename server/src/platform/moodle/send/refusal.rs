//! What it means that a site refuses something: one of our codes where its own code is known, always with its words.
//!
//! Look-ups before anything is sent find nearly all of this in the plan. What is left was changed on the site in between,
//! or isn't shown to the account of the token.

use serde_json::Value;
use shared::i18n::Args;
use shared::plan::{Capability, rules};
use shared::rule::Rule;

use super::super::client::Exception;
use crate::platform::Refusal;

/// A name or number that has to be unique is somebody else's.
const TAKEN: &[&str] = &[
    "categoryidnumbertaken",
    "courseidnumbertaken",
    "idnumbertaken",
    "shortnametaken",
    "useremailduplicate",
];

/// What an id names isn't there.
const GONE: &[&str] = &[
    "invalidcourseid",
    "invalidrecord",
    "invaliduser",
    "unknowcategory",
    "unknowncategory",
    "wsnoinstance",
];

/// A value isn't as the site wants it.
const VALUE: &[&str] = &[
    "categorynamerequired",
    "categorytoolong",
    "enddatebeforestartdate",
    "errorinvalidparam",
    "invalidextparam",
    "invalidparameter",
];

/// What the words of a site mean.
pub fn refusal(exception: &Exception) -> Refusal {
    let mut words = exception.words();
    let code = &exception.errorcode;
    // Some functions put a whole sentence where a code belongs.
    let is_code = !code.is_empty() && code.chars().all(|c| c.is_alphanumeric() || c == '_');
    if is_code && !words.contains(code) {
        words = format!("{words} [{code}]");
    }
    Refusal::because(meaning(exception), words)
}

/// What a warning of a site means: what it says of one item of a list.
pub fn warned(warning: &Value) -> Refusal {
    let text = |name: &str| warning.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    refusal(&Exception {
        exception: String::new(),
        errorcode: text("warningcode"),
        message: text("message"),
        debuginfo: String::new(),
    })
}

/// What no function does: the plan has said so, unless the site has changed since.
pub fn impossible(what: Option<Capability>) -> Refusal {
    let what = what.map_or("other", Capability::name);
    Refusal {
        rule: &rules::NO_SUCH_FUNCTION,
        args: Args::new().with("what", what),
    }
}

fn meaning(exception: &Exception) -> &'static Rule {
    let code = exception.errorcode.as_str();
    let tells = |words: &[&str]| words.iter().any(|words| exception.debuginfo.contains(words));
    let is_gone = GONE.contains(&code) || exception.message.contains("does not exist or is deleted");
    // A password is judged by a list in HTML.
    let is_value = VALUE.contains(&code) || code.contains("<div>") || tells(&["value too long"]);
    // What programmers are told is more exact, and comes in English whatever the language of the site.
    if exception.is_about_rights() || tells(&["Can not assign roleid"]) {
        &rules::NOT_PERMITTED
    } else if TAKEN.contains(&code) || tells(&["already exists"]) {
        &rules::TAKEN_ON_SITE
    } else if is_gone || tells(&["not exist", "not found by"]) {
        &rules::NOT_ON_SITE
    } else if is_value {
        &rules::VALUE_NOT_TAKEN
    } else {
        &rules::REFUSED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(errorcode: &str, message: &str, debuginfo: &str) -> Refusal {
        refusal(&Exception {
            exception: "moodle_exception".into(),
            errorcode: errorcode.into(),
            message: message.into(),
            debuginfo: debuginfo.into(),
        })
    }

    #[test]
    fn what_a_site_refuses_has_a_code_of_ours_and_keeps_its_words() {
        let invalid = "Invalid parameter value detected";
        let coding = "Coding error detected, it must be fixed by a programmer: User ID does not exist or is deleted!";
        let no_role = "You don't have the permission to assign this role (7) to this user (21) in this course (2).";
        let password = "<div>Passwords must be at least 8 characters long.</div>";
        let taken = "Short name is already used for another course (CA)";
        let record = "Can't find data record in database table groups.";
        let instance = "Manual enrolment plugin instance doesn't exist or is disabled";
        let dates = "The course end date must be after the start date.";
        let long = "ERROR:  value too long for type character varying(100)";
        for (errorcode, message, debuginfo, expected) in [
            ("shortnametaken", taken, "", "PLT213"),
            ("idnumbertaken", "This ID number is already in use", "", "PLT213"),
            ("invalidparameter", invalid, "Username already exists: ana", "PLT213"),
            ("invaliduser", "Invalid user", "", "PLT214"),
            ("invalidrecord", record, "", "PLT214"),
            ("codingerror", coding, "", "PLT214"),
            ("wsnoinstance", instance, "", "PLT214"),
            ("invalidparameter", invalid, "Context does not exist", "PLT214"),
            ("invalidparameter", invalid, "", "PLT215"),
            ("enddatebeforestartdate", dates, "", "PLT215"),
            ("dmlwriteexception", "Error writing to database", long, "PLT215"),
            (password, password, "", "PLT215"),
            ("wsusercannotassign", no_role, "", "PLT206"),
            (
                "useradminodelete",
                "Administrator accounts cannot be deleted.",
                "",
                "PLT206",
            ),
            (
                "requireloginerror",
                "Course or activity not accessible.",
                "Not enrolled",
                "PLT206",
            ),
            (
                "invalidparameter",
                invalid,
                "Can not assign roleid=99 in contextid=",
                "PLT206",
            ),
            ("dmlwriteexception", "Error writing to database", "", "PLT001"),
            (
                "codingerror",
                "Coding error detected: invalid field parameter",
                "",
                "PLT001",
            ),
        ] {
            let refusal = said(errorcode, message, debuginfo);
            assert_eq!(refusal.rule.code, expected, "{errorcode}: {message}");
            let words = format!("{:?}", refusal.args);
            let first = message.trim_start_matches("<div>").split_once(' ').unwrap().0;
            assert!(words.contains(first), "{words}");
            assert!(!words.contains("<div>"), "{words}");
        }
    }

    #[test]
    fn a_warning_is_a_refusal_of_its_item() {
        let warning = serde_json::json!({"warningcode": "useremailduplicate", "message": "Duplicate address"});
        let refusal = warned(&warning);
        assert_eq!(refusal.rule.code, "PLT213");
        assert!(format!("{:?}", refusal.args).contains("Duplicate address [useremailduplicate]"));
    }
}
