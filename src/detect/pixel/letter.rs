//! Letters: which programs show them, and what tells of their opening.
//!
//! In: a request that could be a pixel. Out: claims that the table of rules weighs, and that kinds rest on.

use super::{
    answer::Answer,
    look::{Look, Party, host_of, tells_advertising_identifier},
    names, redirect,
};
use crate::{
    base::Words,
    detect::{
        PixelKind,
        exchange::Exchange,
        phrases::Phrases,
        view::{MentionSeen, PageView},
    },
    observe::{FieldName, MentionKind},
};

/// Words of addresses in letters that tell of their opening.
static OPENS: Words = Words::new(&["o", "oo", "op", "imp", "read", "track", "pixel", "px", "beacon", "wf"]);

/// Those of them that are said of little else in a letter.
static OPENS_PLAINLY: Words = Words::new(&["o", "oo", "op", "read", "wf"]);

/// Words that say so anywhere, in several languages.
static OPENED: Words = Words::new(&[
    "abierto",
    "apertura",
    "aperto",
    "emailopen",
    "gelesen",
    "geoeffnet",
    "geopend",
    "open",
    "opened",
    "opens",
    "otwarcie",
    "otwarte",
    "ouvert",
    "ouverture",
]);

/// Whether a part of the path tells of an opening, plainly.
fn opens_plainly(part: &[u8]) -> bool {
    OPENS_PLAINLY.has(part) || OPENED.has(part)
}

/// Whether a part of the path can tell of an opening.
pub(super) fn opens(part: &[u8]) -> bool {
    OPENS.has(part) || OPENED.has(part)
}

/// A mail program asks, and the path says plainly that it counts openings.
pub(super) fn is_open_of_letter(look: &Look<'_>) -> bool {
    look.seen.page.is_none() && look.path_parts().any(opens_plainly) && is_mail_program(look.exchange)
}

/// An image whose path says plainly that it counts openings, of a page's markup or where no page is known: a letter that a site
/// shows, or a program by the engine of a browser.
pub(super) fn is_open_elsewhere(look: &Look<'_>) -> bool {
    let is_shown = || match look.seen.page {
        Some(_) => look.seen.source.mention().is_some_and(|mention| mention.kind == MentionKind::Image),
        None => look.party == Party::Unknown && is_browser_engine(look.exchange),
    };
    look.wants_image() && look.path_has(&OPENED) && is_shown()
}

/// An image of another party's that nobody can see, and that stands in the markup of a page by which people read their letters.
pub(super) fn is_shown_by_reader(look: &Look<'_>) -> bool {
    static READERS: Words = Words::new(&[
        "briefkasten",
        "brievenbus",
        "correo",
        "courrier",
        "email",
        "inbox",
        "mail",
        "mailbox",
        "messagerie",
        "owa",
        "poczta",
        "posta",
        "postfach",
        "roundcube",
        "squirrelmail",
        "webmail",
        "zimbra",
    ]);
    let is_reader = |page: &PageView| {
        host_of(page.url.as_bytes())
            .is_some_and(|host| host.as_str().split('.').any(|label| READERS.has(label.as_bytes())))
    };
    // Letters ask by markup and style, in whatever envelope the reader's own script gets them.
    let is_hidden = |mention: &MentionSeen| match mention.kind {
        MentionKind::Image => mention.is_tiny || look.answer == Answer::TinyImage,
        MentionKind::CssUrl => look.answer == Answer::TinyImage,
        _ => false,
    };
    let least = if look.answer == Answer::TinyImage { 1 } else { 2 };
    let opens = || look.answer == Answer::TinyImage && look.path_parts().any(opens_plainly);
    look.wants_image()
        && look.party == Party::Third
        && (look.identifiers >= 1 || look.exchange.parameters.len() >= least)
        && (opens() || look.seen.source.mention().is_some_and(is_hidden))
        && look.seen.page.is_some_and(is_reader)
}

/// A mail program asks by a segment that is drawn of letters and digits: a reader, or the letter that was sent to one.
pub(super) fn names_reader(look: &Look<'_>) -> bool {
    let is_drawn = |segment: &[u8]| {
        segment.len() >= 8
            && segment.iter().all(u8::is_ascii_alphanumeric)
            && segment.iter().filter(|byte| byte.is_ascii_digit()).count() >= 2
            && segment.iter().filter(|byte| byte.is_ascii_alphabetic()).count() >= 4
    };
    look.seen.page.is_none()
        && is_mail_program(look.exchange)
        && look.exchange.path.split(|&byte| byte == b'/').any(is_drawn)
}

