//! The guides in `docs/guide`: what they show is what happens. Files are written as they stand there, commands are
//! called in their order, and their output is compared.

use std::path::Path;
use std::process::Command;

use super::tool::Tool;

#[test]
fn installing_tool_sync_as_the_guide_says() {
    follow("en", "install");
    follow("fr", "install");
}

#[test]
fn using_tool_sync_as_the_guide_says() {
    follow("en", "use");
    follow("fr", "use");
}

#[test]
fn each_line_of_the_packaged_configuration_is_a_flag() {
    let packaging = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packaging");
    let text = std::fs::read_to_string(packaging.join("toolsync.toml")).unwrap();
    let flags = text.lines().filter_map(|line| line.strip_prefix("# "));
    let flags: Vec<&str> = flags.filter(|line| line.contains(" = ")).collect();
    assert!(flags.len() > 3, "{flags:?}");
    let tool = Tool::new();
    tool.file("toolsync.toml", flags.join("\n"));
    let told = tool.call(&["formats", "--config", "toolsync.toml"]);
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
}

/// A fenced block of a guide.
struct Block<'a> {
    language: &'a str,
    /// The file that it is.
    file: Option<&'a str>,
    text: String,
}

#[test]
fn integrating_other_systems_as_the_guide_says() {
    follow("en", "integrate");
    follow("fr", "integrate");
}

#[test]
fn schedules_as_the_guide_says() {
    follow("en", "technical");
    follow("fr", "technical");
}

/// Does what a guide says, in a folder of its own.
fn follow(language: &str, guide: &str) {
    let place = format!("docs/guide/{language}/{guide}.md");
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(&place)).unwrap();
    let tool = Tool::new();
    let mut called = 0;
    for block in blocks(&text) {
        if let Some(name) = block.file {
            tool.file(name, &block.text);
        }
        if block.language == "console" {
            for (command, told) in calls(&block.text) {
                let output = call(&tool, language, &command);
                assert_eq!(masked(&output), masked(&told), "{place}: {command}");
                called += 1;
            }
        }
    }
    assert!(called > 0, "{place} calls nothing");
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```") else { continue };
        let (language, file) = match info.split_once(' ') {
            Some((language, file)) => (language, Some(file)),
            None => (info, None),
        };
        let text = lines.by_ref().take_while(|line| *line != "```");
        let text = text.map(|line| format!("{line}\n")).collect();
        blocks.push(Block { language, file, text });
    }
    blocks
}

/// Commands, and what each tells.
fn calls(text: &str) -> Vec<(String, String)> {
    let mut calls: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("$ "), calls.last_mut()) {
            (Some(command), _) => calls.push((command.to_owned(), String::new())),
            (None, Some((_, told))) => {
                told.push_str(line);
                told.push('\n');
            }
            (None, None) => panic!("no command tells {line:?}"),
        }
    }
    calls
}

/// What a command tells, in a shell that finds the program.
fn call(tool: &Tool, language: &str, command: &str) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_toolsync")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let output = Command::new("sh")
        .args(["-c", &format!("{{ {command}\n}} 2>&1")])
        .current_dir(tool.data().parent().unwrap())
        .env("PATH", path)
        .env("TOOLSYNC_LANG", language)
        .output()
        .unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The same for every run: ids of runs and times are no part of what is compared, blanks at the end of a line neither.
fn masked(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let words = line.trim_end().split_inclusive([' ', '/', '_', '.']);
        words.map(masked_word).collect::<String>()
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn masked_word(word: &str) -> String {
    let id = word.trim_end();
    if id.len() == 26 && id.starts_with("01") && id.chars().all(|letter| letter.is_ascii_alphanumeric()) {
        return word.replace(id, "ID");
    }
    let stamp = word.trim_end_matches(['_', '.', '/', ' ']);
    let parts: Vec<&str> = stamp.split('-').collect();
    let digits = |part: &&str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit());
    let is_stamp = matches!(parts.as_slice(), [day, time, ..] if day.len() == 8 && time.len() == 6);
    let is_day = matches!(parts.as_slice(), [year, month, _] if year.len() == 4 && month.len() == 2);
    if (is_stamp || is_day) && parts.iter().all(digits) {
        return word.replace(stamp, "TIME");
    }
    let time: Vec<&str> = stamp.split(':').collect();
    if matches!(time.as_slice(), [hour, minute] if hour.len() == 2 && minute.len() == 2) && time.iter().all(digits) {
        return word.replace(stamp, "TIME");
    }
    word.to_owned()
}
