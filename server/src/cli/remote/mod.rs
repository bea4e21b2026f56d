//! Commands against a server elsewhere (`--server`): sent, followed and told as if it were here, with the same exit codes.
//! What only checks or explains is done here as ever.

mod client;
mod files;
mod runs;

use shared::i18n::Args as Texts;

use self::client::{Client, RemoteError};
use super::{Command, Common, Exit, Output};

/// Carries out a command on the server of `--server`. `None` where it needs none.
pub fn run(command: &Command, common: &Common, output: &Output) -> Option<anyhow::Result<Exit>> {
    let server = common.server.as_deref()?;
    let elsewhere = matches!(
        command,
        Command::Run(_) | Command::Plan(_) | Command::Runs(_) | Command::Files(_)
    );
    let here = matches!(
        command,
        Command::Check(_) | Command::Formats(_) | Command::Rules(_) | Command::Openapi
    );
    match (elsewhere, here) {
        (true, _) => Some(super::wait(carried_out(command, server, common, output))),
        (_, true) => None,
        _ => {
            let text = output.text("remote-not-here", &Texts::new().with("server", server));
            Some(output.problem(text).map(|()| Exit::Usage).map_err(Into::into))
        }
    }
}

async fn carried_out(command: &Command, server: &str, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let client = match Client::new(
        server,
        common.token.as_deref(),
        &common.outgoing.trust()?,
        output.catalog.lang(),
    ) {
        Ok(client) => client,
        Err(error) => return told(&error, server, output),
    };
    let done = match command {
        Command::Run(args) => runs::run(args, common, &client, output).await,
        Command::Plan(args) => runs::plan(args, common, &client, output).await,
        Command::Runs(args) => runs::runs(args, &client, output).await,
        Command::Files(args) => files::run(args, &client, output).await,
        _ => Ok(Exit::Usage),
    };
    match done {
        Ok(exit) => Ok(exit),
        Err(error) => match error.downcast_ref::<RemoteError>() {
            Some(known) => told(known, server, output),
            None => Err(error),
        },
    }
}

/// Why a call went wrong, in words.
fn told(error: &RemoteError, server: &str, output: &Output) -> anyhow::Result<Exit> {
    let texts = || Texts::new().with("server", server);
    let (text, exit) = match error {
        RemoteError::Address => (output.text("remote-bad-address", &texts()), Exit::Usage),
        RemoteError::NoToken => (output.text("remote-no-token", &texts()), Exit::Usage),
        RemoteError::Distrusted(host, why) => (why.told(host, output.catalog), Exit::Unreachable),
        RemoteError::Unreachable(why) => (
            output.text("remote-unreachable", &texts().with("error", why.as_str())),
            Exit::Unreachable,
        ),
        RemoteError::NoToolSync => (output.text("remote-no-toolsync", &texts()), Exit::Unreachable),
        RemoteError::Problem(problem) => {
            let more = problem.detail.as_deref().or(problem.field.as_deref());
            let more = more.map(|more| format!(" {more}")).unwrap_or_default();
            (format!("{}{more}", problem.title), Exit::Usage)
        }
    };
    output.problem(text)?;
    Ok(exit)
}
