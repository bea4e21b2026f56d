//! Settings that go out and come in as TOML.

use shared::i18n::Lang;
use shared::settings::{cohorts, enrolments, guard, keys, moodle, runs, users};

use super::*;
use crate::settings::Wish;
use crate::store::testing::{TestStore, stores};

async fn taken(store: &TestStore, text: &str, trial: bool) -> SettingsImport {
    import(store, text, trial, Catalog::of(Lang::En), "n.roussel", 1)
        .await
        .unwrap()
}

async fn set(store: &TestStore, pairs: &[(&str, &str)]) {
    let wish = |(name, value): &(&str, &str)| -> Wish { ((*name).to_owned(), Some((*value).to_owned())) };
    change(store, pairs.iter().map(wish).collect(), "n.roussel", 1)
        .await
        .unwrap();
}

fn lines(changes: &[SettingChange]) -> Vec<String> {
    let line = |change: &SettingChange| format!("{}: {} → {}", change.key, change.before, change.after);
    changes.iter().map(line).collect()
}

/// Each kind of value, some that need care in TOML.
const OTHERS: &[(&str, &str)] = &[
    ("site.city", "Saint-\"Étienne\" \\ # north"),
    ("csv.separator", "tab"),
    ("guard.percent", "5"),
    ("runs.archive", "0"),
    ("users.protected", "root admin"),
    ("notify.report_to", "a@b.example c@d.example"),
    ("moodle.roles", "zebra=9 ant=1"),
    ("drop.folder", "C:\\drop"),
    ("locations.users", "hr/users_*.csv"),
];

#[tokio::test]
async fn what_is_exported_is_imported_elsewhere() {
    for lang in Lang::ALL {
        let [from, to] = [stores().await, stores().await];
        for (from, to) in from.iter().zip(&to) {
            set(from, OTHERS).await;
            let settings = stored::load(from).await.unwrap();
            let text = export(&settings, Catalog::of(lang));
            // What differs there goes back to what it is here, be it a default.
            set(to, &[("users.match_by", "email")]).await;
            let told = taken(to, &text, false).await;
            assert!(told.applied, "{told:?}\n{text}");
            assert_eq!(told.changes.len(), OTHERS.len() + 1);
            assert_eq!(stored::load(to).await.unwrap(), settings);
            assert_eq!(taken(to, &text, false).await.changes, []);
        }
    }
}

#[test]
fn an_export_tells_the_help_of_each_setting_and_its_default_where_it_differs() {
    let mut settings = Settings::new();
    settings.set("guard.percent", "5").unwrap();
    let text = export(&settings, Catalog::of(Lang::Fr));
    let group = text.split("\n[guard]\n").nth(1).unwrap();
    let (group, _) = group.split_once("\n[").unwrap();
    insta::assert_snapshot!(group);
    for key in keys() {
        let name = key.name.split_once('.').unwrap().1;
        assert_eq!(text.contains(&format!("\n{name} = ")), !key.per_run, "{}", key.name);
    }
}

#[tokio::test]
async fn a_trial_changes_nothing_and_says_what_would() {
    for store in stores().await {
        let text = "[guard]\npercent = 20\ndeletions = 25\n[users]\nallow_rename = true\nprotected = ['root', 'admin']";
        let told = taken(&store, text, true).await;
        assert_eq!(
            lines(&told.changes),
            [
                "guard.percent: 10 → 20",
                "users.allow_rename: 0 → 1",
                "users.protected: admin guest → root admin"
            ]
        );
        assert!(!told.applied && told.errors.is_empty());
        assert_eq!(stored::load(&store).await.unwrap(), Settings::new());
    }
}

#[tokio::test]
async fn all_that_is_wrong_is_said_and_nothing_is_changed() {
    for store in stores().await {
        let text = "colour = 'blue'
[guard]\npercent = 101\ndeletions = 5
[users]\nmatch_bye = 'id'\noperation = 'delete'
[site]\ntime_zone = 'Europe/Atlantis'\ncity = 1.5\nlanguages = [['fr']]";
        let told = taken(&store, text, false).await;
        insta::allow_duplicates! { insta::assert_snapshot!(told.errors.join("\n"), @r"
        site.city can’t hold a value of this kind.
        site.languages can’t hold a value of this kind.
        There is no setting colour.
        guard.percent can’t be “101”. Expected a whole number from 0 to 100.
        There is no setting users.match_bye. Did you mean users.match_by?
        users.operation is chosen for each run and is never stored.
        site.time_zone can’t be “Europe/Atlantis”. Expected a time zone, as in Europe/Paris.
        ") };
        assert!(!told.applied);
        assert_eq!(stored::load(&store).await.unwrap(), Settings::new());
        let told = taken(&store, "[guard\npercent = 5", false).await;
        assert!(told.errors[0].starts_with("The file isn’t TOML"), "{told:?}");
    }
}

/// D86: names and values are translated with a notice each; what the configuration lacks means what it meant there.
#[tokio::test]
async fn a_legacy_configuration_is_taken_over() {
    for store in stores().await {
        let text = "
csvseparator = ';'
discardfileonfailure = 1
enrols_useridentifier = 'idnumber'
users_filelocation = ''
emulatecommunity = true
[tool_sync]
users_allowrename = '1'
";
        let told = taken(&store, text, false).await;
        assert!(told.applied, "{told:?}");
        let settings = stored::load(&store).await.unwrap();
        assert_eq!(settings.word(&runs::AFTER_CRASH), "discard");
        assert_eq!(settings.word(&enrolments::USER_BY), "idnumber");
        assert!(settings.flag(&users::ALLOW_RENAME));
        assert_eq!(settings.word(&enrolments::COURSE_BY), "id");
        assert_eq!(settings.word(&cohorts::USER_BY), "idnumber");
        for notice in [
            "discardfileonfailure is an older name. The setting is now called runs.after_crash.",
            "runs.after_crash: 1 was read as discard.",
            "cohorts.user_by was not in the configuration and got its former default, idnumber.",
            "emulatecommunity has no use any more and was left out.",
        ] {
            assert!(
                told.notices.iter().any(|said| said == notice),
                "{notice}: {:?}",
                told.notices
            );
        }
    }
}

/// Without a legacy name it is no legacy configuration: what isn't named stays as it is.
#[tokio::test]
async fn what_is_not_named_stays() {
    for store in stores().await {
        set(&store, &[("guard.percent", "20")]).await;
        let told = taken(
            &store,
            "guard.deletions = 7\nmoodle.roles = { student = 5, teacher = 4 }",
            false,
        )
        .await;
        assert_eq!(told.changes.len(), 2);
        let settings = stored::load(&store).await.unwrap();
        assert_eq!(
            (settings.number(&guard::PERCENT), settings.number(&guard::DELETIONS)),
            (20, 7)
        );
        assert_eq!(settings.map(&moodle::ROLES), [("student", 5), ("teacher", 4)]);
        assert_eq!(settings.word(&enrolments::COURSE_BY), "shortname");
    }
}
