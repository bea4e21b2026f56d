//! `toolsync admin`: the accounts of those who operate Tool Sync. Passwords come by the standard input alone: a flag
//! would be in the history of the shell and in the list of processes.

use std::io::{BufRead, IsTerminal};

use clap::{Args, Subcommand};
use shared::api::OperatorRole;
use shared::i18n::Args as Texts;

use super::{Common, Exit, Output, open, token};
use crate::accounts::audit::{self, COMMAND_LINE, Chain};
use crate::accounts::{AccountError, Accounts, Lifetime, NewOperator};
use crate::clock::Clock;
use crate::store::Store;

/// `toolsync admin`
#[derive(Debug, Args)]
pub struct AdminArgs {
    /// What to do.
    #[command(subcommand)]
    pub what: What,
}

/// What to do with accounts.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Creates an operator.
    CreateOperator {
        /// Name to sign in with.
        name: String,
        /// Name as people read it.
        #[arg(long, value_name = "TEXT", default_value = "")]
        display_name: String,
        /// What they may do: reviewer, operator, administrator.
        #[arg(long, value_name = "ROLE", default_value = "operator")]
        role: OperatorRole,
        /// Reads the password from the standard input, its first line; else it is asked for.
        #[arg(long)]
        password_stdin: bool,
    },
    /// Gives an operator another role.
    SetRole {
        /// Whose.
        name: String,
        /// reviewer, operator, administrator.
        role: OperatorRole,
    },
    /// Sets the password of an operator anew, and ends their sessions.
    ResetPassword {
        /// Whose.
        name: String,
        /// Reads the password from the standard input, its first line; else it is asked for.
        #[arg(long)]
        password_stdin: bool,
    },
    /// Lists the operators.
    Operators,
    /// API tokens, for scripts.
    Token(token::TokenArgs),
    /// Looks whether the audit is as it was written.
    VerifyAudit,
}

/// Does it.
pub async fn run(args: AdminArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let store = open::store(common).await?;
    let accounts = Accounts::new(store.clone(), Clock::system(), Lifetime::default());
    let done = done(args.what, &accounts, &store, output).await;
    store.close().await;
    done
}

async fn done(what: What, accounts: &Accounts, store: &Store, output: &Output) -> anyhow::Result<Exit> {
    let done = match what {
        What::CreateOperator {
            name,
            display_name,
            role,
            password_stdin,
        } => {
            let Some(password) = password(password_stdin, output)? else {
                return Ok(Exit::Usage);
            };
            let new = NewOperator {
                name,
                display_name,
                role,
                password,
            };
            accounts.create_operator(new, COMMAND_LINE).await.map(|operator| {
                output.text(
                    "admin-created",
                    &Texts::new().with("name", operator.name).with("role", role.name()),
                )
            })
        }
        What::SetRole { name, role } => accounts.set_role(&name, role, COMMAND_LINE).await.map(|()| {
            output.text(
                "admin-role-set",
                &Texts::new().with("name", name).with("role", role.name()),
            )
        }),
        What::ResetPassword { name, password_stdin } => {
            let Some(password) = password(password_stdin, output)? else {
                return Ok(Exit::Usage);
            };
            accounts
                .reset_password(&name, password, COMMAND_LINE)
                .await
                .map(|()| output.text("admin-password-set", &Texts::new().with("name", name)))
        }
        What::Operators => return operators(accounts, output).await,
        What::Token(args) => return token::run(args, accounts, output).await,
        What::VerifyAudit => return verify_audit(store, output).await,
    };
    told(done, output)
}

/// Prints how it went.
pub fn told(done: Result<String, AccountError>, output: &Output) -> anyhow::Result<Exit> {
    let id = match done {
        Ok(text) => {
            output.line(text)?;
            return Ok(Exit::Fine);
        }
        Err(AccountError::Internal(error)) => return Err(error),
        Err(AccountError::Field { why, .. }) => why.id(),
        Err(AccountError::LastAdministrator) => "admin-last-administrator",
        Err(_) => "admin-not-found",
    };
    output.problem(output.text(id, &Texts::new()))?;
    Ok(Exit::Usage)
}

/// A password: the first line of the standard input, or typed twice on the terminal without being shown.
fn password(from_input: bool, output: &Output) -> anyhow::Result<Option<String>> {
    let input = std::io::stdin();
    if from_input {
        let mut line = String::new();
        input.lock().read_line(&mut line)?;
        return Ok(Some(line.trim_end_matches(['\r', '\n']).to_owned()));
    }
    let say = |id: &str| output.text(id, &Texts::new());
    if !input.is_terminal() {
        output.problem(say("admin-password-stdin"))?;
        return Ok(None);
    }
    let typed = rpassword::prompt_password(format!("{} ", say("admin-password-ask")))?;
    if typed == rpassword::prompt_password(format!("{} ", say("admin-password-again")))? {
        return Ok(Some(typed));
    }
    output.problem(say("admin-passwords-differ"))?;
    Ok(None)
}

async fn operators(accounts: &Accounts, output: &Output) -> anyhow::Result<Exit> {
    let operators = accounts.operators().await?;
    if output.json {
        output.json(&operators)?;
        return Ok(Exit::Fine);
    }
    for operator in operators {
        output.line(format!(
            "{:<24} {:<14} {}",
            operator.name,
            operator.role.name(),
            operator.display_name
        ))?;
    }
    Ok(Exit::Fine)
}

async fn verify_audit(store: &Store, output: &Output) -> anyhow::Result<Exit> {
    match audit::verify(store).await? {
        Chain::Whole(count) => {
            output.line(output.text("admin-audit-whole", &Texts::new().with("count", count)))?;
            Ok(Exit::Fine)
        }
        Chain::Broken(number) => {
            output.problem(output.text("admin-audit-broken", &Texts::new().with("number", number.to_string())))?;
            Ok(Exit::SomeFailed)
        }
    }
}
