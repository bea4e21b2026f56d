//! Tables.

use leptos::prelude::*;
use shared::plan::RowStatus;

use super::Part;
use crate::ui::{
    Button, GroupRow, Mark, RowTh, RuleCode, SearchInput, Section, Size, SkeletonTable, Sort, Table, Td, Th, Tr,
    VerbMark,
};

pub(super) fn tables() -> impl IntoView {
    let sort = RwSignal::new(Sort::Up);
    let turn = move |_| {
        sort.update(|sort| {
            *sort = match sort {
                Sort::Up => Sort::Down,
                _ => Sort::Up,
            }
        });
    };
    let head = move || {
        view! {
            <Th class="line" sort on_sort=turn>
                "Line"
            </Th>
            <Th>"Outcome"</Th>
            <Th>"Record"</Th>
            <Th>"Reason and way on"</Th>
            <Th>"Rule"</Th>
        }
    };
    let foot = || {
        view! {
            <span>"Rows 1–4 of 9,998"</span>
            <span class="push">
                <Button size=Size::ExtraSmall>"Show the next 100"</Button>
            </span>
        }
    };
    let tools = || {
        view! {
            <div class="bar push">
                <SearchInput
                    value=RwSignal::new(String::new())
                    label="Find"
                    placeholder="Person, course, code"
                    small=true
                />
            </div>
        }
    };
    view! {
        <Part id="tables" title="Table" rule="A line with a problem is marked in its margin, like a correction.">
            <Section title="Outcomes" count="24,418" tools>
                <Table caption="Example" head foot>
                    <GroupRow columns=5>
                        <span class="path">"userimport.csv"</span>
                        " "
                        <span class="t3">"4 rows"</span>
                    </GroupRow>
                    <Tr>
                        <Td class="line" th="Line">"10"</Td>
                        <Td class="shrink"><VerbMark status=RowStatus::Created /></Td>
                        <RowTh class="wide" note="22301754">"eloise.marchand"</RowTh>
                        <Td class="wide">"Éloïse Marchand, in L2-MA"</Td>
                        <Td />
                    </Tr>
                    <Tr mark=Mark::Warn>
                        <Td class="line" th="Line">"18"</Td>
                        <Td class="shrink"><VerbMark status=RowStatus::Updated /></Td>
                        <RowTh class="wide" note="22301462">"raphael.benoit"</RowTh>
                        <Td class="wide">
                            "Cohort HIS-212 isn’t there; the account was updated without it"
                            <small>"Create the cohort, then run the tryback"</small>
                        </Td>
                        <Td class="shrink"><RuleCode code="XRF002" /></Td>
                    </Tr>
                    <Tr mark=Mark::Error>
                        <Td class="line" th="Line">"1,204"</Td>
                        <Td class="shrink"><VerbMark status=RowStatus::Failed /></Td>
                        <RowTh class="wide" note="22304077">"cyprien.moreau"</RowTh>
                        <Td class="wide">
                            "The user name already belongs to idnumber 21908874"
                            <small>"Give another user name"</small>
                        </Td>
                        <Td class="shrink"><RuleCode code="USR021" /></Td>
                    </Tr>
                    <Tr selected=true>
                        <Td class="line" th="Line">"1,205"</Td>
                        <Td class="shrink"><VerbMark status=RowStatus::Unchanged /></Td>
                        <RowTh class="wide" note="22305298">"lina.haddad"</RowTh>
                        <Td class="wide t3">"Selected row"</Td>
                        <Td />
                    </Tr>
                </Table>
            </Section>
            <SkeletonTable columns=5 rows=3 />
        </Part>
    }
}
