//! How things stand: what wants somebody, what each source did, the run beside those before it.

use jiff::tz::TimeZone;
use shared::api::{Need, OverviewDto, RunDto, RunMode, RunOptions, RunState};
use shared::i18n::{Catalog, Lang};

use super::{School, actor, schools};
use crate::runs::StepFilter;
use crate::store::now;

const HEAD: &str = "username;firstname;lastname;email\n";
const GOOD: &str = "nora.lind;Nora;Lind;nora.lind@northfield.example\n";
const BAD: &str = "emeric.saule;Émeric;Saule;a@@b\n";
const MENDED: &str = "emeric.saule;Émeric;Saule;a@b.example\n";

impl School {
    async fn ran(&self, name: &str, text: &str, mode: RunMode) -> RunDto {
        let options = RunOptions {
            mode,
            ..RunOptions::default()
        };
        let files = self.upload(name, text);
        let (accepted, _) = self.runs.submit(files, options, &actor("anna"), "").await.unwrap();
        self.runs.work_once().await.unwrap();
        let english = Catalog::of(Lang::En);
        self.runs.get(&accepted.id, english).await.unwrap()
    }

    async fn overview(&self) -> OverviewDto {
        let english = Catalog::of(Lang::En);
        self.runs.overview(&TimeZone::UTC, now(), english).await.unwrap()
    }

