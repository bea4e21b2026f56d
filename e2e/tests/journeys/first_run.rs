//! From the link that a new server prints.

use anyhow::Result;
use e2e::{Lang, journey};

#[tokio::test]
async fn a_new_server_is_set_up_by_its_link() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        page.open_page(j.server.set_up_link()?).await?;
        page.fills("User name", "n.roussel").await?;
        page.fills("Password", j.password()).await?;
        page.ticks("Load sample data").await?;
        page.clicks("Create the administrator").await?;
        page.comes_to("/", "/").await?;
        page.reads("you are signed in").await
    })
    .await
}
