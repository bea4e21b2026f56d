//! Looking up many things at once: as few calls as they need, side by side, each connection with about as much to do.

use futures_util::future::BoxFuture;
use serde_json::Value;

use super::super::client::{CallError, Client, Form};
use super::super::side_by_side::side_by_side;

/// A function that is asked for things by a list of plain values.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its name.
    pub function: &'static str,
    /// Parameters besides the list.
    pub besides: Form,
    /// The parameter that is the list.
    pub list: &'static str,
    /// The code by which a call is refused whole for one value that the site finds impossible. Nothing has such a value:
    /// it is found out and left out. Blank: there are none.
    pub impossible: &'static str,
}

impl Question {
    /// Asks for all of these. Returns the answers, one a call.
    ///
    /// # Errors
    ///
    /// The site refuses, or doesn't answer.
    pub async fn ask(&self, client: &Client, values: &[String]) -> Result<Vec<Value>, CallError> {
        let most = client.max_fields().saturating_sub(self.besides.fields()).max(1);
        let connections = client.connections();
        // What fits into one call and is soon answered isn't worth a second one.
        let calls = match values.len().div_ceil(most) {
            0 => return Ok(Vec::new()),
            1 if values.len() < FEW => 1,
            calls => calls.next_multiple_of(connections),
        };
        let parts: Vec<&[String]> = values.chunks(values.len().div_ceil(calls).max(1)).collect();
        let mut asked: Vec<Asked<'_, Vec<Value>>> = Vec::new();
        for part in parts {
            asked.push(Box::pin(self.part(client, part)));
        }
        let answers = side_by_side(connections, asked).await;
        let mut all = Vec::new();
        for answer in answers {
            all.extend(answer?);
        }
        Ok(all)
    }

    async fn part(&self, client: &Client, values: &[String]) -> Result<Vec<Value>, CallError> {
        let (mut answers, mut waiting) = (Vec::new(), vec![values]);
        while let Some(values) = waiting.pop() {
            let form = self.besides.clone().with_list(self.list, values);
            let fields = form.fields();
            let halves = values.split_at(values.len() / 2);
            match client.read(self.function, form).await {
                Ok(answer) => answers.push(answer),
                Err(CallError::Refused(exception))
                    if !self.impossible.is_empty() && exception.errorcode == self.impossible =>
                {
                    if values.len() > 1 {
                        waiting.extend([halves.1, halves.0]);
                    }
                }
                Err(CallError::Cut | CallError::TooLarge) if values.len() > 1 => {
                    client.cut_at(fields);
                    waiting.extend([halves.1, halves.0]);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(answers)
    }
}

/// A call on its way.
pub type Asked<'a, T> = BoxFuture<'a, Result<T, CallError>>;

/// So many values are asked for in one call, whatever connections there are.
const FEW: usize = 50;
