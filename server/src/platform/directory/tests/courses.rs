//! Files that delete and reset courses, on both databases: fetched, planned, applied.

use jiff::tz::TimeZone;
use shared::check::{Across, Check, Checked, Observer, Request};
use shared::directory::{EntityKind, Id, Keys};
use shared::formats::{Format, course_deletions::CourseDeletions, course_resets::CourseResets, open_for_planning};
use shared::plan::{Moment, Planner, RowPlan, RowStatus};
use shared::record::Record;
use shared::settings::Settings;

use super::cascade::{counts, school};
use super::world::{NOW, World, short, worlds};

#[derive(Default)]
struct Rows(Vec<Checked<Record>>);

impl Observer for Rows {
    fn diagnostic(&mut self, _: shared::diagnostic::Diagnostic) {}
    fn row(&mut self, row: &Checked<Record>) {
        self.0.push(row.clone());
    }
}

/// Plans a file over what it names, and applies it.
async fn run(world: &World, format: &'static dyn Format, text: &str) -> Vec<RowPlan> {
    let mut request = Request::new("courses about to go.csv", Settings::new());
    request.format = Some(format);
    let (mut across, mut rows) = (Across::default(), Rows::default());
    let mut check = Check::new(&request, &mut across);
    check.feed(text.as_bytes(), &mut rows);
    check.finish(&mut rows);
    let mut file = open_for_planning(format, check.summary(), &request).unwrap();
    let mut keys = Keys::default();
    rows.0.iter().for_each(|row| file.keys(row, &mut keys));
    let mut snapshot = world.fetch(keys).await;
    let clock = Moment {
        now: NOW,
        zone: TimeZone::UTC,
    };
    let mut planner = Planner::new(&mut snapshot, &request.settings, &clock);
    let plans: Vec<RowPlan> = rows
        .0
        .iter()
        .map(|row| planner.row(row.line, |planner| file.plan(row, planner)))
        .collect();
    let steps: Vec<_> = plans.iter().flat_map(|plan| plan.steps.clone()).collect();
    world.apply(&steps).await.unwrap();
    plans
}

#[tokio::test]
async fn a_reset_takes_participants_and_groups_and_leaves_the_rest() {
    for world in worlds().await {
        let school = school(&world).await;
        let file = "shortname;roles;groups;groupings\nBIO-101;student;all;all\n";
        let plans = run(&world, &CourseResets, file).await;
        assert_eq!(plans[0].status, RowStatus::Updated);
        assert_eq!(counts(&world).await, [2, 4, 6, 4, 1, 1, 1, 2, 2]);
        // Steps are named by people, of whom no more than their names was fetched.
        let keys: Vec<&str> = plans[0].steps.iter().map(|step| step.key.as_str()).collect();
        assert!(
            keys.contains(&"BIO-101, ajones") && keys.contains(&"BIO-101, TP1, bkaur"),
            "{keys:?}"
        );
        // The other course is as it was, and enrolments by the cohort stay.
        let left = world.all::<shared::directory::Enrolment>().await;
        let by_cohort = left.iter().filter(|enrolment| enrolment.method == school.methods[2]);
        assert_eq!(by_cohort.count(), 2);
        let again = run(&world, &CourseResets, file).await;
        assert_eq!((again[0].status, again[0].steps.len()), (RowStatus::Unchanged, 0));
    }
}

#[tokio::test]
async fn participants_of_a_course_are_fetched_without_their_accounts() {
    for world in worlds().await {
        let school = school(&world).await;
        let keys = Keys {
            course_participants: [short("BIO-101")].into(),
            ..Keys::default()
        };
        let snapshot = world.fetch(keys).await;
        let count = |links: usize| links;
        assert_eq!(count(snapshot.table::<shared::directory::Enrolment>().len()), 4);
        assert_eq!(count(snapshot.table::<shared::directory::RoleAssignment>().len()), 2);
        assert_eq!(count(snapshot.table::<shared::directory::GroupMember>().len()), 2);
        assert!(snapshot.table::<shared::directory::User>().is_empty());
        assert_eq!(snapshot.username(school.people[0]), "ajones");
        assert_eq!(snapshot.username(Id(-9)), "");
    }
}

#[tokio::test]
async fn a_deletion_says_and_takes_all_that_hangs_on_a_course() {
    for world in worlds().await {
        school(&world).await;
        let before = counts(&world).await;
        let plans = run(&world, &CourseDeletions, "BIO-101\nGHOST9\nBIO-101\n").await;
        let statuses: Vec<RowStatus> = plans.iter().map(|plan| plan.status).collect();
        assert_eq!(statuses, [RowStatus::Deleted, RowStatus::Skipped, RowStatus::Skipped]);
        let after = counts(&world).await;
        use EntityKind as K;
        // What is said to go is what goes; members of cohorts stay.
        let kinds = [
            K::Section,
            K::Method,
            K::Enrolment,
            K::RoleAssignment,
            K::Group,
            K::Grouping,
            K::GroupingGroup,
            K::GroupMember,
            K::CohortMember,
        ];
        for ((kind, before), after) in kinds.into_iter().zip(before).zip(after) {
            let along = &plans[0].steps[0].along;
            let said: u64 = along
                .iter()
                .filter(|(its, _)| *its == kind)
                .map(|(_, count)| count)
                .sum();
            assert_eq!(said, before - after, "{kind:?}");
        }
        let again = run(&world, &CourseDeletions, "BIO-101\n").await;
        assert!(again[0].steps.is_empty());
    }
}