    /// What wants somebody: why, which run, how many rows.
    async fn needs(&self) -> Vec<(Need, String, u64)> {
        let needs = self.overview().await.needs.into_iter();
        needs.map(|need| (need.need, need.run.name, need.count)).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_has_run_and_nobody_is_needed() {
    for school in schools().await {
        let overview = school.overview().await;
        assert!(overview.platform.reachable);
        assert_eq!(
            (overview.needs.len(), overview.latest.len(), overview.days.len()),
            (0, 0, 30)
        );
        assert_eq!(overview.inbox.files, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_that_failed_want_somebody_until_their_tryback_is_run() {
    for school in schools().await {
        let run = school
            .ran("users_20261122.csv", &format!("{HEAD}{GOOD}{BAD}"), RunMode::Run)
            .await;
        let overview = school.overview().await;
        let need = &overview.needs[0];
        assert_eq!(
            (need.need, need.run.id.as_str(), need.count),
            (Need::Rows, run.summary.id.as_str(), 1)
        );
        assert!(need.reason.as_deref().unwrap().contains("a@@b"), "{need:?}");
        let today = overview.days.last().unwrap();
        assert_eq!((today.runs, today.rows, today.failed), (1, 2, 1));
        assert_eq!((overview.today.created, overview.today.failed), (1, 1));
        assert_eq!(overview.sources[0].name, "users_*.csv");

        // A simulation of it changes nothing.
        let tryback = run.files[0].tryback.clone().unwrap();
        school
            .ran(&tryback, &format!("{HEAD}{MENDED}"), RunMode::Simulate)
            .await;
        assert_eq!(school.needs().await.len(), 1);
        // A second download of it is called so by the browser.
        let again = tryback.replace(".csv", " (1).csv");
        school.ran(&again, &format!("{HEAD}{MENDED}"), RunMode::Run).await;
        assert_eq!(school.needs().await, []);
        assert_eq!(school.overview().await.sources.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_wants_somebody_until_its_source_has_run_again() {
    for school in schools().await {
        let run = school
            .ran("cohorts.csv", "colour;shape\nred;round\n", RunMode::Run)
            .await;
        assert_eq!(run.summary.state, RunState::Failed);
        school.ran("users.csv", &format!("{HEAD}{GOOD}"), RunMode::Run).await;
        let failed = |needs: &[(Need, String, u64)]| needs.iter().filter(|need| need.0 == Need::Failed).count();
        assert_eq!(failed(&school.needs().await), 1);
        school
            .ran("cohorts.csv", "cidnumber;cname\nL1;First year\n", RunMode::Run)
            .await;
        assert_eq!(school.needs().await, []);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_several_runs_of_a_source_the_last_one_wants_somebody() {
    for school in schools().await {
        let text = format!("{HEAD}{BAD}");
        school.ran("users_20261121.csv", &text, RunMode::Run).await;
        let last = school.ran("users_20261122.csv", &text, RunMode::Run).await;
        assert_eq!(school.needs().await, [(Need::Rows, last.summary.name, 1)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_held_run_stands_first_and_is_no_run_of_its_source_yet() {
    for school in schools().await {
        school.ran("groups.csv", "colour\nred\n", RunMode::Run).await;
        school.held().await;
        let needs = school.needs().await;
        let kinds: Vec<_> = needs.iter().map(|need| need.0).collect();
        assert_eq!(kinds, [Need::Held, Need::Failed]);
        let overview = school.overview().await;
        let sources: Vec<_> = overview.sources.iter().map(|source| source.name.as_str()).collect();
        assert_eq!(sources, ["groups.csv"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_stands_beside_the_one_before_it() {
    for school in schools().await {
        let english = Catalog::of(Lang::En);
        let first = school
            .ran("users_20261121.csv", &format!("{HEAD}{BAD}{GOOD}"), RunMode::Run)
            .await;
        assert_eq!(first.previous, None);
        let other = "awa.ndiaye;Awa;N’Diaye;c@@d\n";
        let second = school
            .ran("users_20261122.csv", &format!("{HEAD}{GOOD}{other}"), RunMode::Run)
            .await;
        assert_eq!(second.previous.unwrap().id, first.summary.id);

        let story = school.runs.story(&second.summary.id, english).await.unwrap();
        let reason = &story.reasons[0];
        assert_eq!((reason.outcome.as_str(), reason.rows, reason.line), ("USR004", 1, 3));
        assert!(reason.message.contains("c@@d"), "{reason:?}");
        let past: Vec<_> = story.past.iter().map(|run| (run.id.as_str(), run.failed)).collect();
        assert_eq!(past, [(first.summary.id.as_str(), 1), (second.summary.id.as_str(), 1)]);
        let change = story.failures.unwrap();
        assert_eq!((change.new, change.gone, change.still), (1, 1, 0));
        assert_eq!(
            (change.gone_rows[0].key.as_str(), change.gone_rows[0].line),
            ("emeric.saule", 2)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn runs_from_before_there_were_sources_are_given_theirs() {
    for school in schools().await {
        school
            .ran("users_20261121.csv", &format!("{HEAD}{GOOD}"), RunMode::Run)
            .await;
        let mut tx = school.store.begin().await.unwrap();
        sqlx::query("UPDATE runs SET source = ''")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let again = school.store.again().await;
        let sources: Vec<String> = sqlx::query_scalar("SELECT source FROM runs")
            .fetch_all(again.read())
            .await
            .unwrap();
        assert_eq!(sources, ["users_*.csv"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_tells_how_many_an_unbinding_takes_out_of_the_course() {
    for school in schools().await {
        for (name, text) in [
            ("courses.csv", "shortname;fullname;category\nBIO-101;Biology;Sciences\n"),
            (
                "users.csv",
                "username;firstname;lastname\nnora.lind;Nora;Lind\nawa.roy;Awa;Roy\n",
            ),
            (
                "cohorts.csv",
                "cidnumber;cname;userid\nL1;First year;nora.lind\nL1;First year;awa.roy\n",
            ),
            ("cohort-bindings.csv", "course;cohort\nBIO-101;L1\n"),
        ] {
            let run = school.ran(name, text, RunMode::Run).await;
            assert_eq!(
                (run.summary.state, run.summary.counts.failed),
                (RunState::Finished, 0),
                "{name}"
            );
        }
        let text = "cmd;course;cohort;role\nfulldel;BIO-101;L1;*\n";
        let run = school.ran("cohort-bindings.csv", text, RunMode::Simulate).await;
        let filter = StepFilter {
            dangerous: true,
            limit: 10,
            ..StepFilter::default()
        };
        let steps = school.runs.steps(&run.summary.id, &filter).await.unwrap().items;
        assert_eq!(steps[0].along, [("enrolment".to_owned(), 2)], "{steps:?}");
    }
}
