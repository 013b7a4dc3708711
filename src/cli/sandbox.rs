//! What the running sensor denies itself: to write anywhere but where its output goes, and to run any program (Landlock).
//!
//! The restriction belongs to the calling thread and those it starts, so it has to be there before any other thread. A kernel
//! without Landlock leaves it to the service's unit. Reading is not restricted: a reload may name files that the start did not.

use std::path::Path;

use landlock::{
    ABI, AccessFs, BitFlags, Ruleset, RulesetAttr, RulesetCreatedAttr, RulesetError, RulesetStatus, path_beneath_rules,
};

/// The first version that knows truncation.
const VERSION: ABI = ABI::V3;

/// Lets this thread, and those it starts, write below these folders alone, and execute nothing. Says whether the kernel does so.
///
/// # Errors
///
/// Where the kernel knows how to and refuses.
pub(super) fn confine(folders: &[&Path]) -> Result<bool, RulesetError> {
    let writing: BitFlags<AccessFs> = AccessFs::from_write(VERSION);
    let ruleset = Ruleset::default().handle_access(writing | AccessFs::Execute)?.create()?;
    let status = ruleset.add_rules(path_beneath_rules(folders, writing))?.restrict_self()?;
    Ok(status.ruleset != RulesetStatus::NotEnforced)
}

#[cfg(test)]
mod tests {
    use std::{fs, process::Command, thread};

    use super::*;

    #[test]
    fn nothing_is_written_elsewhere_and_no_program_runs() {
        let folder = tempfile::tempdir().unwrap();
        let (inside, outside) = (folder.path().join("inside"), folder.path().join("outside"));
        for folder in [&inside, &outside] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join("old"), "text").unwrap();
        }
        let confined = move || {
            if !confine(&[&inside]).unwrap() {
                eprintln!("skipped: this kernel has no Landlock");
                return;
            }
            fs::rename(inside.join("old"), inside.join("rotated")).unwrap();
            fs::write(inside.join("old"), "anew").unwrap();
            assert!(fs::write(outside.join("new"), "text").is_err());
            assert!(fs::write(outside.join("old"), "text").is_err());
            assert!(fs::remove_file(outside.join("old")).is_err());
            assert_eq!(fs::read(outside.join("old")).unwrap(), b"text");
            assert!(Command::new("/bin/true").status().is_err());
        };
        thread::spawn(confined).join().unwrap();
    }
}
