//! Proposals: what would be written, for one cell or for all of a kind.

use leptos::prelude::*;
use shared::{
    api::EditDto,
    i18n::Arg,
    wire::{Command, FileId, Group, GroupKey, Problem},
};

use super::desk::{DeskFile, Doing, Preview, desk, send};

/// The one text that is proposed for the cell at the cursor. Reactive.
pub fn single(file: DeskFile) -> Option<String> {
    file.problems_at_spot()
        .iter()
        .find_map(|problem| text(problem).map(str::to_owned))
}

/// The one text that a problem proposes.
pub fn text(problem: &Problem) -> Option<&str> {
    match &problem.fix.as_ref()?.edit {
        EditDto::Cell(to) => Some(to),
        EditDto::Choice(_) | EditDto::Header(_) => None,
    }
}

/// The texts among which a person must choose.
pub fn choices(problem: &Problem) -> &[String] {
    match problem.fix.as_ref().map(|fix| &fix.edit) {
        Some(EditDto::Choice(choices)) => choices,
        _ => &[],
    }
}

/// The group that a problem of the row at the cursor belongs to. Reactive.
pub fn group_of(file: DeskFile, problem: &Problem) -> Option<Group> {
    let column = problem.slot.map(|slot| file.column_name(slot)).unwrap_or_default();
    let of_rule = |group: &&Group| group.key.code == problem.code;
    file.state.with(|state| {
        let mut groups = state.groups.iter().filter(of_rule);
        let exact = groups.clone().find(|group| group.key.column == column);
        exact.or_else(|| groups.next()).cloned()
    })
}

/// Shows what the fixes of a group would write; `problem` is one of them.
pub fn preview(file: FileId, group: GroupKey, problem: Option<&Problem>) {
    let examples = problem.map(|problem| {
        let choices = choices(problem);
        let value = (!choices.is_empty()).then(|| value(problem));
        value.into_iter().chain(choices.iter().cloned()).collect()
    });
    let examples = examples.unwrap_or_default();
    show(Preview {
        file,
        group,
        choice: 0,
        examples,
        changes: None,
        total: 0,
    });
}

/// Takes another one of several proposals.
pub fn choose(choice: u16) {
    if let Some(preview) = desk()
        .preview
        .get_untracked()
        .filter(|preview| preview.choice != choice)
    {
        show(Preview { choice, ..preview });
    }
}

fn show(preview: Preview) {
    let Preview {
        file, group, choice, ..
    } = preview.clone();
    desk().preview.set(Some(preview));
    send(Command::Preview { file, group, choice });
}

/// The value of the cell that a problem is about.
pub fn value(problem: &Problem) -> String {
    match problem.args.get("value") {
        Some(Arg::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

/// Applies the fixes of a group, or all safe ones of the file.
pub fn apply(file: DeskFile, group: Option<GroupKey>, choice: u16, count: u64) {
    file.doing.set_value(Some(Doing::Fixes(count)));
    send(Command::Fix {
        file: file.id,
        group,
        choice,
    });
}

/// How many fixes of a file keep the meaning. Reactive.
pub fn safe(file: DeskFile) -> u64 {
    file.state.with(|state| {
        state
            .groups
            .iter()
            .filter(|group| group.safe && group.choices == 0)
            .map(|group| group.fixable)
            .sum()
    })
}
