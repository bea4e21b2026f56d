//! One archive of pictures that is being checked and planned.

use std::borrow::Cow;

use super::columns::place;
use super::fault::Fault;
use super::name::{self, NoUser};
use super::{plan, rules};
use crate::check::{Checked, Sink, base_name};
use crate::column::Refers;
use crate::directory::{Keys, Snapshot, UserKey};
use crate::formats::{CommandFile, CrossKey, Opening, PlannedFile};
use crate::picture::{MOST_BYTES, MOST_SIDE, PictureKind};
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::{Record, Slot};
use crate::settings::{PictureBy, UserBy};

/// An open archive.
#[derive(Debug)]
pub(super) struct UserPicturesFile {
    by: PictureBy,
}

/// So many rows are planned together: the images of that many are prepared before their chunk commits.
const AT_ONCE: usize = 64;

const IDENTIFIER: Slot = Slot(place::IDENTIFIER as u16);
const IMAGE: Slot = Slot(place::IMAGE as u16);

impl UserPicturesFile {
    /// Opens an archive.
    pub fn new(opening: &Opening<'_>) -> Self {
        Self {
            by: opening.settings.picture_by(),
        }
    }

    /// Whom a row names.
    fn user<'r>(&self, row: &'r Record) -> Option<(UserBy, Cow<'r, str>)> {
        name::user(self.by, row.said(Some(IDENTIFIER))?).ok()
    }
}

impl CommandFile for UserPicturesFile {
    fn check_row(&mut self, row: &Record, sink: &mut Sink<'_>) {
        let cell = |at: usize| row.get(at).unwrap_or_default();
        if let Some(rule) = Fault::rule(cell(place::FAULT)) {
            let diagnostic = sink
                .at(rule, row, IMAGE)
                .with("megabytes", i64::try_from(MOST_BYTES >> 20).unwrap_or(i64::MAX))
                .with("pixels", i64::from(MOST_SIDE))
                .with("width", cell(place::WIDTH))
                .with("height", cell(place::HEIGHT));
            sink.push(diagnostic);
            return;
        }
        let said = row
            .said(Some(IDENTIFIER))
            .map(|identifier| name::user(self.by, identifier));
        match said {
            Some(Err(NoUser::NotANumber)) => sink.cell(&rules::IDENTIFIER_NOT_A_NUMBER, row, IDENTIFIER),
            Some(Err(NoUser::OtherHost)) => sink.cell(&rules::OTHER_HOST, row, IDENTIFIER),
            _ => {}
        }
        let winner = cell(place::SUPERSEDED_BY);
        if !winner.is_empty() {
            let diagnostic = sink.at(&rules::SUPERSEDED, row, IMAGE).with("other", winner);
            sink.push(diagnostic);
        }
        let extension = base_name(cell(place::IMAGE)).rsplit_once('.');
        let stands_for = extension.and_then(|(_, extension)| PictureKind::of_extension(&extension.to_lowercase()));
        if stands_for.map(PictureKind::name) != Some(cell(place::TYPE)) {
            let diagnostic = sink
                .at(&rules::OTHER_KIND, row, IMAGE)
                .with("kind", cell(place::TYPE).to_uppercase());
            sink.push(diagnostic);
        }
    }

    fn may_destroy(&self, _: &Record) -> bool {
        false
    }

    /// An image that another one outdoes is nobody's.
    fn must_find(&self, row: &Record) -> bool {
        row.get(place::SUPERSEDED_BY).is_none_or(str::is_empty)
    }

    fn refers<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, Slot)) {
        if let Some((by, value)) = self.user(row) {
            let key = CrossKey {
                refers: Refers::User,
                by: by.word(),
                value,
            };
            add(key, IDENTIFIER);
        }
    }
}

impl PlannedFile for UserPicturesFile {
    fn keys(&self, row: &Checked<Record>, keys: &mut Keys) {
        if let Some((by, value)) = self.user(row) {
            let key = UserKey::By(by, value.into_owned());
            keys.pictures.insert(key.clone());
            keys.users.insert(key);
        }
    }

    fn plan(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
        plan::plan(self.user(row), row, planner)
    }

    fn rows_at_once(&self) -> usize {
        AT_ONCE
    }

    fn needs_image(&self, row: &Checked<Record>, snapshot: &Snapshot, settings: &crate::settings::Settings) -> bool {
        plan::needs_image(self.user(row), row, snapshot, settings)
    }
}
