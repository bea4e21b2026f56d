//! `fake-moodle`: a fake Moodle to try Tool Sync with. `cargo xtask fake-moodle` builds and starts it.

use std::io::{self, Write};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use clap::{Parser, ValueEnum};
use fake_moodle::{FakeMoodle, Functions, Pace, Setup, school};

/// A fake Moodle on this machine, with a small school in it. It ends with Ctrl+C and forgets everything.
#[derive(Debug, Parser)]
#[command(name = "fake-moodle")]
struct Cli {
    /// The port on 127.0.0.1; without it any that is free.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// What is in it.
    #[arg(long, value_enum, default_value = "small")]
    school: School,
    /// So many accounts besides, to make it large.
    #[arg(long, value_name = "ACCOUNTS", default_value_t = 0)]
    crowd: usize,
    /// The folder in which the site is: `/moodle`.
    #[arg(long, default_value = "")]
    path: String,
    /// Milliseconds that every call takes.
    #[arg(long, value_name = "MS", default_value_t = 0)]
    latency: u64,
    /// Microseconds that every entry of a list takes.
    #[arg(long, value_name = "US", default_value_t = 0)]
    latency_per_item: u64,
    /// How many form fields are read; more are dropped in silence.
    #[arg(long, value_name = "N", default_value_t = 1000)]
    max_input_vars: usize,
    /// Which functions the token may call.
    #[arg(long, value_enum, default_value = "all")]
    functions: Offered,
    /// Let errors say more.
    #[arg(long)]
    debugging: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum School {
    /// Four courses, twelve people, two cohorts.
    Small,
    /// Nothing but what an installation brings.
    None,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Offered {
    /// Those of Moodle.
    Core,
    /// Those of the plugin.
    Plugin,
    /// Both.
    All,
}

fn main() -> io::Result<()> {
    let cli = Cli::parse();
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs();
    let now = i64::try_from(now).unwrap_or(0);
    let mut setup = Setup {
        now,
        runs: true,
        port: cli.port,
        path: cli.path,
        site: school::options(),
        ..Setup::default()
    };
    if let School::Small = cli.school {
        setup.fill = school::small;
    }
    setup.site.max_input_vars = cli.max_input_vars;
    setup.site.debugging = cli.debugging;
    setup.functions = match cli.functions {
        Offered::Core => Functions::Core,
        Offered::Plugin => Functions::Plugin,
        Offered::All => Functions::All,
    };
    setup.pace = Pace {
        call: Duration::from_millis(cli.latency),
        item: Duration::from_micros(cli.latency_per_item),
    };
    let moodle = FakeMoodle::start(setup)?;
    moodle.with_state(|state| school::crowd(state, cli.crowd));
    let (url, token) = (moodle.url().to_owned(), moodle.token().to_owned());
    let root = moodle.root();
    write!(
        io::stdout(),
        "address  {url}\ntoken    {token}\n\n\
         curl {url}/webservice/rest/server.php -d wstoken={token} -d moodlewsrestformat=json \\\n  \
         -d wsfunction=core_webservice_get_site_info\n\
         curl {root}/fake/state     what the site has\n\
         curl {root}/fake/calls     what it was asked\n\
         curl {root}/fake/load      how many calls were at work for how long\n\
         curl {root}/fake/faults -H 'content-type: application/json' \\\n  \
         -d '{{\"when\":{{\"nth\":2}},\"what\":\"drop_after\"}}'     the second call is done, its answer lost\n\
         curl {root}/fake/site -H 'content-type: application/json' -d '{{\"maintenance\":true}}'\n\
         curl -X POST {root}/fake/sync-cohorts     what a site does from time to time\n"
    )?;
    moodle.wait()
}
