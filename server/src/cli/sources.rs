//! `toolsync sources`: headers that are said to other systems. Their values come by the standard input alone: a flag would
//! be in the history of the shell and in the list of processes.

use std::io::{BufRead, IsTerminal};

use clap::{Args, Subcommand};
use shared::api::SourceHeaderWish;
use shared::i18n::Args as Texts;

use super::{Common, Exit, Output, open};
use crate::accounts::audit::COMMAND_LINE;
use crate::sources::{HeaderError, Headers};

/// `toolsync sources`
#[derive(Debug, Args)]
pub struct SourcesArgs {
    /// What to do.
    #[command(subcommand)]
    what: What,
}

/// What to do with sources.
#[derive(Debug, Subcommand)]
enum What {
    /// Headers that are said to other systems, so that they hand their files out.
    Header(HeaderArgs),
}

/// `toolsync sources header`
#[derive(Debug, Args)]
struct HeaderArgs {
    /// What to do.
    #[command(subcommand)]
    what: HeaderWhat,
}

/// What to do with headers.
#[derive(Debug, Subcommand)]
enum HeaderWhat {
    /// Keeps a header. Its value is the first line of the standard input, or is asked for.
    Set {
        /// What the addresses that it is said to begin with: https://hr.school.example/exports
        address: String,
        /// Its name.
        #[arg(default_value = "Authorization")]
        name: String,
    },
    /// Lists the headers, without their values.
    List,
    /// Forgets a header.
    Rm {
        /// Its address.
        address: String,
        /// Its name.
        #[arg(default_value = "Authorization")]
        name: String,
    },
}

/// Does it.
pub async fn run(args: &SourcesArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let place = open::workplace(common).await?;
    let headers = Headers::of(&place)?;
    let What::Header(args) = &args.what;
    let done = match &args.what {
        HeaderWhat::Set { address, name } => {
            let wish = SourceHeaderWish {
                address: address.clone(),
                name: name.clone(),
                value: value(output, "source-header-ask")?,
            };
            let texts = Texts::new()
                .with("name", name.as_str())
                .with("address", address.as_str());
            let set = headers.set(&wish, COMMAND_LINE).await;
            set.map(|()| Some(output.text("source-header-set-line", &texts)))
        }
        HeaderWhat::List => {
            list(&headers, output).await?;
            Ok(None)
        }
        HeaderWhat::Rm { address, name } => headers.remove(address, name, COMMAND_LINE).await.map(|()| None),
    };
    place.store.close().await;
    match done {
        Ok(line) => {
            line.map_or(Ok(()), |line| output.line(line))?;
            Ok(Exit::Fine)
        }
        Err(HeaderError::Store(error)) => Err(error.into()),
        Err(error) => {
            let id = error.id().map_or("source-header-none", |(_, id)| id);
            output.problem(output.text(id, &Texts::new()))?;
            Ok(Exit::Usage)
        }
    }
}

/// What is kept secret: the first line of the standard input, or asked for by the sentence of this id.
pub(super) fn value(output: &Output, ask: &str) -> anyhow::Result<String> {
    let input = std::io::stdin();
    if input.is_terminal() {
        let asked = output.text(ask, &Texts::new());
        return Ok(rpassword::prompt_password(format!("{asked} "))?);
    }
    let mut line = String::new();
    input.lock().read_line(&mut line)?;
    Ok(line)
}

async fn list(headers: &Headers, output: &Output) -> anyhow::Result<()> {
    let headers = headers.list().await?;
    if output.json {
        return output.json(&headers);
    }
    for header in headers {
        output.line(format!("{}  {}", header.address, header.name))?;
    }
    Ok(())
}