/// A letter's picture that another party is to fill in, and that is handed an identifier for it; or what that led to. Openings
/// lead to a blank picture.
pub(super) fn is_match(look: &Look<'_>) -> bool {
    !redirect::redirected_values(look).is_empty()
        || look.led_from == Some(PixelKind::Sync) && redirect::pixel_redirect(look) && look.identifiers >= 1
}

/// Something fetched for a letter: by a mail program or a provider's image proxy, or without page by an address that says so.
pub(super) fn is_letter(look: &Look<'_>) -> bool {
    // A letter can't know the device that it is read on.
    let is_of_device = || tells_advertising_identifier(look.exchange) || look.named(&names::DEVICE).next().is_some();
    if look.seen.page.is_some() || look.party != Party::Unknown || is_of_device() {
        return false;
    }
    let by_category = look.seen.vendor.is_some_and(|vendor| &*vendor.category == "email_open");
    let says_open = look.wants_image() && look.path_parts().any(opens) && look.identifiers >= 1;
    by_category || is_mail_program(look.exchange) || says_open && may_show_letters(look)
}

/// Programs that show letters in a web view, or fetch their pictures by what telephones bring along; the latter fetch all
/// sorts of pictures, so the address has to say plainly what it counts.
fn may_show_letters(look: &Look<'_>) -> bool {
    is_browser_engine(look.exchange)
        || look.exchange.request_text(FieldName::UserAgent).is_some_and(|agent| agent.starts_with("Dalvik/"))
            && look.path_parts().any(opens_plainly)
}

/// A web view without page: programs other than browsers show letters so.
fn is_browser_engine(exchange: &Exchange<'_>) -> bool {
    exchange.request_text(FieldName::UserAgent).is_some_and(|agent| {
        agent.starts_with("Mozilla/")
            && !["TV", "Tizen", "Web0S", "HbbTV", "PlayStation"].iter().any(|word| agent.contains(word))
    })
}

/// Names by which mail programs, and the proxies of mail providers, call themselves.
static PROGRAMS: Phrases = Phrases::exact(&[
    "GoogleImageProxy",
    "YahooMailProxy",
    "Thunderbird/",
    "Microsoft Outlook",
    "Outlook-iOS",
    "MSOffice",
    "ms-office",
    "Outlook-Express",
    "Windows-Live-Mail",
    "Lotus-Notes",
    "Postbox/",
    "Evolution/",
    "KMail/",
    "eM Client",
    "Mailbird",
    "Airmail",
    "Spark/",
    "The Bat!",
    "Barca",
    "Superhuman",
    "Mail/",
    "BlueMail",
    "K-9",
    "MailMate",
    "Mimestream",
    "eMailProxy",
    "MailProxy",
    "ProtonMail",
    "EmailProxy",
    "FairEmail",
    "Claws Mail",
    "Geary/",
]);

/// The package of a telephone's program whose web view asks: `com.example.email`.
fn names_mail(package: &str) -> bool {
    package.contains('.')
        && package.split('.').any(|part| part.ends_with("mail") || matches!(part, "gm" | "k9" | "outlook"))
}

/// Mail programs and the proxies of mail providers, by the names they give themselves.
pub(super) fn is_mail_program(exchange: &Exchange<'_>) -> bool {
    let Some(agent) = exchange.request_text(FieldName::UserAgent) else { return false };
    if PROGRAMS.are_in(agent)
        || agent == "Mozilla/5.0"
        || exchange.request_text(FieldName::XRequestedWith).is_some_and(names_mail)
    {
        return true;
    }
    // Mail programs show letters in the web view of their system, which names neither a browser nor a version of one.
    agent.starts_with("Mozilla/")
        && ["(Macintosh;", "(iPhone;", "(iPad;", "(X11;"].iter().any(|device| agent.contains(device))
        && (agent.ends_with("(KHTML, like Gecko)")
            || agent.contains("(KHTML, like Gecko) Mobile/") && !agent.contains("Safari/"))
        && !exchange.request.head.has(FieldName::Referer)
}
