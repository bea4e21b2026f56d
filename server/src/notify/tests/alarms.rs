//! Alarms and the drop folder: what is told of them, in both languages.

use shared::api::{NotifyEvent, ScheduleInput, ScheduleWish};

use super::{School, schools, told};
use crate::notify::{Alarm, DropTrouble, Happening, What};
use crate::schedule;

impl School {
    async fn happened(&self, what: What) {
        self.happened_to("Nightly", what).await;
    }

    async fn happened_to(&self, schedule: &str, what: What) {
        let happening = Happening {
            at: self.place().clock.now(),
            schedule: schedule.into(),
            run: String::new(),
            what,
        };
        let mut tx = self.store.begin().await.unwrap();
        happening.note(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
    }
}

fn all() -> Vec<What> {
    let alarms = [
        Alarm::NoFile { due: 1_709_618_400 },
        Alarm::TookLonger {
            seconds: 3720,
            usual: 65,
        },
        Alarm::FailedMore { failed: 120, usual: 2 },
        Alarm::NoSource {
            reason: "HTTP 503".into(),
        },
    ];
    let troubles = [
        DropTrouble::StaleLock { since: 1_709_600_000 },
        DropTrouble::Unreadable {
            reason: "Permission denied".into(),
        },
    ];
    let alarms = alarms.into_iter().map(|alarm| What::Alarm { alarm });
    alarms
        .chain(troubles.into_iter().map(|trouble| What::DropFolder { trouble }))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn d88_trouble_with_the_drop_folder_goes_to_those_of_the_setting_and_alarms_to_who_wants_them() {
    for school in schools().await {
        school.set(&[("notify.report_to", "it@school.example")]).await;
        school.subscribe("night@school.example", &[NotifyEvent::Alarm]).await;
        for what in all() {
            school.happened(what).await;
        }
        assert_eq!(school.told().await, (6, 0));
        let to = |name: &str| {
            let mails = school.post.mails();
            mails
                .iter()
                .filter(|mail| mail.to == format!("{name}@school.example"))
                .count()
        };
        assert_eq!((to("it"), to("night")), (2, 4));
        assert!(
            school
                .subjects()
                .contains(&told("it@school.example", "The drop folder can’t be swept"))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn d88_what_happens_to_a_schedule_goes_to_its_recipients_under_its_name() {
    for school in schools().await {
        let wish = ScheduleWish {
            name: Some("Intake".into()),
            inputs: Some(vec![ScheduleInput {
                input: "users".into(),
                ..ScheduleInput::default()
            }]),
            cron: Some("0 2 * * *".into()),
            recipients: Some(vec!["head@school.example".into()]),
            ..ScheduleWish::default()
        };
        let now = school.place().clock.now();
        let id = schedule::create(&school.store, wish, "n.roussel", now).await.unwrap();
        let alarm = Alarm::NoFile { due: 1_709_618_400 };
        school.happened_to(&id, What::Alarm { alarm: alarm.clone() }).await;
        school.happened(What::Alarm { alarm }).await;
        assert_eq!(school.told().await, (1, 0));
        assert_eq!(school.subjects(), [told("head@school.example", "No file came: Intake")]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_of_each_in_english_and_french() {
    for school in schools().await {
        let wanted = [NotifyEvent::Alarm, NotifyEvent::DropFolder];
        for lang in ["en", "fr"] {
            let address = format!("{lang}@school.example");
            school
                .subscribe_so(&address, &wanted, |new| new.language = lang.into())
                .await;
        }
        for what in all() {
            school.happened(what).await;
        }
        assert_eq!(school.told().await, (12, 0));
        let mut all = String::new();
        for lang in ["en@", "fr@"] {
            for mail in school.post.mails().iter().filter(|mail| mail.to.starts_with(lang)) {
                let text = mail.text();
                let told = text.split("\n-- ").next().unwrap();
                all += &format!("{}\n{}\n", mail.header("Subject"), told);
            }
        }
        insta::allow_duplicates! { insta::assert_snapshot!(all, @r"
        [Tool Sync] No file came: Nightly
        No file had come by 2024-03-05 06:00:00 UTC.

        Schedule: Nightly

        [Tool Sync] Took long: Nightly
        The run took 1 h 2 min 0 s; runs before it usually took 1 min 5 s.

        Schedule: Nightly

        [Tool Sync] More failures than usual: Nightly
        120 rows failed; before, 2 usually did.

        Schedule: Nightly

        [Tool Sync] No file can be had: Nightly
        The source of this schedule can’t be read.

          HTTP 503

        Schedule: Nightly

        [Tool Sync] The drop folder can’t be swept
        The system that writes into the drop folder has locked it since
        2024-03-05 00:53:20 UTC, and hasn’t unlocked it. No file is taken out
        until then. If that system is no longer at work, remove its lock.

        Schedule: Nightly

        [Tool Sync] The drop folder can’t be swept
        The drop folder can’t be read, or nothing can be taken out of it.

          Permission denied

        Schedule: Nightly

        [Tool Sync] Aucun fichier reçu : Nightly
        Aucun fichier n’était arrivé le 2024-03-05 06:00:00 UTC.

        Planification: Nightly

        [Tool Sync] Exécution longue : Nightly
        L’exécution a duré 1 h 2 min 0 s ; les précédentes duraient d’habitude 1
        min 5 s.

        Planification: Nightly

        [Tool Sync] Plus d’échecs que d’habitude : Nightly
        120 lignes ont échoué ; auparavant, 2 d’habitude.

        Planification: Nightly

        [Tool Sync] Fichier inaccessible : Nightly
        La source de cette planification ne peut pas être lue.

          HTTP 503

        Planification: Nightly

        [Tool Sync] Le dossier de dépôt ne peut pas être relevé
        Le système qui écrit dans le dossier de dépôt l’a verrouillé depuis
        2024-03-05 00:53:20 UTC et ne l’a pas déverrouillé. D’ici là, aucun
        fichier n’est relevé. Si ce système n’est plus à l’œuvre, supprimez son
        verrou.

        Planification: Nightly

        [Tool Sync] Le dossier de dépôt ne peut pas être relevé
        Le dossier de dépôt est illisible, ou rien ne peut en être retiré.

          Permission denied

        Planification: Nightly
        ") };
    }
}
