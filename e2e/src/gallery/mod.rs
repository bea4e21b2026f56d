//! Pictures of all pages: what `cargo xtask screenshots` takes, to be looked at by people.

mod camera;
mod scenes;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{Journey, Lang, journey};
use camera::Camera;
use scenes::Scene;

/// Takes all pictures into `folder/<language>/`, of a server that has run the files of a school, `makes` first, then
/// each of `later` by itself. Says what it takes.
///
/// # Errors
/// Where a page doesn't come, with what was waited for.
pub async fn take(folder: &Path, makes: &[PathBuf], later: &[PathBuf], mut tell: impl FnMut(&str)) -> Result<()> {
    for lang in Lang::ALL {
        let folder = folder.join(lang.tag());
        std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        journey(lang, async |j| {
            for scene in scenes::STRANGER {
                picture(j, &folder, *scene).await?;
                tell(scene.name);
            }
            scenes::history(j, makes, later).await?;
            for scene in scenes::SIGNED_IN {
                picture(j, &folder, *scene).await?;
                tell(scene.name);
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// One page, at both widths, light and dark.
async fn picture(j: &Journey, folder: &Path, scene: Scene) -> Result<()> {
    let camera = Camera::of(&j.browser);
    for width in camera::WIDTHS {
        camera.is_wide(width).await?;
        j.browser.open_page("about:blank").await?;
        scenes::set(j, scene, width > 760)
            .await
            .with_context(|| format!("{}, {width} px", scene.name))?;
        for theme in ["light", "dark"] {
            j.browser.shows(theme).await?;
            let name = format!("{}-{width}-{theme}.png", scene.name);
            camera.takes(&folder.join(name)).await?;
        }
    }
    Ok(())
}
