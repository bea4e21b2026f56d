//! The registry as a whole, and values that are set, layered, imported and shown.

use super::check::normal;
use super::*;
use crate::i18n::{Catalog, Lang};
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn the_registry_is_sound() {
    let mut names = BTreeSet::new();
    for (group, keys) in GROUPS {
        for key in *keys {
            assert!(names.insert(key.name), "{} twice", key.name);
            assert_eq!(key.group, *group, "{}", key.name);
            let prefix = key.name.split_once('.').map(|(prefix, _)| prefix);
            assert_eq!(prefix, Some(group.name()), "{}", key.name);
            // Each default is a value in its normal form, and so is what a legacy one becomes.
            assert_eq!(normal(key, key.default).as_deref(), Ok(key.default), "{}", key.name);
            let translated = [key.legacy_values, key.synonyms]
                .into_iter()
                .flatten()
                .map(|(_, new)| *new)
                .chain(key.legacy_default);
            for new in translated {
                assert_eq!(normal(key, new).as_deref(), Ok(new), "{}", key.name);
            }
        }
    }
    assert_eq!(names.len(), 108);
}

/// The table of the registry as it is promised (D87): name, kind, default, legacy names.
#[test]
fn the_registry_is_the_promised_one() {
    let mut table = String::new();
    for key in keys() {
        let kind = match key.kind {
            Kind::Word(words) => words.join(" "),
            Kind::Number { min, max } => format!("{min}–{max}"),
            kind => kind.name().to_owned(),
        };
        let legacy = key.legacy.join(" ");
        table += &format!("{} | {kind} | {} | {legacy}\n", key.name, key.default);
    }
    insta::assert_snapshot!(table);
}

#[test]
fn every_setting_has_its_texts() {
    for catalog in Lang::ALL.map(Catalog::of) {
        for key in keys() {
            assert!(!key.label(catalog).is_empty(), "{}", key.name);
            assert!(!key.help(catalog).is_empty(), "{} has no help", key.name);
            let words = key.kind.choices();
            let labels: BTreeSet<_> = words
                .iter()
                .filter_map(|word| key.message_of_choice(word, catalog))
                .collect();
            assert_eq!(labels.len(), words.len(), "{}: {labels:?}", key.name);
        }
        for (group, _) in GROUPS {
            assert!(!group.label(catalog).is_empty());
        }
    }
}

#[test]
fn labels_and_choices() {
    let label = |key: &Key, word, lang| key.choice_label(word, Catalog::of(lang));
    assert_eq!(users::MATCH_BY.label(Catalog::of(Lang::Fr)), "Trouver un compte par");
    assert_eq!(label(&users::MATCH_BY, "username", Lang::Fr), "Identifiant");
    assert_eq!(label(&csv::SEPARATOR, ";", Lang::En), "Semicolon ;");
    assert_eq!(label(&csv::ENCODING, "UTF-16LE", Lang::En), "UTF-16, little-endian");
    assert_eq!(label(&users::SEND_PASSWORDS, "no", Lang::En), "No mail");
    assert_eq!(label(&users::SEND_PASSWORDS, "perhaps", Lang::En), "perhaps");
}

#[test]
fn defaults() {
    let settings = Settings::default();
    assert!(!settings.flag(&users::ALLOW_RENAME));
    assert!(settings.flag(&runs::ARCHIVE));
    assert_eq!(settings.number(&guard::DELETIONS), 25);
    assert_eq!(settings.word(&csv::SEPARATOR), "auto");
    assert_eq!(settings.text(&site::CITY), "");
    assert_eq!(settings.list(&users::PROTECTED), ["admin", "guest"]);
    assert_eq!(settings.list(&notify::REPORT_TO), Vec::<&str>::new());
    assert_eq!(settings.map(&moodle::ROLES).last(), Some(&("student", 5)));
    assert_eq!(settings.user_by(&users::MATCH_BY), UserBy::Idnumber);
    assert_eq!(settings.user_by(&enrolments::USER_BY), UserBy::Username);
    assert_eq!(settings.course_by(&courses::MATCH_BY), CourseBy::Shortname);
    assert_eq!(settings.group_by(&cohorts::MATCH_BY), GroupBy::Idnumber);
    assert_eq!(settings.picture_by(), PictureBy::Username);
    assert_eq!(settings.role_by(), RoleBy::Shortname);
    assert_eq!(settings.slash_dates(), crate::value::date::SlashDates::Auto);
    assert_eq!(settings.changed().count(), 0);
    assert_eq!(
        settings.iter().filter(|(_, _, is_default)| *is_default).count(),
        keys().count()
    );
}

