//! Tile, card, callout, empty state, text for a machine.

use leptos::prelude::*;

use super::{Part, marks::COUNTS};
use crate::ui::{
    Button, ButtonLink, Callout, Card, CodeBlock, Empty, Glyph, Icon, Kind, Legend, OutcomeBar, Rich, Size, Tile, Tone,
};

pub(super) fn surfaces() -> impl IntoView {
    view! {
        <Part id="surfaces" title="Surfaces" rule="Quiet surfaces, thin borders; a shadow only under what floats.">
            <div class="cols-3">
                <Tile title="Users" icon=Glyph::User note="9,998 rows">
                    <OutcomeBar counts=COUNTS />
                    <Legend counts=COUNTS />
                </Tile>
                <Tile title="Waiting in the inbox" icon=Glyph::Inbox number="4" unit="files, 18.2 MB" />
                <Card title="Downloads" bare=true foot=|| "Kept until 20 February">
                    <ul class="list">
                        <li>
                            <Icon name=Glyph::Undo />
                            <a href="#surfaces">"Tryback, 12 rows"</a>
                            <span class="push meta">"CSV, XLSX"</span>
                        </li>
                        <li>
                            <Icon name=Glyph::File />
                            <a href="#surfaces">"Report"</a>
                            <span class="push meta">"HTML, XLSX, JSON, text"</span>
                        </li>
                    </ul>
                </Card>
            </div>
            <div class="cols-2">
                <Callout tone=Tone::Info title="Read as Windows-1252">
                    "The file isn’t valid UTF-8. Accents look right in this reading."
                </Callout>
                <Callout tone=Tone::Ok title="All 214 rows can run" />
                <Callout tone=Tone::Warn title="Held: 21 deletes">
                    "The limit is 10. Somebody must look and approve."
                </Callout>
                <Callout tone=Tone::Error title="The platform can’t be reached">
                    <Rich text="`moodle.rivage.example` didn’t answer in **10 seconds**. [Test the connection](/settings)" />
                </Callout>
            </div>
            <CodeBlock text="curl -H 'Authorization: Bearer ts_3f9a…' https://sync.rivage.example/api/v1/runs" />
            <Card bare=true>
                <Empty
                    icon=Glyph::Inbox
                    title="The inbox is empty"
                    text="Files that wait for a schedule stand here: uploaded, or taken from the drop folder."
                >
                    <Button size=Size::Small icon=Glyph::Upload>"Upload a file"</Button>
                    <ButtonLink size=Size::Small kind=Kind::Quiet href="#surfaces">
                        "Sample files"
                    </ButtonLink>
                </Empty>
            </Card>
        </Part>
    }
}
