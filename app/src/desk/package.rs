//! The files as one package: in which order they are checked, and which of them again.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::task::Poll;

use shared::check::{Across, Check, Notes, Observer};
use shared::diagnostic::Diagnostic;
use shared::wire::{Event, FileId};

use super::Body;
use super::desk::{Desk, Told};
use super::known::Known;
use super::pass::{FIRST, pass};
use super::tasks::{Work, turn};

/// A pass under way.
pub struct Pass {
    work: Work<Notes>,
    at: Rc<Cell<Option<FileId>>>,
    /// Of its files, the version that each is checked in.
    versions: Vec<(FileId, u64)>,
    /// Something has changed since it was planned.
    outdated: bool,
}

impl Desk {
    /// Something has changed: what is under way may be for nothing.
    pub(super) fn outdate(&mut self) {
        if let Some(pass) = &mut self.pass {
            pass.outdated = true;
        }
    }

    /// Goes on with checking by one turn. Says whether there is more to do.
    pub(super) fn check(&mut self) -> bool {
        if self
            .pass
            .as_ref()
            .is_some_and(|pass| pass.outdated && self.may_stop(pass))
        {
            self.stop();
        }
        if self.pass.is_none() {
            self.pass = self.plan();
        }
        let Some(pass) = &mut self.pass else { return false };
        let over = match turn(&mut pass.work) {
            Poll::Ready(notes) => Some(notes),
            Poll::Pending => None,
        };
        let versions = pass.versions.clone();
        let finished: Vec<FileId> = versions
            .into_iter()
            .filter_map(|(id, version)| self.take_over(id, version))
            .collect();
        if over.is_some() {
            self.pass = None;
        }
        finished.into_iter().for_each(|id| self.tell_state(id));
        if let Some(notes) = over {
            self.note(&notes);
        }
        true
    }

    /// The file that is read for the first time now.
    #[must_use]
    pub fn reads(&self) -> Option<FileId> {
        let id = self.pass.as_ref()?.at.get()?;
        let file = self.files.get(&id).filter(|file| file.is_new())?;
        (file.fresh.as_ref()?.borrow().read > 0).then_some(id)
    }

    /// How far it is read, and what is known of it by now.
    #[must_use]
    pub fn progress(&self) -> Option<Event> {
        let id = self.reads()?;
        let file = self.files.get(&id)?;
        let (read, size) = (file.fresh.as_ref()?.borrow().read, file.body.as_ref()?.size());
        Some(Event::Reading {
            file: id,
            read,
            size,
            state: Box::new(file.state()),
        })
    }

    /// What later files have said against rows of earlier ones is said there as well (D82).
    fn note(&mut self, notes: &Notes) {
        let mut changed = Vec::new();
        for (id, file) in &self.files {
            let of_file = notes.of_file(&file.name);
            if file.known.borrow_mut().findings.note(of_file) {
                changed.push(*id);
            }
        }
        changed.into_iter().for_each(|id| self.tell_state(id));
    }

    /// The first reading of a file isn't broken off: what is on the screen would shrink.
    fn may_stop(&self, pass: &Pass) -> bool {
        let Some(file) = pass.at.get().and_then(|id| self.files.get(&id)) else {
            return true;
        };
        let Some(fresh) = &file.fresh else { return true };
        !file.is_new() || fresh.borrow().complete || fresh.borrow().read <= FIRST
    }

    fn stop(&mut self) {
        self.pass = None;
        for file in self.files.values_mut() {
            file.fresh = None;
        }
    }

    /// What a finished check has found takes its place. Says whether it has.
    fn take_over(&mut self, id: FileId, version: u64) -> Option<FileId> {
        let file = self.files.get_mut(&id)?;
        let fresh = file.fresh.take_if(|fresh| fresh.borrow().complete)?;
        let lost = fresh.borrow().lost;
        file.known = fresh;
        file.checked = version;
        if lost {
            self.lost(id);
            return None;
        }
        Some(id)
    }

    /// The files to check: the first one that must be, and all behind it. Those before it are read for what they
    /// define.
    fn plan(&mut self) -> Option<Pass> {
        let order = self.order();
        let first = order
            .iter()
            .position(|id| self.files.get(id).is_some_and(super::file::File::is_stale))?;
        let (mut members, mut versions) = (Vec::new(), Vec::new());
        for (place, id) in order.iter().enumerate() {
            let Some(file) = self.files.get_mut(id) else { continue };
            let known = (place >= first).then(Rc::<RefCell<Known>>::default);
            file.fresh.clone_from(&known);
            if let Some(known) = &known {
                versions.push((*id, file.version));
                if file.is_new() {
                    file.known = Rc::clone(known);
                }
            }
            members.extend(file.member(*id, &self.settings, known));
        }
        let at = Rc::default();
        Some(Pass {
            work: Box::pin(pass(members, self.platform.clone(), Rc::clone(&at))),
            at,
            versions,
            outdated: false,
        })
    }

    /// The files that can be checked, in the order of a run (D81).
    fn order(&mut self) -> Vec<FileId> {
        let ready = |file: &super::file::File| file.body.is_some() && !file.failed;
        let mut order: Vec<FileId> = self
            .files
            .iter()
            .filter(|(_, file)| ready(file))
            .map(|(id, _)| *id)
            .collect();
        if order.len() > 1 {
            for id in &order {
                self.recognise(*id);
            }
            let place = |id: &FileId| self.files.get(id).map(|file| (file.place().0, file.name.clone()));
            order.sort_by_cached_key(place);
        }
        order
    }

    /// Which command file it is must be known before its place among the others is.
    fn recognise(&mut self, id: FileId) {
        let Some(file) = self.files.get(&id).filter(|file| file.known.borrow().dialect.is_none()) else {
            return;
        };
        let request = file.request(&self.settings);
        let mut across = Across::default();
        let mut check = Check::new(&request, &mut across);
        match &file.body {
            Some(Body::Text(source)) => {
                let mut start = Vec::new();
                if source.read(0..FIRST.min(source.size()), &mut start).is_ok() {
                    check.feed(&start, &mut Deaf);
                }
                if source.size() < FIRST {
                    check.finish(&mut Deaf);
                }
            }
            Some(Body::Sheet(book)) => {
                check.sheet(book.rows.get(..64).unwrap_or(&book.rows), &mut Deaf);
            }
            Some(Body::Archive(archive)) => {
                check.archive(archive.opened, &mut Deaf);
            }
            None => {}
        }
        file.known.borrow_mut().format = check.summary().format;
    }

    /// The bytes of a file can't be had any more.
    pub(super) fn lost(&mut self, id: FileId) {
        if let Some(file) = self.files.get_mut(&id) {
            file.failed = true;
            let args = shared::i18n::Args::new().with("file", file.name.as_str());
            self.told.push(Told::Event(Event::Failed {
                file: id,
                message: "desk-unreadable".to_owned(),
                args,
            }));
        }
    }
}

/// Hears nothing.
struct Deaf;

impl Observer for Deaf {
    fn diagnostic(&mut self, _: Diagnostic) {}
}
