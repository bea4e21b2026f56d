//! The same is asked of both keepers.

use std::io::{self, ErrorKind, Read};

use super::super::testing::keepers;
use super::super::upload::PART;
use super::super::{Found, Keeper};

/// The bytes of a file.
fn read(keeper: &Keeper, key: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    keeper.open_file(key).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

fn put(keeper: &Keeper, key: &str, text: &str) {
    keeper.put(key, &mut text.as_bytes()).unwrap();
}

fn names(found: Vec<Found>) -> Vec<String> {
    let mut names: Vec<String> = found.into_iter().map(|found| found.name).collect();
    names.sort();
    names
}

#[test]
fn what_was_written_is_read_and_what_was_removed_is_gone() {
    for (_folder, keeper) in keepers() {
        put(&keeper, "runs/1/input-0", "first");
        put(&keeper, "runs/1/input-0", "second");
        assert_eq!(read(&keeper, "runs/1/input-0"), b"second");
        let about = keeper.about("runs/1/input-0").unwrap().unwrap();
        assert!(!about.is_folder && about.size == 6 && about.changed > 0);
        assert!(keeper.about("runs/1").unwrap().unwrap().is_folder);
        assert_eq!(keeper.about("runs/2").unwrap(), None);
        keeper.remove("runs/1/input-0").unwrap();
        keeper.remove("runs/1/input-0").unwrap();
        let gone = keeper.local("runs/1/input-0").unwrap_err();
        assert_eq!(gone.kind(), ErrorKind::NotFound);
        // A folder is no file.
        put(&keeper, "runs/3/input-0", "third");
        assert_eq!(keeper.local("runs/3").unwrap_err().kind(), ErrorKind::NotFound);
        keeper.remove_folder("runs").unwrap();
        keeper.remove_folder("runs").unwrap();
        assert!(keeper.list_any("runs", true, None).unwrap().is_empty());
    }
}

#[test]
fn names_are_kept_letter_by_letter() {
    for (_folder, keeper) in keepers() {
        let name = "area/élèves 2026/100 %_[a+b]~{c}#'é&.csv";
        put(&keeper, name, "x");
        assert_eq!(read(&keeper, name), b"x");
        let found = keeper.list("area", true, None).unwrap();
        assert_eq!(names(found), ["élèves 2026", "élèves 2026/100 %_[a+b]~{c}#'é&.csv"]);
        keeper.rename(name, "area/É.csv").unwrap();
        let found = names(keeper.list("area", false, None).unwrap());
        assert!(found.contains(&"É.csv".to_owned()));
    }
}

#[test]
fn folders_are_listed_with_what_is_in_them() {
    for (_folder, keeper) in keepers() {
        for key in [
            "area/users.csv",
            "area/north/enrols.csv",
            "area/north/deep/groups.csv",
            "area/archives/1.csv",
            "area/.hidden",
        ] {
            put(&keeper, key, key);
        }
        keeper.make_folder("area/empty").unwrap();
        let deep = keeper.list("area", true, Some(|name| name == "archives")).unwrap();
        let north = deep.iter().find(|found| found.name == "north").unwrap();
        assert!(north.about.is_folder && north.about.size == 2);
        let empty = deep.iter().find(|found| found.name == "empty").unwrap();
        assert!(empty.about.is_folder && empty.about.size == 0);
        assert_eq!(
            names(deep),
            [
                "empty",
                "north",
                "north/deep",
                "north/deep/groups.csv",
                "north/enrols.csv",
                "users.csv"
            ]
        );
        let shallow = keeper.list("area", false, None).unwrap();
        assert_eq!(names(shallow), ["archives", "empty", "north", "users.csv"]);
        assert!(keeper.list("area/empty", true, None).unwrap().is_empty());
        assert_eq!(
            keeper.list("area/nowhere", true, None).unwrap_err().kind(),
            ErrorKind::NotFound
        );
    }
}

#[test]
fn files_and_folders_get_another_name() {
    for (_folder, keeper) in keepers() {
        put(&keeper, "area/north/deep/groups.csv", "groups");
        put(&keeper, "area/north/users.csv", "users");
        keeper.make_folder("area/north/empty").unwrap();
        keeper.rename("area/north", "area/south").unwrap();
        assert!(keeper.about("area/north").unwrap().is_none());
        assert!(keeper.about("area/south/empty").unwrap().unwrap().is_folder);
        assert_eq!(read(&keeper, "area/south/deep/groups.csv"), b"groups");
        // A file takes the place of another one.
        put(&keeper, "area/staff.csv", "staff");
        keeper.rename("area/south/users.csv", "area/staff.csv").unwrap();
        assert_eq!(read(&keeper, "area/staff.csv"), b"users");
        let nowhere = keeper.rename("area/nowhere.csv", "area/x.csv").unwrap_err();
        assert_eq!(nowhere.kind(), ErrorKind::NotFound);
        let over = keeper.rename("area/south", "area/staff.csv");
        assert!(over.is_err());
        assert_eq!(read(&keeper, "area/staff.csv"), b"users");
    }
}

#[test]
fn of_two_who_take_a_name_at_once_one_is_told() {
    for (_folder, keeper) in keepers() {
        // Long ones are written in parts, and take their name by a copy.
        for length in [9, PART + 9] {
            let key = format!("area/{length}.csv");
            let writes = |byte: u8| {
                let (keeper, key) = (keeper.clone(), key.clone());
                std::thread::spawn(move || keeper.put_new(&key, &mut io::repeat(byte).take(length as u64)))
            };
            let done = [b'a', b'b'].map(writes).map(|thread| thread.join().unwrap());
            let refused: Vec<ErrorKind> = done
                .iter()
                .filter_map(|done| done.as_ref().err())
                .map(io::Error::kind)
                .collect();
            assert_eq!(refused, [ErrorKind::AlreadyExists]);
            let bytes = read(&keeper, &key);
            let winner = if done[0].is_ok() { b'a' } else { b'b' };
            assert!(bytes.len() == length && bytes.iter().all(|byte| *byte == winner));
        }
        assert!(keeper.list_any("incoming", true, None).unwrap().is_empty());
    }
}

#[test]
fn what_stops_half_way_leaves_what_was_there() {
    /// The other side hangs up after so many bytes.
    fn stops(after: usize) -> impl Read {
        struct Stops;
        impl Read for Stops {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("the other side hung up"))
            }
        }
        io::repeat(b'x').take(after as u64).chain(Stops)
    }
    for (_folder, keeper) in keepers() {
        put(&keeper, "area/in.csv", "old");
        for after in [3, PART + 3, 3 * PART] {
            assert!(keeper.put("area/in.csv", &mut stops(after)).is_err());
            assert!(keeper.put_new("area/new.csv", &mut stops(after)).is_err());
        }
        assert_eq!(read(&keeper, "area/in.csv"), b"old");
        assert_eq!(names(keeper.list("area", true, None).unwrap()), ["in.csv"]);
        assert!(keeper.list_any("incoming", true, None).unwrap().is_empty());
    }
}

#[test]
fn long_files_come_back_as_they_were() {
    for (_folder, keeper) in keepers() {
        for length in [0, 1, PART - 1, PART, PART + 1, 3 * PART + 7] {
            let bytes: Vec<u8> = (0..length).map(|at| (at / 7 % 251) as u8).collect();
            keeper.put("area/long.csv", &mut bytes.as_slice()).unwrap();
            assert!(read(&keeper, "area/long.csv") == bytes, "{length}");
        }
    }
}
