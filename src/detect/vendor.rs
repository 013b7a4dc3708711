//! Known vendors of tracking: whose a host or a URL is, and what its event parameters say.
//!
//! In: the built-in table (`config/trackers.toml`) and the operator's, as texts. Out: a [`VendorTable`] that is asked for every
//! request and server name. Vendors are data: no rule of the code names one. An operator's mistake is a [`VendorError`] that
//! says where it is and how to mend it; the built-in table is held right by a test.

use std::{collections::BTreeMap, ops::Range};

use compact_str::CompactString;
use hashbrown::HashMap;
use serde::Deserialize;
use toml::Spanned;

use super::{PixelKind, parameter::Parameter};
use crate::base::Host;

/// What the vendor table says of a request or a server name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VendorMatch {
    /// Name of the vendor.
    pub(crate) name: CompactString,
    /// Its category: `analytics`, `social`, `conversion`, `retargeting`, `sync`, `email_open`, `advertising`, …
    pub(crate) category: CompactString,
    /// Whether the URL matches one of the vendor's pixel patterns, not its domain alone.
    pub(crate) is_pixel_url: bool,
    /// Kind by the vendor's event map, where a parameter of this request says so.
    pub(crate) event_kind: Option<PixelKind>,
}

/// The table that is compiled in.
const BUILT_IN: &str = include_str!("../../config/trackers.toml");

/// What a vendor can be; the first six are kinds of pixels too.
const CATEGORIES: [&str; 13] = [
    "conversion",
    "retargeting",
    "email_open",
    "sync",
    "social",
    "analytics",
    "advertising",
    "attribution",
    "marketing",
    "customer_data",
    "session_replay",
    "tag_manager",
    "television",
];

/// Kinds that patterns and events can be listed under, the most telling first.
const KINDS: [PixelKind; 6] = [
    PixelKind::Conversion,
    PixelKind::Retargeting,
    PixelKind::EmailOpen,
    PixelKind::Sync,
    PixelKind::Social,
    PixelKind::Analytics,
];

/// What is wrong in a table of vendors.
#[derive(Debug, thiserror::Error)]
pub enum VendorError {
    /// The file is no such table.
    #[error("{file}: {message}")]
    Syntax {
        /// Name of the file.
        file: String,
        /// What the reader of TOML says, with line and column.
        message: String,
    },
    /// An entry can't be what it says.
    #[error("{file}, line {line}: vendor {vendor:?}: {problem}; {remedy}")]
    Entry {
        /// Name of the file.
        file: String,
        /// Line on which the entry begins, from 1.
        line: usize,
        /// Name of the vendor.
        vendor: String,
        /// What is wrong.
        problem: String,
        /// What to do.
        remedy: &'static str,
    },
}

/// Vendors by host, URL and cookie.
#[derive(Debug, Default)]
pub struct VendorTable {
    vendors: Vec<Vendor>,
    /// By host or a domain above it.
    hosts: HashMap<Box<str>, HostEntry, foldhash::quality::RandomState>,
    /// Patterns for any host whose path ends in a name, by that name.
    names: HashMap<Box<[u8]>, Vec<Pattern>, foldhash::quality::RandomState>,
    /// The other patterns for any host.
    anywhere: Vec<Pattern>,
}

#[derive(Debug)]
struct Vendor {
    name: CompactString,
    category: CompactString,
    /// In the order of [`KINDS`].
    events: Vec<(Term, PixelKind)>,
    id_cookies: Vec<Glob>,
}

#[derive(Debug, Default)]
struct HostEntry {
    /// The vendor that owns all of it, and whether people go there for its own sake too.
    owner: Option<(usize, Purpose)>,
    patterns: Vec<Pattern>,
}

/// What the table has for one host.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct HostRow {
    owner: Option<(usize, Purpose)>,
    has_patterns: bool,
}

