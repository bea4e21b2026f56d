//! A file from elsewhere comes into the inbox. What waits there under its name is archived and replaced, or kept beside
//! it (`drop.duplicates`).

use std::fs;
use std::io;
use std::path::Path;

use jiff::Timestamp;
use shared::api::FileOptions;
use shared::report::names::{self as given, Stamp};
use shared::settings::{Settings, drop};

use super::SourceError;
use crate::fault;
use crate::files::look::mark_whole;
use crate::files::{AreaError, names};
use crate::runs::digest::{Tap, digest_of, is_still};
use crate::runs::input::Input;
use crate::runs::{Workplace, redacted, zone_of};

/// What became of a file that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Arrival {
    /// Its name in the inbox.
    pub name: String,
    /// Where the file that waited under its name is archived.
    pub replaced: Option<String>,
    /// Whether the very same bytes waited there already.
    pub same: bool,
}

/// Brings a file in under a name of the inbox. It is whole, durable and on the disk of the data folder, and is gone from
/// where it was. Killed at any moment, it is in one of both places, and doing it again ends the same.
pub(super) async fn arrive(
    place: &Workplace,
    from: &Path,
    name: &str,
    settings: &Settings,
) -> Result<Arrival, SourceError> {
    let arrival = tokio::task::block_in_place(|| moved(place, from, name, settings))?;
    mark_whole(&place.store, &place.clock, &place.area, &arrival.name).await?;
    Ok(arrival)
}

fn moved(place: &Workplace, from: &Path, name: &str, settings: &Settings) -> Result<Arrival, SourceError> {
    let disk = |source| SourceError::Disk {
        name: name.to_owned(),
        source,
    };
    let area = &place.area;
    let waits = area.about(name)?.is_some_and(|about| !about.is_folder);
    if waits && is_still(area, name, &digest_of(from).map_err(disk)?)? {
        fs::remove_file(from).map_err(disk)?;
        return Ok(Arrival {
            name: name.to_owned(),
            replaced: None,
            same: true,
        });
    }
    if !waits || settings.word(&drop::DUPLICATES) == "keep" {
        // Also where a folder or a link has the name.
        let name = free(place, from, name)?;
        return Ok(Arrival {
            name,
            replaced: None,
            same: false,
        });
    }
    let replaced = archived(place, name, settings)?;
    fault::point("arrival-archived");
    area.adopt(from, name)?;
    Ok(Arrival {
        name: name.to_owned(),
        replaced: Some(replaced),
        same: false,
    })
}

/// Gives it the first of the names with a number that nothing has: in one step, so that it has one name at any moment.
fn free(place: &Workplace, from: &Path, name: &str) -> Result<String, SourceError> {
    let disk = |source| SourceError::Disk {
        name: name.to_owned(),
        source,
    };
    for number in 1.. {
        let name = match number {
            1 => name.to_owned(),
            number => names::numbered(name, number),
        };
        match place.area.adopt_new(from, &name) {
            Ok(()) => return Ok(name),
            // What is behind a link is none of ours.
            Err(AreaError::NotFound(_)) if fs::exists(from).map_err(disk)? => {}
            // A store gets a copy first: who was cut off there finds it, and goes on.
            Err(AreaError::Taken(_)) if place.keeper().is_shared() => {
                if is_still(&place.area, &name, &digest_of(from).map_err(disk)?)? {
                    fs::remove_file(from).map_err(disk)?;
                    return Ok(name);
                }
            }
            Err(AreaError::Taken(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(disk(io::ErrorKind::AlreadyExists.into()))
}

/// Archives a file that waits, without its passwords, under the time at which it came: the same file again gets the same
/// name, so that it is archived once however often this begins anew.
fn archived(place: &Workplace, name: &str, settings: &Settings) -> Result<String, SourceError> {
    let disk = |source| SourceError::Disk {
        name: name.to_owned(),
        source,
    };
    let area = &place.area;
    let about = area.about(name)?.ok_or_else(|| disk(io::ErrorKind::NotFound.into()))?;
    let came = Timestamp::from_nanosecond(about.changed.into())
        .unwrap_or_default()
        .to_zoned(zone_of(settings));
    let stamp = Stamp(came.strftime("%Y%m%d-%H%M%S").to_string());
    let input = Input::new(area.local(name)?, name, &FileOptions::default(), settings.clone());
    let input = input.map_err(|error| SourceError::Internal(error.into()))?;
    let copy = || redacted::of(&input).map_err(|error| SourceError::Internal(error.into()));
    let mut tap = Tap::new(copy()?);
    io::copy(&mut tap, &mut io::sink()).map_err(disk)?;
    let digest = tap.told().0;
    for number in 1.. {
        let archive = given::archive(name, &stamp.counted(number));
        match area.put_new(&archive, &mut copy()?) {
            Ok(()) => return Ok(archive),
            Err(AreaError::Taken(_)) => {
                if is_still(area, &archive, &digest)? {
                    return Ok(archive);
                }
            }
            Err(error) => return Err(error.into()),
        }
    }
    Err(disk(io::ErrorKind::AlreadyExists.into()))
}
