//! Reading: what is known of a file once it is on the desk.

use shared::check::Confidence;
use shared::text::Encoding;
use shared::wire::{Command, Event};

use super::bench::{Bench, group, long_users};

#[test]
fn a_users_file_is_known_in_any_encoding() {
    for encoding in [
        Encoding::Utf8,
        Encoding::Windows1252,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
    ] {
        let bench = Bench::users(encoding);
        let state = bench.state();
        assert_eq!(state.format.as_deref(), Some("users"));
        assert_eq!(state.confidence, Some(Confidence::Certain));
        assert_eq!(
            (state.encoding.as_str(), state.separator.as_str()),
            (encoding.name(), ";")
        );
        assert_eq!((state.rows, state.lines, state.valid_rows), (6, 8, 3));
        assert_eq!((state.errors, state.warnings, state.infos), (3, 1, 1));
        assert_eq!((state.problem_lines, state.changed_rows), (4, 0));
        assert!(!state.checking && !state.fatal && !state.holds && !state.undo && !state.redo);
        let groups = [
            group("CSV202", "idnumber", 1),
            group("USR002", "lastname", 1),
            group("USR004", "email", 1),
            group("CSV125", "username", 1),
            group("CSV122", "city", 1),
        ];
        assert_eq!(bench.groups(), groups);
    }
}

#[test]
fn columns_say_what_they_stand_for() {
    let bench = Bench::with(
        "users.csv",
        "username;firstname;lastname;departement;course1;profile_field_house;pasword\n\
        adele;Adèle;Kaufmann;Lettres modernes;HIST101;blue;x\n",
    );
    let columns = &bench.state().columns;
    let told = |at: usize| {
        (
            columns[at].column.as_deref(),
            columns[at].proposal.as_deref(),
            columns[at].secret,
        )
    };
    assert_eq!(told(0), (Some("username"), None, false));
    assert_eq!(told(3), (None, Some("department"), false));
    assert_eq!(told(4), (Some("course1"), None, false));
    assert_eq!(told(5), (Some("profile_field_house"), None, false));
    assert_eq!(told(6), (None, Some("password"), true));
    assert_eq!(columns[3].width, 16);
}

#[test]
fn a_file_that_turns_out_not_to_be_utf8_is_read_again() {
    let mut text = b"username;firstname;lastname\n".to_vec();
    for n in 0..4_000 {
        text.extend(format!("user{n};First;{:99}\n", "Last").bytes());
    }
    text.extend(b"zoe;Zo\xE9;Lef\xE8vre\n");
    let mut bench = Bench::with("users.csv", text);
    assert_eq!(bench.state().encoding, "windows-1252");
    assert_eq!((bench.state().rows, bench.state().errors), (4_001, 0));
    assert_eq!(
        bench.rows(shared::wire::View::All, 4_000, 9).1[0].cells,
        ["zoe", "Zoé", "Lefèvre"]
    );
}

#[test]
fn a_file_of_unknown_columns_is_shown_all_the_same() {
    let mut bench = Bench::with("list.csv", "nom;mail\nDupont;a@b.example\n# end\n");
    assert!(bench.state().fatal);
    assert_eq!(bench.groups(), [group("CSV002", "", 1)]);
    assert_eq!(
        (bench.state().rows, bench.state().lines, bench.state().valid_rows),
        (1, 2, 0)
    );
    assert_eq!(bench.state().columns[1].name, "mail");
    let rows = bench.all();
    assert_eq!(rows[0].cells, ["Dupont", "a@b.example"]);
    assert_eq!(rows[1].aside.as_deref(), Some("# end"));
}

#[test]
fn an_empty_file_has_nothing_to_show() {
    let mut bench = Bench::with("users.csv", "");
    assert_eq!(bench.groups(), [group("CSV001", "", 1)]);
    assert!(bench.all().is_empty());
}

#[test]
fn a_column_is_mapped_and_left_out_by_options() {
    let mut bench = Bench::with(
        "users.csv",
        "login;firstname;lastname;note;email\nadele;Adèle;Kaufmann;x;a@b.example\n",
    );
    assert!(bench.state().fatal);
    let mut options = bench.state().options.clone();
    options.map.insert("login".into(), "username".into());
    options.ignore.push("note".into());
    bench.ask(Command::Reread {
        file: 1,
        options: options.clone(),
    });
    assert!(!bench.state().fatal);
    assert_eq!(bench.groups(), []);
    assert_eq!(bench.state().columns[0].column.as_deref(), Some("username"));
    assert!(bench.state().columns[3].ignored);
    assert_eq!(bench.all()[0].cells, ["adele", "Adèle", "Kaufmann", "x", "a@b.example"]);
    // It can be taken back like any other change.
    bench.ask(Command::Undo { file: 1 });
    assert!(bench.state().fatal && bench.state().redo);
    bench.ask(Command::Redo { file: 1 });
    assert_eq!(bench.state().options, options);
    assert!(!bench.state().fatal);
}

#[test]
fn settings_change_what_is_found() {
    let mut bench = Bench::with(
        "users.csv",
        "username;firstname;lastname;departement\nadele;Adèle;Kaufmann;x\n",
    );
    assert!(!bench.state().fatal);
    bench.ask(Command::Settings {
        values: [("csv.unknown_columns".to_owned(), "refuse".to_owned())].into(),
    });
    assert!(bench.state().fatal);
}

#[test]
fn progress_is_told_until_a_file_is_read_once() {
    let mut bench = Bench::new();
    let text = long_users();
    bench.open(1, "users.csv", text.clone(), Default::default());
    assert_eq!(bench.desk.progress(), None);
    bench.step();
    let Some(Event::Reading {
        file: 1,
        read,
        size,
        state,
    }) = bench.desk.progress()
    else {
        panic!()
    };
    assert_eq!((read, size), (256 << 10, text.len() as u64));
    assert!(state.checking && state.lines > 1000);
    assert_eq!(state.columns.len(), 7);
    assert_eq!(bench.all()[0].cells[1], "Adèle");
    bench.settle();
    bench.edit(3, 3, "yanis@rivage.example");
    assert_eq!(bench.desk.progress(), None);
}

#[test]
fn a_list_without_a_header_has_the_columns_of_its_command_file() {
    let bench = Bench::with("deletecourses.csv", "BIO-101\nCHEM-2\n");
    let state = bench.state();
    assert_eq!(
        (state.format.as_deref(), state.rows, state.lines),
        (Some("course-deletions"), 2, 2)
    );
    let columns: Vec<_> = state.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(columns, ["shortname"]);
}
