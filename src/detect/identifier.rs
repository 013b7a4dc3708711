//! Which values can tell one client from another, by their shape alone.
//!
//! In: a value as it stood in a cookie, a parameter or a path segment. Out: whether it could be an identifier. Errs towards
//! "yes" for what only a machine writes, and towards "no" for words, numbers that count, sizes, dates and times.

/// The shortest value that holds enough to tell a household apart: 8 characters of hex are 32 bits.
pub const LEAST: usize = 8;

/// The longest value that is taken for one identifier; longer ones are documents, tokens or signatures.
const MOST: usize = 512;

/// What a value's shape says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Empty, or too short to say anything.
    Short,
    /// A number that counts, a flag, a size.
    Number,
    /// Unix time in seconds or milliseconds between 2001 and 2099, or a date.
    Time,
    /// A fraction as `Math.random()` gives: chosen anew for each request.
    Random,
    /// A word or a phrase.
    Text,
    /// A URL or the address of a page.
    Url,
    /// What only a machine writes: enough random characters to be somebody's.
    Identifier,
}

/// Whether a value looks like an identifier of a client.
#[must_use]
pub fn is_identifier(value: &[u8]) -> bool {
    shape(value) == Shape::Identifier
}

/// The shape of a value, percent escapes already undone.
pub(crate) fn shape(value: &[u8]) -> Shape {
    if value.len() < 2 {
        return Shape::Short;
    }
    if value.iter().all(u8::is_ascii_digit) {
        return digits(value);
    }
    if is_fraction(value) {
        return Shape::Random;
    }
    let has_scheme = || memchr::memchr_iter(b':', value).any(|at| value[at..].starts_with(b"://"));
    if value.starts_with(b"/") || value.starts_with(b"www.") || has_scheme() {
        return Shape::Url;
    }
    if value.len() < LEAST {
        return Shape::Text;
    }
    if is_uuid(value) || is_of_hardware(value) {
        return Shape::Identifier;
    }
    if is_consent(value) {
        return Shape::Text;
    }
    if value.len() > MOST || value.iter().fold(TOKEN, |all, &byte| all & traits(byte)) & TOKEN == 0 {
        return Shape::Text;
    }
    if is_date(value) {
        return Shape::Time;
    }
    // An identifier often travels with a version, a time and separators around it: the best part decides.
    let mut best = Shape::Text;
    let mut numbers = 0;
    for part in value.split(|&byte| traits(byte) & SEPARATOR != 0) {
        let is_long_number = |number: &&[u8]| number.len() >= 9 && number.iter().all(u8::is_ascii_digit);
        if part.len() >= 9 {
            numbers += part.split(|&byte| byte == b'-').filter(is_long_number).count();
        }
        if is_random(part) {
            best = Shape::Identifier;
        }
    }
    // Two long numbers side by side: the client identifier of the first analytics cookies, random part and first visit.
    if numbers >= 2 { Shape::Identifier } else { best }
}

fn digits(value: &[u8]) -> Shape {
    match value.len() {
        8 if is_date(value) => Shape::Time,
        10 | 13 if matches!(value[0], b'1'..=b'3') => Shape::Time,
        16 if value[0] == b'1' => Shape::Time,
        0..=14 => Shape::Number,
        _ => Shape::Identifier,
    }
}

fn is_fraction(value: &[u8]) -> bool {
    value.strip_prefix(b"0.").is_some_and(|rest| rest.len() >= 6 && rest.iter().all(u8::is_ascii_digit))
}

const DIGIT: u8 = 1;
const LOWER: u8 = 2;
const UPPER: u8 = 4;
const HEX: u8 = 8;
/// Of lower case.
const CONSONANT: u8 = 16;
/// Between the parts of a value.
const SEPARATOR: u8 = 32;
/// What stands in values without being escaped.
const TOKEN: u8 = 64;