impl HostRow {
    /// Whether the host is a tracker's, and nothing else.
    pub(crate) fn is_tracker(self) -> bool {
        self.owner.is_some_and(|(_, purpose)| purpose == Purpose::Tracking)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// All that it serves is tracking, or serves it.
    Tracking,
    /// A site of its own that tracks on others by some of its URLs.
    Mixed,
}

/// Path and parameters of a pixel's URL.
#[derive(Clone, Debug)]
struct Pattern {
    vendor: usize,
    kind: PixelKind,
    path: Glob,
    parameters: Vec<Term>,
}

/// `name`, `name=value`; stars stand for anything.
#[derive(Clone, Debug)]
struct Term {
    name: Glob,
    value: Option<Glob>,
}

/// Text in which each `*` stands for any number of bytes; letters of either case are the same.
#[derive(Clone, Debug)]
struct Glob(Box<[u8]>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TableFile {
    #[serde(default)]
    vendor: Vec<Spanned<VendorEntry>>,
}

/// One vendor as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VendorEntry {
    name: String,
    category: String,
    source: String,
    #[serde(default)]
    domains: Vec<String>,
    #[serde(default)]
    mixed: Vec<String>,
    #[serde(default)]
    pixels: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    events: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    id_cookies: Vec<String>,
}

impl VendorTable {
    /// The built-in table, and then the operator's: pairs of a file's name and its text. What comes later wins.
    ///
    /// # Errors
    ///
    /// The first mistake in a table: its file, line, entry and remedy.
    pub fn new(files: &[(String, String)]) -> Result<Self, VendorError> {
        let mut table = Self::default();
        table.read("built-in trackers.toml", BUILT_IN)?;
        for (name, text) in files {
            table.read(name, text)?;
        }
        Ok(table)
    }

    /// How many vendors it knows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.vendors.len()
    }

