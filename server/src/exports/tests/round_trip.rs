//! A package rebuilds what it was exported from, and changes nothing there.

use proptest::prelude::*;
use proptest::test_runner::Config;
use shared::api::Counts;

use super::any_school::school;
use super::place::{Exported, Files, Place, Set, counts, shown};

/// How many schools are tried. Each is built twice and run once more.
const SCHOOLS: u32 = 24;

/// Runs a package in an empty directory, and says what that exports.
async fn rebuilt(exported: &Exported, empty: &Place) -> Exported {
    let run = empty.run(&exported.files, &exported.settings).await;
    let counted = counts(&run);
    if counted.failed + run.summary.partial > 0 {
        panic!("{:#?}\n{}", empty.problems(&run).await, shown(&exported.files));
    }
    empty.export().await
}

/// Runs a package where it came from, and says what became of its rows.
async fn again(exported: &Exported, source: &Place) -> Counts {
    let mut settings = exported.settings.clone();
    // Otherwise courses that are there aren't looked at.
    settings.insert("courses.force_update".into(), "1".into());
    let run = source.run(&exported.files, &settings).await;
    assert_eq!(source.export().await, *exported);
    counts(&run)
}

async fn comes_back(school: &Files, source: &Place, empty: &Place) {
    source.run(school, &Set::new()).await;
    let exported = source.export().await;
    let rebuilt = rebuilt(&exported, empty).await;
    assert_eq!(shown(&rebuilt.files), shown(&exported.files));
    let counted = again(&exported, source).await;
    let changed = Counts {
        unchanged: 0,
        ..counted
    };
    assert_eq!(changed, Counts::default(), "{}", shown(&exported.files));
}

proptest! {
    #![proptest_config(Config { cases: SCHOOLS, max_shrink_iters: 40, ..Config::default() })]

    #[test]
    fn any_directory_comes_back_in_an_empty_one_and_a_second_run_changes_nothing(school in school()) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            let (source, empty) = (Place::quick().await, Place::quick().await);
            comes_back(&school.0, &source, &empty).await;
        });
    }
}
