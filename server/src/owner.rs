//! Names by which a process holds leases and locks, so that what a dead one held is told from what waits.

/// The name under which this process holds leases and locks: the machine since its start, the process, and a mark.
pub fn owner() -> String {
    format!(
        "{}:{}:{}",
        machine().unwrap_or_default(),
        std::process::id(),
        ulid::Ulid::new()
    )
}

/// Whether the holder of a lease was a process of this machine that is no more. Where that can't be known, the lease
/// has to run out.
pub fn is_dead(owner: &str) -> bool {
    let mut parts = owner.split(':');
    let (Some(its_machine), Some(process)) = (parts.next(), parts.next()) else {
        return false;
    };
    machine().is_some_and(|machine| machine == its_machine) && !std::path::Path::new("/proc").join(process).exists()
}

/// What tells this machine, since it was started, from others; `None` where the system doesn't say.
fn machine() -> Option<String> {
    std::fs::read_to_string("/proc/sys/kernel/random/boot_id")
        .ok()
        .map(|id| id.trim().to_owned())
}
