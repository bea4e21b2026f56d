//! What the school teaches, in the two languages of the house.

/// Faculties, each with four departments and their codes.
pub(super) const FACULTIES: &[(&str, [(&str, &str); 4])] = &[
    (
        "Sciences",
        [
            ("Mathématiques", "MATH"),
            ("Physics", "PHYS"),
            ("Chimie", "CHIM"),
            ("Astronomy", "ASTR"),
        ],
    ),
    (
        "Life Sciences",
        [
            ("Biologie", "BIO"),
            ("Ecology", "ECO"),
            ("Génétique", "GEN"),
            ("Nutrition", "NUTR"),
        ],
    ),
    (
        "Santé",
        [
            ("Médecine", "MED"),
            ("Nursing", "NURS"),
            ("Pharmacie", "PHAR"),
            ("Public Health", "PUBH"),
        ],
    ),
    (
        "Law",
        [
            ("Droit privé", "DRPR"),
            ("Droit public", "DRPU"),
            ("International Law", "ILAW"),
            ("Criminologie", "CRIM"),
        ],
    ),
    (
        "Economics / Gestion",
        [
            ("Microeconomics", "MICR"),
            ("Finance", "FIN"),
            ("Marketing", "MKT"),
            ("Comptabilité", "CPTA"),
        ],
    ),
    (
        "Arts",
        [
            ("Music", "MUS"),
            ("Théâtre", "THEA"),
            ("Film Studies", "FILM"),
            ("Arts plastiques", "ARTP"),
        ],
    ),
    (
        "Lettres",
        [
            ("Littérature", "LITT"),
            ("Linguistics", "LING"),
            ("Latin & grec", "LATG"),
            ("Creative Writing", "WRIT"),
        ],
    ),
    (
        "Langues",
        [
            ("English", "ENG"),
            ("Español", "ESP"),
            ("Deutsch", "DEU"),
            ("日本語", "JPN"),
        ],
    ),
    (
        "Human Sciences",
        [
            ("Histoire", "HIST"),
            ("Geography", "GEOG"),
            ("Sociologie", "SOC"),
            ("Psychology", "PSY"),
        ],
    ),
    (
        "Engineering",
        [
            ("Génie civil", "CIV"),
            ("Electronics", "ELEC"),
            ("Mécanique", "MECA"),
            ("Materials", "MAT"),
        ],
    ),
    (
        "Informatique",
        [
            ("Algorithmique", "ALGO"),
            ("Networks", "NETW"),
            ("Data", "DATA"),
            ("Sécurité", "SECU"),
        ],
    ),
    (
        "Éducation",
        [
            ("Didactique", "DIDA"),
            ("Early Years", "EARL"),
            ("Sport", "SPRT"),
            ("Bibliothèques", "BIBL"),
        ],
    ),
];

/// The five years of a department, as categories and in short names of courses.
pub(super) const YEARS: [(&str, &str); 5] = [
    ("Licence 1", "L1"),
    ("Licence 2", "L2"),
    ("Licence 3", "L3"),
    ("Master 1", "M1"),
    ("Master 2", "M2"),
];

/// What a course of a department is called.
pub(super) const COURSES: &[(&str, &str)] = &[
    ("Introduction", "What it is about; what you will need."),
    ("Travaux pratiques", "Douze séances, par groupes de vingt."),
    ("History and \"great names\"", "From the beginnings to yesterday."),
    ("Méthodes", "Lire, mesurer, écrire."),
    ("Seminar", "One question a week."),
    ("Projet", "Par équipes ; soutenance en juin."),
    ("Ethics", "Cases, discussed."),
    ("Statistiques appliquées", "Avec un ordinateur."),
    ("Research Methods", "How it is found out."),
    ("Stage", "Six semaines, un rapport."),
];

/// Sections of a course.
pub(super) const SECTIONS: [&str; 4] = [
    "Welcome|Bienvenue",
    "Chapter 1|Reading; exercises",
    "Chapitre 2",
    "Évaluation",
];
