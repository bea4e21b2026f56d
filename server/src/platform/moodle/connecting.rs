//! Connecting a site, trying it, and leaving it again.

use std::collections::{BTreeMap, HashMap};

use serde_json::json;
use shared::api::{ConnectionReport, ConnectionWish, RolesReport, SiteDto};
use shared::i18n::Sentence;
use shared::settings::{Settings, moodle};

use super::client::CallError;
use super::connection::{Connections, normal};
use super::ledger::{Ledger, Subject};
use super::role_check::{Look, roles};
use super::trial::trial;
use super::{Client, Site};
use crate::accounts::audit::{self, Action, Deed};
use crate::outgoing::OutgoingError;
use crate::store::{StoreError, settings};

/// The most form fields that calls are made of, however many a site reads: more makes them hardly cheaper.
const MOST_FIELDS: u64 = 4_500;

/// Why a site can't be connected or tried.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// Not an address that may be asked.
    #[error(transparent)]
    Address(#[from] OutgoingError),
    /// No address is given, and the settings name none.
    #[error("no site is named")]
    NoSite,
    /// No token is given, and none is kept.
    #[error("no token is given")]
    NoToken,
    /// The site doesn't answer, or turns the token away: why.
    #[error("{0}")]
    Site(Sentence),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<CallError> for ConnectError {
    fn from(error: CallError) -> Self {
        Self::Site(error.sentence())
    }
}

impl ConnectError {
    /// The field of the wish that it is about.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Address(_) | Self::NoSite => Some("url"),
            Self::NoToken => Some("token"),
            Self::Site(why) => match why.id.as_ref() {
                "away-token" | "away-account" => Some("token"),
                "away-unreachable" | "away-sign-in" | "away-page" | "away-no-moodle" => Some("url"),
                id if id.starts_with("distrust-") => Some("url"),
                _ => None,
            },
            Self::Store(_) => None,
        }
    }

    /// What is said of it.
    ///
    /// # Errors
    ///
    /// Where the database has failed, nothing is said to people.
    pub fn sentence(self) -> Result<Sentence, StoreError> {
        Ok(match self {
            Self::Address(error) => error.sentence(),
            Self::NoSite => Sentence::new("platform-no-site"),
            Self::NoToken => Sentence::new("platform-no-token"),
            Self::Site(why) => why,
            Self::Store(error) => return Err(error),
        })
    }
}

impl Connections {
    /// Lets runs write to a site from now on. A run at work stays where it is.
    ///
    /// # Errors
    ///
    /// The address can't be asked, or there is no token.
    pub async fn connect(&self, wish: &ConnectionWish, actor: &str, at: i64) -> Result<(), ConnectError> {
        let site = self.named(wish).await?;
        self.outgoing().judge(&site)?;
        match wish.token.trim() {
            "" if self.known(&site).await?.is_none() => return Err(ConnectError::NoToken),
            "" => {}
            token => self.keep(&site, token, actor, at).await?,
        }
        self.name(Some(&site), Action::PlatformConnected, actor, at).await
    }

