//! Who is meant, and who would be touched besides: rules r1 to r6 of U A5.2, with the defects that they mend.

use super::world::World;

/// ivo has both identifiers, lea neither, tom only an address; two share an idnumber, two an address.
fn school(words: &str) -> World {
    let mut world = World::new(words);
    world.user(41, "ivo.berg", "S10", "ivo@school.example");
    world.user(42, "lea.noor", "", "");
    world.user(43, "tom.roos", "", "tom@school.example");
    world.user(51, "twin.one", "T1", "twins@school.example");
    world.user(52, "twin.two", "T1", "twins@school.example");
    world
}

#[test]
fn each_rule() {
    let header = "username;firstname;lastname;idnumber;email";
    for (words, row, outcome, why) in [
        (
            "",
            "ivo.berg;F;L;S10;",
            "unchanged: user-unchanged ivo.berg",
            "found by idnumber, same name",
        ),
        (
            "",
            "IVO.berg;F;L;S10;",
            "unchanged: user-unchanged ivo.berg",
            "user names have no case",
        ),
        (
            "",
            "ivo.berg;F;L;s10;",
            "failed: ✗USR021 ivo.berg",
            "idnumbers have (Q-09), r4",
        ),
        (
            "",
            "ivo.b;F;L;S10;",
            "failed: ✗USR022 ivo.b",
            "r1: the name is nobody's",
        ),
        (
            "",
            "lea.noor;F;L;S10;",
            "failed: ✗USR021 lea.noor",
            "r1: the name is somebody's",
        ),
        (
            "",
            "ivo.berg;F;L;;",
            "unchanged: user-unchanged ivo.berg",
            "r2: no idnumber, found by name (U-08)",
        ),
        (
            "",
            "lea.noor;F;L;S11;",
            "updated: user-updated lea.noor · user-adopted lea.noor",
            "r3 (U-09)",
        ),
        ("", "ivo.berg;F;L;S12;", "failed: ✗USR021 ivo.berg", "r4"),
        (
            "",
            "new.one;F;L;S13;ivo@school.example",
            "failed: ✗USR023 new.one",
            "r5",
        ),
        (
            "",
            "new.one;F;L;S13;IVO@school.example",
            "failed: ✗USR023 new.one",
            "r5: addresses have no case",
        ),
        (
            "users.allow_same_email=1",
            "new.one;F;L;S13;ivo@school.example",
            "created: user-created new.one",
            "Q-10",
        ),
        (
            "",
            "lea.noor;F;L;;tom@school.example",
            "failed: ✗USR023 lea.noor",
            "r5 on an update",
        ),
        (
            "",
            "ivo.berg;F;L;S10;tom@school.example",
            "unchanged warning: user-unchanged ivo.berg · !USR030 ivo.berg",
            "protection comes before r5",
        ),
        (
            "users.protect_emails=0",
            "ivo.berg;F;L;S10;new@school.example",
            "updated: user-updated ivo.berg",
            "U-07",
        ),
        (
            "users.match_by=username",
            "lea.noor;F;L;S10;",
            "failed: ✗USR024 lea.noor",
            "r6 (U-10)",
        ),
        (
            "users.match_by=username",
            "new.one;F;L;S10;",
            "failed: ✗USR024 new.one",
            "r6 on a creation",
        ),
        (
            "users.match_by=username",
            "ivo.berg;F;L;S99;",
            "updated: user-updated ivo.berg",
            "an idnumber may change",
        ),
        (
            "users.match_by=email",
            "tom.roos;F;L;S14;tom@school.example",
            "updated: user-updated tom.roos",
            "by address",
        ),
        (
            "users.match_by=email",
            "tom.r;F;L;;tom@school.example",
            "failed: ✗USR022 tom.r",
            "r1 by address",
        ),
        (
            "users.match_by=email",
            "lea.noor;F;L;;lea@school.example",
            "updated: user-updated lea.noor · user-adopted lea.noor",
            "r3 by address",
        ),
        (
            "users.match_by=email",
            "tom.roos;F;L;;other@school.example",
            "failed: ✗USR021 tom.roos",
            "r4 by address",
        ),
        (
            "users.match_by=email",
            "tom.roos;F;L;;NOMAIL",
            "unchanged: user-unchanged tom.roos",
            "no address, found by name",
        ),
        (
            "",
            "twin.one;F;L;T1;",
            "failed: ✗PLT102 T1",
            "U-06: nothing is taken at random",
        ),
        (
            "users.match_by=email",
            "twin.one;F;L;;twins@school.example",
            "failed: ✗PLT102 twins@school.example",
            "U-06",
        ),
        (
            "users.match_by=username",
            "twin.one;F;L;;twins@school.example",
            "unchanged: user-unchanged twin.one",
            "what is there already is no collision",
        ),
    ] {
        let mut world = school(words);
        let found = world.outcomes(&format!("{header}\n{row}\n"));
        assert_eq!(found, format!("2 {outcome}"), "{why}: {words} {row}");
    }
}

#[test]
fn a_failed_row_leaves_nothing() {
    let header = "username;firstname;lastname;idnumber;email;profile_field_badge;cohort";
    let mut world = school("");
    let plans = world.plan(&format!("{header}\nnew.one;F;L;S13;ivo@school.example;B-7;Autumn\n"));
    assert!(plans.iter().all(|plan| plan.steps.is_empty()));
    assert!(
        world
            .snapshot
            .users_by(crate::settings::UserBy::Username, "new.one")
            .is_empty()
    );
    assert!(world.snapshot.table::<crate::directory::Cohort>().is_empty());
    assert!(world.snapshot.table::<crate::directory::ProfileField>().is_empty());
}
