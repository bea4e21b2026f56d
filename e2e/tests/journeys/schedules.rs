//! Schedules: one is made with its times foretold, begun by hand, paused; what came of it is told.

use anyhow::Result;
use e2e::{Lang, journey};

use crate::files;

#[tokio::test]
async fn a_schedule_is_made_begun_and_paused() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.is_signed_in("n.roussel").await?;
        j.opens("/").await?;
        page.clicks("Schedules").await?;
        // The usual ones came with the first administrator, and wait until somebody makes them active.
        page.reads("All schedules are paused.").await?;

        page.clicks("New schedule").await?;
        page.comes_to("/schedules/new", "").await?;
        page.fills("Name", "Courses, nightly").await?;
        page.clicks_css(".schedule-inputs option[value=courses]").await?;
        page.reads("Every day at 02:00").await?;
        page.fills("When", "0 25 * * *").await?;
        page.reads("The hour can’t be “25”").await?;
        page.fills("When", "30 6 * * 1-5").await?;
        page.reads("Monday to Friday at 06:30").await?;
        page.clicks("Save").await?;
        page.comes_to("/schedules/01", "").await?;
        page.reads("Nothing came of it yet").await?;

        page.clicks("Run now").await?;
        page.reads("There is no file to run.").await?;
        page.reads("by n.roussel").await?;

        j.opens("/files").await?;
        page.drops(&files::two_courses(&j.folder)?).await?;
        page.reads("uploadcourses.csv is in the inbox").await?;
        j.opens("/schedules").await?;
        page.clicks("Courses, nightly").await?;
        page.clicks("Run now").await?;
        page.reads("The run is sent.").await?;
        page.reads("Finished").await?;

        page.clicks_css("[role=switch]").await?;
        page.reads("It waits until somebody makes it active.").await?;
        j.opens("/schedules").await?;
        page.reads("Paused by n.roussel").await?;
        page.ticks("Courses, nightly: active").await?;
        page.reads_no_more("Paused by n.roussel").await?;
        j.opens("/overview").await?;
        page.reads("Courses, nightly").await
    })
    .await
}
