//! The configuration of a server, from flags, variables and `toolsync.toml`, judged as a whole.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use crate::accounts::Lifetime;
use crate::cli::{MailArgs, OutgoingArgs};
use crate::files::FilesAt;
use crate::notify::{Post, PostError};
use crate::outgoing::{Policy, Trust, TrustError};

/// The configuration of a server.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where the database, the file area and the archives are.
    pub data_dir: PathBuf,
    /// The database; a SQLite file in the data folder when left out.
    pub database_url: Option<String>,
    /// Where files are kept, if not in the data folder.
    pub files_at: Option<FilesAt>,
    /// Where it listens.
    pub listen: SocketAddr,
    /// How people reach it, if not at the address where it listens: without a slash at its end.
    pub public_url: Option<String>,
    /// How long sessions last.
    pub lifetime: Lifetime,
    /// The largest upload, in bytes.
    pub max_upload: u64,
    /// The proxies that are believed when they say who calls.
    pub trusted_proxies: Vec<IpAddr>,
    /// Which addresses of other systems may be asked.
    pub outgoing: Policy,
    /// The authorities that are believed to know other systems, beside those of the operating system.
    pub trust: Trust,
    /// How often the drop folder is swept; `None` = not by itself.
    pub sweep_every: Option<Duration>,
    /// Whether everybody may read the figures of the server.
    pub open_metrics: bool,
    /// The mail server; mails are sent only where there is one.
    pub post: Option<Post>,
}

/// What is asked by flags.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Where the database, the file area and the archives are.
    pub data_dir: PathBuf,
    /// The database.
    pub database_url: Option<String>,
    /// Where files are kept, if not in the data folder.
    pub files_at: Option<FilesAt>,
    /// The address to listen at.
    pub bind: IpAddr,
    /// The port to listen at.
    pub port: u16,
    /// How people reach it.
    pub public_url: Option<String>,
    /// Hours after the last request.
    pub session_hours: u32,
    /// The largest upload, such as `2GiB`.
    pub max_upload: String,
    /// The proxies that are believed when they say who calls.
    pub trusted_proxies: Vec<IpAddr>,
    /// Which other systems may be asked.
    pub outgoing: OutgoingArgs,
    /// Seconds from one sweep of the drop folder to the next; 0 = never by itself.
    pub sweep_seconds: u32,
    /// Whether everybody may read the figures of the server.
    pub open_metrics: bool,
    /// The mail server.
    pub mail: MailArgs,
}

