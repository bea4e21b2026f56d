//! Accounts and pictures.

use fake_moodle::State;

use super::super::super::differences::Difference::*;
use super::scenario::File::{Page, Pictures, Sample, Text};
use super::scenario::{Scenario, run, with};

fn as_it_is(_: &mut State) {}

/// Accounts are made, changed, suspended, restored, renamed and deleted.
pub static ACCOUNTS: Scenario = Scenario {
    runs: &[
        run(&[Sample("users", "ok.csv")]),
        run(&[Sample("users", "everything.csv")]),
        run(&[Sample("users", "update.csv")]),
        with(&["users.operation=suspend"], &[Sample("users", "list.csv")]),
        with(&["users.operation=restore"], &[Sample("users", "list.csv")]),
        run(&[Sample("users", "suspend_and_delete.csv")]),
        with(&["users.allow_rename=1"], &[Sample("users", "rename.csv")]),
        with(&["users.operation=delete"], &[Sample("users", "list.csv")]),
    ],
    site: as_it_is,
    differs: &[(
        Preferences,
        &[
            "+ 2*, userimport.csv 4: warned PLT204 emeric.saule",
            "* user emeric.saule: maildigest = *",
            "* user emeric.saule: autosubscribe = *",
            "* user emeric.saule: trackforums = *",
        ],
    )],
};

#[tokio::test(flavor = "multi_thread")]
async fn accounts_are_made_changed_suspended_renamed_and_deleted() {
    ACCOUNTS.holds().await;
}

/// What older systems and the platform itself write; and each rule once.
pub static OTHER_ACCOUNTS: Scenario = Scenario {
    runs: &[
        run(&[Sample("users", "ok.csv")]),
        run(&[Sample("users", "legacy.csv")]),
        run(&[Sample("users", "core.csv")]),
        run(&[Sample("users", "every_rule.csv")]),
        with(&["users.operation=restore"], &[Sample("users", "list.csv")]),
        run(&[Page("users", 0)]),
        run(&[Page("users", 1)]),
    ],
    site: as_it_is,
    differs: &[(
        Addresses,
        &[
            "+ 4*, userimport.csv 1?: failed PLT217 c.*",
            "* 4*, userimport.csv 1?: *",
            "- user c.*",
            "- c.role is student in BIO101",
        ],
    )],
};

#[tokio::test(flavor = "multi_thread")]
async fn accounts_as_other_systems_write_them() {
    OTHER_ACCOUNTS.holds().await;
}

