//! What a User-Agent says of a client: browser, system and class of device.
//!
//! In: the field as sent. Out: names, cached, since a network has few agents and many requests. Guesses nothing: what the
//! parser does not know stays unsaid.

use std::{
    cell::{OnceCell, RefCell},
    num::NonZeroUsize,
};

use compact_str::CompactString;
use lru::LruCache;

use super::phrases::Phrases;

/// Agents that are remembered.
const AGENTS_MAX: usize = 4096;

/// Agents longer than this are cut: what tells a browser stands in front.
const AGENT_MAX: usize = 512;

/// What an agent is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Agent {
    /// Browser or program, with its main version: `Chrome 130`.
    pub(crate) browser: Option<CompactString>,
    /// Operating system: `Windows 10`, `Android`.
    pub(crate) os: Option<CompactString>,
    /// Class of device: `pc`, `smartphone`, `mobilephone`, `appliance`, `crawler`, `misc`.
    pub(crate) device: Option<CompactString>,
}

/// Names by which programs call themselves that no person looks through.
static TOOLS: Phrases = Phrases::any_case(&[
    "curl",
    "wget",
    "python",
    "libwww",
    "go-http-client",
    "java/",
    "apt-http",
    "debian apt",
    "pacman",
    "dnf",
    "yum",
    "microsoft-cryptoapi",
    "microsoft ncsi",
    "microsoft bits",
    "windows-update-agent",
    "update",
    "downloader",
    "nagios",
    "check_http",
    "prometheus",
    "kube-probe",
    "elb-healthchecker",
    "trustd",
    "captivenetworksupport",
    "ocsp",
    "git/",
    "winhttp",
]);

/// Whether it is a tool by its User-Agent. An engine of games names the library that it speaks by; what it runs is none.
pub(crate) fn is_tool(agent: &str) -> bool {
    TOOLS.are_in(agent) && !agent.starts_with("UnityPlayer/")
}

/// Reads agents, each once.
pub(crate) struct Agents {
    parser: woothee::parser::Parser,
    known: RefCell<LruCache<String, Known, foldhash::quality::RandomState>>,
}

/// What is known of an agent.
struct Known {
    is_tool: bool,
    /// Read when somebody asks: most agents hand nothing over.
    agent: OnceCell<Agent>,
}

impl Agents {
    /// A reader that has seen none.
    pub(crate) fn new() -> Self {
        let most = NonZeroUsize::new(AGENTS_MAX).unwrap_or(NonZeroUsize::MIN);
        let known = LruCache::with_hasher(most, foldhash::quality::RandomState::default());
        Self { parser: woothee::parser::Parser::new(), known: RefCell::new(known) }
    }

    /// What this agent is.
    pub(crate) fn of(&self, agent: &str) -> Agent {
        self.ask(agent, |agent, known| known.agent.get_or_init(|| self.read(agent)).clone())
    }

    /// Whether it is a program that no person looks through.
    pub(crate) fn is_tool(&self, agent: &str) -> bool {
        self.ask(agent, |_, known| known.is_tool)
    }

    fn ask<T>(&self, agent: &str, answer: impl FnOnce(&str, &Known) -> T) -> T {
        let agent = (0..=AGENT_MAX.min(agent.len())).rev().find_map(|end| agent.get(..end)).unwrap_or_default();
        let mut known = self.known.borrow_mut();
        let new = || Known { is_tool: is_tool(agent), agent: OnceCell::new() };
        answer(agent, known.get_or_insert_ref(agent, new))
    }

    fn read(&self, agent: &str) -> Agent {
        let Some(found) = self.parser.parse(agent) else { return Agent::default() };
        let told = |text: &str| (!text.is_empty() && text != "UNKNOWN").then(|| CompactString::from(text));
        let version = found.version.split('.').next().filter(|version| *version != "UNKNOWN").unwrap_or_default();
        let browser = told(found.name).map(|name| compact_str::format_compact!("{name} {version}").trim_end().into());
        Agent { browser, os: told(found.os), device: told(found.category) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_systems_and_devices_are_told() {
        let agents = Agents::new();
        for (agent, browser, os, device) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
                Some("Chrome 130"),
                Some("Windows 10"),
                Some("pc"),
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                Some("Safari 17"),
                Some("iPhone"),
                Some("smartphone"),
            ),
            ("no such program", None, None, None),
        ] {
            let found = agents.of(agent);
            assert_eq!((found.browser.as_deref(), found.os.as_deref(), found.device.as_deref()), (browser, os, device));
            assert_eq!(agents.of(agent), found);
        }
    }

    #[test]
    fn long_agents_are_cut_between_letters() {
        assert_eq!(Agents::new().of(&"ä".repeat(5000)), Agent::default());
    }
}