/// What can't be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// Not an address that a browser could open.
    #[error("public-url: {0} is no address such as https://sync.school.example")]
    PublicUrl(String),
    /// A page can't live below a path.
    #[error("public-url: {0} has a path; the page needs an address of its own")]
    Path(String),
    /// Not a size.
    #[error("max-upload: {0} is no size such as 500MiB or 2GiB")]
    Size(String),
    /// A session of no time, or of more than a week.
    #[error("session-hours: {0} is not between 1 and 168")]
    Session(u32),
    /// Nobody is believed so.
    #[error(transparent)]
    Trust(#[from] TrustError),
    /// Mail can't be sent so.
    #[error(transparent)]
    Post(#[from] PostError),
}

/// The most that sessions last, in hours.
const WEEK: u32 = 7 * 24;

impl Config {
    /// Judges what is asked.
    pub fn new(asked: Asked) -> Result<Self, ConfigError> {
        if !(1..=WEEK).contains(&asked.session_hours) {
            return Err(ConfigError::Session(asked.session_hours));
        }
        let lifetime = Lifetime {
            idle: i64::from(asked.session_hours) * 3600,
            most: i64::from(WEEK) * 3600,
        };
        let max_upload = size(&asked.max_upload).ok_or(ConfigError::Size(asked.max_upload))?;
        let trust = asked.outgoing.trust()?;
        Ok(Self {
            data_dir: asked.data_dir,
            database_url: asked.database_url,
            files_at: asked.files_at,
            listen: SocketAddr::new(asked.bind, asked.port),
            public_url: asked
                .public_url
                .filter(|url| !url.trim().is_empty())
                .map(|url| public(&url))
                .transpose()?,
            lifetime,
            max_upload,
            trusted_proxies: asked.trusted_proxies,
            outgoing: Policy {
                largest: max_upload,
                ..asked.outgoing.policy()
            },
            sweep_every: (asked.sweep_seconds > 0).then(|| Duration::from_secs(asked.sweep_seconds.into())),
            open_metrics: asked.open_metrics,
            post: asked.mail.post(&trust)?,
            trust,
        })
    }

    /// Whether people reach it by TLS only, so that cookies may ask for it.
    pub fn is_secure(&self) -> bool {
        self.public_url.as_ref().is_some_and(|url| url.starts_with("https://"))
    }

    /// What to open in a browser, without a slash at its end.
    pub fn address(&self) -> String {
        self.public_url.clone().unwrap_or_else(|| {
            // Nobody can open "all addresses".
            let ip = match self.listen.ip() {
                IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(std::net::Ipv4Addr::LOCALHOST),
                IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(std::net::Ipv6Addr::LOCALHOST),
                ip => ip,
            };
            format!("http://{}", SocketAddr::new(ip, self.listen.port()))
        })
    }
}

fn public(url: &str) -> Result<String, ConfigError> {
    let url = url.trim().to_lowercase();
    let (scheme, host) = url.split_once("://").unwrap_or_default();
    let host = host.strip_suffix('/').unwrap_or(host);
    if !["http", "https"].contains(&scheme) || host.is_empty() || host.contains([' ', '?', '#', '@', '"', '\'', ';']) {
        return Err(ConfigError::PublicUrl(url));
    }
    if host.contains('/') {
        Err(ConfigError::Path(url))
    } else {
        Ok(format!("{scheme}://{host}"))
    }
}

/// Bytes of `500MiB`, `2G`, `1048576`.
fn size(text: &str) -> Option<u64> {
    let text = text.trim().to_lowercase();
    let digits = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let doublings = match unit.trim() {
        "" | "b" => 0,
        "k" | "kb" | "kib" => 10,
        "m" | "mb" | "mib" => 20,
        "g" | "gb" | "gib" => 30,
        _ => return None,
    };
    number
        .parse::<u64>()
        .ok()?
        .checked_mul(1 << doublings)
        .filter(|bytes| *bytes > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> Asked {
        Asked {
            data_dir: "data".into(),
            database_url: None,
            files_at: None,
            bind: "127.0.0.1".parse().unwrap(),
            port: 8080,
            public_url: None,
            session_hours: 12,
            max_upload: "2GiB".into(),
            trusted_proxies: Vec::new(),
            outgoing: OutgoingArgs::default(),
            sweep_seconds: 60,
            open_metrics: false,
            mail: MailArgs::default(),
        }
    }

    fn config(change: impl FnOnce(&mut Asked)) -> Result<Config, ConfigError> {
        let mut asked = asked();
        change(&mut asked);
        Config::new(asked)
    }

    #[test]
    fn defaults() {
        let config = config(|_| ()).unwrap();
        assert_eq!(config.address(), "http://127.0.0.1:8080");
        assert_eq!(config.max_upload, 2 << 30);
        assert!(!config.is_secure());
        assert_eq!(config.outgoing, Policy::default());
        assert_eq!(config.sweep_every, Some(Duration::from_secs(60)));
    }

    #[test]
    fn what_to_open() {
        for (bind, public_url, opens, secure) in [
            ("0.0.0.0", None, "http://127.0.0.1:8080", false),
            ("::", None, "http://[::1]:8080", false),
            ("10.1.2.3", None, "http://10.1.2.3:8080", false),
            (
                "10.1.2.3",
                Some("https://Sync.School.example/"),
                "https://sync.school.example",
                true,
            ),
        ] {
            let config = config(|asked| {
                asked.bind = bind.parse().unwrap();
                asked.public_url = public_url.map(str::to_owned);
            });
            let config = config.unwrap();
            assert_eq!((config.address().as_str(), config.is_secure()), (opens, secure));
        }
    }

    #[test]
    fn what_cannot_be() {
        for url in [
            "sync.school.example",
            "ftp://sync",
            "https://",
            "https://a b",
            "https://u@sync",
        ] {
            let error = config(|asked| asked.public_url = Some(url.into())).unwrap_err();
            assert_eq!(error, ConfigError::PublicUrl(url.into()), "{url}");
        }
        let error = config(|asked| asked.public_url = Some("https://school.example/sync".into())).unwrap_err();
        assert!(matches!(error, ConfigError::Path(_)));
        for text in ["", "0", "much", "2TiB", "-1", "99999999999G"] {
            assert!(config(|asked| asked.max_upload = text.into()).is_err(), "{text}");
        }
        assert!(config(|asked| asked.session_hours = 0).is_err());
        assert!(config(|asked| asked.session_hours = 169).is_err());
    }
}
