//! The bin: what somebody removes from the area lies there for an hour, so that they can take it back.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use ulid::Ulid;

use super::area::{Area, AreaError};
use super::names;

/// How long it lies there.
const KEPT: Duration = Duration::from_secs(3600);

/// The bin beside an area.
#[derive(Debug, Clone)]
pub struct Bin {
    root: PathBuf,
}

impl Bin {
    /// The bin below a data folder.
    pub fn new(data_dir: &Path) -> Self {
        Self {
            root: data_dir.join("bin"),
        }
    }

    /// Takes files and folders out of the area, all or none. Says by which word they come back.
    ///
    /// # Errors
    ///
    /// One of them isn't there, or the disk says no.
    pub fn take(&self, area: &Area, names: &[String]) -> Result<String, AreaError> {
        let word = Ulid::new().to_string();
        for (at, name) in names.iter().enumerate() {
            let Err(error) = area.carry(name, &self.root.join(&word).join(name)) else {
                continue;
            };
            if at > 0 {
                self.give_back(area, &word)?;
            }
            return Err(error);
        }
        Ok(word)
    }

    /// Puts back what was taken out by this word. What has taken its place meanwhile stays: the old one gets a number.
    /// Says under which names it is there again.
    ///
    /// # Errors
    ///
    /// There is nothing of this word any more, or the disk says no.
    pub fn give_back(&self, area: &Area, word: &str) -> Result<Vec<String>, AreaError> {
        let gone = || AreaError::NotFound(word.to_owned());
        let folder = self.root.join(word.parse::<Ulid>().map_err(|_| gone())?.to_string());
        let mut found = Vec::new();
        inside(&folder, "", &mut found).map_err(|_| gone())?;
        let mut back = Vec::new();
        for (name, is_folder) in found {
            if is_folder {
                match area.make_folder(&name) {
                    Ok(()) | Err(AreaError::Taken(_)) => {}
                    Err(error) => return Err(error),
                }
                continue;
            }
            let free = (1..).map(|number| match number {
                1 => name.clone(),
                number => names::numbered(&name, number),
            });
            let free = free.into_iter().find(|name| !area.has(name)).unwrap_or(name.clone());
            let mut file = fs::File::open(folder.join(&name)).map_err(|source| AreaError::Disk {
                name: name.clone(),
                source,
            })?;
            area.put_new(&free, &mut file)?;
            back.push(free);
        }
        if let Err(error) = fs::remove_dir_all(&folder) {
            tracing::warn!("what was taken back can't be removed from the bin: {error}");
        }
        Ok(back)
    }

    /// Removes for good what has lain here for an hour.
    pub fn sweep(&self, now: SystemTime) {
        let Ok(entries) = fs::read_dir(&self.root) else { return };
        for entry in entries.flatten() {
            let name = entry.file_name();
            let thrown = name.to_str().and_then(|name| name.parse::<Ulid>().ok());
            let old = thrown.is_none_or(|thrown| now.duration_since(thrown.datetime()).is_ok_and(|lain| lain > KEPT));
            if old && let Err(error) = fs::remove_dir_all(entry.path()) {
                tracing::warn!("the bin can't be emptied: {error}");
            }
        }
    }
}

/// All files below a folder, and the folders, each before what is in it.
fn inside(folder: &Path, prefix: &str, found: &mut Vec<(String, bool)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let is_folder = entry.file_type()?.is_dir();
        found.push((name.clone(), is_folder));
        if is_folder {
            inside(&entry.path(), &format!("{name}/"), found)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> (tempfile::TempDir, Area, Bin) {
        let folder = tempfile::tempdir().unwrap();
        let (area, bin) = (Area::new(folder.path()), Bin::new(folder.path()));
        for name in ["users.csv", "north/enrols.csv", "north/deep/groups.csv"] {
            area.put_new(name, &mut name.as_bytes()).unwrap();
        }
        (folder, area, bin)
    }

    #[test]
    fn what_is_removed_comes_back_as_it_was() {
        let (_folder, area, bin) = place();
        area.make_folder("north/empty").unwrap();
        let word = bin.take(&area, &["users.csv".into(), "north".into()]).unwrap();
        assert!(!area.has("users.csv") && !area.has("north"));
        let mut back = bin.give_back(&area, &word).unwrap();
        back.sort();
        assert_eq!(back, ["north/deep/groups.csv", "north/enrols.csv", "users.csv"]);
        assert!(area.has("north/empty"));
        assert_eq!(area.read("north/enrols.csv").unwrap(), b"north/enrols.csv");
        assert!(matches!(bin.give_back(&area, &word), Err(AreaError::NotFound(_))));
    }

    #[test]
    fn what_came_meanwhile_stays() {
        let (_folder, area, bin) = place();
        let word = bin.take(&area, &["users.csv".into()]).unwrap();
        area.put_new("users.csv", &mut b"newer".as_slice()).unwrap();
        assert_eq!(bin.give_back(&area, &word).unwrap(), ["users-2.csv"]);
        assert_eq!(area.read("users.csv").unwrap(), b"newer");
        assert_eq!(area.read("users-2.csv").unwrap(), b"users.csv");
    }

    #[test]
    fn all_or_none_is_removed() {
        let (_folder, area, bin) = place();
        let taken = bin.take(&area, &["users.csv".into(), "nowhere.csv".into()]);
        assert!(matches!(taken, Err(AreaError::NotFound(_))));
        assert!(area.has("users.csv"));
    }

    #[test]
    fn the_bin_is_emptied_after_an_hour() {
        let (_folder, area, bin) = place();
        let word = bin.take(&area, &["users.csv".into()]).unwrap();
        bin.sweep(SystemTime::now());
        let later = SystemTime::now() + Duration::from_secs(3700);
        assert!(bin.root.join(&word).exists());
        bin.sweep(later);
        assert!(!bin.root.join(&word).exists());
    }

    #[test]
    fn no_word_leads_out_of_the_bin() {
        let (_folder, area, bin) = place();
        for word in ["../area", "", ".", "area"] {
            assert!(
                matches!(bin.give_back(&area, word), Err(AreaError::NotFound(_))),
                "{word}"
            );
        }
    }
}
