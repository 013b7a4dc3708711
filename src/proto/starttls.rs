//! Protocols that begin in clear and turn into TLS on request.

use super::{Context, Upgrade};
use crate::base::{Direction, Step, Stretch};

/// What is spoken before TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// Lines of text: SMTP, IMAP, POP3, FTP.
    Text,
    /// XMPP.
    Xmpp,
    /// LDAP.
    Ldap,
    /// PostgreSQL.
    PostgreSql,
    /// MySQL.
    MySql,
}

/// A connection that may turn into TLS.
#[derive(Debug)]
pub(crate) struct Dialogue {
    language: Language,
}

impl Dialogue {
    pub(crate) fn new(language: Language) -> Self {
        Self { language }
    }

    pub(crate) fn stretch(&mut self, _direction: Direction, _stretch: Stretch<'_>, _cx: &mut Context<'_>) -> Step {
        Step::Skip(u64::MAX)
    }

    pub(crate) fn finish(&mut self, _cx: &mut Context<'_>) {}

    /// Whether the rest of both directions is another protocol; told once.
    pub(crate) fn take_upgrade(&mut self) -> Option<Upgrade> {
        let _language = self.language;
        None
    }
}
