//! The worked example of the specification (U A13).

use insta::assert_snapshot;

use super::world::World;

fn school() -> World {
    let mut world = World::new("users.allow_rename=1 users.create_passwords=1");
    world.user(41, "ivo.berg", "S10", "ivo@old.example");
    world.user(42, "lea.noor", "", "");
    world
}

const WORKED: &str = "\
username;firstname;lastname;email;idnumber;password;oldusername;profile_field_badge;cohort;course1;role1;enrol1;group1;start1
ivo.berg2;Ivo;Berg;ivo@new.example;S10;;ivo.berg;B-7;;;;;;
lea.noor;Lea;Noor;lea@example.org;S11;;;;Spring;BIO101;;manual;Lab A;2024-09-01
max.urru;Max;Urru;max@example.org;S12;*NOPASS*;;;Spring;BIO999;student;manual;;
tia.falk;Tia;;tia@example.org;S13;Ap-77!xyz;;;;;;;;
zoe.yam;Zoe;Yam;lea@example.org;S14;;;;;;;;;
";

#[test]
fn the_worked_example() {
    let mut world = school();
    assert_snapshot!(world.outcomes(WORKED), @"
    2 updated warning: user-updated ivo.berg2 · !USR030 ivo.berg2 · user-renamed ivo.berg2 · profile-field-created badge
    3 updated: user-updated lea.noor · user-adopted lea.noor · cohort-created Spring · cohort-member-added Spring, lea.noor · enrolment-created BIO101, lea.noor · group-created BIO101, Lab A · group-member-added BIO101, Lab A, lea.noor
    4 created partial: user-created max.urru · cohort-member-added Spring, max.urru · ✗PLT103 BIO999
    5 failed: ✗USR002 lastname
    6 failed: ✗CSV202 email
    ");
}

#[test]
fn the_steps_of_the_worked_example() {
    let mut world = school();
    assert_snapshot!(world.steps(WORKED), @"
    update user [ivo.berg2] username: “ivo.berg” → “ivo.berg2”, firstname: “F” → “Ivo”, lastname: “L” → “Berg”
    create profile-field [badge] shortname=“badge”, name=“badge”, datatype=“text”
    create profile-value [ivo.berg2, badge] user=#41, field=#-1, data=“B-7”
    update user [lea.noor] firstname: “F” → “Lea”, lastname: “L” → “Noor”, idnumber: “” → “S11”, email: “” → “lea@example.org”
    create cohort [Spring] name=“Spring”, visible=1
    create cohort-member [Spring, lea.noor] cohort=#-3, user=#42
    create enrolment [BIO101, lea.noor] method=#201, course=#101, user=#42, timestart=1725148800
    create role-assignment [BIO101, lea.noor] role=#5, course=#101, user=#42, method=#201
    create group [BIO101, Lab A] course=#101, name=“Lab A”
    create group-member [BIO101, Lab A, lea.noor] group_id=#-7, course=#101, user=#42
    create user [max.urru] username=“max.urru”, firstname=“Max”, lastname=“Urru”, idnumber=“S12”, email=“max@example.org”, auth=“manual”, lang=“en”, timezone=“99”, maildisplay=1, mailformat=1, autosubscribe=1, password=“never”
    create cohort-member [Spring, max.urru] cohort=#-3, user=#-9
    ");
}
