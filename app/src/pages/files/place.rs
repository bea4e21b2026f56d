//! What of the area is shown: all of it stands in the address.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use shared::api::FileKind;

use crate::{
    i18n::date,
    pages::runs::{
        address::in_address,
        paged::{settled, with},
        words::may_operate,
    },
    ui::Sort,
};

const DAY: i64 = 24 * 3600;

/// What is shown.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Which kind; none for the inbox.
    pub(super) kind: Memo<Option<FileKind>>,
    /// The folder of the inbox; blank for the inbox itself.
    pub(super) folder: Memo<String>,
    /// What is searched for.
    pub(super) typed: RwSignal<String>,
    /// Of the last so many days; blank for all.
    pub(super) days: RwSignal<String>,
    /// `name`, `changed`, `size`; blank for the newest first.
    pub(super) sort: RwSignal<String>,
    /// `up` or `down`.
    pub(super) order: RwSignal<String>,
    words: Signal<String>,
}

impl Place {
    /// As the address says. Whoever may see reports alone sees reports.
    pub(super) fn of_address() -> Self {
        let query = use_query_map();
        let kind = Memo::new(move |_| {
            let name = query.read().get("kind").unwrap_or_default();
            let asked = FileKind::ALL.into_iter().find(|kind| kind.name() == name);
            if may_operate() { asked } else { Some(FileKind::Report) }
        });
        let folder = Memo::new(move |_| match kind.get() {
            None => query.read().get("folder").unwrap_or_default(),
            Some(_) => String::new(),
        });
        let typed = in_address("q");
        Self {
            kind,
            folder,
            typed,
            days: in_address("days"),
            sort: in_address("sort"),
            order: in_address("order"),
            words: settled(typed),
        }
    }

    /// Whether files can be put here. Reactive.
    pub(super) fn is_inbox(self) -> bool {
        self.kind.get().is_none()
    }

    /// Whether something is searched for, so that nothing means no match. Reactive.
    pub(super) fn is_narrowed(self) -> bool {
        !self.words.read().is_empty() || !self.days.read().is_empty()
    }

    /// Where the API lists it.
    pub(super) fn path(self) -> Signal<String> {
        Signal::derive(move || {
            let since = match self.days.read().parse::<i64>() {
                Ok(days) => (date::now() / DAY - days) * DAY,
                Err(_) => 0,
            };
            let known = |number: i64| if number > 0 { number.to_string() } else { String::new() };
            let query = [
                ("kind", self.kind.get().map_or("", FileKind::name).to_owned()),
                ("folder", self.folder.get()),
                ("q", self.words.get()),
                ("since", known(since)),
                ("sort", self.sort.get()),
                ("order", self.order.get()),
            ];
            with("/files", &query)
        })
    }

    /// How the list is sorted by a column.
    pub(super) fn sorted(self, column: &'static str) -> Signal<Sort> {
        Signal::derive(move || {
            let now = match self.sort.read().as_str() {
                "" => "changed",
                "name" => "name",
                "size" => "size",
                _ => "changed",
            };
            let is_up = match self.order.read().as_str() {
                "" => now == "name",
                order => order == "up",
            };
            match (now == column, is_up) {
                (false, _) => Sort::None,
                (true, true) => Sort::Up,
                (true, false) => Sort::Down,
            }
        })
    }

    /// Sorts by a column; by the same one again the other way round.
    pub(super) fn sort_by(self, column: &'static str) {
        let order = match self.sorted(column).get_untracked() {
            Sort::None if column == "name" => "up",
            Sort::None | Sort::Up => "down",
            Sort::Down => "up",
        };
        self.sort.set(column.to_owned());
        self.order.set(order.to_owned());
    }
}

/// The address of a folder of the inbox.
pub(super) fn folder_href(folder: &str) -> String {
    with("/files", &[("folder", folder.to_owned())])
}

/// The folder that a name lies in; blank for the inbox itself.
pub(super) fn folder_of(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(folder, _)| folder)
}