/// Each choice of a setting that is asked for by a type is a word of that type.
#[test]
fn typed_choices_have_the_same_words() {
    for key in keys().filter(|key| key.name.ends_with("_by")) {
        let words = key.kind.choices();
        let known = [
            UserBy::WORDS,
            PictureBy::WORDS,
            CourseBy::WORDS,
            GroupBy::WORDS,
            RoleBy::WORDS,
        ];
        assert!(
            known.contains(&words) || key.name == "courses.category_by",
            "{}",
            key.name
        );
    }
    for word in csv::SLASH_DATES.kind.choices() {
        assert!(word.parse::<crate::value::date::SlashDates>().is_ok());
    }
    for by in PictureBy::ALL {
        assert_eq!(by.word().parse(), Ok(*by));
        assert_eq!(serde_json::to_value(by).unwrap(), by.word());
    }
}

#[test]
fn setting_by_name() {
    let mut settings = Settings::new();
    assert_eq!(settings.set("users.allow_rename", "yes"), Ok(vec![]));
    assert!(settings.flag(&users::ALLOW_RENAME));
    assert_eq!(
        settings.set("users.match_by", "phone"),
        Err(SettingError::Invalid {
            key: "users.match_by",
            value: "phone".to_owned(),
            expected: Expected::Word(UserBy::WORDS),
        })
    );
    assert_eq!(
        settings.set("user.match_by", "id"),
        Err(SettingError::UnknownKey {
            name: "user.match_by".to_owned(),
            nearest: Some("users.match_by"),
        })
    );
    assert_eq!(
        settings.set("colour", "blue"),
        Err(SettingError::UnknownKey {
            name: "colour".to_owned(),
            nearest: None,
        })
    );
    settings.reset(&users::ALLOW_RENAME);
    assert_eq!(settings, Settings::default());
}

#[test]
fn legacy_names_and_values() {
    for (name, value, key, expected) in [
        ("users_primaryidentity", "email", &users::MATCH_BY, "email"),
        ("users_allowrename", "1", &users::ALLOW_RENAME, "1"),
        ("users_sendpasswordtousers", "1", &users::SEND_PASSWORDS, "link"),
        ("users_sendpasswordtousers", "0", &users::SEND_PASSWORDS, "no"),
        ("courses_template_mode", "2", &courses::TEMPLATE_MODE, "replace"),
        (
            "courses_coursecategoryidentifier",
            "idname",
            &courses::CATEGORY_BY,
            "path",
        ),
        (
            "groups_purgeemptygroups",
            "2",
            &groups::PURGE_EMPTY,
            "groups_and_groupings",
        ),
        ("invalidnamesnocheck", "1", &csv::UNKNOWN_COLUMNS, "warn"),
        ("invalidnamesnocheck", "0", &csv::UNKNOWN_COLUMNS, "refuse"),
        ("discardfileonfailure", "1", &runs::AFTER_CRASH, "discard"),
        ("encoding", "ISO-8859-1", &csv::ENCODING, "windows-1252"),
        ("csvseparator", "\t", &csv::SEPARATOR, "tab"),
        ("csvseparator", ",", &csv::WRITE_SEPARATOR, ","),
        ("fileareacleanupdelay", "30", &retention::INPUTS_DAYS, "30"),
        ("fileareacleanupdelay", "30", &retention::REPORTS_DAYS, "30"),
        (
            "courses_fileexistslocation",
            "c.csv",
            &locations::COURSE_CHECKS,
            "c.csv",
        ),
        ("cohorts_roleidentifier", "idnumber", &cohorts::ROLE_BY, "shortname"),
    ] {
        let mut settings = Settings::new();
        let notices = settings.set(name, value).unwrap();
        assert_eq!(settings.get(key), expected, "{name}={value}");
        assert!(notices.contains(&Notice::LegacyName {
            legacy: name.to_owned(),
            key: key.name
        }));
        let translated = notices
            .iter()
            .any(|notice| matches!(notice, Notice::LegacyValue { .. }));
        assert_eq!(translated, expected != value, "{name}={value}");
    }
    assert!(Settings::new().set("courses.template_mode", "2").is_err());
}

/// A legacy name that stands for two settings changes both or none.
#[test]
fn a_refused_legacy_value_changes_nothing() {
    let mut settings = Settings::new();
    assert!(settings.set("csvseparator", "|").is_err());
    assert_eq!(settings, Settings::default());
}

#[test]
fn stronger_layers_prevail() {
    let layer = |pairs: &[(&str, &str)]| {
        let mut settings = Settings::new();
        for (name, value) in pairs {
            settings.set(name, value).unwrap();
        }
        settings
    };
    let stored = layer(&[("runs.archive", "0"), ("site.city", "Lyon"), ("csv.separator", ",")]);
    let schedule = layer(&[("site.city", "Nice")]);
    let run = layer(&[("runs.archive", "1"), ("csv.separator", ";")]);
    let file = layer(&[("csv.separator", "tab")]);
    let settings = Settings::layered(&[&file, &run, &schedule, &stored]);
    assert!(settings.flag(&runs::ARCHIVE));
    assert_eq!(settings.text(&site::CITY), "Nice");
    assert_eq!(settings.word(&csv::SEPARATOR), "tab");
    // Set, though to its default.
    assert!(settings.is_set(&runs::ARCHIVE) && settings.is_default(&runs::ARCHIVE));
}

