//! Started as root, the sensor goes on as its own user, with the one right that capturing takes.
//!
//! Capabilities belong to threads: this has to be done before any other thread starts.

use std::{fs, io, os::unix::fs::chown, path::Path};

use anyhow::{Context, Result};
use caps::{CapSet, Capability, CapsHashSet};
use rustix::{
    fs::Mode,
    process::{Gid, Uid, getuid, umask},
    thread::{set_thread_groups, set_thread_res_gid, set_thread_res_uid},
};

/// The user that the sensor runs as.
const USER: &str = "pixeltap";

/// Drops everything but the right to capture, if there is anything to drop; `folders` are made for the new user.
pub(super) fn drop_root(folders: &[&Path]) -> Result<()> {
    if !getuid().is_root() {
        return Ok(());
    }
    let Some((uid, gid)) = user(&fs::read_to_string("/etc/passwd").unwrap_or_default()) else {
        tracing::warn!("there is no user {USER}: running as root; make one with: useradd --system {USER}");
        folders.iter().try_for_each(fs::create_dir_all)?;
        return Ok(());
    };
    for folder in folders.iter().filter(|folder| !folder.exists()) {
        fs::create_dir_all(folder)
            .and_then(|()| chown(folder, Some(uid), Some(gid)))
            .with_context(|| folder.display().to_string())?;
    }
    become_user(Uid::from_raw(uid), Gid::from_raw(gid)).with_context(|| format!("going on as user {USER}"))?;
    tracing::info!("running as user {USER}, with the right to capture alone");
    Ok(())
}

/// From here on nobody but owner and group reads what is written: it may hold personal data. Nothing that was denied is allowed.
pub(super) fn mask_files() {
    let others = Mode::RWXO | Mode::WGRP;
    umask(umask(others) | others);
}

fn become_user(uid: Uid, gid: Gid) -> Result<()> {
    let wanted: CapsHashSet = [Capability::CAP_NET_RAW].into();
    caps::securebits::set_keepcaps(true)?;
    set_thread_groups(&[])?;
    set_thread_res_gid(gid, gid, gid)?;
    set_thread_res_uid(uid, uid, uid)?;
    caps::set(None, CapSet::Permitted, &wanted)?;
    caps::set(None, CapSet::Effective, &wanted)?;
    caps::securebits::set_keepcaps(false)?;
    if getuid().is_root() {
        return Err(io::Error::other("still root").into());
    }
    Ok(())
}

/// User and group of the sensor, by the text of /etc/passwd.
fn user(passwd: &str) -> Option<(u32, u32)> {
    let line = passwd.lines().find(|line| line.split(':').next() == Some(USER))?;
    let mut fields = line.split(':').skip(2);
    Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_user_is_found_by_its_whole_name() {
        let passwd = "root:x:0:0::/root:/bin/sh\npixeltap2:x:1:1::/:/bin/sh\npixeltap:x:998:997::/:/usr/sbin/nologin\n";
        assert_eq!(user(passwd), Some((998, 997)));
        assert_eq!(user("root:x:0:0::/root:/bin/sh\n"), None);
    }
}
