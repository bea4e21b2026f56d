//! Each rule, outcome and column has its texts, with no value left open.

use super::super::Enrolments;
use super::world::World;
use super::{hear_all, settings};
use crate::formats::{samples, testing};
use crate::i18n::{Catalog, Lang};

const LANGS: [Lang; 2] = [Lang::En, Lang::Fr];

#[test]
fn all_texts_are_there() {
    testing::all_texts_are_there(&Enrolments);
}

/// A value that is missing fails in the catalogue, where debug assertions are on.
#[test]
fn diagnostics_and_outcomes_carry_what_their_messages_need() {
    let mut world = World::new();
    for sample in samples(&Enrolments) {
        let file = std::str::from_utf8(sample.bytes).unwrap();
        for catalog in LANGS.map(Catalog::of) {
            for found in hear_all(&settings(&[]), file)
                .iter()
                .filter(|found| found.rule.code.starts_with("ENR"))
            {
                let mut args = found.args.clone();
                args.push("column", found.column.clone().unwrap_or_default());
                args.push("value", found.value.clone().unwrap_or_default());
                assert!(!catalog.text(found.rule.code, &args).is_empty());
            }
            for outcome in world.clone().plan(file).into_iter().flat_map(|plan| plan.outcomes) {
                let mut args = outcome.args.clone();
                args.push("key", outcome.key.clone());
                assert!(!catalog.text(outcome.name, &args).is_empty());
            }
        }
        world.plan(file);
    }
}

#[test]
fn a_message_says_what_is_wrong_and_what_was_expected() {
    let file = "cmd;cid;uid;rolename;enrol\nremove;BIO-101;ajones;student;manual";
    let found = &hear_all(&settings(&[]), file)[0];
    let mut args = found.args.clone();
    args.push("column", found.column.clone().unwrap());
    args.push("value", found.value.clone().unwrap());
    assert_eq!(
        Catalog::of(Lang::En).text("ENR001", &args),
        "cmd: “remove” is no command; expected add, del, shift, enable or disable."
    );
    assert_eq!(
        Catalog::of(Lang::Fr).text("ENR001", &args),
        "cmd\u{202f}: «\u{202f}remove\u{202f}» n’est pas une commande\u{202f}; attendu\u{202f}: add, del, shift, enable ou disable."
    );
}
