//! What the worker tells, put where the page sees it.

use js_sys::Array;
use leptos::prelude::*;
use shared::{
    i18n::Args,
    wire::{Event, FileId, FileState, Target},
};
use web_sys::{Blob, File};

use super::{DeskFile, Doing, Phase, Rows, desk, outbox, pictures, remembered};
use crate::{
    i18n::{num, text},
    shell::{say, say_progress},
    t,
    ui::Toast,
};

/// Hears the worker.
pub(super) fn told(event: Event, blob: Option<Blob>) {
    let desk = desk();
    match event {
        Event::Ready => {}
        Event::Seen {
            file,
            format,
            encoding,
            separator,
        } => with(file, |file| {
            file.state.update(|state| {
                (state.format, state.encoding, state.separator) = (format, encoding, separator);
            });
        }),
        Event::Reading {
            file,
            read,
            size,
            state,
        } => with(file, |file| reading(file, read, size, *state)),
        Event::Checked { file, state } => with(file, |file| checked(file, *state)),
        Event::Rows {
            file, view, from, rows, ..
        } => {
            with(file, |file| file.rows.update(|all| all.take(view, from, rows)));
        }
        Event::Places {
            file,
            group,
            from,
            places,
        } => with(file, |file| {
            file.places.update(|all| {
                let known = all.entry(group).or_default();
                known.truncate(from as usize);
                known.extend(places);
            });
        }),
        Event::Found { file, at } => with(file, |file| file.found(at)),
        Event::Preview {
            file,
            group,
            changes,
            total,
        } => desk.preview.update(|preview| {
            if let Some(preview) = preview.as_mut().filter(|its| its.file == file && its.group == group) {
                preview.changes = Some(changes);
                preview.total = total;
            }
        }),
        Event::Member { file, name, last } => {
            let member = blob.and_then(|blob| File::new_with_blob_sequence(&Array::of1(&blob), &name).ok());
            if let Some(member) = member {
                desk.open(vec![member]);
            }
            // What is in the package lies on the desk now, in place of the package.
            if let Some(package) = desk.file(file).filter(|_| last) {
                let files = desk.files.with_untracked(Vec::len);
                desk.close(package);
                say(t!(
                    "check-said-package",
                    name = package.name.get_value(),
                    count = files - 1
                ));
            }
        }
        Event::Picture {
            file,
            line,
            deflated,
            media_type,
        } => {
            if let Some(blob) = blob {
                pictures::arrived(file, line, deflated, media_type, blob);
            }
        }
        Event::Exported { file, what, name } => {
            if let Some(blob) = blob {
                let blob = outbox::take(file, what, blob);
                if let Some(blob) = blob {
                    crate::save::save_blob(&blob, &name);
                }
            }
        }
        Event::Failed { file, message, args } => with(file, |file| {
            outbox::fail(file.id);
            say(in_words(&message, &args));
            file.phase.set(Phase::Failed { message, args });
        }),
        Event::Refused {
            file, message, args, ..
        } => with(file, |file| {
            file.doing.set_value(None);
            file.rows.update(Rows::stale);
            Toast::error(in_words(&message, &args)).show();
        }),
        Event::Stopped { again } => {
            Toast::error(if again {
                t!("check-stopped-again")
            } else {
                t!("check-stopped")
            })
            .show();
            if again {
                desk.open_again();
            }
        }
    }
}

fn with(file: FileId, act: impl FnOnce(&DeskFile)) {
    if let Some(file) = desk().file(file) {
        act(&file);
    }
}

fn reading(file: &DeskFile, read: u64, size: u64, state: FileState) {
    say_progress(|| t!("check-said-reading", name = file.name.get_value(), rows = state.rows));
    file.phase.set(Phase::Reading { read, size });
    file.state.set(state);
}

fn checked(file: &DeskFile, state: FileState) {
    let first = file.phase.with_untracked(|phase| *phase != Phase::Checked);
    let again = state.checking;
    if !first {
        file.state.with_untracked(|before| remembered::remember(before, &state));
    }
    let groups: Vec<_> = state.groups.iter().map(|group| group.key.clone()).collect();
    file.state.set(state);
    file.phase.set(Phase::Checked);
    file.rows.update(Rows::stale);
    file.places
        .update(|places| places.retain(|key, _| groups.contains(key)));
    desk().changed();
    if first {
        say(summary(file));
        remembered::apply(*file);
    }
    // What is said holds for the whole file only once it is checked again.
    if let (false, Some(doing)) = (again, file.doing.get_value()) {
        file.doing.set_value(None);
        done(*file, &doing);
    }
}

fn done(file: DeskFile, doing: &Doing) {
    match doing {
        Doing::Cell => say(summary(&file)),
        Doing::Undo => say(format!("{} {}", t!("check-undone"), summary(&file))),
        Doing::Redo => say(format!("{} {}", t!("check-redone"), summary(&file))),
        Doing::Fixes(count) => {
            Toast::ok(t!("check-fixed", count = *count))
                .action(t!("check-undo"), move || file.undo(false))
                .show();
        }
    }
}

/// The state of a file in one sentence.
fn summary(file: &DeskFile) -> String {
    file.state.with_untracked(|state| {
        t!(
            "check-said",
            name = file.name.get_value(),
            rows = state.rows,
            errors = state.errors,
            warnings = state.warnings
        )
    })
}

/// What was looked for isn't there.
pub(super) fn nothing_found(what: &Target) {
    match what {
        Target::Problem => Toast::ok(t!("check-no-problem-left")).show(),
        Target::Text(text) => say(t!("check-find-none", text = text.clone())),
        Target::Line(line) => say(t!("check-line-none", line = num(*line))),
    }
}

/// A message of the worker: its text has the same id behind `check-`. Reactive.
pub fn in_words(message: &str, args: &Args) -> String {
    let id = format!("check-{message}");
    let words = text(&id, args);
    if words == id { t!("check-unreadable") } else { words }
}
