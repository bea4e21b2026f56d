//! The bin: what somebody removes from the area lies there for an hour, so that they can take it back.

use std::time::{Duration, SystemTime};

use ulid::Ulid;

use super::area::{Area, AreaError};
use super::keeper::Keeper;
use super::names;

/// What it is called in the data folder.
const FOLDER: &str = "bin";
/// How long it lies there.
const KEPT: Duration = Duration::from_secs(3600);

/// The bin beside an area.
#[derive(Debug, Clone)]
pub struct Bin {
    keeper: Keeper,
}

impl Bin {
    /// The bin where files are kept so.
    #[must_use]
    pub const fn kept_by(keeper: Keeper) -> Self {
        Self { keeper }
    }

    /// Takes files and folders out of the area, all or none. Says by which word they come back.
    ///
    /// # Errors
    ///
    /// One of them isn't there, or the disk says no.
    pub fn take(&self, area: &Area, names: &[String]) -> Result<String, AreaError> {
        let word = Ulid::new().to_string();
        for (at, name) in names.iter().enumerate() {
            let Err(error) = area.carry(name, &format!("{FOLDER}/{word}/{name}")) else {
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
        let word = word.parse::<Ulid>().map_err(|_| gone())?;
        let folder = format!("{FOLDER}/{word}");
        let found = self.keeper.list(&folder, true, None).map_err(|_| gone())?;
        let mut back = Vec::new();
        for found in found {
            let name = found.name;
            if found.about.is_folder {
                match area.make_folder(&name) {
                    Ok(()) | Err(AreaError::Taken(_)) => {}
                    Err(error) => return Err(error),
                }
                continue;
            }
            let lying = self.keeper.open_file(&format!("{folder}/{name}"));
            let mut lying = lying.map_err(|source| AreaError::Disk {
                name: name.clone(),
                source,
            })?;
            let mut free = name.clone();
            for number in 2.. {
                if area.about(&free)?.is_none() {
                    break;
                }
                free = names::numbered(&name, number);
            }
            area.put_new(&free, &mut lying)?;
            back.push(free);
        }
        if let Err(error) = self.keeper.remove_folder(&folder) {
            tracing::warn!("what was taken back can't be removed from the bin: {error}");
        }
        Ok(back)
    }

    /// Removes for good what has lain here for an hour.
    pub fn sweep(&self, now: SystemTime) {
        let words = self.keeper.list_any(FOLDER, false, None).unwrap_or_default();
        for found in words {
            let thrown = found.name.parse::<Ulid>().ok();
            let old = thrown.is_none_or(|thrown| now.duration_since(thrown.datetime()).is_ok_and(|lain| lain > KEPT));
            if old && let Err(error) = self.keeper.remove_folder(&format!("{FOLDER}/{}", found.name)) {
                tracing::warn!("the bin can't be emptied: {error}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::keeper::testing::keepers;

    /// An area and its bin, of each keeper.
    fn places() -> Vec<(tempfile::TempDir, Area, Bin)> {
        let place = |(folder, keeper): (tempfile::TempDir, Keeper)| {
            let (area, bin) = (Area::kept_by(keeper.clone()), Bin::kept_by(keeper));
            for name in ["users.csv", "north/enrols.csv", "north/deep/groups.csv"] {
                area.put_new(name, &mut name.as_bytes()).unwrap();
            }
            (folder, area, bin)
        };
        keepers().into_iter().map(place).collect()
    }

    #[test]
    fn what_is_removed_comes_back_as_it_was() {
        for (_folder, area, bin) in places() {
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
    }

    #[test]
    fn what_came_meanwhile_stays() {
        for (_folder, area, bin) in places() {
            let word = bin.take(&area, &["users.csv".into()]).unwrap();
            area.put_new("users.csv", &mut b"newer".as_slice()).unwrap();
            assert_eq!(bin.give_back(&area, &word).unwrap(), ["users-2.csv"]);
            assert_eq!(area.read("users.csv").unwrap(), b"newer");
            assert_eq!(area.read("users-2.csv").unwrap(), b"users.csv");
        }
    }

    #[test]
    fn all_or_none_is_removed() {
        for (_folder, area, bin) in places() {
            let taken = bin.take(&area, &["users.csv".into(), "nowhere.csv".into()]);
            assert!(matches!(taken, Err(AreaError::NotFound(_))));
            assert!(area.has("users.csv"));
        }
    }

    #[test]
    fn the_bin_is_emptied_after_an_hour() {
        for (_folder, area, bin) in places() {
            let word = bin.take(&area, &["users.csv".into()]).unwrap();
            bin.sweep(SystemTime::now());
            let lies = |bin: &Bin, word: &str| bin.keeper.about(&format!("{FOLDER}/{word}")).unwrap().is_some();
            let later = SystemTime::now() + Duration::from_secs(3700);
            assert!(lies(&bin, &word));
            bin.sweep(later);
            assert!(!lies(&bin, &word));
        }
    }

    #[test]
    fn no_word_leads_out_of_the_bin() {
        for (_folder, area, bin) in places() {
            for word in ["../area", "", ".", "area"] {
                assert!(
                    matches!(bin.give_back(&area, word), Err(AreaError::NotFound(_))),
                    "{word}"
                );
            }
        }
    }
}
