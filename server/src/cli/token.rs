//! `toolsync admin token`: API tokens.

use clap::{Args, Subcommand};
use shared::api::OperatorRole;
use shared::formats;
use shared::i18n::Args as Texts;

use super::admin::told;
use super::{Exit, Output};
use crate::accounts::audit::COMMAND_LINE;
use crate::accounts::{AccountError, Accounts, NewToken};

/// `toolsync admin token`
#[derive(Debug, Args)]
pub struct TokenArgs {
    /// What to do.
    #[command(subcommand)]
    what: What,
}

/// What to do with tokens.
#[derive(Debug, Subcommand)]
enum What {
    /// Creates a token and prints it: once, here.
    Create {
        /// Whose it is: it may do at most what they may.
        owner: String,
        /// What it is for.
        #[arg(long, value_name = "TEXT", default_value = "")]
        name: String,
        /// Narrows it to a lower role: reviewer, operator, administrator.
        #[arg(long, value_name = "ROLE")]
        role: Option<OperatorRole>,
        /// It may read and change nothing.
        #[arg(long)]
        read_only: bool,
        /// Narrows it to this command file; may be repeated.
        #[arg(long = "only", value_name = "FORMAT")]
        formats: Vec<String>,
        /// It ends after so many days.
        #[arg(long, value_name = "DAYS")]
        days: Option<u32>,
    },
    /// Lists the tokens, without the words that they are.
    List,
    /// Ends a token.
    Revoke {
        /// Its id.
        id: String,
    },
}

/// Does it.
pub async fn run(args: TokenArgs, accounts: &Accounts, output: &Output) -> anyhow::Result<Exit> {
    match args.what {
        What::Create {
            owner,
            name,
            role,
            read_only,
            formats,
            days,
        } => {
            if let Some(unknown) = formats.iter().find(|format| formats::find(format).is_none()) {
                output.problem(output.text("format-unknown", &Texts::new().with("name", unknown.as_str())))?;
                return Ok(Exit::Usage);
            }
            let expires = days.map_or(0, |days| accounts.clock().now() + i64::from(days) * 24 * 3600);
            let new = NewToken {
                owner,
                name,
                role,
                read_only,
                formats,
                expires,
            };
            create(accounts.create_token(new, COMMAND_LINE).await, output)
        }
        What::List => list(accounts, output).await,
        What::Revoke { id } => {
            let done = accounts.revoke_token(&id, COMMAND_LINE).await;
            told(
                done.map(|()| output.text("admin-token-revoked", &Texts::new().with("id", id))),
                output,
            )
        }
    }
}

type Created = Result<(crate::accounts::Token, crate::accounts::Secret), AccountError>;

fn create(created: Created, output: &Output) -> anyhow::Result<Exit> {
    let (token, word) = match created {
        Ok(created) => created,
        Err(error) => return told(Err(error), output),
    };
    if output.json {
        output.json(&serde_json::json!({"id": token.id, "token": word.reveal(), "role": token.role}))?;
        return Ok(Exit::Fine);
    }
    // Alone on its line, and alone on the standard output: a script takes it as it is.
    output.line(word.reveal())?;
    output.problem(output.text("admin-token-once", &Texts::new().with("role", token.role.name())))?;
    Ok(Exit::Fine)
}

async fn list(accounts: &Accounts, output: &Output) -> anyhow::Result<Exit> {
    let tokens = accounts.tokens().await?;
    if output.json {
        output.json(&tokens)?;
        return Ok(Exit::Fine);
    }
    for token in tokens {
        let reads = if token.read_only { "read-only" } else { "" };
        let only = token.formats.join(" ");
        let line = format!(
            "{}  {:<20} {:<14} {:<20} {reads} {only}",
            token.id,
            token.owner,
            token.role.name(),
            token.name
        );
        output.line(line.trim_end())?;
    }
    Ok(Exit::Fine)
}
