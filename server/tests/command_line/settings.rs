//! Settings out and in as TOML, legacy names, and which layer prevails, by the real program.

use super::tool::Tool;

#[test]
fn settings_go_from_one_site_to_another() {
    let (from, to) = (Tool::new(), Tool::new());
    for (key, value) in [
        ("guard.percent", "5"),
        ("site.city", "Angers"),
        ("csv.write_separator", "tab"),
    ] {
        assert_eq!(from.text(&["settings", "set", key, value]).0, 0);
    }
    assert_eq!(from.text(&["settings", "export", "settings.toml", "--lang", "fr"]).0, 0);
    let (_, text) = from.text(&["settings", "export"]);
    to.file("settings.toml", &text);
    let (exit, said) = to.text(&["settings", "import", "settings.toml", "--dry-run"]);
    assert_eq!(
        (exit, said.as_str()),
        (
            0,
            "3 settings change:\n  site.city:  → Angers\n  csv.write_separator: ; → tab\n  guard.percent: 10 → 5\n"
        )
    );
    assert_eq!(to.text(&["settings", "get", "guard.percent"]).1, "10\n");
    assert_eq!(to.text(&["settings", "import", "settings.toml"]).0, 0);
    assert_eq!(to.json(&["settings"]).1, from.json(&["settings"]).1);
    assert_eq!(
        to.text(&["settings", "import", "settings.toml"]).1,
        "No setting changes.\n"
    );
}

#[test]
fn a_bad_file_changes_nothing_and_all_that_is_wrong_is_said() {
    let tool = Tool::new();
    tool.file(
        "settings.toml",
        "[guard]\npercent = 101\ndeletions = 5\n[users]\nmatch = 'id'\n",
    );
    let output = tool.call(&["settings", "import", "settings.toml"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("guard.percent") && said.contains("users.match"), "{said}");
    assert!(
        said.ends_with("2 values can’t be accepted; nothing was changed.\n"),
        "{said}"
    );
    assert_eq!(tool.text(&["settings", "get", "guard.deletions"]).1, "25\n");
    assert_eq!(
        tool.call(&["settings", "import", "nowhere.toml"]).status.code(),
        Some(2)
    );
}

#[test]
fn a_legacy_configuration_comes_in() {
    let tool = Tool::new();
    tool.file(
        "old.toml",
        "csvseparator = ','\nusers_primaryidentity = 'username'\nenrolcleanup = 1\n",
    );
    let (exit, told) = tool.json(&["settings", "import", "old.toml"]);
    assert_eq!((exit, told["applied"].as_bool()), (0, Some(true)), "{told}");
    assert_eq!(tool.text(&["settings", "get", "users.match_by"]).1, "username\n");
    assert_eq!(tool.text(&["settings", "get", "csv.write_separator"]).1, ",\n");
    // The former default of an identity key that it lacks.
    assert_eq!(tool.text(&["settings", "get", "enrolments.user_by"]).1, "id\n");
}

/// The card of a file, then the run, then what is stored, then the default (D86).
#[test]
fn the_stronger_layer_prevails() {
    let tool = Tool::new();
    let courses = |shortname: &str, more: &[&str]| {
        let file = format!("shortname;fullname\n{shortname};Course\n");
        tool.file("uploadcourses.csv", file);
        let (_, report) = tool.json(&[&["run", "uploadcourses.csv", "--simulate"][..], more].concat());
        report["files"][0]["counts"]["created"].as_u64()
    };
    // By `|` the header names no known column; by `;` it does.
    assert_eq!(courses("A", &[]), Some(1), "recognised");
    assert_eq!(tool.text(&["settings", "set", "csv.separator", "|"]).0, 0);
    assert_ne!(courses("B", &[]), Some(1), "stored");
    assert_eq!(courses("C", &["--set", "csv.separator=;"]), Some(1), "run over stored");
    assert_eq!(
        courses("D", &["--set", "csv.separator=|", "--separator", ";"]),
        Some(1),
        "card over run"
    );
}

#[test]
fn a_legacy_name_is_understood_on_the_line_with_a_notice() {
    let tool = Tool::new();
    tool.file("userimport.csv", "username;firstname;lastname\najones;Amy;Jones\n");
    for command in ["check", "plan", "run"] {
        let output = tool.call(&[command, "userimport.csv", "--set", "users_allowrename=1"]);
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(
            String::from_utf8(output.stderr).unwrap(),
            "users_allowrename is an older name. The setting is now called users.allow_rename.\n",
            "{command}"
        );
    }
    assert_eq!(
        tool.call(&["check", "userimport.csv", "--set", "no_such=1"])
            .status
            .code(),
        Some(2)
    );
}
