//! Buttons.

use leptos::prelude::*;

use super::{Line, Part};
use crate::ui::{
    Button, ButtonLink, Face, Glyph, IconButton, Kind, LinkButton, MenuButton, MenuItem, MenuLabel, Size, SplitButton,
};

pub(super) fn buttons() -> impl IntoView {
    let busy = RwSignal::new(true);
    let pressed = RwSignal::new(true);
    view! {
        <Part
            id="buttons"
            title="Buttons"
            rule="One primary button a view. The label is a verb and, where it counts, the number."
        >
            <Line>
                <Button kind=Kind::Primary>"Send and show the plan"</Button>
                <Button kind=Kind::Primary attr:class="btn btn-primary is-hover">"Hover"</Button>
                <Button kind=Kind::Primary attr:class="btn btn-primary is-focus">"Focus"</Button>
                <Button kind=Kind::Primary disabled=true>"Disabled"</Button>
                <Button kind=Kind::Primary busy on_click=move |_| busy.set(false)>"Sending"</Button>
            </Line>
            <Line>
                <Button icon=Glyph::Download>"Download"</Button>
                <Button attr:class="btn is-hover">"Hover"</Button>
                <Button attr:class="btn is-active">"Pressed"</Button>
                <Button attr:class="btn is-focus">"Focus"</Button>
                <Button disabled=true>"Disabled"</Button>
                <Button kind=Kind::Quiet>"Quiet"</Button>
                <Button kind=Kind::Danger icon=Glyph::Trash>"Delete 3 users"</Button>
            </Line>
            <Line>
                <Button>"Normal 32"</Button>
                <Button size=Size::Small>"Small 28"</Button>
                <Button size=Size::ExtraSmall>"Extra small 24"</Button>
                <Button kind=Kind::Primary size=Size::ExtraSmall>
                    "Fix this cell "
                    <kbd>"↵"</kbd>
                </Button>
                <LinkButton on_click=|_| ()>"Link button"</LinkButton>
                <ButtonLink href="/help" icon=Glyph::Help>"A link"</ButtonLink>
            </Line>
            <Line>
                <SplitButton
                    label="Run now"
                    icon=Glyph::Play
                    more="More ways to run"
                    on_click=|_| ()
                >
                    <MenuLabel>"Send 3 files"</MenuLabel>
                    <MenuItem icon=Glyph::Eye note="Nothing is written yet" on_click=|_| ()>
                        "Send and show the plan"
                    </MenuItem>
                    <MenuItem icon=Glyph::Inbox note="For the next scheduled run" on_click=|_| ()>
                        "Put in the inbox"
                    </MenuItem>
                </SplitButton>
                <SplitButton
                    label="Send and show the plan"
                    kind=Kind::Primary
                    icon=Glyph::Send
                    more="Other ways to send"
                    on_click=|_| ()
                >
                    <MenuItem icon=Glyph::Play on_click=|_| ()>
                        "Run now"
                    </MenuItem>
                </SplitButton>
                <MenuButton label="Download" icon=Glyph::Download>
                    <MenuItem icon=Glyph::File note="All 9,998 rows, 4 cells changed" on_click=|_| ()>
                        "Corrected file"
                    </MenuItem>
                    <MenuItem icon=Glyph::Ok note="9,977 rows" on_click=|_| ()>
                        "Valid rows only"
                    </MenuItem>
                    <hr />
                    <MenuItem icon=Glyph::Trash danger=true on_click=|_| ()>
                        "Delete the schedule…"
                    </MenuItem>
                </MenuButton>
                <MenuButton label="More" face=Face::IconOnly icon=Glyph::More>
                    <MenuItem icon=Glyph::Pause on_click=|_| ()>
                        "Pause"
                    </MenuItem>
                </MenuButton>
            </Line>
            <Line>
                <IconButton icon=Glyph::Undo label="Undo" />
                <IconButton icon=Glyph::Undo label="Hovered" attr:class="icon-btn is-hover" />
                <IconButton icon=Glyph::Undo label="Focused" attr:class="icon-btn is-focus" />
                <IconButton
                    icon=Glyph::Filter
                    label="Pressed"
                    pressed=pressed
                    on_click=move |_| pressed.update(|on| *on = !*on)
                />
                <IconButton icon=Glyph::Undo label="Disabled" disabled=true />
                <IconButton icon=Glyph::Cross label="Small" small=true />
            </Line>
        </Part>
    }
}
