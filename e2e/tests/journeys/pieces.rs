//! Each page comes in a piece of its own: by the rail, by its address, and back.

use anyhow::Result;
use e2e::{Lang, journey};

/// The places of the rail, with their addresses.
const PLACES: &[(&str, &str)] = &[
    ("Runs", "/runs"),
    ("Directory", "/directory"),
    ("Tools", "/tools"),
    ("Help", "/help"),
    ("Settings", "/settings"),
    ("Check", "/"),
];

#[tokio::test]
async fn every_place_of_the_rail_comes() -> Result<()> {
    journey(Lang::English, async |j| {
        j.is_signed_in("n.roussel").await?;
        let page = &j.browser;

        // From one to the next, the page stays.
        j.opens("/").await?;
        page.settles().await?;
        for (name, path) in PLACES {
            page.clicks(name).await?;
            page.comes_to(path, "").await?;
            page.settles().await?;
            page.reads(name).await?;
        }

        // Each as the first page.
        for (name, path) in PLACES {
            j.opens(path).await?;
            page.settles().await?;
            page.reads(name).await?;
        }
        Ok(())
    })
    .await
}
