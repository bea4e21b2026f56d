//! `toolsync platform`: where runs write. A token comes by the standard input alone: a flag would be in the history of the
//! shell and in the list of processes.

use clap::{Args, Subcommand};
use shared::api::{ConnectionReport, ConnectionWish, RoleCheck, RoleStanding, RolesReport, SiteDto, roles_of_the_site};
use shared::i18n::Args as Texts;

use super::{Common, Exit, Output, open};
use crate::accounts::audit::COMMAND_LINE;
use crate::platform::moodle::{ConnectError, Connections};
use crate::store::now;

/// `toolsync platform`
#[derive(Debug, Args)]
pub struct PlatformArgs {
    /// What to do.
    #[command(subcommand)]
    what: What,
}

/// What to do with the platform.
#[derive(Debug, Subcommand)]
enum What {
    /// Says where runs write and, of a Moodle, what the last test has found.
    Show,
    /// Tries a Moodle: what it is, what the token may do, what is missing; nothing is changed there.
    Test {
        /// Its address; else that of the settings.
        url: Option<String>,
        /// Tries another token than the one that is kept: the first line of the standard input, or it is asked for.
        #[arg(long)]
        new_token: bool,
    },
    /// Compares the roles of the setting moodle.roles with those that people hold on the Moodle; nothing is changed there.
    Roles,
    /// Lets runs write to a Moodle. Its token is the first line of the standard input, or is asked for.
    Connect {
        /// Its address: https://moodle.school.example
        url: String,
    },
    /// Lets runs write to the embedded directory again, and forgets the token.
    Disconnect,
}

/// Does it.
pub async fn run(args: &PlatformArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let place = open::workplace(common).await?;
    let done = match place.platforms.sites() {
        Some(sites) => carry_out(&args.what, sites, output).await,
        None => Ok(()),
    };
    place.store.close().await;
    let Err(error) = done else { return Ok(Exit::Fine) };
    let error = error.downcast::<ConnectError>()?;
    let exit = match &error {
        ConnectError::Site(_) => Exit::Unreachable,
        _ => Exit::Usage,
    };
    output.problem(error.sentence()?.whole(output.catalog))?;
    Ok(exit)
}

async fn carry_out(what: &What, sites: &Connections, output: &Output) -> anyhow::Result<()> {
    match what {
        What::Show => show(sites.told().await?, output)?,
        What::Test { url, new_token } => {
            let wish = ConnectionWish {
                url: url.clone().unwrap_or_default(),
                token: if *new_token { token(output)? } else { String::new() },
            };
            let report = sites.test(&wish, now()).await?;
            found(&report, output)?;
        }
        What::Roles => compared(&sites.roles().await?, output)?,
        What::Connect { url } => {
            let wish = ConnectionWish {
                url: url.clone(),
                token: token(output)?,
            };
            // First it is tried, so that no run begins with a token that isn't one.
            sites.test(&wish, now()).await?;
            sites.connect(&wish, COMMAND_LINE, now()).await?;
            let report = sites.test(&ConnectionWish::default(), now()).await?;
            found(&report, output)?;
        }
        What::Disconnect => {
            if !sites.disconnect(COMMAND_LINE, now()).await? {
                return Err(ConnectError::NoSite.into());
            }
            output.line(output.text("platform-is-directory", &Texts::new()))?;
        }
    }
    Ok(())
}

fn token(output: &Output) -> anyhow::Result<String> {
    super::sources::value(output, "platform-ask-token")
}

fn show(site: Option<SiteDto>, output: &Output) -> anyhow::Result<()> {
    if output.json {
        return output.json(&site);
    }
    let Some(site) = site else {
        return Ok(output.line(output.text("platform-is-directory", &Texts::new()))?);
    };
    output.line(output.text("platform-is-moodle", &Texts::new().with("url", site.url.as_str())))?;
    match &site.report {
        Some(report) => found(report, output),
        None => Ok(output.line(output.text("platform-untested", &Texts::new()))?),
    }
}

/// Prints what a test has found.
fn found(report: &ConnectionReport, output: &Output) -> anyhow::Result<()> {
    if output.json {
        return output.json(report);
    }
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let texts = Texts::new()
        .with("name", report.name.as_str())
        .with("release", report.release.as_str())
        .with("username", report.username.as_str());
    output.line(output.text("platform-found-site", &texts))?;
    let texts = Texts::new()
        .with("milliseconds", number(report.milliseconds))
        .with("fields", number(report.max_fields));
    output.line(output.text("platform-found-speed", &texts))?;
    if let Some(ahead) = report.clock_ahead.filter(|ahead| ahead.abs() > 60) {
        output.line(output.text("platform-found-clock", &Texts::new().with("seconds", ahead)))?;
    }
    let able = report.able.iter().filter(|able| able.yes).count();
    let texts = Texts::new()
        .with("able", i64::try_from(able).unwrap_or(0))
        .with("all", i64::try_from(report.able.len()).unwrap_or(0));
    output.line(output.text("platform-found-able", &texts))?;
    let (needed, more): (Vec<_>, Vec<_>) = report.missing.iter().partition(|missing| missing.needed);
    for (id, list) in [("platform-missing-needed", needed), ("platform-missing-more", more)] {
        if !list.is_empty() {
            let names: Vec<&str> = list.iter().map(|missing| missing.name.as_str()).collect();
            output.line(output.text(id, &Texts::new().with("functions", names.join(", "))))?;
        }
    }
    let differs = |role: &&RoleCheck| role.standing == RoleStanding::Contradicted;
    for role in report.roles.iter().filter(differs) {
        output.line(of_role(role, output))?;
    }
    Ok(())
}

/// Prints how the roles of the settings and of the site agree.
fn compared(report: &RolesReport, output: &Output) -> anyhow::Result<()> {
    if output.json {
        return output.json(report);
    }
    let texts = Texts::new()
        .with("courses", report.courses)
        .with("people", report.people);
    output.line(output.text("platform-roles-looked", &texts))?;
    for role in &report.roles {
        output.line(of_role(role, output))?;
    }
    if let Some(map) = roles_of_the_site(&report.roles) {
        output.line(output.text("platform-roles-set", &Texts::new().with("map", map)))?;
    }
    Ok(())
}

/// One line on a role.
fn of_role(role: &RoleCheck, output: &Output) -> String {
    let texts = Texts::new()
        .with("role", role.shortname.as_str())
        .with("id", role.id.to_string());
    match (role.standing, role.seen, &role.holder) {
        (RoleStanding::Contradicted, Some(seen), _) => {
            output.text("platform-role-seen", &texts.with("seen", seen.to_string()))
        }
        (RoleStanding::Contradicted, None, Some(holder)) => {
            output.text("platform-role-holder", &texts.with("holder", holder.as_str()))
        }
        (RoleStanding::Unlisted, Some(seen), _) => {
            output.text("platform-role-new", &texts.with("seen", seen.to_string()))
        }
        (standing, ..) => {
            let standing = output.text(standing.words(), &Texts::new());
            output.text("platform-role-line", &texts.with("standing", standing))
        }
    }
}
