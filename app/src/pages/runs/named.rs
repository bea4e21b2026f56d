//! The run that an address names: by its id, and by its name as soon as that is known.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::{i18n::tr, ui::Crumb};

/// A run of the address.
#[derive(Clone, Copy)]
pub(crate) struct Named {
    /// Its id.
    pub(crate) id: Memo<String>,
    /// Its name, told by who fetches it; empty until then.
    pub(crate) name: RwSignal<String>,
}

impl Named {
    /// The run of the page's address.
    pub(crate) fn of_address() -> Self {
        let params = use_params_map();
        Self {
            id: Memo::new(move |_| params.read().get("id").unwrap_or_default()),
            name: RwSignal::new(String::new()),
        }
    }

    /// What it is called now.
    pub(crate) fn title(self) -> Signal<String> {
        let Self { id, name } = self;
        Signal::derive(move || if name.read().is_empty() { id.get() } else { name.get() })
    }

    /// The places above a page of the run. They are drawn once: they lead to the run of the first address.
    pub(crate) fn above(self) -> Vec<Crumb> {
        vec![
            ("/runs".to_owned(), tr("runs-title")),
            (format!("/runs/{}", self.id.get_untracked()), self.title()),
        ]
    }
}
