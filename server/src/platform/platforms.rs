//! Which platform runs write to: the embedded directory, or the Moodle that the settings name.

use std::sync::Arc;

use shared::api::PlatformNameDto;

use super::moodle::Connections;
use super::{Platform, PlatformError};
use crate::store::StoreError;

/// The platforms of a place.
#[derive(Debug, Clone)]
pub struct Platforms {
    embedded: Arc<dyn Platform>,
    sites: Option<Connections>,
}

impl Platforms {
    /// The same, where the settings may name a Moodle.
    #[must_use]
    pub fn with_sites(self, sites: Connections) -> Self {
        Self {
            sites: Some(sites),
            ..self
        }
    }

    /// How Moodles are reached, where they may be named.
    pub fn sites(&self) -> Option<&Connections> {
        self.sites.as_ref()
    }

    /// The embedded directory.
    pub fn embedded(&self) -> Arc<dyn Platform> {
        Arc::clone(&self.embedded)
    }

    /// What the platform that runs write to now is called; it isn't asked for that.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn named(&self) -> Result<PlatformNameDto, StoreError> {
        let told = match &self.sites {
            Some(sites) => sites.told().await?,
            None => None,
        };
        Ok(match told {
            None => PlatformNameDto {
                kind: "directory".to_owned(),
                ..PlatformNameDto::default()
            },
            Some(site) => PlatformNameDto {
                kind: "moodle".to_owned(),
                url: Some(site.url),
                name: site.report.map(|report| report.name).filter(|name| !name.is_empty()),
            },
        })
    }

    /// The platform that runs write to now. A run keeps to the one that it has begun with.
    ///
    /// # Errors
    ///
    /// The settings name one that isn't connected, or they can't be read.
    pub async fn current(&self) -> Result<Arc<dyn Platform>, PlatformError> {
        if let Some(sites) = &self.sites
            && let Some(site) = sites.current().await?
        {
            return Ok(Arc::new(site));
        }
        Ok(Arc::clone(&self.embedded))
    }
}

impl<P: Platform + 'static> From<Arc<P>> for Platforms {
    fn from(embedded: Arc<P>) -> Self {
        Self { embedded, sites: None }
    }
}
