//! What a person does: reads, clicks, types, presses keys, drops files. Things are found by what they are called.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator, error::CmdError};
use serde_json::{Value, json};

use crate::{Browser, Folder};

/// What is to be read on the page, blanks of all kinds as one.
const READ: &str = r"return document.body.innerText.replace(/\s+/g, ' ')";
/// What is to be read in the frame on the page.
const READ_FRAME: &str = r"
    const body = document.querySelector('iframe')?.contentDocument?.body;
    return body ? body.innerText.replace(/\s+/g, ' ') : ''";
/// What the thing with the focus is called.
const FOCUSED: &str = r"
    const it = document.activeElement;
    if (!it || it === document.body) return '';
    const own = it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText;
    return own.replace(/\s+/g, ' ').trim()";
/// How many transitions go on.
const CHANGING: &str = "return document.getAnimations().filter(it => it instanceof CSSTransition).length";
/// More stops of Tab than any page has.
const STOPS: usize = 80;

impl Browser {
    /// Waits until the page says this.
    pub async fn reads(&self, text: &str) -> Result<()> {
        self.until(format_args!("“{text}”"), async |client| {
            Ok(read(client).await?.contains(text).then_some(()))
        })
        .await
    }

    /// Waits until the page no longer says this.
    pub async fn reads_no_more(&self, text: &str) -> Result<()> {
        self.until(format_args!("“{text}” to go"), async |client| {
            Ok((!read(client).await?.contains(text)).then_some(()))
        })
        .await
    }

    /// Waits until something like this is there, seen or not.
    pub async fn has(&self, css: &str) -> Result<()> {
        self.until(css, async |client| {
            client.find(Locator::Css(css)).await.map(|_| Some(()))
        })
        .await
    }

    /// Waits until there is nothing like this any more.
    pub async fn has_no(&self, css: &str) -> Result<()> {
        self.until(format_args!("{css} to go"), async |client| {
            Ok(client.find_all(Locator::Css(css)).await?.is_empty().then_some(()))
        })
        .await
    }

    /// Waits until a page stands whole: with its title, and nothing that is still on its way.
    pub async fn settles(&self) -> Result<()> {
        self.has("h1").await?;
        self.has_no(".skeleton, [aria-busy=true]").await
    }

    /// Clicks the first of what a selector finds.
    pub async fn presses_on(&self, css: &str) -> Result<()> {
        self.until(css, async |client| {
            client.find(Locator::Css(css)).await?.click().await.map(Some)
        })
        .await
    }

    /// Clicks the button, link or item of a menu whose name begins so.
    pub async fn clicks(&self, name: &str) -> Result<()> {
        let things = [
            "button",
            "a",
            "label",
            "*[@role='menuitem']",
            "*[@role='menuitemradio']",
        ];
        let paths = things.map(|thing| format!("//{thing}[{}]", called(name)));
        self.click(name, &paths.join(" | ")).await
    }

    /// Clicks a cell of the grid by what stands in it.
    pub async fn clicks_cell(&self, text: &str) -> Result<()> {
        self.click(
            text,
            &format!("//td[@role='gridcell'][normalize-space(.)={}]", quoted(text)),
        )
        .await
    }

    async fn click(&self, name: &str, path: &str) -> Result<()> {
        self.until(format_args!("“{name}” to click"), async |client| {
            for element in client.find_all(Locator::XPath(path)).await? {
                if element.is_displayed().await? && element.is_enabled().await? {
                    return element.click().await.map(Some);
                }
            }
            Ok(None)
        })
        .await
    }

    /// Clicks the first thing that is like this, for what has no name of its own.
    pub async fn clicks_css(&self, css: &str) -> Result<()> {
        self.until(css, async |client| {
            client.find(Locator::Css(css)).await?.click().await.map(Some)
        })
        .await
    }

    /// What stands in the first thing that is like this.
    pub async fn text_of(&self, css: &str) -> Result<String> {
        self.until(css, async |client| {
            client.find(Locator::Css(css)).await?.text().await.map(Some)
        })
        .await
    }

    /// Whether the first button that is like this can be pressed.
    pub async fn can_press(&self, css: &str) -> Result<bool> {
        self.until(css, async |client| {
            client.find(Locator::Css(css)).await?.is_enabled().await.map(Some)
        })
        .await
    }

    /// The address that the first link that is like this leads to.
    pub async fn leads_to(&self, css: &str) -> Result<String> {
        self.until(css, async |client| {
            client.find(Locator::Css(css)).await?.attr("href").await
        })
        .await
    }

    /// Types into the field with this label, in place of what stands there.
    pub async fn fills(&self, label: &str, text: &str) -> Result<()> {
        let path = format!(
            "//*[self::input or self::textarea][@id=//label[{named}]/@for or {named}]",
            named = called(label)
        );
        let field = self.visible(label, &path).await?;
        field.clear().await?;
        field.send_keys(text).await.with_context(|| label.to_owned())
    }

    /// Types into the field that is like this, for what has another name in another language.
    pub async fn types_into(&self, css: &str, text: &str) -> Result<()> {
        self.until(css, async |client| {
            client.find(Locator::Css(css)).await?.send_keys(text).await.map(Some)
        })
        .await
    }

    /// Ticks or unticks the box with these words.
    pub async fn ticks(&self, words: &str) -> Result<()> {
        self.click(words, &format!("//label[{}]", called(words))).await
    }