/// What each byte is.
const TRAITS: [u8; 256] = {
    let mut traits = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        let kind = match byte {
            b'0'..=b'9' => DIGIT,
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' => LOWER,
            b'a'..=b'z' => LOWER | CONSONANT,
            b'A'..=b'Z' => UPPER,
            b'.' | b':' | b'|' | b'~' | b'!' | b'*' | b'%' | b',' | b';' => SEPARATOR,
            _ => 0,
        };
        let hex = if byte.is_ascii_hexdigit() { HEX } else { 0 };
        let is_token = byte.is_ascii_alphanumeric()
            || matches!(byte, b'!' | b'$' | b'%' | b'*'..=b'/' | b':' | b';' | b'=' | b'@' | b'_' | b'{'..=b'~');
        traits[byte as usize] = kind | hex | if is_token { TOKEN } else { 0 };
        byte += 1;
    }
    traits
};

const fn traits(byte: u8) -> u8 {
    TRAITS[byte as usize]
}

/// A consent string, whatever it is called: version 2, and when it was made and last changed, in tenths of seconds and six letters
/// each (IAB Tech Lab, "TCF v2.3: consent string format"). All made within three days share the first two of them.
fn is_consent(value: &[u8]) -> bool {
    value.len() >= 36
        && value[0] == b'C'
        && value[1..3] == value[7..9]
        && value.iter().all(|&byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

/// Eight, four, four, four, twelve hex digits (RFC 9562, section 4), with or without braces.
fn is_uuid(value: &[u8]) -> bool {
    let value = value.strip_prefix(b"{").and_then(|rest| rest.strip_suffix(b"}")).unwrap_or(value);
    value.len() == 36
        && value.iter().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// A hardware address in pairs of hex digits, or the number of a vehicle (ISO 3779: 17 characters without I, O, Q, the last four
/// of them digits).
fn is_of_hardware(value: &[u8]) -> bool {
    value.len() == 17
        && (value.iter().enumerate().all(|(at, byte)| match at % 3 {
            2 => matches!(byte, b':' | b'-'),
            _ => byte.is_ascii_hexdigit(),
        }) || value
            .iter()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'Z') && !matches!(byte, b'I' | b'O' | b'Q'))
            && value.iter().skip(13).all(u8::is_ascii_digit)
            && value.iter().any(u8::is_ascii_uppercase))
}

/// `20261124`, `2026-11-24`, `2026-11-24T10:00:00Z`.
fn is_date(value: &[u8]) -> bool {
    if !matches!(value.len(), 8 | 10 | 16..=29) {
        return false;
    }
    let mut digits = value.iter().filter(|byte| byte.is_ascii_digit());
    let year = (digits.next(), digits.next());
    let is_year = matches!(year, (Some(b'1'), Some(b'9')) | (Some(b'2'), Some(b'0')));
    let month = digits.nth(2).copied();
    is_year
        && matches!(month, Some(b'0' | b'1'))
        && value
            .iter()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b':' | b'.' | b'+' | b'T' | b'Z' | b' ' | b'/'))
}

/// Whether one delimited part was drawn, not written: hex, or letters and digits mixed more than words are.
fn is_random(part: &[u8]) -> bool {
    let part = part.strip_suffix(b"==").or_else(|| part.strip_suffix(b"=")).unwrap_or(part);
    if part.len() < LEAST {
        return false;
    }
    let Mix { digits, letters, longest_word, consonants, changes, is_hex } = Mix::of(part);
    if digits + letters < LEAST || letters == 0 {
        return false;
    }
    if is_hex && digits >= 1 {
        // Sixteen digits that are drawn stand in as few as two runs once in a hundred times; no word is as long.
        return changes >= 3 || part.len() >= 16 && digits + letters == part.len();
    }
    // Words change class at their ends and sometimes before a number; random strings do so all the time.
    // A long stretch of letters that nobody can say is no word either: numbers to the base of 36 have them.
    if digits >= 2 && (changes >= 4 && longest_word * 3 <= part.len() + 3 || changes >= 5 && consonants >= 5) {
        return true;
    }
    part.len() >= 16 && changes * 4 >= part.len() && longest_word <= 6
        // The longer it is, the longer one case lasts here and there.
        || part.len() >= 32 && changes * 3 >= part.len() && longest_word <= 9 && digits >= 1
}

