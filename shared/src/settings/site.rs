//! The site: language, time zone, and what new accounts and courses get.

use super::kind::{Key, Kind, keys};

keys! { Site;
    /// Language of reports, mails and comments in trybacks.
    LANGUAGE = Key::word("site.language", &["en", "fr"], "en");
    /// Time zone of dates, of times in file names and of schedules.
    TIME_ZONE = Key::new("site.time_zone", Kind::Zone, "UTC");
    /// Address of Tool Sync, for the links in mails.
    ADDRESS = Key::new("site.address", Kind::Url, "");
    /// Where people set a password (D88). Blank with a Moodle platform: the site's own page.
    PASSWORD_URL = Key::new("site.password_url", Kind::Url, "");
    /// Country of new accounts, by its code.
    COUNTRY = Key::new("site.country", Kind::Text, "");
    /// City of new accounts.
    CITY = Key::new("site.city", Kind::Text, "");
    /// Language of new accounts.
    LANG = Key::new("site.lang", Kind::FilledText, "en");
    /// Time zone of new accounts; `99` stands for the platform's.
    USER_TIME_ZONE = Key::new("site.user_time_zone", Kind::FilledText, "99");
    /// Formats that a course may have (D48).
    COURSE_FORMATS = Key::new(
        "site.course_formats",
        Kind::List,
        "topics weeks social singleactivity",
    );
    /// Languages that may be given to people and courses (D48).
    LANGUAGES = Key::new("site.languages", Kind::List, "");
    /// Themes that may be given to a course (D48).
    THEMES = Key::new("site.themes", Kind::List, "");
    /// Ways of signing in that may be given to an account (D48).
    AUTH_METHODS = Key::new("site.auth_methods", Kind::List, "");
    /// Roles of the embedded directory (D97).
    ROLES = Key::new(
        "site.roles",
        Kind::List,
        "manager coursecreator editingteacher teacher student guest user frontpage",
    );
}
