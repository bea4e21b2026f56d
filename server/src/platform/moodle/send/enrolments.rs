//! Enrolling by `manual`: with a role, dates and status in one call, which say all of it each time (D100).

use std::collections::{BTreeSet, HashMap};

use shared::directory::{Enrolment, Entity, Id, RoleAssignment};
use shared::i18n::Sentence;
use shared::plan::{Capability, Step, Verb, rules};
use shared::settings::moodle as settings;

use super::super::fetch::participants::{Participant, Written};
use super::super::fetch::{methods, participations, rolls};
use super::super::ledger::{Line, Subject};
use super::super::{Moodle, made_up};
use super::along::Owner;
use super::batch::{self, Call, Item, Verdict};
use super::refusal::impossible;
use super::{Sending, roles, typed};
use crate::platform::order::Pending;
use crate::platform::{IdMap, PlatformError, Refusal};

fn enrol() -> Call {
    Call::list("enrol_manual_enrol_users", "enrolments", batch::named)
}

/// Enrols people, each with the first role that they are given.
pub(super) async fn create(
    sending: &mut Sending<'_>,
    pending: Vec<Pending<'_>>,
    roles: Vec<Pending<'_>>,
) -> Result<(), PlatformError> {
    let mut given: HashMap<(i64, i64), Vec<Pending<'_>>> = HashMap::new();
    for role in roles {
        let held = typed::<RoleAssignment>(&role);
        let pair = held.map_or((0, 0), |held| (sending.real(held.course), sending.real(held.user)));
        given.entry(pair).or_default().push(role);
    }
    let (mut items, mut with) = (Vec::new(), Vec::new());
    let mut bare = Vec::new();
    for pending in by_manual(sending, pending) {
        let Some(enrolment) = typed::<Enrolment>(&pending) else {
            continue;
        };
        let pair = (sending.real(enrolment.course), sending.real(enrolment.user));
        let waiting = given.get_mut(&pair).filter(|roles| !roles.is_empty());
        let first = waiting.map(|roles| roles.remove(0));
        let Some(role) = first
            .as_ref()
            .and_then(typed::<RoleAssignment>)
            .map(|held| sending.real(held.role))
        else {
            bare.push(pending);
            continue;
        };
        items.push(item(sending, &pending, enrolment, role));
        with.push((pair, first));
    }
    let verdicts = sending.batch(&enrol(), &items).await?;
    let mut refused: HashMap<(i64, i64), Refusal> = HashMap::new();
    for ((pair, role), verdict) in with.into_iter().zip(verdicts) {
        let Some(role) = role else { continue };
        match verdict {
            Verdict::Done(_) => {
                let id = roles::id(sending, &role);
                sending.done(&role, Some(id));
            }
            Verdict::Refused(refusal) => {
                sending.refuse(&role, &refusal);
                refused.insert(pair, refusal);
            }
        }
    }
    change_bare(sending, bare).await?;
    let mut rest = Vec::new();
    for (pair, roles) in given {
        for role in roles {
            let with_method = typed::<RoleAssignment>(&role).is_some_and(|held| !held.method.is_none());
            match refused.get(&pair).filter(|_| with_method) {
                Some(refusal) => sending.refuse(&role, refusal),
                None => rest.push(role),
            }
        }
    }
    rest.sort_by_key(|role| role.steps.first().copied());
    roles::give(sending, rest).await
}

/// Changes dates and status.
pub(super) async fn change(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let pending = by_manual(sending, pending);
    change_bare(sending, pending).await
}

/// Enrols without a new role. The function wants one all the same: one that the person holds, else one that is taken away
/// again.
async fn change_bare(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let (mut items, mut spare) = (Vec::new(), Vec::new());
    for pending in pending {
        let Some(enrolment) = typed::<Enrolment>(&pending) else {
            continue;
        };
        let (course, user) = (sending.real(enrolment.course), sending.real(enrolment.user));
        let held = held(sending, course, user);
        let Some(role) = held.or_else(|| spare_role(sending.moodle)) else {
            sending.refuse(&pending, &Refusal::without_answer(Sentence::new("away-no-role")));
            continue;
        };
        let item = item(sending, &pending, enrolment, role);
        spare.push(held.is_none().then(|| taken_back(&item, role, course, user)));
        items.push(item);
    }
    let verdicts = sending.batch(&enrol(), &items).await?;
    let done = spare.into_iter().zip(verdicts);
    let back: Vec<Item> = done
        .filter(|(_, verdict)| matches!(verdict, Verdict::Done(_)))
        .filter_map(|(back, _)| back)
        .collect();
    sending.batch(&roles::unassign(), &back).await?;
    Ok(())
}

/// A role that somebody holds in a course: of several one that the settings name, which can be given.
fn held(sending: &Sending<'_>, course: i64, user: i64) -> Option<i64> {
    let known = sending.moodle.caches.participants.courses();
    let held = &known.get(&course)?.people.get(&user)?.roles;
    let named = sending.moodle.settings.map(&settings::ROLES);
    let is_named = |role: &i64| named.iter().any(|(_, id)| id == role);
    held.iter().copied().max_by_key(|role| (is_named(role), *role))
}

/// The role that is given and taken away again: that which can do least.
fn spare_role(moodle: &Moodle) -> Option<i64> {
    let named = moodle.settings.map(&settings::ROLES);
    let student = named.iter().find(|(name, _)| *name == "student");
    student.or(named.last()).map(|(_, id)| *id)
}

