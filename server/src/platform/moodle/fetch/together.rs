//! Calls side by side of which none may fail.

use super::super::client::{CallError, Client};
use super::super::side_by_side::side_by_side;
use super::asking::Asked;

/// Makes all of these calls, as many at a time as the client has connections. The answers come in their order.
///
/// # Errors
///
/// A call was refused, or had no answer: the first such.
pub async fn together<T: Send>(
    client: &Client,
    calls: impl IntoIterator<Item = Asked<'_, T>>,
) -> Result<Vec<T>, CallError> {
    let answers = side_by_side(client.connections(), calls.into_iter().collect()).await;
    answers.into_iter().collect()
}