/// Names that go from one account to another, shared addresses, emptied fields, passwords, a deleted account that comes
/// back, several rows about one account.
pub static TURNS: Scenario = Scenario {
    runs: &[
        with(
            &["users.allow_rename=1"],
            &[Text(
                "users.csv",
                "username;firstname;lastname;idnumber;oldusername\n\
                 ben;Ann;Jones;S-2041;ajones\n\
                 ajones;Bina;Kaur;S-2050;bkaur\n\
                 bkaur;Chen;Lee;S-2077;clee\n",
            )],
        ),
        with(
            &["users.match_by=username"],
            &[Text(
                "users.csv",
                "username;firstname;lastname;idnumber;email\n\
                 ben;Ann;Jones;S-9001;\n\
                 ajones;Bina;Kaur;S-2041;\n\
                 bkaur;Chen;Lee;S-2077;AJONES@north.example\n\
                 dmora;Dina;Mora;S-2099;DMORA@NORTH.example\n",
            )],
        ),
        with(
            &["users.match_by=username", "users.protect_emails=0"],
            &[Text(
                "users.csv",
                "username;firstname;lastname;email;department;phone1;city;profile_field_house\n\
                 ben;Ann;Jones;ben@north.example;*EMPTY*;0041 1;Bergen;*EMPTY*\n\
                 ajones;Bina;Kaur;;Physics;*EMPTY*;*EMPTY*;West\n\
                 dmora;Dina;Mora;dina@north.example;;;;North\n\
                 dmora;Dina;Morales;;;0041 2;;\n",
            )],
        ),
        with(
            &["users.match_by=username", "users.create_passwords=1"],
            &[Text(
                "users.csv",
                "username;firstname;lastname;email;password;auth;suspended\n\
                 pia;Pia;Moss;pia@north.example;Kite-Lamp-77;;\n\
                 ole;Ole;Moe;ole@north.example;;;1\n\
                 uma;Uma;Ray;uma@north.example;*NOPASS*;nologin;\n\
                 kim;Kim;Poe;kim@north.example;;ldap;\n\
                 gsato;Goro;Sato;;Kite-Lamp-78;;\n",
            )],
        ),
        with(
            &["users.match_by=username"],
            &[Text(
                "users.csv",
                "username;firstname;lastname;deleted\npia;;;1\nnobody;;;1\nfruiz;;;1\n",
            )],
        ),
        with(
            &["users.match_by=username"],
            &[Text(
                "users.csv",
                "username;firstname;lastname;email\npia;Pia;Moss;pia@north.example\n",
            )],
        ),
        with(
            &["users.match_by=username", "users.operation=restore"],
            &[Text("users.csv", "username\nfruiz\nnobody\nole\n")],
        ),
        with(
            &["users.match_by=email", "users.allow_same_email=1"],
            &[Text(
                "users.csv",
                "username;firstname;lastname;email;idnumber\n\
                 hweber;Heike;Weber-Ott;HWEBER@north.example;\n\
                 twin;Tim;Twin;inovak@north.example;\n",
            )],
        ),
        with(
            &["users.match_by=username", "users.operation=delete"],
            &[Text("users.csv", "username\nadmin\nguest\nhweber\n")],
        ),
        with(
            &["users.match_by=username", "users.protect_emails=0"],
            &[Text(
                "users.csv",
                "username;firstname;lastname;email;profile_field_motto\n\
                 bkaur;Bina;Kaur;*EMPTY*;\nkim;Kim;Poe;;Onwards\nnew;Neil;Ew;;\n",
            )],
        ),
    ],
    site: as_it_is,
    differs: &[
        (
            Revival,
            &[
                "* 6, users.csv 2: created",
                "* 6, users.csv 2: updated",
                "+ 6, users.csv 2: user-created pia",
                "- 6, users.csv 2: user-revived pia",
                "- 6, users.csv 2: user-updated pia",
                "- user pia: password set",
                "+ 7*, users.csv 2: failed PLT101 fruiz",
                "* 7*, users.csv 2: *",
                "- user fruiz*",
            ],
        ),
        (
            OwnAccounts,
            &[
                "+ 9*, users.csv ?: failed USR027 admin",
                "+ 9*, users.csv ?: failed USR027 guest",
                "* 9*, users.csv ?: *",
            ],
        ),
        (PasswordsElsewhere, &["- user kim: password generate"]),
        (
            Addresses,
            &[
                "+ 10*, users.csv 2: failed PLT217 bkaur",
                "* 10*, users.csv 2: *",
                "* user bkaur: firstname = *",
                "* user bkaur: lastname = *",
                "+ user bkaur: email = *",
                "+ 10*, users.csv 4: failed PLT217 new",
                "* 10*, users.csv 4: *",
                "- user new*",
            ],
        ),
        (
            ProfileFields,
            &[
                "! 10, the site, planned and done: + users.csv 3: failed PLT207 kim, motto",
                "! 10, the site, planned and done: * users.csv 3: *",
                "! 10, the second time writes: core_user_update_users 1",
                "* 10*, users.csv 3: *",
                "- profile field motto",
                "- user kim: profile motto = Onwards",
            ],
        ),
    ],
};

#[tokio::test(flavor = "multi_thread")]
async fn names_change_hands_and_accounts_come_back() {
    TURNS.holds().await;
}

/// Pictures are set, replaced and kept.
pub static PICTURES: Scenario = Scenario {
    runs: &[
        run(&[Sample("users", "ok.csv")]),
        run(&[Sample("user-pictures", "ok.zip")]),
        run(&[Sample("user-pictures", "every_rule.zip")]),
        run(&[Pictures(&[
            ("nora.lind.png", 10),
            ("ajones.png", 20),
            ("ghost.png", 30),
        ])]),
        with(
            &["pictures.overwrite=0"],
            &[Pictures(&[("nora.lind.png", 40), ("bkaur.png", 20)])],
        ),
        with(
            &["pictures.match_by=idnumber"],
            &[Pictures(&[("N1001.png", 50), ("S-2077.png", 20)])],
        ),
        with(
            &["users.match_by=username"],
            &[Text(
                "users.csv",
                "username;firstname;lastname;deleted\nnora.lind;;;1\n",
            )],
        ),
    ],
    site: as_it_is,
    differs: &[],
};

#[tokio::test(flavor = "multi_thread")]
async fn pictures_are_set_replaced_and_kept() {
    PICTURES.holds().await;
}

