//! Errors as a site answers them.

use serde_json::{Value, json};

use crate::json::put;
/// An exception: what is answered with status 200 when a function can't do what it was asked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// Its class.
    pub class: &'static str,
    /// Its code, which some lack.
    pub code: Option<String>,
    /// Its sentence.
    pub message: String,
    /// What only a site with debugging tells.
    pub debug: Option<String>,
    /// Whether debugging turns it into a fatal error: status 500 without a body.
    pub fatal_with_debugging: bool,
}

impl Exception {
    fn new(class: &'static str, code: &str, message: &str) -> Self {
        let message = message.to_owned();
        Self {
            class,
            code: Some(code.to_owned()),
            message,
            debug: None,
            fatal_with_debugging: false,
        }
    }

    /// With what debugging tells.
    pub fn because(mut self, debug: impl Into<String>) -> Self {
        self.debug = Some(debug.into());
        self
    }

    /// The code, or nothing.
    pub fn code(&self) -> &str {
        self.code.as_deref().unwrap_or_default()
    }

    /// As it is answered.
    pub fn json(&self, debugging: bool) -> Value {
        let mut answer = json!({"exception": self.class, "message": self.message});
        if let Some(code) = &self.code {
            put(&mut answer, "errorcode", json!(code));
        }
        if let (true, Some(debug)) = (debugging, &self.debug) {
            put(&mut answer, "debuginfo", json!(debug));
        }
        answer
    }

    /// As the upload address answers it.
    pub fn upload_json(&self) -> Value {
        json!({"error": self.message, "errorcode": self.code, "stacktrace": null, "debuginfo": null, "reproductionlink": null})
    }
}

/// The error that stands for most others.
pub fn invalid(debug: impl Into<String>) -> Exception {
    Exception::new(
        "invalid_parameter_exception",
        "invalidparameter",
        "Invalid parameter value detected",
    )
    .because(debug)
}

/// An error with a code and a sentence of its own.
pub fn moodle(code: &str, message: &str) -> Exception {
    Exception::new("moodle_exception", code, message)
}

/// An error whose sentence the site lacks.
pub fn untold(code: &str) -> Exception {
    moodle(code, &format!("error/{code}"))
}

/// A parameter outside its list.
pub fn invalid_ext(value: &str) -> Exception {
    moodle("invalidextparam", &format!("Invalid external api parameter: {value}"))
}

/// There is no such row.
pub fn missing(table: &str, id: i64) -> Exception {
    let message = format!("Can't find data record in database table {table}.");
    Exception::new("dml_missing_record_exception", "invalidrecord", &message).because(asked(table, id))
}

/// There is no such user.
pub fn no_user(id: i64) -> Exception {
    Exception::new("dml_missing_record_exception", "invaliduser", "Invalid user").because(asked("user", id))
}

/// A programmer's mistake, in the eyes of the site.
pub fn coding(what: &str, debug: impl Into<String>) -> Exception {
    let message = format!("Coding error detected, it must be fixed by a programmer: {what}");
    Exception::new("coding_exception", "codingerror", &message).because(debug)
}

/// A role for a user who isn't there.
pub fn no_user_for_role(id: i64) -> Exception {
    coding("User ID does not exist or is deleted!", format!("userid:{id}"))
}

/// The database refused a value.
pub fn write(debug: impl Into<String>) -> Exception {
    Exception::new("dml_write_exception", "dmlwriteexception", "Error writing to database").because(debug)
}

/// A value is longer than its column.
pub fn too_long(limit: usize) -> Exception {
    write(format!("ERROR:  value too long for type character varying({limit})"))
}

/// The caller lacks a capability, which is named in words.
pub fn no_permission(what: &str) -> Exception {
    let message = format!("Sorry, but you do not currently have permissions to do that ({what}).");
    Exception::new("required_capability_exception", "nopermissions", &message)
}

/// The caller may not enter the course.
pub fn not_in_course() -> Exception {
    Exception::new(
        "require_login_exception",
        "requireloginerror",
        "Course or activity not accessible.",
    )
    .because("Not enrolled")
}

/// The context of a course can't be used, for the reason given.
pub fn course_context(course: i64, why: &Exception) -> Exception {
    let message = format!(
        "You cannot execute functions in the course context (course id:{course}). The context error message was: {}",
        why.message
    );
    moodle("errorcoursecontextnotvalid", &message)
}

/// The token isn't known.
pub fn invalid_token() -> Exception {
    moodle("invalidtoken", "Invalid token - token not found")
}

/// The token may not do this.
pub fn access(debug: impl Into<String>) -> Exception {
    Exception::new(
        "webservice_access_exception",
        "accessexception",
        "Access control exception",
    )
    .because(debug)
}

/// The answer doesn't look as the function declares.
pub fn invalid_response(debug: impl Into<String>) -> Exception {
    Exception::new(
        "invalid_response_exception",
        "invalidresponse",
        "Invalid response value detected",
    )
    .because(debug)
}

/// PHP itself gave up.
pub fn php(message: &str) -> Exception {
    Exception {
        class: "Error",
        code: None,
        message: message.to_owned(),
        debug: None,
        fatal_with_debugging: false,
    }
}

/// The course has no manual method that could take anybody. The placeholder in the sentence is the site's own mistake.
pub fn no_manual_method() -> Exception {
    let message = "Manual enrolment plugin instance doesn't exist or is disabled for the course (id = {$a->courseid})";
    Exception {
        fatal_with_debugging: true,
        ..moodle("wsnoinstance", message)
    }
}

fn asked(table: &str, id: i64) -> String {
    format!("SELECT * FROM {{{table}}} WHERE id = ?\n[array (\n  0 => {id},\n)]")
}
