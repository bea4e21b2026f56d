//! How a fake is set up when it starts.

use std::collections::BTreeSet;

use crate::functions;
use crate::site::Pace;
use crate::state::{Options, Rights, State};

/// Which functions a token may call.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Functions {
    /// Those of Moodle and those of the plugin.
    #[default]
    All,
    /// Only those of Moodle.
    Core,
    /// Those of the plugin, and what tells of the site.
    Plugin,
    /// These.
    Only(Vec<String>),
    /// All but these.
    Without(Vec<String>),
}

impl Functions {
    /// Their names.
    pub fn names(&self) -> BTreeSet<String> {
        let all = functions::all();
        let names = all.filter(|function| match self {
            Self::All => true,
            Self::Core => !function.is_plugin(),
            Self::Plugin => function.is_plugin() || function.name == "core_webservice_get_site_info",
            Self::Only(names) => names.iter().any(|name| name == function.name),
            Self::Without(names) => names.iter().all(|name| name != function.name),
        });
        names.map(|function| function.name.to_owned()).collect()
    }
}

/// How a fake is set up.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The port on 127.0.0.1; 0 for any that is free.
    pub port: u16,
    /// The folder in which the site is: `/moodle`, or nothing.
    pub path: String,
    /// How the site is set up. Its address is filled in when it is empty.
    pub site: Options,
    /// What time it is, in Unix seconds. Every answer says it in its `Date`.
    pub now: i64,
    /// Whether time passes; else it stands still until it is turned.
    pub runs: bool,
    /// The administrator's token.
    pub token: String,
    /// What it may call.
    pub functions: Functions,
    /// What its account may do.
    pub rights: Rights,
    /// How long calls take.
    pub pace: Pace,
    /// What is done to the installed site before anybody calls.
    pub fill: fn(&mut State),
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            port: 0,
            path: String::new(),
            site: Options::default(),
            now: 1_795_343_000,
            runs: false,
            token: "fa4e0000000000000000000000000001".to_owned(),
            functions: Functions::All,
            rights: Rights::All,
            pace: Pace::default(),
            fill: |_| (),
        }
    }
}

impl Setup {
    /// The site as it starts.
    pub(crate) fn state(&self, url: &str) -> State {
        let mut options = self.site.clone();
        if options.url.is_empty() {
            url.clone_into(&mut options.url);
        }
        let mut state = State::installed(options, self.now);
        let admin = state.user_named("admin").map_or(0, |user| user.id);
        state.add_token(&self.token, admin, Some(self.functions.names()), self.rights.clone());
        (self.fill)(&mut state);
        state.tables.commit();
        state
    }
}