/// Signs that mean something to HTML, to PHP or to a form, and those of other scripts.
pub static SIGNS: Scenario = Scenario {
    runs: &[
        with(
            &["users.match_by=username"],
            &[
                Text(
                    "users.csv",
                    "username;firstname;lastname;idnumber;email;department;description;city;address;phone1;institution;profile_field_house\n\
                     odd.one;D’Arcy & Søn;O'Neill \"x\";A&B/1 [2];odd.one+tag@north.example;R & D;\"<p>1 < 2 & 3 > 2; \"\"so\"\"</p>\";Zürich;Str. 4, 2. Stock;+41 (0)44;Lycée <A>;East & West\n\
                     mixed;Łukasz;李;M-1;Mixed.Case@North.example;100%;\"a&amp;b\";São Paulo;\\n;;;*\n",
                ),
                Text(
                    "courses.csv",
                    "shortname;fullname;category;idnumber;summary\n\
                     Q&A (1);Questions & answers \"b\" < c;A & B/C < D;Q&A;<p>1 < 2 & so on</p>\n\
                     ÉTÉ+100%;L’été & l’hiver;Été;É-1;\"&nbsp;\"\n\
                     TAG;A <b>bold</b> name;Science;;\n",
                ),
            ],
        ),
        with(
            &["groups.group_by=name", "users.match_by=username"],
            &[
                Text(
                    "cohorts.csv",
                    "cidnumber;cname;cdescription;userid\nP&Q;P & Q <r>;<b>x</b> & y;odd.one\n",
                ),
                Text(
                    "groups.csv",
                    "type;courseid;name;idnumber;description;grouping;enrolmentkey\n\
                     grouping;Q&A (1);All & one;G&G;<i>all</i> & one;;\ngroup;Q&A (1);Group \"A\" & B;A&B;1 < 2;G&G;k&y\n",
                ),
                Text(
                    "enrolments.csv",
                    "cid;uid;rolename;enrol;gcmd;g1\nQ&A (1);odd.one;student;manual;gadd;Group \"A\" & B\n",
                ),
                Text(
                    "group-members.csv",
                    "courseid;groupid;userid\nQ&A (1);Group \"A\" & B;odd.one\n",
                ),
            ],
        ),
        with(
            &["users.match_by=username", "courses.force_update=1"],
            &[
                Text(
                    "users.csv",
                    "username;firstname;lastname;description\nodd.one;D’Arcy & Søn;O'Neill \"x\";*EMPTY*\nMixed;Łukasz;李;\n",
                ),
                Text(
                    "courses.csv",
                    "shortname;fullname;category;summary\nQ&A (1);Questions;A & B/C < D;<p>3 > 2</p>\n",
                ),
            ],
        ),
        with(
            &[
                "users.match_by=email",
                "enrolments.user_by=email",
                "cohorts.user_by=email",
            ],
            &[
                Text(
                    "enrolments.csv",
                    "cid;uid;rolename;enrol\nBIO-101;mixed.case@north.example;student;manual\n",
                ),
                Text("cohorts.csv", "cidnumber;userid\nP&Q;MIXED.CASE@NORTH.EXAMPLE\n"),
            ],
        ),
        with(
            &["users.match_by=email", "enrolments.user_by=email"],
            &[
                Text(
                    "users.csv",
                    "username;firstname;lastname;email;department\nmixed;Łukasz;李;Mixed.Case@north.example;99%\n",
                ),
                Text(
                    "enrolments.csv",
                    "cid;uid;rolename;enrol\nCHEM-2;Mixed.Case@north.example;student;manual\n",
                ),
            ],
        ),
        run(&[Text("deletecourses.csv", "Q&A (1)\n")]),
    ],
    site: as_it_is,
    differs: &[(
        Values,
        &[
            "+ 1*, courses.csv 4: failed PLT215 TAG",
            "* 1*, courses.csv 4: *",
            "! 1, the site, planned and done: * courses.csv 4: *",
            "! 1, the second time writes: core_course_create_courses 1",
            "- course TAG*",
        ],
    )],
};

#[tokio::test(flavor = "multi_thread")]
async fn signs_stay_what_they_are() {
    SIGNS.holds().await;
}

/// The site's search isn't offered.
fn without_search(state: &mut State) {
    for token in state.tokens.values_mut() {
        token.functions.iter_mut().for_each(|names| {
            names.remove("core_user_get_users");
        });
    }
}

/// Addresses with capitals, where only the look-up is there that tells them apart.
pub static ADDRESSES: Scenario = Scenario {
    runs: &[
        with(
            &["users.match_by=username"],
            &[Text(
                "users.csv",
                "username;firstname;lastname;email\nmixed;Mia;Lind;Mixed.Case@north.example\nsmall;Sam;All;small.case@north.example\n",
            )],
        ),
        with(
            &["enrolments.user_by=email", "cohorts.user_by=email"],
            &[
                Text(
                    "enrolments.csv",
                    "cid;uid;rolename;enrol\nBIO-101;Mixed.Case@north.example;student;manual\nBIO-101;SMALL.CASE@north.example;student;manual\n",
                ),
                Text("cohorts.csv", "cidnumber;userid\nCO-22-X;mixed.case@north.example\n"),
            ],
        ),
    ],
    site: without_search,
    differs: &[(
        AddressCase,
        &[
            "+ 2*, enrolments.csv 2: failed PLT101 *",
            "* 2*, enrolments.csv 2: *",
            "+ 2*, cohorts.csv 2: failed PLT101 *",
            "* 2*, cohorts.csv 2: *",
            "- mixed is student in BIO-101",
            "- mixed takes part in BIO-101 by manual*",
            "- cohort CO-22-X has mixed",
        ],
    )],
};

#[tokio::test(flavor = "multi_thread")]
async fn addresses_where_only_a_look_up_is_there() {
    ADDRESSES.holds().await;
}

/// All of them.
pub static ALL: &[&Scenario] = &[&ACCOUNTS, &OTHER_ACCOUNTS, &TURNS, &PICTURES, &SIGNS, &ADDRESSES];
