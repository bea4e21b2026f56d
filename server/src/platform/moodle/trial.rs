//! Trying a connection: what the site is, what the token may call, what can therefore be done, and how fast it answers.

use std::collections::BTreeMap;

use shared::api::{AbleDto, ConnectionReport, MissingFunction};
use shared::plan::Lack;
use shared::settings::Settings;

use super::Site;
use super::client::{CallError, Client};
use super::functions::{MEANS, TELLING};
use super::role_check::{Look, roles};

/// How often a small call is timed.
const TIMES: usize = 3;
/// Forms longer than this aren't tried: more makes calls hardly cheaper.
const LONGEST_FORM: usize = 4_500;

/// Tries a connection. Nothing is changed on the site. `learnt` are the numbers of roles that runs have seen there, by name.
///
/// # Errors
///
/// The site doesn't answer, or turns the token away.
pub async fn trial(
    client: &Client,
    settings: &Settings,
    learnt: BTreeMap<String, i64>,
    now: i64,
) -> Result<ConnectionReport, CallError> {
    let mut took = Vec::new();
    let mut site = Site::default();
    let mut clock = None;
    for _ in 0..TIMES {
        let ping = client.ping().await?;
        took.push(ping.took);
        clock = ping.clock;
        site = Site::read(ping.site);
    }
    took.sort_unstable();
    let took = took.get(TIMES / 2).copied().unwrap_or_default();
    let max_fields = if site.offers("core_user_get_users_by_field") {
        client.longest_form(LONGEST_FORM).await?
    } else {
        0
    };
    let (able, missing) = able(&site);
    Ok(ConnectionReport {
        milliseconds: u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        clock_ahead: clock.map(|clock| clock - now),
        max_upload: u64::try_from(site.usermaxuploadfilesize)
            .ok()
            .filter(|bytes| *bytes > 0),
        uploads: site.uploadfiles != 0,
        max_fields: u64::try_from(max_fields).unwrap_or(0),
        functions: u64::try_from(site.functions.len()).unwrap_or(u64::MAX),
        missing,
        able,
        roles: roles(client, &site, settings, learnt, Look::SHORT).await?.roles,
        name: site.sitename,
        release: site.release,
        username: site.username,
    })
}

/// What can be done on a site, and the functions that would enable more.
fn able(site: &Site) -> (Vec<AbleDto>, Vec<MissingFunction>) {
    let capabilities = site.capabilities();
    let mut missing: BTreeMap<&str, MissingFunction> = BTreeMap::new();
    for telling in TELLING {
        let has = |name| site.offers(name);
        if !has(telling.function) && !telling.or.is_some_and(has) {
            missing.insert(
                telling.function,
                MissingFunction {
                    name: telling.function.to_owned(),
                    needed: telling.needed,
                    ..MissingFunction::default()
                },
            );
        }
    }
    let mut able = Vec::new();
    for means in MEANS {
        let lack = capabilities.lack(means.capability);
        able.push(AbleDto {
            name: means.capability.name().to_owned(),
            yes: lack.is_none(),
            never: lack == Some(&Lack::Never),
        });
        let (functions, plugin) = match lack {
            Some(Lack::Functions(functions)) => (functions, false),
            Some(Lack::Plugin(functions)) => (functions, true),
            Some(Lack::Never) | None => continue,
        };
        for function in functions {
            let entry = missing.entry(function).or_default();
            entry.name = (*function).to_owned();
            entry.plugin = plugin;
            entry.enables.push(means.capability.name().to_owned());
        }
    }
    (able, missing.into_values().collect())
}
