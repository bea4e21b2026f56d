//! Addresses that a site doesn't find as they are asked for. Its look-up of many tells capitals apart, which nobody else
//! does (D28); its search doesn't, and takes one address a call.

use std::collections::HashMap;

use serde_json::Value;

use super::super::Moodle;
use super::super::client::{CallError, Form};
use super::super::side_by_side::side_by_side;
use super::account::Account;
use super::asking::Asked;
use super::said;

/// So many are searched first. If that finds nobody, nobody is looked for any more: a file of new accounts has addresses
/// that no account has yet, and a search for each of them would take longer than making them.
const FIRST: usize = 16;

/// Those of the addresses that no account has, whatever its capitals.
pub(super) fn unfound(asked: &[String], accounts: &HashMap<i64, Account>) -> Vec<String> {
    let known: Vec<String> = accounts
        .values()
        .map(|account| account.user.email.to_lowercase())
        .collect();
    let known: std::collections::HashSet<&str> = known.iter().map(String::as_str).collect();
    let mut unfound = asked.to_vec();
    // A percent sign would stand for anything.
    unfound.retain(|address| !known.contains(address.to_lowercase().as_str()) && !address.contains('%'));
    unfound
}

/// The accounts of these addresses. A site that doesn't offer the search finds nobody.
pub(super) async fn search(moodle: &Moodle, addresses: &[String]) -> Result<Vec<Value>, CallError> {
    if addresses.is_empty() || !moodle.site().await.is_ok_and(|site| site.offers(FUNCTION)) {
        return Ok(Vec::new());
    }
    let (first, rest) = addresses.split_at(addresses.len().min(FIRST));
    let mut found = each(moodle, first).await?;
    if !found.is_empty() {
        found.extend(each(moodle, rest).await?);
    }
    Ok(found)
}

const FUNCTION: &str = "core_user_get_users";

async fn each(moodle: &Moodle, addresses: &[String]) -> Result<Vec<Value>, CallError> {
    let asked = addresses
        .iter()
        .map(|address| -> Asked<'_, _> { Box::pin(one(moodle, address)) });
    let mut found = Vec::new();
    for accounts in side_by_side(moodle.client.connections(), asked.collect()).await {
        found.extend(accounts?);
    }
    Ok(found)
}

/// Whose address it is: a search may find others, whose address is like it.
async fn one(moodle: &Moodle, address: &str) -> Result<Vec<Value>, CallError> {
    let form = Form::new()
        .with("criteria[0][key]", "email")
        .with("criteria[0][value]", address);
    let answer = moodle.client.read(FUNCTION, form).await?;
    let is_its = |user: &&Value| said::text(user, "email").to_lowercase() == address.to_lowercase();
    Ok(said::list(&answer, "users").iter().filter(is_its).cloned().collect())
}
