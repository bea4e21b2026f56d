//! Operators, tokens and the audit: somebody is let in, a token is made, used and revoked, and all of it is written down.

use anyhow::{Context, Result, ensure};
use e2e::{Lang, journey};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

#[tokio::test]
async fn who_may_do_what_is_looked_after() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.is_signed_in("n.roussel").await?;
        j.opens("/settings/operators").await?;
        page.reads("New operator").await?;
        page.fills("User name", "e.lebihan").await?;
        page.fills("Name as people read it", "Éric Le Bihan").await?;
        page.clicks("Make one").await?;
        page.clicks("Create operator").await?;
        page.reads("e.lebihan can sign in").await?;
        page.clicks("Éric Le Bihan: actions").await?;
        page.clicks("Reviewer").await?;
        page.reads("e.lebihan is now reviewer").await?;
        page.clicks("n.roussel: actions").await?;
        page.clicks("Let sign in no more").await?;
        page.reads("This is the last administrator").await?;

        j.opens("/settings/tokens").await?;
        page.reads("No token yet").await?;
        page.fills("What it is for", "Nightly upload").await?;
        page.clicks("Create token").await?;
        page.reads("The token is made").await?;
        let word = page.text_of(".handed pre").await?;
        ensure!(status(&j.server.page("/api/v1/runs"), &word).await? == 200);
        page.clicks("Revoke Nightly upload").await?;
        page.reads("Scripts that use it are refused at once").await?;
        page.clicks_css(".dialog-foot .btn-danger").await?;
        page.reads("opens nothing any more").await?;
        ensure!(status(&j.server.page("/api/v1/runs"), &word).await? == 401);

        j.opens("/settings/audit").await?;
        page.reads("none changed, none missing").await?;
        page.reads("Token revoked").await?;
        page.reads("Operator created").await?;
        page.clicks("Save as CSV").await?;
        page.downloads(&j.folder, "toolsync-audit.csv").await?;

        j.opens("/settings/platform").await?;
        page.reads("Answers in").await?;
        j.opens("/settings/account").await?;
        page.fills("Present password", "not the one at all").await?;
        page.fills("New password", "ferns and horsetails").await?;
        page.clicks("Change the password").await?;
        page.reads("This isn’t your present password").await?;
        page.fills("Present password", j.password()).await?;
        page.clicks("Change the password").await?;
        page.reads("The password is changed").await
    })
    .await
}

/// What a script that has this token is answered.
async fn status(address: &str, word: &str) -> Result<u16> {
    let rest = address.strip_prefix("http://").context("an address without TLS")?;
    let (host, path) = rest.split_once('/').context("an address with a path")?;
    let mut stream = TcpStream::connect(host).await?;
    let request =
        format!("GET /{path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {word}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    let status = answer.split_whitespace().nth(1).context("an answer with a status")?;
    Ok(status.parse()?)
}
