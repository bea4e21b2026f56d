//! `toolsync backup` and `toolsync restore`.

use std::path::PathBuf;

use clap::Args;
use shared::i18n::Args as Texts;

use super::{Common, Exit, Output, open};
use crate::store::{SecretKey, now};
use crate::upkeep::backup::{BackupError, backup};
use crate::upkeep::restore::{RestoreError, restore};

/// `toolsync backup` and `toolsync restore`
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The backup: a ZIP.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// Saves the data folder with its database.
pub async fn save(args: &BackupArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let store = open::store(common).await?;
    SecretKey::open(&common.data_dir)?;
    let made = backup(&store, &common.data_dir, &open::keeper(common)?, &args.file, now()).await;
    store.close().await;
    let manifest = match made {
        Ok(manifest) => manifest,
        Err(BackupError::Inside) => {
            output.problem(output.text("backup-inside", &Texts::new()))?;
            return Ok(Exit::Usage);
        }
        Err(error) => return Err(error.into()),
    };
    let file = args.file.display().to_string();
    if output.json {
        let size = std::fs::metadata(&args.file)?.len();
        let files = manifest.files.len();
        output.json(&serde_json::json!({"file": file, "size": size, "files": files, "database": manifest.database}))?;
        return Ok(Exit::Fine);
    }
    let texts = Texts::new()
        .with("file", file)
        .with("count", manifest.files.len() as u64);
    output.line(output.text("backup-made", &texts))?;
    if !manifest.database {
        output.problem(output.text("backup-without-database", &Texts::new()))?;
    }
    Ok(Exit::Fine)
}

/// Fills an empty data folder from a backup.
pub async fn fill(args: &BackupArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let text = match restore(&args.file, &common.data_dir, &open::keeper(common)?).await {
        Ok(manifest) => {
            if output.json {
                output.json(&serde_json::json!({"files": manifest.files.len(), "made": manifest.made, "database": manifest.database}))?;
                return Ok(Exit::Fine);
            }
            let folder = common.data_dir.display().to_string();
            let texts = Texts::new()
                .with("folder", folder)
                .with("count", manifest.files.len() as u64);
            output.line(output.text("restore-done", &texts))?;
            if !manifest.database {
                output.problem(output.text("restore-without-database", &Texts::new()))?;
            }
            return Ok(Exit::Fine);
        }
        Err(RestoreError::NotEmpty(folder)) => output.text(
            "restore-not-empty",
            &Texts::new().with("folder", folder.display().to_string()),
        ),
        Err(RestoreError::NoBackup(file)) => output.text(
            "restore-no-backup",
            &Texts::new().with("file", file.display().to_string()),
        ),
        Err(RestoreError::Later(version)) => output.text("restore-later", &Texts::new().with("version", version)),
        Err(RestoreError::Damaged(name)) => output.text("restore-damaged", &Texts::new().with("name", name)),
        Err(error) => return Err(error.into()),
    };
    output.problem(text)?;
    Ok(Exit::Usage)
}