/// What a part is made of.
struct Mix {
    digits: usize,
    letters: usize,
    /// Letters of one case in a row, at most.
    longest_word: usize,
    /// Lower-case consonants in a row, at most.
    consonants: usize,
    /// How often neighbours differ in class: digit, lower case, upper case.
    changes: usize,
    /// Nothing but hex digits and hyphens.
    is_hex: bool,
}

impl Mix {
    fn of(part: &[u8]) -> Self {
        let mut mix = Self { digits: 0, letters: 0, longest_word: 0, consonants: 0, changes: 0, is_hex: true };
        let (mut before, mut run, mut unsaid) = (0, 0, 0);
        for &byte in part {
            let traits = traits(byte);
            let class = traits & (DIGIT | LOWER | UPPER);
            let is_letter = usize::from(class & (LOWER | UPPER) != 0);
            run = if class == before { run + 1 } else { 1 };
            unsaid = if traits & CONSONANT != 0 { unsaid + 1 } else { 0 };
            mix.consonants = mix.consonants.max(unsaid);
            mix.digits += usize::from(class & DIGIT);
            mix.letters += is_letter;
            mix.longest_word = mix.longest_word.max(run * is_letter);
            mix.changes += usize::from(class != before && class != 0 && before != 0);
            mix.is_hex &= traits & HEX != 0 || byte == b'-';
            before = class;
        }
        mix
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_machines_draw_is_an_identifier() {
        for value in [
            "8a7f2c1d-9b34-4f0e-a1c6-0d5be77f3312",
            "{8A7F2C1D-9B34-4F0E-A1C6-0D5BE77F3312}",
            "353742c1a90be7d4",
            "S1M5620L4407",
            "ab12ffe09c",
            "GA1.2.1184723991.1790000000",
            "fb.1.1790000000000.0a1b2c3d4e5f6071",
            "MTIzNDU2Nzg5fGhpcmxldmVsLTIwMjYtNDc",
            "u001.qXkUu4gR0cF6mT9hYh7Hk2rTz-2FQzN7oXwq0n5gWm1bQe",
            "AQHkR0b2p9Z1cQAAAZNx8sVt",
            "7488123456789012345",
            "00:0E:58:AA:BB:CC",
            "3409234234-2234234234-1231231230",
            "$anon:6d92078a82464ba4ae5b76104861e7dc",
            "v1.qavpghkfzkmww8s5l2",
            "WVWZZZ1JZXW000001",
            "4230eed827988813",
            "eJwNyTEOgCAMBdDTdKS_UIQODMZ7YKmRxETj_c",
        ] {
            assert_eq!(shape(value.as_bytes()), Shape::Identifier, "{value}");
        }
    }

    #[test]
    fn what_people_write_and_what_counts_is_none() {
        for value in [
            "",
            "1",
            "PageView",
            "blue-lamp",
            "page_view",
            "aur-77",
            "TF-210",
            "A-1009",
            "css-7741",
            "1920x1080",
            "en-US",
            "481516234200",
            "CompleteRegistration",
            "bootstrap-4.3.1.min",
            "2.9.179",
            "Windows NT 10.0",
            "checkout_step_2",
            "jquery-3.7.1.slim",
            "EUR",
            "59.90",
            "JS-2.22",
            "how-to-grow-tomatoes-in-2026",
            "WINTERSALEANGEBOT",
            "10-20-30-40-50-6x",
            "angstschweiss2go4you",
            "2026-11-24-facade",
            "TransactionListViewOfCustomersOnPage2",
        ] {
            assert_ne!(shape(value.as_bytes()), Shape::Identifier, "{value}");
        }
    }

    #[test]
    fn times_and_random_fractions_are_told_apart() {
        assert_eq!(shape(b"1790000000123"), Shape::Time);
        assert_eq!(shape(b"1790000000"), Shape::Time);
        assert_eq!(shape(b"20261124"), Shape::Time);
        assert_eq!(shape(b"2026-11-24T10:00:00Z"), Shape::Time);
        assert_eq!(shape(b"0.5512384333261696"), Shape::Random);
        assert_eq!(shape(b"http://x.example/?id=353742c1a90be7d4"), Shape::Url);
    }
}
