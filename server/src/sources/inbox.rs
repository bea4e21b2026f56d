//! Files that wait in the inbox: which of them a location means, and whether they may be taken.

use std::io;

use shared::location::Place;

use super::{Gathered, Skipped, SourceError, Wanted, Why};
use crate::files::look::{Look, is_whole};
use crate::files::{Area, AreaError, names};
use crate::runs::digest::{digest_of, is_still};
use crate::runs::processed::{Had, in_hand, recall};
use crate::runs::{Upload, Workplace};

/// Looks for the files of one location.
pub(super) struct Finding<'a> {
    pub place: &'a Workplace,
    pub heeds_memory: bool,
    pub wanted: &'a Wanted,
    pub gathered: &'a mut Gathered,
}

/// What became of a file that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Offered {
    /// It is taken.
    Taken,
    /// It had its turn already: the next one may be taken.
    Had,
    /// Its turn is yet to come: none is taken before it.
    Waits,
}

impl Finding<'_> {
    /// Takes the files of the first place where there are any (B-05): one of them, or all, in the order of their names,
    /// bytewise.
    pub async fn first_of(&mut self, places: &[Place]) -> Result<(), SourceError> {
        for place in places {
            let found = files_of(&self.place.area, place)?;
            for name in &found {
                match self.offer(name).await? {
                    Offered::Taken if self.wanted.all => {}
                    Offered::Had => {}
                    Offered::Taken | Offered::Waits => break,
                }
            }
            if !found.is_empty() {
                break;
            }
        }
        Ok(())
    }

    /// Takes a file of the inbox, unless something speaks against it.
    pub async fn offer(&mut self, name: &str) -> Result<Offered, SourceError> {
        if self.gathered.uploads.iter().any(|upload| upload.name == name) {
            return Ok(Offered::Had);
        }
        let Some(why) = self.against(name).await? else {
            let path = tokio::task::block_in_place(|| self.place.area.local(name))?;
            self.gathered.uploads.push(Upload {
                name: name.to_owned(),
                path,
                in_area: true,
            });
            return Ok(Offered::Taken);
        };
        let offered = match why {
            Why::InHand { .. } | Why::BeingWritten => Offered::Waits,
            _ => Offered::Had,
        };
        self.skip(name, why);
        Ok(offered)
    }

    /// Says that a file isn't taken.
    pub fn skip(&mut self, name: &str, why: Why) {
        self.gathered.skipped.push(Skipped {
            input: self.wanted.input.clone(),
            name: name.to_owned(),
            why,
        });
    }

    async fn against(&self, name: &str) -> Result<Option<Why>, SourceError> {
        let store = &self.place.store;
        let area = &self.place.area;
        let disk = |source| SourceError::Disk {
            name: name.to_owned(),
            source,
        };
        let about = area.about(name)?.ok_or_else(|| disk(io::ErrorKind::NotFound.into()))?;
        if !is_whole(store, &self.place.clock, area, name, Look::at(about)).await? {
            return Ok(Some(Why::BeingWritten));
        }
        let (in_hand, had) = (in_hand(store, name).await?, recall(store, name).await?);
        let had = had.filter(|_| self.heeds_memory);
        if in_hand.is_empty() && had.is_none() {
            return Ok(None);
        }
        let local = tokio::task::block_in_place(|| area.local(name))?;
        let digest = tokio::task::block_in_place(|| digest_of(&local)).map_err(disk)?;
        if let Some((run, _)) = in_hand.into_iter().find(|(_, its)| *its == digest) {
            return Ok(Some(Why::InHand { run }));
        }
        let Some(had) = had.filter(|had| had.digest == digest) else {
            return Ok(None);
        };
        let run = had.run;
        Ok(match had.had {
            Had::Done => Some(Why::Done { run }),
            Had::Fatal => Some(Why::Fatal { run }),
            Had::GivenUp => Some(Why::GivenUp { run }),
            Had::Stopped if self.is_still_fatal(&had.because).await? => Some(Why::Stopped {
                run,
                because: had.because,
            }),
            Had::Stopped => None,
        })
    }

    /// Whether a file that was fatal is still there, as it was.
    async fn is_still_fatal(&self, name: &str) -> Result<bool, SourceError> {
        let had = recall(&self.place.store, name).await?;
        let Some(had) = had.filter(|had| had.had == Had::Fatal) else {
            return Ok(false);
        };
        Ok(is_still(&self.place.area, name, &had.digest)?)
    }
}

/// The files of a place that are there, as names of the area, in bytewise order. Links are none, nor is what a folder or
/// name could never be.
fn files_of(area: &Area, place: &Place) -> Result<Vec<String>, SourceError> {
    if !place.is_pattern() {
        let Ok(name) = names::in_inbox(&place.path()) else {
            return Ok(Vec::new());
        };
        let is_file = area.about(&name)?.is_some_and(|about| !about.is_folder);
        return Ok(is_file.then_some(name).into_iter().collect());
    }
    let folder = match place.folder.as_str() {
        "" => String::new(),
        folder => match names::in_inbox(folder) {
            Ok(name) => name,
            Err(_) => return Ok(Vec::new()),
        },
    };
    let skips: Option<fn(&str) -> bool> = folder.is_empty().then_some(names::is_reserved);
    let listed = match area.list(&folder, false, skips) {
        // A file may have the name, too.
        Err(AreaError::NotFound(_) | AreaError::Taken(_)) => return Ok(Vec::new()),
        listed => listed?,
    };
    let mut found: Vec<String> = listed
        .into_iter()
        .filter(|found| !found.about.is_folder && place.matches(&found.name))
        .map(|found| place.beside(&found.name))
        .filter(|name| names::in_inbox(name).is_ok_and(|kept| kept == *name))
        .collect();
    found.sort_unstable();
    Ok(found)
}
