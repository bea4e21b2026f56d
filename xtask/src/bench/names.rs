//! What the users of the measuring file are made of. Cells stand here as they
//! stand in the file, quotes included.

pub(super) const FIRST: &[&str] = &[
    "Ahmed",
    "Anna",
    "Åsa",
    "Ayşe",
    "Björn",
    "Chloé",
    "Claire",
    "David",
    "Élodie",
    "Emma",
    "Fatima",
    "François",
    "Grace",
    "Hélène",
    "Hugo",
    "Ines",
    "Ingrid",
    "Jean-Luc",
    "Jürgen",
    "Karim",
    "Léa",
    "Lucas",
    "Marc",
    "María",
    "Márta",
    "Mateo",
    "Nikos",
    "Noémie",
    "Paweł",
    "Sarah",
    "Søren",
    "Thomas",
    "Tomáš",
    "Yuki",
    "Zoë",
    "Иван",
    "Σοφία",
    "美咲",
];

/// Last names, and how they look in a user name.
pub(super) const LAST: &[(&str, &str)] = &[
    ("Andersson", "andersson"),
    ("Benali", "benali"),
    ("Bérard", "berard"),
    ("Brown", "brown"),
    ("Châtelain", "chatelain"),
    ("de la Cruz", "delacruz"),
    ("Dubois", "dubois"),
    ("Dvořák", "dvorak"),
    ("García", "garcia"),
    ("Gauthier", "gauthier"),
    ("Ibsen", "ibsen"),
    ("Koné", "kone"),
    ("Kovács", "kovacs"),
    ("Lefèvre", "lefevre"),
    ("Łukasik", "lukasik"),
    ("Martin", "martin"),
    ("Müller", "mueller"),
    ("Nguyễn", "nguyen"),
    ("Novák", "novak"),
    ("Nowak", "nowak"),
    ("O’Brien", "obrien"),
    ("Öztürk", "ozturk"),
    ("Rossi", "rossi"),
    ("Silva", "silva"),
    ("Smith", "smith"),
    ("Sørensen", "sorensen"),
    ("Weiß", "weiss"),
    ("Иванова", "ivanova"),
    ("鈴木", "suzuki"),
];

/// Cities with their countries.
pub(super) const CITIES: &[(&str, &str)] = &[
    ("Aarhus", "DK"),
    ("Dakar", "SN"),
    ("Genève", "CH"),
    ("Kraków", "PL"),
    ("Liège", "BE"),
    ("Lyon", "FR"),
    ("Málaga", "ES"),
    ("Malmö", "SE"),
    ("München", "DE"),
    ("Nantes", "FR"),
    ("Québec", "CA"),
    ("Roma", "IT"),
];

/// One in five is quoted, and has quotes in it.
pub(super) const INSTITUTIONS: &[&str] = &["Collège Lac", "École", "IUT Sud", "\"Lycée \"\"V\"\"\"", "Uni"];

pub(super) const DEPARTMENTS: &[&str] = &["Art", "Bio", "Chimie", "Droit", "Langues", "Maths", "Música", "Physik"];

/// The first part of a description.
pub(super) const REMARKS: &[&str] = &["année", "class", "cours", "group", "Kurs"];

/// The last part of a description.
pub(super) const WORDS: &[&str] = &["\"\"A\"\"", "absent", "délégué", "tutor", "x"];