    async fn visible(&self, name: &str, path: &str) -> Result<Element> {
        self.until(format_args!("“{name}”"), async |client| {
            for element in client.find_all(Locator::XPath(path)).await? {
                if element.is_displayed().await? {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
        .await
    }

    /// Gives a file to the page.
    pub async fn drops(&self, file: &Path) -> Result<()> {
        let path = file.to_str().context("a path that can be typed")?;
        self.until("a place for files", async |client| {
            let input = client.find(Locator::Css("input[type=file]")).await?;
            input.send_keys(path).await.map(Some)
        })
        .await
    }

    /// Waits until the frame on the page says this.
    pub async fn reads_in_frame(&self, text: &str) -> Result<()> {
        self.until(format_args!("“{text}” in the frame"), async |client| {
            let read = client.execute(READ_FRAME, vec![]).await?;
            Ok(read.as_str().is_some_and(|read| read.contains(text)).then_some(()))
        })
        .await
    }

    /// Presses Ctrl K and waits for the palette.
    pub async fn opens_the_palette(&self) -> Result<()> {
        self.presses_all(&[char::from(Key::Control), 'k']).await?;
        self.has(".palette [role=combobox]").await
    }

    /// Presses a key, wherever the focus is.
    pub async fn presses(&self, key: Key) -> Result<()> {
        self.presses_all(&[char::from(key)]).await
    }

    /// Marks all that stands in a field, so that what is typed next takes its place.
    pub async fn marks_all(&self) -> Result<()> {
        self.presses_all(&[char::from(Key::Control), 'a']).await
    }

    /// Presses keys one after the other, and lets them go in the other direction.
    async fn presses_all(&self, keys: &[char]) -> Result<()> {
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let presses = KeyActions::new("keyboard".to_owned());
        let presses = down.chain(up).fold(presses, |presses, key| presses.then(key));
        Ok(self.client.perform_actions(presses).await?)
    }

    /// Types where the focus is.
    pub async fn types(&self, text: &str) -> Result<()> {
        Ok(self.client.active_element().await?.send_keys(text).await?)
    }

    /// Goes on with Tab until the focus is on what is called so.
    pub async fn tabs_to(&self, name: &str) -> Result<()> {
        let mut passed = Vec::new();
        for _ in 0..STOPS {
            let focused = self.focused().await?;
            if focused.starts_with(name) {
                return Ok(());
            }
            passed.push(focused);
            self.presses(Key::Tab).await?;
        }
        anyhow::bail!("Tab doesn't come to “{name}”, but to {passed:?}")
    }

    /// Waits until the focus is on what is called so.
    pub async fn is_on(&self, name: &str) -> Result<()> {
        self.until(format_args!("the focus on “{name}”"), async |client| {
            let focused = client.execute(FOCUSED, vec![]).await?;
            Ok(focused
                .as_str()
                .is_some_and(|focused| focused.starts_with(name))
                .then_some(()))
        })
        .await
    }

    async fn focused(&self) -> Result<String> {
        let focused = self.script(FOCUSED, vec![]).await?;
        Ok(focused.as_str().unwrap_or_default().to_owned())
    }

    /// Waits for the download whose name ends so.
    pub async fn downloads(&self, folder: &Folder, ending: &str) -> Result<PathBuf> {
        self.until(format_args!("the download *{ending}"), async |_| {
            Ok(folder.download(ending).ok().flatten())
        })
        .await
    }

    /// The path of the page that is open: `/runs/01JD…`.
    pub async fn path(&self) -> Result<String> {
        Ok(self.client.current_url().await?.path().to_owned())
    }

    /// Whether the page that is open is of the site at this address.
    pub async fn is_at(&self, site: &str) -> Result<bool> {
        Ok(self.client.current_url().await?.as_str().starts_with(site))
    }

    /// Waits until the page at a path that begins and ends so is open.
    pub async fn comes_to(&self, start: &str, end: &str) -> Result<()> {
        self.until(format_args!("the page {start}…{end}"), async |client| {
            let path = client.current_url().await?.path().to_owned();
            Ok((path.starts_with(start) && path.ends_with(end)).then_some(()))
        })
        .await
    }

    /// Lets the browser remember a choice, as the page does: `toolsync.lang`, `fr`.
    pub async fn remembers(&self, key: &str, value: &str) -> Result<()> {
        self.script(
            "localStorage.setItem(arguments[0], arguments[1])",
            vec![json!(key), json!(value)],
        )
        .await?;
        Ok(())
    }

    /// Shows the page light or dark, as its own switch does; waits until the colours have changed.
    pub async fn shows(&self, theme: &str) -> Result<()> {
        self.script(
            "document.documentElement.dataset.theme = arguments[0]",
            vec![json!(theme)],
        )
        .await?;
        self.until("the colours to change", async |client| {
            let changing = client.execute(CHANGING, vec![]).await?;
            Ok((changing == json!(0)).then_some(()))
        })
        .await
    }
}

async fn read(client: &Client) -> Result<String, CmdError> {
    let text = client.execute(READ, vec![]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// A condition of XPath: the name begins so.
fn called(name: &str) -> String {
    let name = quoted(name);
    format!("starts-with(normalize-space(.), {name}) or starts-with(@aria-label, {name})")
}

/// A text in XPath. The texts of the page have typographic quotes only.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