fn taken_back(item: &Item, role: i64, course: i64, user: i64) -> Item {
    let held = RoleAssignment {
        id: participations::role_id(role, course, user),
        role: Id(role),
        course: Id(course),
        user: Id(user),
        method: Id::NONE,
    };
    Item {
        fields: roles::fields(role, course, user),
        step: Step {
            verb: Verb::Delete,
            before: Some(held.into_any()),
            after: None,
            ..item.step.clone()
        },
        ..item.clone()
    }
}

fn item(sending: &Sending<'_>, pending: &Pending<'_>, enrolment: &Enrolment, role: i64) -> Item {
    let (course, user) = (sending.real(enrolment.course), sending.real(enrolment.user));
    let fields = [
        ("[roleid]", role),
        ("[userid]", user),
        ("[courseid]", course),
        ("[timestart]", enrolment.timestart),
        ("[timeend]", enrolment.timeend),
        ("[suspend]", i64::from(enrolment.suspended)),
    ];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_string()));
    Item {
        key: participations::enrolment_id(methods::id(course, "manual", 0), course, user).0,
        ..sending.item(pending, fields.into())
    }
}

/// Ends enrolments. Of one that we haven't written it isn't known that it is one by `manual`, and the site says nothing
/// where it is another: so it is looked who takes part still.
pub(super) async fn end(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let pending = by_manual(sending, pending);
    let pair = |sending: &Sending<'_>, pending: &Pending<'_>| {
        typed::<Enrolment>(pending).map_or((0, 0), |enrolment| {
            (sending.real(enrolment.course), sending.real(enrolment.user))
        })
    };
    let pairs: Vec<(i64, i64)> = pending.iter().map(|pending| pair(sending, pending)).collect();
    let strangers: Vec<Option<Participant>> = pairs.iter().map(|pair| stranger(sending, *pair)).collect();
    let items = pending.iter().zip(&pairs).map(|(pending, (course, user))| {
        let fields = [("[userid]", user), ("[courseid]", course)];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_string()));
        sending.item(pending, fields.into())
    });
    let items: Vec<Item> = items.collect();
    let call = Call::list("enrol_manual_unenrol_users", "enrolments", batch::nothing);
    let verdicts = sending.batch(&call, &items).await?;
    let ended = |verdict: &Verdict| matches!(verdict, Verdict::Done(_));
    let looked = pairs.iter().zip(&strangers).zip(&verdicts);
    let looked: BTreeSet<i64> = looked
        .filter(|((_, stranger), verdict)| stranger.is_some() && ended(verdict))
        .map(|(((course, _), _), _)| *course)
        .collect();
    let present = rolls::present(sending.moodle, &looked.into_iter().collect::<Vec<_>>()).await?;
    for (((pending, pair), stranger), verdict) in pending.iter().zip(pairs).zip(strangers).zip(verdicts) {
        let owner = Owner::Enrolment(pair.0, pair.1);
        match stranger {
            Some(stranger) if ended(&verdict) && present.contains(&pair) => {
                let refusal = Refusal::new(&rules::TAKES_PART_STILL);
                sending.refuse(pending, &refusal);
                sending.follow(owner, &Verdict::Refused(refusal));
                sending.moodle.caches.stays(pair.0, pair.1, stranger);
            }
            _ => sending.follow(owner, &verdict),
        }
    }
    Ok(())
}

/// Somebody whose enrolment we haven't written.
fn stranger(sending: &Sending<'_>, (course, user): (i64, i64)) -> Option<Participant> {
    let known = sending.moodle.caches.participants.courses();
    let course = known.get(&course)?;
    let is_ours = course.written.contains_key(&user);
    course.people.get(&user).filter(|_| !is_ours).cloned()
}

/// Those by the method `manual`: no function writes the others, which are refused.
fn by_manual<'p>(sending: &mut Sending<'_>, pending: Vec<Pending<'p>>) -> Vec<Pending<'p>> {
    let is_manual = |pending: &Pending<'_>| {
        typed::<Enrolment>(pending)
            .is_some_and(|it| sending.real(it.method) == methods::id(sending.real(it.course), "manual", 0).0)
    };
    let (manual, others): (Vec<_>, Vec<_>) = pending.into_iter().partition(is_manual);
    for pending in &others {
        let refusal = impossible(Some(Capability::EnrolOtherwise));
        if let Some(enrolment) = typed::<Enrolment>(pending) {
            let owner = Owner::Enrolment(sending.real(enrolment.course), sending.real(enrolment.user));
            sending.follow(owner, &Verdict::Refused(refusal.clone()));
        }
        sending.refuse(pending, &refusal);
    }
    manual
}

/// What the ledger keeps: dates and status of enrolments, and roles that were given without one.
pub(super) fn lines(_: &Moodle, step: &Step, ids: &IdMap) -> Vec<Line> {
    let real = |id| ids.real(id).map_or(0, |id| id.0);
    let entity = step.entity();
    if let Some(enrolment) = entity.and_then(Enrolment::from_any) {
        let (course, user) = (real(enrolment.course), real(enrolment.user));
        return vec![match step.verb {
            Verb::Delete => Line::gone(Subject::Enrolment, course, user),
            Verb::Create | Verb::Update => Line::says(Subject::Enrolment, course, user, &Written::of(enrolment)),
        }];
    }
    let Some(held) = entity.and_then(RoleAssignment::from_any) else {
        return Vec::new();
    };
    let (course, user, role) = (real(held.course), real(held.user), real(held.role));
    let number = made_up::id(RoleAssignment::KIND, user, role, 0).0;
    match step.verb {
        Verb::Delete => vec![Line::gone(Subject::RoleAlone, course, number)],
        Verb::Create | Verb::Update if held.method.is_none() => {
            vec![Line::says(Subject::RoleAlone, course, number, &(user, role))]
        }
        Verb::Create | Verb::Update => Vec::new(),
    }
}
