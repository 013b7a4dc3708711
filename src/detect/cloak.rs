//! First-party names whose CNAME chain leads to a tracker.
