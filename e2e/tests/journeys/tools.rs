//! The tools: courses are looked up and picked, accounts are suspended by a list, empty categories are found.

use anyhow::Result;
use e2e::{Lang, journey};

use crate::files;
use crate::held::run_now;

#[tokio::test]
async fn tools_are_used() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.is_signed_in("n.roussel").await?;
        for (file, ready) in [
            (files::two_courses(&j.folder)?, "All 2 rows are ready"),
            (files::four_accounts(&j.folder)?, "All 4 rows are ready"),
        ] {
            j.opens("/").await?;
            page.drops(&file).await?;
            run_now(j, ready).await?;
            page.reads("Finished").await?;
        }

        j.opens("/").await?;
        page.clicks("Tools").await?;
        page.fills("Courses, one a line", "BIO-101;first year\nGHOST-9\n")
            .await?;
        page.clicks("Look up").await?;
        page.reads("1 found, 1 missing").await?;
        page.clicks("Save as CSV").await?;
        page.downloads(&j.folder, "checkedcourses.csv").await?;

        page.ticks("BIO-101 – Biology").await?;
        page.reads("One course is picked.").await?;
        page.clicks("Put it into the inbox").await?;
        page.reads("deletecourses.csv is in the inbox, with one course.")
            .await?;

        page.reads("Miscellaneous").await?;
        page.reads("stays: new courses go there").await?;

        page.fills("Accounts, one a line", "bpetit\ncrobert").await?;
        page.clicks("See the plan").await?;
        page.comes_to("/runs/", "/plan").await?;
        page.reads("Approve and run 2 steps").await?;
        page.clicks("Approve and run 2 steps").await?;
        page.reads("Finished").await?;
        page.reads("2 records were updated").await
    })
    .await
}
