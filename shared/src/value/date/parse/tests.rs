//! Cells that are dates, and cells that aren't.

use super::*;
use proptest::prelude::*;

fn read(cell: &str) -> Result<String, DateError> {
    read_as(cell, SlashDates::Auto)
}

/// The normal form, or what stands for it.
fn read_as(cell: &str, slash: SlashDates) -> Result<String, DateError> {
    parse(cell, slash).map(|parsed| {
        let text = parsed
            .moment
            .normal_form()
            .unwrap_or_else(|| format!("{:?}", parsed.moment));
        if parsed.spreadsheet {
            format!("{text} from a spreadsheet")
        } else {
            text
        }
    })
}

#[test]
fn accepted() {
    for (cell, expected) in [
        ("2024-03-05", "2024-03-05"),
        ("2024/03/05", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("19000101", "1900-01-01"),
        ("05-03-2024", "2024-03-05"),
        ("05.03.2024", "2024-03-05"),
        ("31/12/2024", "2024-12-31"),
        ("12/31/2024", "2024-12-31"),
        ("5/5/2024", "2024-05-05"),
        ("9999-12-31", "9999-12-31"),
        (" 2024-03-05 ", "2024-03-05"),
        ("2024-03-05 08:00", "2024-03-05 08:00:00"),
        ("2024-03-05   08:00:59", "2024-03-05 08:00:59"),
        ("2024-03-05T23:59", "2024-03-05 23:59:00"),
        ("20240305 08:00", "2024-03-05 08:00:00"),
        ("31/12/2024 08:00", "2024-12-31 08:00:00"),
        ("05.03.2024T08:00", "2024-03-05 08:00:00"),
        ("2024-03-05T08:00:00Z", "Instant(1709625600)"),
        ("2024-03-05 08:00+01:00", "Instant(1709622000)"),
        ("2024-03-05 08:00:00-05:30", "Instant(1709645400)"),
        ("1709622000", "Instant(1709622000)"),
        ("999999999", "Instant(999999999)"),
        ("@0", "Instant(0)"),
        ("@1709622000", "Instant(1709622000)"),
        ("45356", "2024-03-05 from a spreadsheet"),
        ("20000", "1954-10-03 from a spreadsheet"),
        ("80000", "2119-01-11 from a spreadsheet"),
        ("0", "Unset"),
        ("now", "Relative(Now)"),
        ("Today", "Relative(Today)"),
        ("tomorrow", "Relative(Tomorrow)"),
        ("YESTERDAY", "Relative(Yesterday)"),
    ] {
        assert_eq!(read(cell).as_deref(), Ok(expected), "{cell:?}");
    }
}

#[test]
fn not_a_date() {
    for cell in [
        "",
        "soon",
        "March 5, 2024",
        "2024",
        "2024-03",
        "2024-3-5",
        "5.3.2024",
        "24-03-05",
        "05-03-24",
        "2024.03.05",
        "2024-03/05",
        "2024-03-05-06",
        "18991231",
        "22000101",
        "00000000",
        "19999",
        "80001",
        "1",
        "00",
        "-1",
        "0612345678",
        "17096220000",
        "@",
        "@-5",
        "@1.5",
        "@+5",
        "@253402300800",
        "2024-03-05T",
        "2024-03-05 8:00",
        "2024-03-05 24:00",
        "2024-03-05 08:60",
        "2024-03-05 08:00:60",
        "2024-03-05 08",
        "2024-03-05 08:00:00:00",
        "2024-03-05 08:00 PM",
        "2024-03-05 08:00+1",
        "2024-03-05 08:00+15:00",
        "2024-03-05Z",
        "２０２４-03-05",
        "2024-03-05
08:00",
        "999/1/2024",
        "1/+1/2024",
    ] {
        assert_eq!(read(cell), Err(DateError::NotADate), "{cell:?}");
    }
}

#[test]
fn no_such_day() {
    for cell in [
        "2023-02-29",
        "2024-13-01",
        "2024-00-10",
        "0000-00-00",
        "20240230",
        "31.04.2024",
        "30/02/2024",
        "02/30/2024",
        "13/13/2024",
        "2023-02-29 08:00",
    ] {
        assert_eq!(read(cell), Err(DateError::NoSuchDay), "{cell:?}");
    }
}

#[test]
fn slashes() {
    let both = |dmy: &str, mdy: &str| {
        Err(DateError::AmbiguousSlash {
            dmy: dmy.to_owned(),
            mdy: mdy.to_owned(),
        })
    };
    assert_eq!(read("03/04/2024"), both("2024-04-03", "2024-03-04"));
    assert_eq!(read("3/4/2024 08:00"), both("2024-04-03 08:00", "2024-03-04 08:00"));
    for (slash, cell, expected) in [
        (SlashDates::Dmy, "03/04/2024", Ok("2024-04-03")),
        (SlashDates::Mdy, "03/04/2024", Ok("2024-03-04")),
        (SlashDates::Dmy, "12/31/2024", Err(DateError::NoSuchDay)),
        (SlashDates::Mdy, "31/12/2024", Err(DateError::NoSuchDay)),
    ] {
        assert_eq!(read_as(cell, slash), expected.map(str::to_owned), "{cell:?}");
    }
}

#[test]
fn what_counts_from_the_run_is_known() {
    let relative = |cell| parse(cell, SlashDates::Auto).map(|parsed| parsed.relative());
    assert_eq!(relative("today"), Ok(true));
    assert_eq!(relative("2024-03-05"), Ok(false));
}

proptest! {
    #[test]
    fn any_text_is_survived(cell in any::<String>()) {
        let _ = parse(&cell, SlashDates::Auto);
    }

    #[test]
    fn near_dates_are_survived(cell in "[0-9@TZ:/. +-]{0,26}") {
        if let Ok(parsed) = parse(&cell, SlashDates::Auto)
            && let Some(normal) = parsed.moment.normal_form()
        {
            let again = parse(&normal, SlashDates::Auto).map(|parsed| parsed.moment);
            prop_assert_eq!(again, Ok(parsed.moment));
        }
    }

    #[test]
    fn both_readings_of_a_slash_are_dates(first in 1_u8..=12, second in 1_u8..=12) {
        let cell = format!("{first}/{second}/2024 23:59+02:00");
        match parse(&cell, SlashDates::Auto) {
            Err(DateError::AmbiguousSlash { dmy, mdy }) => {
                let (dmy, mdy) = (
                    parse(&dmy, SlashDates::Auto),
                    parse(&mdy, SlashDates::Auto),
                );
                prop_assert_eq!(dmy, parse(&cell, SlashDates::Dmy));
                prop_assert_eq!(mdy, parse(&cell, SlashDates::Mdy));
            }
            found => prop_assert!(found.is_ok() && first == second),
        }
    }
}
