//! Opening the data folder: the database, the embedded directory, the file area.

use std::sync::Arc;

use anyhow::Context;

use super::Common;
use crate::clock::Clock;
use crate::files::Keeper;
use crate::outgoing::{self, Outgoing};
use crate::pictures::PictureStore;
use crate::platform::moodle::Connections;
use crate::platform::{Directory, Platforms};
use crate::runs::Workplace;
use crate::store::{SecretKey, Store};

/// What runs work with, in the data folder of this call.
pub async fn workplace(common: &Common) -> anyhow::Result<Workplace> {
    Ok(directory(common).await?.0)
}

/// The database alone.
pub async fn store(common: &Common) -> anyhow::Result<Store> {
    std::fs::create_dir_all(&common.data_dir)
        .with_context(|| format!("the data folder {} can't be made", common.data_dir.display()))?;
    Ok(Store::open(&common.data_dir, common.database_url.as_deref()).await?)
}

/// Who keeps the files.
pub fn keeper(common: &Common) -> anyhow::Result<Keeper> {
    Ok(Keeper::open(&common.data_dir, common.files_at()?.as_ref())?)
}

/// What runs work with, and the embedded directory itself.
pub async fn directory(common: &Common) -> anyhow::Result<(Workplace, Directory)> {
    let store = store(common).await?;
    let key = SecretKey::open(&common.data_dir)?;
    let keeper = keeper(common)?;
    keeper.agree(&key)?;
    let directory = Directory::open(store.clone(), key.clone()).await?;
    outgoing::prepare();
    let outgoing = Outgoing::new(common.outgoing.policy()).trusting(common.outgoing.trust()?);
    let pictures = PictureStore::kept_by(keeper.clone());
    let sites = Connections::new(store.clone(), key, outgoing.clone(), pictures);
    let platforms = Platforms::from(Arc::new(directory.clone())).with_sites(sites);
    let place = Workplace::new(store, platforms, &common.data_dir, Clock::system());
    Ok((place.asking(outgoing).keeping(keeper), directory))
}