    /// Whether it knows none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.vendors.is_empty()
    }

    /// What the table has for a host, to be kept beside it.
    pub(crate) fn row(&self, host: &Host) -> HostRow {
        let has_patterns = self.entries(host).any(|(_, entry)| !entry.patterns.is_empty());
        HostRow { owner: self.owner(host), has_patterns }
    }

    /// Whose a host is, sites that are more than trackers included.
    pub(crate) fn owner_of(&self, row: HostRow) -> Option<VendorMatch> {
        let (owner, _) = row.owner?;
        Some(self.found(owner, None, None))
    }

    /// Whose a request is: by one of the vendors' pixel URLs, else by a host that is a tracker's.
    pub(crate) fn of_request(
        &self,
        (host, row): (&Host, HostRow),
        path: &[u8],
        parameters: &[Parameter<'_>],
    ) -> Option<VendorMatch> {
        let entries = row.has_patterns.then(|| self.entries(host)).into_iter().flatten();
        let by_host = entries.flat_map(|(_, entry)| &entry.patterns);
        let name = path.rsplit(|&byte| byte == b'/').next().unwrap_or_default();
        let by_name = self.names.get(name).into_iter().flatten();
        let pattern = by_host.chain(by_name).chain(&self.anywhere).find(|pattern| pattern.matches(path, parameters));
        if let Some(pattern) = pattern {
            return Some(self.found(pattern.vendor, Some(pattern.kind), Some(parameters)));
        }
        let (owner, purpose) = row.owner?;
        (purpose == Purpose::Tracking).then(|| self.found(owner, None, Some(parameters)))
    }

    /// Whether the owner of a host keeps its identifier of a client in a cookie of this name.
    pub(crate) fn is_id_cookie(&self, host: &Host, name: &[u8]) -> bool {
        self.owner(host)
            .and_then(|(owner, _)| self.vendors.get(owner))
            .is_some_and(|vendor| vendor.id_cookies.iter().any(|cookie| cookie.matches(name)))
    }

    /// What the table has for a host and for the domains above it, the longest first.
    fn entries<'a>(&'a self, host: &'a Host) -> impl Iterator<Item = (&'a str, &'a HostEntry)> {
        let above = |name: &&'a str| name.split_once('.').map(|(_, rest)| rest);
        std::iter::successors(Some(host.as_str()), above)
            .filter_map(|name| self.hosts.get(name).map(|entry| (name, entry)))
    }

    fn owner(&self, host: &Host) -> Option<(usize, Purpose)> {
        self.entries(host).find_map(|(_, entry)| entry.owner)
    }

    fn found(&self, vendor: usize, kind: Option<PixelKind>, parameters: Option<&[Parameter<'_>]>) -> VendorMatch {
        let vendor = &self.vendors[vendor];
        let event_kind = parameters.and_then(|parameters| {
            vendor.events.iter().find(|(term, _)| term.is_among(parameters)).map(|(_, kind)| *kind)
        });
        VendorMatch {
            name: vendor.name.clone(),
            category: kind.map_or_else(|| vendor.category.clone(), |kind| kind.name().into()),
            is_pixel_url: kind.is_some(),
            event_kind,
        }
    }

    fn read(&mut self, file: &str, text: &str) -> Result<(), VendorError> {
        let syntax = |error: toml::de::Error| VendorError::Syntax { file: file.into(), message: error.to_string() };
        let table = toml::from_str::<TableFile>(text).map_err(syntax)?;
        for entry in table.vendor {
            let Range { start, .. } = entry.span();
            let entry = entry.into_inner();
            let vendor = entry.name.clone();
            self.add(&entry).map_err(|Problem(problem, remedy)| VendorError::Entry {
                file: file.into(),
                line: text.get(..start).unwrap_or_default().matches('\n').count() + 1,
                vendor,
                problem,
                remedy,
            })?;
        }
        Ok(())
    }

    fn add(&mut self, entry: &VendorEntry) -> Result<(), Problem> {
        if entry.name.trim().is_empty() {
            return Err(Problem("`name` is empty".into(), "name the vendor"));
        }
        if entry.source.trim().is_empty() {
            return Err(Problem("`source` is empty".into(), "say in one line where the facts are from"));
        }
        if !CATEGORIES.contains(&entry.category.as_str()) {
            let problem = format!("{:?} is no category", entry.category);
            return Err(Problem(problem, "take one of those at the top of config/trackers.toml"));
        }
        if entry.domains.is_empty() && entry.mixed.is_empty() && entry.pixels.is_empty() {
            return Err(Problem("nothing to know it by".into(), "give `domains`, `mixed` or `pixels`"));
        }
        let owner = self.vendors.len();
        for (purpose, hosts) in [(Purpose::Tracking, &entry.domains), (Purpose::Mixed, &entry.mixed)] {
            for host in hosts {
                self.hosts.entry(name(host)?).or_default().owner = Some((owner, purpose));
            }
        }
        let mut events = Vec::new();
        let mut patterns = Vec::new();
        for kind in KINDS {
            for url in entry.pixels.get(kind.name()).into_iter().flatten() {
                patterns.push((url, kind));
            }
            for term in entry.events.get(kind.name()).into_iter().flatten() {
                events.push((Term::new(term), kind));
            }
        }
        if let Some(odd) =
            entry.pixels.keys().chain(entry.events.keys()).find(|key| KINDS.iter().all(|kind| kind.name() != **key))
        {
            let remedy = "list under conversion, retargeting, email_open, sync, social or analytics";
            return Err(Problem(format!("{odd:?} is no kind of pixel"), remedy));
        }
        for (url, kind) in patterns {
            self.add_pattern(url, owner, kind)?;
        }
        self.vendors.push(Vendor {
            name: entry.name.as_str().into(),
            category: entry.category.as_str().into(),
            events,
            id_cookies: entry.id_cookies.iter().map(|name| Glob::new(name)).collect(),
        });
        Ok(())
    }

    fn add_pattern(&mut self, url: &str, vendor: usize, kind: PixelKind) -> Result<(), Problem> {
        let (address, query) = url.split_once('?').map_or((url, None), |(address, query)| (address, Some(query)));
        let slash = address.find('/').and_then(|slash| address.split_at_checked(slash));
        let Some((host, path)) = slash else {
            return Err(Problem(format!("{url:?} has no path"), "write host and path: `host.tld/path*`"));
        };
        // A site puts software of its own into any folder.
        let path = Glob::new(if host == "*" { address } else { path });
        let parameters = query.into_iter().flat_map(|query| query.split('&')).map(Term::new).collect::<Vec<_>>();
        let is_vague = address.len() < 6 && parameters.len() < 2;
        let pattern = Pattern { vendor, kind, path, parameters };
        if host != "*" {
            self.hosts.entry(name(host)?).or_default().patterns.push(pattern);
            return Ok(());
        }
        if is_vague {
            return Err(Problem(format!("{url:?} matches too much"), "for any host name a longer path"));
        }
        let last = address.rsplit('/').next().unwrap_or_default();
        if last.is_empty() || last.contains('*') {
            self.anywhere.push(pattern);
        } else {
            self.names.entry(last.as_bytes().into()).or_default().push(pattern);
        }
        Ok(())
    }
}

