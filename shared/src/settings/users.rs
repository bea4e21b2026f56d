//! Users.

use super::by::{CourseBy, UserBy};
use super::kind::{Key, Kind, keys};

keys! { Users;
    /// How a row finds its account (D30).
    MATCH_BY = Key::word("users.match_by", UserBy::WORDS, "idnumber")
        .legacy(&["users_primaryidentity"])
        .legacy_default("idnumber");
    /// What `courseN` means.
    COURSE_BY = Key::word("users.course_by", CourseBy::WORDS, "shortname")
        .legacy(&["courses_primaryidentity"])
        .legacy_default("shortname");
    /// What a users file is for (D35).
    OPERATION = Key::word(
        "users.operation",
        &["sync", "delete", "suspend", "restore"],
        "sync",
    )
    .per_run();
    /// New accounts without a password get one (D49).
    CREATE_PASSWORDS = Key::flag("users.create_passwords", false)
        .legacy(&["users_createpasswords"]);
    /// What is mailed about the passwords of a file (D88).
    SEND_PASSWORDS = Key::word("users.send_passwords", &["no", "link", "clear"], "no")
        .legacy(&["users_sendpasswordtousers"])
        .legacy_values(&[("1", "link"), ("0", "no")]);
    /// The least characters of a password in the embedded directory.
    PASSWORD_MIN_LENGTH = Key::number("users.password_min_length", 1, 128, "8");
    /// Honour `oldusername`.
    ALLOW_RENAME = Key::flag("users.allow_rename", false).legacy(&["users_allowrename"]);
    /// Keep the e-mail addresses that accounts have.
    PROTECT_EMAILS = Key::flag("users.protect_emails", true).legacy(&["users_protectemails"]);
    /// Accounts may share an e-mail address.
    ALLOW_SAME_EMAIL = Key::flag("users.allow_same_email", false);
    /// User names may have letters of any script (D46).
    EXTENDED_USERNAMES = Key::flag("users.extended_usernames", false);
    /// Unknown profile fields are made as text fields (D50).
    CREATE_PROFILE_FIELDS = Key::flag("users.create_profile_fields", true);
    /// User names of accounts that are never deleted, suspended or renamed (D64).
    PROTECTED = Key::new("users.protected", Kind::List, "admin guest");
}
