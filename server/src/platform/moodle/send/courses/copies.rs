//! Courses that get the content of another one: the site copies it while the call waits, one course a call.

use std::collections::BTreeSet;

use shared::directory::{AnyEntity, Course};
use shared::plan::Step;

use super::super::super::client::Form;
use super::super::super::fetch::courses::by_ids;
use super::super::Sending;
use super::super::batch::{self, Call, Item, Judge, Verdict};
use super::{change, changed, changing, fields};
use crate::platform::PlatformError;
use crate::platform::order::Pending;

fn alone(function: &'static str, judge: Judge) -> Call {
    Call {
        function,
        list: "",
        besides: Form::new(),
        most: 1,
        judge,
    }
}

fn named(fields: Vec<(&'static str, String)>) -> super::super::super::client::Fields {
    fields
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// Copies courses without their people, then changes what is to differ from the template.
pub(super) async fn duplicate(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let courses: Vec<(Pending<'_>, &Course)> = pending
        .into_iter()
        .filter_map(|pending| match pending.after {
            Some(AnyEntity::Course(course)) => Some((pending, course.as_ref())),
            _ => None,
        })
        .collect();
    let item = |(pending, course): &(Pending<'_>, &Course)| {
        let fields = vec![
            ("courseid", sending.real(pending.copy_of).to_string()),
            ("fullname", course.fullname.clone()),
            ("shortname", course.shortname.clone()),
            ("categoryid", sending.real(course.category).to_string()),
            ("visible", i64::from(course.visible).to_string()),
        ];
        sending.item(pending, named(fields))
    };
    let items: Vec<Item> = courses.iter().map(item).collect();
    let verdicts = sending
        .batch(&alone("core_course_duplicate_course", batch::made), &items)
        .await?;
    let made = courses.iter().zip(&verdicts);
    let made = made.filter(|(_, verdict)| matches!(verdict, Verdict::Done(_)));
    let made: Vec<&(Pending<'_>, &Course)> = made.map(|(course, _)| course).collect();
    let ids: BTreeSet<i64> = made.iter().map(|(pending, _)| sending.real(pending.id())).collect();
    let copies = by_ids(sending.moodle, &ids).await?;
    let mut items = Vec::new();
    for (pending, course) in made {
        let id = sending.real(pending.id());
        let copy = copies.iter().find(|found| found.course.id.0 == id);
        let Some(copy) = copy else { continue };
        let fields = fields::differing(&copy.course, course, sending);
        if !fields.is_empty() {
            let mut item = changed(sending, pending, fields);
            // Looked for as what it is: a change of a course that is there.
            item.step = Step {
                key: item.step.key,
                ..changing(&copy.course, course)
            };
            items.push(item);
        }
    }
    change(sending, &items).await
}

/// Brings the content of templates over into courses that are there; what they hold stays.
pub(super) async fn import<'p>(
    sending: &mut Sending<'_>,
    pending: impl Iterator<Item = &'p Pending<'p>>,
) -> Result<(), PlatformError> {
    let item = |pending: &Pending<'_>| {
        let fields = vec![
            ("importfrom", sending.real(pending.copy_of).to_string()),
            ("importto", sending.real(pending.id()).to_string()),
            ("deletecontent", "0".to_owned()),
        ];
        let mut item = sending.item(pending, named(fields));
        // Whether it is done shows by what the course holds, not by its fields.
        item.step.before = item.step.after.clone();
        item
    };
    let items: Vec<Item> = pending.map(item).collect();
    sending
        .batch(&alone("core_course_import_course", batch::nothing), &items)
        .await?;
    Ok(())
}