#[test]
fn as_json() {
    let settings: Settings =
        serde_json::from_str(r#"{"users.match_by": "email", "runs.archive": false, "guard.percent": 5}"#).unwrap();
    assert_eq!(
        serde_json::to_string(&settings).unwrap(),
        r#"{"runs.archive":"0","guard.percent":"5","users.match_by":"email"}"#
    );
    for wrong in [r#"{"colour": "blue"}"#, r#"{"guard.percent": 200}"#, "[]"] {
        assert!(serde_json::from_str::<Settings>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn importing_a_legacy_configuration() {
    let import = import([
        ("csvseparator", ";"),
        ("enrols_useridentifier", "idnumber"),
        ("users_filelocation", ""),
        ("emulatecommunity", "1"),
        ("lastrunning_users", "/users.csv"),
        ("guesswork", "1"),
    ]);
    assert_eq!(import.settings.user_by(&enrolments::USER_BY), UserBy::Idnumber);
    // lacking: what the configuration meant
    assert_eq!(import.settings.course_by(&enrolments::COURSE_BY), CourseBy::Id);
    assert_eq!(import.settings.user_by(&cohorts::USER_BY), UserBy::Idnumber);
    assert!(import.notices.contains(&Notice::LegacyDefault {
        key: "cohorts.user_by",
        value: "idnumber"
    }));
    assert!(!import.settings.is_set(&locations::USERS));
    let dropped = |name: &str| Notice::Dropped { name: name.to_owned() };
    assert!(import.notices.contains(&dropped("emulatecommunity")));
    assert!(import.notices.contains(&dropped("lastrunning_users")));
    assert_eq!(import.errors.len(), 1);
}

/// An export has names of today only: what it doesn't name stays, and a blank value is one.
#[test]
fn importing_an_export() {
    let taken = import([("guard.percent", "5"), ("site.city", ""), ("locations.users", "")]);
    assert_eq!((taken.notices, taken.errors), (vec![], vec![]));
    let set: Vec<_> = taken.settings.changed().map(|(key, value)| (key.name, value)).collect();
    assert_eq!(
        set,
        [
            ("site.city", ""),
            ("guard.percent", "5"),
            ("locations.users", "userimport.csv")
        ]
    );
    // Beside a legacy name they count, whatever it meant; the name of the plug-in before a name is nothing.
    let taken = import([("enrolments.user_by", "email"), ("tool_sync/enrolcleanup", "1")]);
    assert_eq!(taken.settings.user_by(&enrolments::USER_BY), UserBy::Email);
    assert!(taken.settings.flag(&enrolments::CLEAN_EMPTY_GROUPS));
    assert_eq!(taken.settings.course_by(&enrolments::COURSE_BY), CourseBy::Id);
}

/// Else each users file would delete accounts (D35).
#[test]
fn what_is_chosen_for_each_run_is_never_imported() {
    let error = SettingError::PerRun { key: "users.operation" };
    assert_eq!(
        import([("users.operation", "delete")]).errors,
        std::slice::from_ref(&error)
    );
    for lang in Lang::ALL {
        let said = Catalog::of(lang).text(error.id(), &error.args());
        assert!(said.contains("users.operation"), "{said}");
    }
}

/// Every notice and every error can be said, in both languages.
#[test]
fn notices_and_errors_have_their_texts() {
    let mut settings = Settings::new();
    let mut said = String::new();
    for (name, value) in [
        ("user.match_by", "id"),
        ("colour", "blue"),
        ("runs.archive", "perhaps"),
        ("retention.inputs_days", "36501"),
        ("csv.unknown_columns", "ignore"),
        ("pictures.prefix", ""),
        ("site.city", &"x".repeat(10_001)),
        ("moodle.roles", "teacher"),
        ("moodle.url", "moodle"),
        ("site.time_zone", "Paris time"),
        ("drop.folder", "drop\0"),
        ("locations.users", "../users.csv"),
        ("notify.report_to", "nobody"),
    ] {
        let error = settings.set(name, value).unwrap_err();
        for lang in Lang::ALL {
            said += &Catalog::of(lang).text(error.id(), &error.args());
            said += "\n";
        }
    }
    let import = import([("courses_template_mode", "1"), ("version", "2017")]);
    for notice in import.notices.iter().take(4) {
        for lang in Lang::ALL {
            said += &Catalog::of(lang).text(notice.id(), &notice.args());
            said += "\n";
        }
    }
    insta::assert_snapshot!(said);
}

proptest! {
    /// What is kept is a value that is kept as it is.
    #[test]
    fn any_value_is_survived(written in any::<String>()) {
        for key in keys() {
            if let Ok(value) = normal(key, &written) {
                let again = normal(key, &value);
                prop_assert_eq!(again.as_ref(), Ok(&value), "{}", key.name);
            }
        }
    }
}
