//! What rows refer to (C §5, M8, M10, M11; D29, D66).

use super::check;
use super::world::{World, case};
use crate::directory::{Course, Id};
use crate::formats::testing::summary;
use crate::i18n::{Catalog, Lang};

#[test]
fn unknown_courses_fail_the_row_and_are_all_named() {
    for cmd in ["add", "del"] {
        case(
            World::new(),
            &format!("GHOST9;STRINGS_ALL;{cmd}"),
            "failed: PLT103 failed",
            "",
        );
        case(
            World::new(),
            &format!("GUITAR1;GHOST9;{cmd}"),
            "failed: PLT103 failed",
            "",
        );
        case(
            World::new(),
            &format!("GHOST8;GHOST9;{cmd}"),
            "failed: MTA005 failed",
            "",
        );
    }
    case(World::new(), "GHOST9;GHOST9;del", "failed: PLT103 failed", "");

    let both = &World::new().plan("master;meta\nGHOST8;GHOST9")[0].outcomes[0];
    let mut args = both.args.clone();
    args.push("key", both.key.clone());
    let text = Catalog::of(Lang::En).text(both.name, &args);
    assert_eq!(text, "There is neither a course GHOST8 nor a course GHOST9.");
}

#[test]
fn an_identifier_that_several_courses_have_is_not_taken_at_random() {
    let mut world = World::with(&[("metacourses.match_by", "idnumber")]);
    world.snapshot.put(Course {
        id: Id(9),
        shortname: "GUITAR1-COPY".into(),
        idnumber: "C-1".into(),
        ..Course::default()
    });
    case(world.clone(), "C-1;C-3;add", "failed: PLT104 failed", "");
    case(world, "C-2;C-3;add", "created: metalink-created", "BASS1 now..-");
}

#[test]
fn courses_may_be_named_by_id() {
    let mut world = World::with(&[("metacourses.match_by", "id")]);
    let found: Vec<String> = world.plan("master;meta\n1;3\n1;99").iter().map(summary).collect();
    assert_eq!(found, ["created: metalink-created", "failed: PLT103 failed"]);
}

#[test]
fn blank_cells_that_name_nothing() {
    check(
        "master;meta;cmd
         ;STRINGS_ALL;add
         GUITAR1;;del
         GUITAR1
         GUITAR1;STRINGS_ALL;add;more",
        &[
            "2 error CSV101 master=",
            "3 error CSV101 meta=",
            "4 error CSV023 meta=",
            "5 error CSV021",
        ],
    );
}
