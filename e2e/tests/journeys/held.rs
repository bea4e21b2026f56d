//! A run that deletes more than the site allows waits for somebody, who looks and approves.

use anyhow::Result;
use e2e::{Journey, Lang, journey};

use crate::files;

#[tokio::test]
async fn held_run_is_approved() -> Result<()> {
    journey(Lang::English, async |j| {
        hold_a_run(j).await?;
        let page = &j.browser;
        page.clicks("Look at the plan").await?;
        page.comes_to("/runs/", "/plan").await?;
        page.reads("Held: somebody has to look first").await?;
        page.reads("The plan deletes 4 of 4").await?;
        page.ticks("I have looked at the 4 steps").await?;
        page.clicks("Approve and run 4 steps").await?;
        page.reads("Finished").await?;
        page.reads("4 records were deleted").await
    })
    .await
}

/// Signs in, creates four accounts and sends the file that deletes them, where three may be deleted. Leaves the page
/// of the held run open.
pub(crate) async fn hold_a_run(j: &Journey) -> Result<()> {
    let page = &j.browser;
    j.server.set("guard.deletions", "3").await?;
    j.is_signed_in("n.roussel").await?;

    page.drops(&files::four_accounts(&j.folder)?).await?;
    run_now(j, "All 4 rows are ready").await?;
    page.reads("4 records were created").await?;

    j.opens("/").await?;
    page.drops(&files::four_deletions(&j.folder)?).await?;
    run_now(j, "All 4 rows are ready").await?;
    page.reads("Nothing has been written. Somebody has to look at the plan first.")
        .await
}

/// Sends the file on the desk, once it is ready.
pub(crate) async fn run_now(j: &Journey, ready: &str) -> Result<()> {
    let page = &j.browser;
    page.reads(ready).await?;
    page.clicks("Other ways to send").await?;
    page.clicks("Run now").await?;
    page.comes_to("/runs/", "").await
}
