//! User-Agents as browser, system and device.
