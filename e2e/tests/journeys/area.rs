//! The file area: a file is uploaded, looked at, checked, run; its report is read; it is deleted and taken back.

use anyhow::Result;
use e2e::{Lang, journey};

use crate::files;

#[tokio::test]
async fn a_file_goes_through_the_area() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.is_signed_in("n.roussel").await?;
        j.opens("/").await?;
        page.clicks("Files").await?;
        page.reads("The inbox is empty").await?;

        let file = files::four_accounts(&j.folder)?;
        page.drops(&file).await?;
        page.reads("users.csv is in the inbox").await?;
        page.drops(&file).await?;
        page.reads("A file has this name already").await?;
        page.clicks("Keep both").await?;
        page.reads("users-2.csv is in the inbox").await?;

        page.clicks("users.csv: actions").await?;
        page.clicks("Preview").await?;
        page.reads("alice.bernard@lycee-pasteur.example").await?;
        page.reads("UTF-8, separator ,").await?;
        page.clicks("Close").await?;

        page.clicks("users-2.csv: actions").await?;
        page.clicks("Rename or move").await?;
        page.fills("Name in the inbox", "north/pupils.csv").await?;
        page.clicks("Rename").await?;
        page.reads("It is now called north/pupils.csv").await?;
        page.clicks("north").await?;
        page.has_no("[aria-busy=true]").await?;
        page.clicks("pupils.csv: actions").await?;
        page.clicks("Delete").await?;
        page.reads("1 file deleted").await?;
        page.clicks("Undo").await?;
        page.reads("1 file is back").await?;

        page.clicks("Inbox").await?;
        page.clicks("users.csv: actions").await?;
        page.clicks("CheckOpens it").await?;
        page.comes_to("/", "/").await?;
        page.reads("All 4 rows are ready").await?;

        j.opens("/files").await?;
        page.clicks("users.csv: actions").await?;
        page.clicks("RunWithout looking").await?;
        page.comes_to("/runs/", "").await?;
        page.reads("Finished").await?;

        // It has left the inbox; its archive and its report lead back to the run.
        j.opens("/files?kind=archive").await?;
        page.reads("_users.csv").await?;
        j.opens("/files?kind=report").await?;
        page.clicks("users.csv").await?;
        page.comes_to("/runs/", "").await?;
        j.opens("/files?kind=report").await?;
        page.has("button.link-btn").await?;
        page.clicks_css(".area-name .link-btn").await?;
        page.has("iframe.area-look-page").await
    })
    .await
}