    /// Forgets the token of the site that the settings name: runs write to the embedded directory again. Says whether
    /// there was one.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn disconnect(&self, actor: &str, at: i64) -> Result<bool, ConnectError> {
        let stored = settings::load(self.store()).await?;
        let site = normal(stored.text(&moodle::URL));
        if site.is_empty() {
            return Ok(false);
        }
        self.forget(&site).await?;
        self.name(None, Action::PlatformDisconnected, actor, at).await?;
        Ok(true)
    }

    /// Names a site in the settings, or none, and writes down who did.
    async fn name(&self, site: Option<&str>, action: Action, actor: &str, at: i64) -> Result<(), ConnectError> {
        let mut tx = self.store().begin().await?;
        settings::save(&mut tx, moodle::URL.name, site).await?;
        let deed = Deed {
            at,
            actor,
            action,
            target: site.unwrap_or_default(),
            detail: json!({}),
        };
        audit::append(&mut tx, deed).await?;
        Ok(tx.commit().await?)
    }

    /// Tries a connection: that of the settings, or another one. What is found of the former is kept, and calls are
    /// made as large as it reads them.
    ///
    /// # Errors
    ///
    /// The site can't be asked, doesn't answer, or turns the token away.
    pub async fn test(&self, wish: &ConnectionWish, at: i64) -> Result<ConnectionReport, ConnectError> {
        let site = self.named(wish).await?;
        let stored = settings::load(self.store()).await?;
        let client = self.asking(&site, &wish.token, &stored).await?;
        let report = trial(&client, &stored, self.learnt(&site).await?, at).await?;
        if site == normal(stored.text(&moodle::URL)) {
            let found = serde_json::to_string(&report).unwrap_or_default();
            self.keep_found(&site, &found, at).await?;
            if report.max_fields > 0 {
                let fields = report.max_fields.min(MOST_FIELDS).to_string();
                let mut tx = self.store().begin().await?;
                settings::save(&mut tx, moodle::MAX_FIELDS.name, Some(&fields)).await?;
                tx.commit().await?;
            }
        }
        Ok(report)
    }

    /// Compares the roles of the settings with those that people hold on the site that they name. What is found is kept
    /// with what the last test has found.
    ///
    /// # Errors
    ///
    /// No site is named, it can't be asked, or it doesn't answer.
    pub async fn roles(&self) -> Result<RolesReport, ConnectError> {
        let site = self.named(&ConnectionWish::default()).await?;
        let stored = settings::load(self.store()).await?;
        let client = self.asking(&site, "", &stored).await?;
        let told = Site::ask(&client).await?;
        let report = roles(&client, &told, &stored, self.learnt(&site).await?, Look::LONG).await?;
        if let Some(known) = self.known(&site).await?
            && let Ok(found) = serde_json::from_str::<ConnectionReport>(&known.found)
        {
            let roles = report.roles.clone();
            let found = serde_json::to_string(&ConnectionReport { roles, ..found }).unwrap_or_default();
            self.keep_found(&site, &found, known.tested).await?;
        }
        Ok(report)
    }

    /// A client of a site, with this token or the one that is kept.
    async fn asking(&self, site: &str, token: &str, stored: &Settings) -> Result<Client, ConnectError> {
        self.outgoing().judge(site)?;
        let token = match token.trim() {
            "" => self.token(site).await?.ok_or(ConnectError::NoToken)?,
            token => token.to_owned(),
        };
        Ok(self.trial(site, &token, stored))
    }

    /// The numbers of roles that runs have seen on a site, by name.
    async fn learnt(&self, site: &str) -> Result<BTreeMap<String, i64>, StoreError> {
        let learnt: HashMap<(i64, i64), String> = Ledger::new(self.store().clone(), site).all(Subject::Role).await?;
        Ok(learnt.into_iter().map(|((id, _), name)| (name, id)).collect())
    }

    /// The site that the settings name, without asking it; `None` where they name none.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn told(&self) -> Result<Option<SiteDto>, StoreError> {
        let stored = settings::load(self.store()).await?;
        let url = normal(stored.text(&moodle::URL));
        if url.is_empty() {
            return Ok(None);
        }
        let known = self.known(&url).await?;
        Ok(Some(match known {
            None => SiteDto {
                url,
                ..SiteDto::default()
            },
            Some(known) => SiteDto {
                url,
                since: Some(known.changed),
                actor: known.actor,
                tested: (known.tested > 0).then_some(known.tested),
                report: serde_json::from_str(&known.found).ok(),
                ..SiteDto::default()
            },
        }))
    }

    async fn named(&self, wish: &ConnectionWish) -> Result<String, ConnectError> {
        let site = match normal(&wish.url) {
            site if site.is_empty() => normal(settings::load(self.store()).await?.text(&moodle::URL)),
            site => site,
        };
        if site.is_empty() {
            return Err(ConnectError::NoSite);
        }
        Ok(site)
    }
}
