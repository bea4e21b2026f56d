//! What a site refuses though the plan thought that it could be done.

use shared::directory::{Entity, GroupMember, Id};
use shared::plan::{Step, Verb};

use fake_moodle::{Rule, What, When};

use super::school::{at_school, course, groups};
use crate::platform::{Fate, IdMap, Remote};

#[tokio::test(flavor = "multi_thread")]
async fn what_went_after_it_was_planned_is_refused_as_not_on_the_site() {
    let world = at_school().await;
    let (course, user) = world.fake.with_state(|state| {
        let user = state.user_named("elif.brandt").unwrap();
        (course(state, "BIO-1"), user.id)
    });
    let member = GroupMember {
        group_id: Id(4711),
        course: Id(course),
        user: Id(user),
        ..GroupMember::default()
    };
    let step = Step {
        verb: Verb::Create,
        before: None,
        after: Some(member.into_any()),
        key: "BIO-1, Lab A, elif.brandt".to_owned(),
        secret: None,
        along: Vec::new(),
        copy_of: Id::NONE,
    };
    let moodle = world.moodle().await;
    let fates = moodle.send(&[step], &mut IdMap::new()).await.unwrap();
    let [Fate::Refused(refusal)] = fates.as_slice() else {
        panic!("{fates:?}");
    };
    assert_eq!(refusal.rule.code, "PLT214");
    assert!(format!("{:?}", refusal.args).contains("[invalidrecord]"), "{refusal:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_site_fails_at_again_and_again_fails_alone() {
    let world = at_school().await;
    world
        .fake
        .add_fault(Rule::new(When::Always, What::Status(500)).of("core_group_create_groupings"));
    let rows = "type,cmd,courseid,name,idnumber\ngrouping,add,TPL,Labs,LABS\ngroup,add,TPL,Lab A,LAB-A\n";
    let ran = world.run(&[("groups.csv", rows)], &[]).await;
    assert_eq!(
        ran.rows[0],
        "2 failed: PLT216 TPL, Labs: The site can’t do it. The web server of the site answers with the error 500."
    );
    assert!(ran.rows[1].starts_with("3 created: group-created "), "{:?}", ran.rows);
    assert_eq!(groups(&world, "TPL").len(), 1);
}