/// What is wrong with an entry, and what to do.
struct Problem(String, &'static str);

fn name(host: &str) -> Result<Box<str>, Problem> {
    let known = Host::parse(host.as_bytes()).filter(|known| known.as_str() == host && host.contains('.'));
    known.map(|_| host.into()).ok_or_else(|| {
        Problem(format!("{host:?} is no host"), "write it in lower case, without scheme, port, path or final dot")
    })
}

impl Pattern {
    fn matches(&self, path: &[u8], parameters: &[Parameter<'_>]) -> bool {
        let path = if path.len() > 1 { path.strip_suffix(b"/").unwrap_or(path) } else { path };
        self.path.matches(path) && self.parameters.iter().all(|term| term.is_among(parameters))
    }
}

impl Term {
    fn new(text: &str) -> Self {
        match text.split_once('=') {
            Some((name, value)) => Self { name: Glob::new(name), value: Some(Glob::new(value)) },
            None => Self { name: Glob::new(text), value: None },
        }
    }

    fn is_among(&self, parameters: &[Parameter<'_>]) -> bool {
        parameters.iter().any(|parameter| {
            self.name.matches(&parameter.name)
                && self
                    .value
                    .as_ref()
                    .is_none_or(|value| !parameter.value.is_empty() && value.matches(&parameter.value))
        })
    }
}

impl Glob {
    fn new(text: &str) -> Self {
        let text = if text.len() > 1 { text.strip_suffix('/').unwrap_or(text) } else { text };
        Self(text.to_ascii_lowercase().into_bytes().into())
    }

    /// Goes back to the last star alone: linear in the text for each star.
    fn matches(&self, text: &[u8]) -> bool {
        let pattern = &*self.0;
        // Most differ in their last byte already.
        if let (Some(&wanted), Some(last)) = (pattern.last(), text.last())
            && wanted != b'*'
            && wanted != last.to_ascii_lowercase()
        {
            return false;
        }
        let (mut at, mut of) = (0, 0);
        let mut star = None;
        while let Some(byte) = text.get(at) {
            match pattern.get(of) {
                Some(b'*') => {
                    star = Some((of, at));
                    of += 1;
                }
                Some(wanted) if *wanted == byte.to_ascii_lowercase() => {
                    at += 1;
                    of += 1;
                }
                _ => match star {
                    Some((star_of, star_at)) => {
                        star = Some((star_of, star_at + 1));
                        of = star_of + 1;
                        at = star_at + 1;
                    }
                    None => return false,
                },
            }
        }
        pattern.get(of..).unwrap_or_default().iter().all(|&byte| byte == b'*')
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::detect::identifier::Shape;

    fn table() -> VendorTable {
        VendorTable::new(&[]).unwrap()
    }

    fn with(text: &str) -> Result<VendorTable, String> {
        VendorTable::new(&[("mine.toml".into(), text.into())]).map_err(|error| error.to_string())
    }

    fn ask(table: &VendorTable, url: &str) -> Option<(String, String, bool, Option<PixelKind>)> {
        let (host, rest) = url.split_at(url.find('/').unwrap());
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let parameters = query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| Parameter {
                name: Cow::Borrowed(name.as_bytes()),
                value: Cow::Borrowed(value.as_bytes()),
                shape: Shape::Text,
            })
            .collect::<Vec<_>>();
        let host = Host::parse(host.as_bytes()).unwrap();
        let found = table.of_request((&host, table.row(&host)), path.as_bytes(), &parameters)?;
        Some((found.name.into(), found.category.into(), found.is_pixel_url, found.event_kind))
    }

    #[test]
    fn the_built_in_table_is_right_and_knows_many() {
        let table = table();
        assert!(table.len() >= 150, "{}", table.len());
        let mut names = table.vendors.iter().map(|vendor| &vendor.name).collect::<Vec<_>>();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), table.len(), "a vendor stands there twice");
        let file = toml::from_str::<TableFile>(BUILT_IN).unwrap();
        let mut hosts = file
            .vendor
            .iter()
            .flat_map(|entry| {
                let entry = entry.get_ref();
                entry.domains.iter().chain(&entry.mixed).cloned()
            })
            .collect::<Vec<_>>();
        hosts.sort();
        let twice = hosts.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect::<Vec<_>>();
        assert!(twice.is_empty(), "hosts of two vendors: {twice:?}");
        assert!(file.vendor.iter().all(|entry| !entry.get_ref().source.contains('\n')));
    }

    #[test]
    fn a_pixel_url_says_more_than_a_host() {
        let table = with(
            r#"[[vendor]]
            name = "Example Ads"
            category = "advertising"
            source = "made up"
            domains = ["ads.example"]
            mixed = ["portal.example"]
            pixels.conversion = ["ads.example/conv*", "portal.example/tr?id"]
            events.retargeting = ["ev=AddToCart"]"#,
        )
        .unwrap();
        let found = |url: &str| ask(&table, url).map(|(_, category, is_pixel, event)| (category, is_pixel, event));
        assert_eq!(
            found("x.ads.example/conversion?ev=addtocart"),
            Some(("conversion".into(), true, Some(PixelKind::Retargeting)))
        );
        assert_eq!(found("ads.example/lib.js"), Some(("advertising".into(), false, None)));
        assert_eq!(found("www.portal.example/tr/?id=1"), Some(("conversion".into(), true, None)));
        assert_eq!(found("www.portal.example/tr/"), None);
        assert_eq!(found("www.portal.example/travel?id=1"), None);
        assert_eq!(found("bads.example/conv"), None);
    }

    #[test]
    fn sites_of_their_own_are_no_trackers_by_name() {
        let table = with("[[vendor]]\nname='E'\ncategory='social'\nsource='made up'\ndomains=['px.portal.example']\nmixed=['portal.example']").unwrap();
        let row = |text: &str| table.row(&Host::parse(text.as_bytes()).unwrap());
        assert!(table.owner_of(row("www.portal.example")).is_some());
        assert!(!row("www.portal.example").is_tracker());
        assert!(row("a.px.portal.example").is_tracker());
    }

    #[test]
    fn software_that_sites_host_themselves_is_known_by_its_path() {
        let table = table();
        let (name, category, is_pixel, _) = ask(&table, "stats.shop.example/matomo.php?idsite=3&rec=1").unwrap();
        assert_eq!((name.as_str(), category.as_str(), is_pixel), ("Matomo", "analytics", true));
        let goal = ask(&table, "shop.example/stats/matomo.php?idsite=3&rec=1&idgoal=2").unwrap();
        assert_eq!(goal.3, Some(PixelKind::Conversion));
        assert_eq!(ask(&table, "shop.example/matomo.php"), None);
    }

    #[test]
    fn well_known_pixels_have_their_vendor_and_kind() {
        let table = table();
        for (url, vendor, kind) in [
            ("www.facebook.com/tr/?id=1&ev=Purchase", "Meta", Some(PixelKind::Conversion)),
            ("www.facebook.com/tr?id=1&ev=PageView", "Meta", Some(PixelKind::Social)),
            ("px.ads.linkedin.com/collect?v=2&conversionId=5", "LinkedIn", Some(PixelKind::Conversion)),
            ("www.google-analytics.com/g/collect?v=2&en=page_view", "Google Analytics", Some(PixelKind::Analytics)),
            ("bat.bing.com/action/0?evt=pageLoad", "Microsoft Advertising", None),
        ] {
            let found = ask(&table, url).unwrap();
            assert_eq!((found.0.as_str(), found.2, found.3), (vendor, true, kind), "{url}");
        }
        assert_eq!(ask(&table, "www.facebook.com/logo.png"), None);
    }

    #[test]
    fn mistakes_name_file_line_entry_and_remedy() {
        let good = "[[vendor]]\nname='A'\ncategory='analytics'\nsource='made up'\ndomains=['a.example']\n\n";
        let error = |text: &str| with(&format!("{good}{text}")).unwrap_err();
        let bad = error("[[vendor]]\nname='B'\ncategory='analytic'\nsource='x'\ndomains=['b.example']");
        assert!(bad.contains("mine.toml, line 7: vendor \"B\": \"analytic\" is no category; take one"), "{bad}");
        assert!(
            error("[[vendor]]\nname='B'\ncategory='sync'\nsource='x'\ndomains=['https://b.example']")
                .contains("is no host")
        );
        assert!(
            error("[[vendor]]\nname='B'\ncategory='sync'\nsource='x'\npixels.sinc=['b.example/']")
                .contains("no kind of pixel")
        );
        assert!(error("[[vendor]]\nname='B'\ncategory='sync'\nsource='x'\ndomain=['b.example']").contains("line 11"));
    }

    #[test]
    fn stars_stand_for_anything() {
        let matches = |pattern: &str, text: &str| Glob::new(pattern).matches(text.as_bytes());
        assert!(
            matches("/a*c", "/abbc")
                && matches("*x.gif", "/p/X.GIF")
                && matches("/*/b/*", "/a/b/c")
                && matches("/", "/")
        );
        assert!(!matches("/a*c", "/abcd") && !matches("/a", "/ab") && !matches("", "a"));
    }
}
