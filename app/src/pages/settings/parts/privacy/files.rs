//! Files that name a person, by where they lie.

use leptos::prelude::*;
use shared::{
    api::{FileKind, PersonFile},
    check::base_name,
    location::is_tryback,
};

use crate::{
    i18n::{num, tr},
    pages::runs::paged::with,
    t,
    ui::{Glyph, GroupRow, RowTh, Section, Status, Table, Td, Th, Tone, Tr},
};

/// Where a file lies, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lies {
    Inbox,
    Archives,
    Trybacks,
    Reports,
    WithRuns,
}

impl Lies {
    const ALL: [Self; 5] = [
        Self::Inbox,
        Self::Archives,
        Self::Trybacks,
        Self::Reports,
        Self::WithRuns,
    ];

    fn of(file: &PersonFile) -> Self {
        match file.name.split_once('/').map(|(folder, _)| folder) {
            Some("runs") if !file.waits => Self::WithRuns,
            Some("archives") => Self::Archives,
            Some("reports") => Self::Reports,
            _ if is_tryback(&file.name) => Self::Trybacks,
            _ => Self::Inbox,
        }
    }

    const fn words(self) -> &'static str {
        match self {
            Self::Inbox => "person-in-inbox",
            Self::Archives => "person-in-archives",
            Self::Trybacks => "person-in-trybacks",
            Self::Reports => "person-in-reports",
            Self::WithRuns => "person-with-runs",
        }
    }

    /// Where it can be looked at.
    fn address(self, name: &str) -> String {
        let shown = |kind: FileKind| {
            let query = [("kind", kind.name().to_owned()), ("q", base_name(name).to_owned())];
            with("/files", &query)
        };
        match self {
            Self::Inbox => {
                let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
                with("/files", &[("folder", folder.to_owned())])
            }
            Self::Archives => shown(FileKind::Archive),
            Self::Trybacks => shown(FileKind::Tryback),
            Self::Reports => shown(FileKind::Report),
            Self::WithRuns => {
                let run = name.split('/').nth(1).unwrap_or_default();
                format!("/runs/{run}")
            }
        }
    }
}

#[component]
pub(super) fn Files(mut files: Vec<PersonFile>) -> impl IntoView {
    files.sort_by(|one, other| one.name.cmp(&other.name));
    let count = files.len();
    let head = || {
        view! {
            <Th>{tr("person-file")}</Th>
            <Th>{tr("person-on-erasure")}</Th>
        }
    };
    let group = |lies: Lies| {
        let here: Vec<&PersonFile> = files.iter().filter(|file| Lies::of(file) == lies).collect();
        (!here.is_empty()).then(|| {
            view! {
                <GroupRow columns=2>{tr(lies.words())}</GroupRow>
                {here.into_iter().map(|file| row(lies, file)).collect_view()}
            }
        })
    };
    let groups = Lies::ALL.into_iter().map(group).collect_view();
    view! {
        <Section title=tr("person-files") count=Signal::derive(move || num(count))>
            <Table caption=tr("person-files") head>
                {groups}
            </Table>
        </Section>
    }
}

fn row(lies: Lies, file: &PersonFile) -> impl IntoView + use<> {
    let (tone, icon, words) = match file.waits {
        true => (Tone::Warn, Glyph::Inbox, "person-file-stays"),
        false => (Tone::Off, Glyph::Trash, "person-file-goes"),
    };
    let (name, href) = (file.name.clone(), lies.address(&file.name));
    view! {
        <Tr>
            <RowTh class="wide">
                <a class="mono wrap" href=href>
                    {name}
                </a>
            </RowTh>
            <Td>
                <Status tone icon>{move || t!(words)}</Status>
            </Td>
        </Tr>
    }
}

#[cfg(test)]
mod tests {
    use shared::api::PersonFile;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::Lies;

    #[wasm_bindgen_test(unsupported = test)]
    fn a_file_is_told_where_it_lies() {
        for (name, waits, lies) in [
            ("users.csv", true, Lies::Inbox),
            ("runs/users.csv", true, Lies::Inbox),
            ("runs/01K/input-0", false, Lies::WithRuns),
            ("archives/20240305-060000_users.csv", false, Lies::Archives),
            ("reports/20240305-060000.html", false, Lies::Reports),
        ] {
            let name = name.to_owned();
            let file = PersonFile { name, waits };
            assert_eq!(Lies::of(&file), lies, "{}", file.name);
        }
    }
}
