//! The school that both platforms hold: all that the samples refer to.

use fake_moodle::state::{FieldKind, Options, ProfileField};
use fake_moodle::{State, state::key};
use sqlx::AssertSqlSafe;

use super::pair::Pair;

const USERS: &str = "\
username;firstname;lastname;idnumber;email;department;profile_field_house
ajones;Ann;Jones;S-2041;ajones@north.example;Biology;East
bkaur;Bina;Kaur;S-2050;bkaur@north.example;;
clee;Chen;Lee;S-2077;clee@north.example;;
dmora;Dina;Mora;S-2099;dmora@north.example;;
epetit;Élodie;Petit;S-2100;epetit@north.example;;
fruiz;Fia;Ruiz;S-1007;fruiz@north.example;;
gsato;Goro;Sato;S-2102;gsato@north.example;;
hweber;Heike;Weber;S-2103;hweber@north.example;;
inovak;Ivo;Novak;S-2104;inovak@north.example;;
jsilva;Joana;Silva;S-2105;jsilva@north.example;;
kberg;Kai;Berg;S-2106;kberg@north.example;;
lcosta;Lia;Costa;S-2107;lcosta@north.example;;
mpark;Min;Park;S-2108;mpark@north.example;;
nmeyer;Nils;Meyer;S-2109;nmeyer@north.example;;
nadler;Nina;Adler;S-11;nadler@north.example;;
pbrook;Paul;Brook;S-12;pbrook@north.example;;
rcruz;Rosa;Cruz;S-13;rcruz@north.example;;
anna.roux;Anna;Roux;22304517;anna.roux@rivage.example;;
jean.petit;Jean;Petit;;jean.petit@rivage.example;;
jean.petit2;Jean;Petit;22304518;jean.petit2@rivage.example;;
tove.ek;Tove;Ek;N1003;tove.ek@northfield.example;;
";

const COURSES: &str = "\
shortname;fullname;category;idnumber;startdate;format
BIO-101;Biology for beginners;Science/Biology;B-1;2024-09-02;topics
CHEM-2;Chemistry, second year;Science/Chemistry;C-2;2024-09-02;weeks
PHYS-3;Physics;Science;P-3;;
LAW-4;Law;Law;L-4;;
OLD-1;An old course;Archive;O-1;;
BIO101;Biology at Northfield;Science/Biology;;;
CHEM20;Chemistry at Northfield;Science/Chemistry;;;
MODEL;Model of a course;Arts/Music;M-100;;
VIOLIN1;Violin;Arts/Music;M-102;;
";

const COHORTS: &str = "\
cidnumber;cname;cdescription;userid
CO-24-A;Year 1 A;;ajones
CO-24-A;Year 1 A;;bkaur
CO-STAFF;Staff of the school;;kberg
CO-23-Z;Year 2 Z;Pupils of the second year;clee
CO-23-Y;Year 2 Y;;dmora
CO-22-X;Year 3 X;;epetit
CO-22-Y;Year 3 Y;;
SPR-24;Spring intake;;
LEFT;Leavers 2023;;
";

const GROUPS: &str = "\
type;courseid;name;idnumber;description;grouping
grouping;BIO-101;Practical classes;PRAC;Classes;
grouping;BIO-101;Labs of the year;LABS;;
group;BIO-101;Monday lab;LAB-MO;Room 4;PRAC
group;BIO-101;Tuesday lab;LAB-TU;Room 5;PRAC
group;BIO-101;Choir;CHOIR;;
group;BIO-101;TP1;;;
group;BIO-101;TP2;;;
group;BIO101;Lab A;;;
";

const ENROLMENTS: &str = "\
cid;uid;rolename;enrol;starttime;endtime
BIO-101;dmora;student;manual;2024-09-02;2025-06-30
BIO-101;fruiz;student;manual;0;
BIO-101;nadler;student;manual;0;
BIO-101;pbrook;student;manual;0;
BIO-101;lcosta;student;manual;0;
BIO-101;clee;student;manual;0;
BIO-101;kberg;editingteacher;manual;0;
CHEM-2;mpark;student;manual;0;
";

const MEMBERS: &str = "\
courseid;groupid;userid
BIO-101;TP1;dmora
BIO-101;TP1;fruiz
BIO-101;Monday lab;pbrook
BIO-101;Choir;nadler
";

/// The custom fields of accounts. The embedded directory has those that a file names.
pub fn options() -> Options {
    Options {
        sitename: "Northfield College".to_owned(),
        user_fields: vec![ProfileField::new("house", "House", FieldKind::Text)],
        ..Options::default()
    }
}

/// A site with nobody in it, whose first category is called as in a new directory (D96).
pub fn bare(state: &mut State) {
    state
        .tables
        .categories
        .change(1, |category| category.name = "Miscellaneous".to_owned());
}

/// The school on both platforms; what is done to the site besides comes last.
pub async fn school(site: fn(&mut State)) -> Pair {
    let pair = Pair::new(bare).await;
    let files = [
        ("users.csv", USERS),
        ("courses.csv", COURSES),
        ("cohorts.csv", COHORTS),
        ("groups.csv", GROUPS),
        ("enrolments.csv", ENROLMENTS),
        ("group-members.csv", MEMBERS),
    ];
    let files = files.map(|(name, text)| (name, text.as_bytes()));
    pair.begin(&files, &["groups.group_by=name"]).await;
    by_hand(&pair).await;
    pair.there.fake.with_state(site);
    pair
}

/// What no command file brings to both: idnumbers of categories, `self` in a course, a disabled `manual`, a course without
/// a method.
async fn by_hand(pair: &Pair) {
    for statement in [
        "UPDATE categories SET idnumber = 'FAC-SCI' WHERE name = 'Science'",
        "UPDATE methods SET method = 'self' WHERE course = (SELECT id FROM courses WHERE shortname = 'BIO101')",
        "UPDATE methods SET enabled = 0 WHERE course = (SELECT id FROM courses WHERE shortname = 'PHYS-3')",
        "DELETE FROM methods WHERE course = (SELECT id FROM courses WHERE shortname = 'LAW-4')",
    ] {
        let mut tx = pair.store().begin().await.unwrap();
        sqlx::query(AssertSqlSafe(statement)).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
    }
    pair.there.fake.with_state(|state| {
        let science = state
            .tables
            .categories
            .iter()
            .find(|(_, category)| category.name == "Science");
        let science = science.unwrap().0;
        state
            .tables
            .categories
            .change(science, |category| category.idnumber = Some("FAC-SCI".to_owned()));
        let method = |state: &State, course: &str| {
            let course = state.tables.courses.first(&key("shortname", course)).unwrap().0;
            state.manual_method(course).unwrap()
        };
        let (to_self, off, gone) = (method(state, "BIO101"), method(state, "PHYS-3"), method(state, "LAW-4"));
        state
            .tables
            .methods
            .change(to_self, |method| method.kind = "self".to_owned());
        state.tables.methods.change(off, |method| method.enabled = false);
        state.delete_method(gone);
    });
}
