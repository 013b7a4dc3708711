//! How single values are written: names, capture times and thousandths.

use std::{borrow::Cow, fmt, ops::Deref};

use compact_str::CompactString;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::base::{CaptureTime, Host, ValueId};

/// A short text, ready to be written: redacted where it has to be.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Text(CompactString);

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<CompactString> for Text {
    fn from(text: CompactString) -> Self {
        Self(text)
    }
}

impl From<&CompactString> for Text {
    fn from(text: &CompactString) -> Self {
        Self(text.clone())
    }
}

impl From<&Host> for Text {
    fn from(host: &Host) -> Self {
        Self(host.as_str().into())
    }
}

/// The keyed hash that stands for a value, as 32 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HexId(pub ValueId);

impl Serialize for HexId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.in_hex(|text| serializer.serialize_str(text))
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Capture time as RFC 3339 in UTC, always with six digits of a second, rounded down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(pub CaptureTime);

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Nanoseconds of an i64 reach from 1677 to 2262: always a time that jiff can hold.
        match jiff::Timestamp::from_microsecond(self.0.nanos().div_euclid(1_000)) {
            Ok(time) => write!(f, "{time:.6}"),
            Err(_) => f.write_str("1970-01-01T00:00:00.000000Z"),
        }
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A number with three digits behind the point, the same text on every machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Thousandths(pub i32);

impl Thousandths {
    /// The number itself.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0) / 1_000.0
    }
}

impl From<u16> for Thousandths {
    fn from(thousandths: u16) -> Self {
        Self(i32::from(thousandths))
    }
}

impl Serialize for Thousandths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Whole ones without a fraction: readers take `1` and `0.975` for numbers of one kind.
        if self.0 % 1_000 == 0 {
            serializer.serialize_i32(self.0 / 1_000)
        } else {
            serializer.serialize_f64(self.value())
        }
    }
}

/// Schemas of single values: written where they stand, without a definition of their own.
macro_rules! schemas {
    ($($type:ident: $schema:tt),* $(,)?) => {
        $(impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        })*
    };
}

schemas!(
    Text: { "type": "string" },
    HexId: { "type": "string" },
    Timestamp: { "type": "string", "format": "date-time" },
    Thousandths: { "type": "number" },
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_always_have_six_digits() {
        let text = |nanos| Timestamp(CaptureTime::from_nanos(nanos)).to_string();
        assert_eq!(text(1_790_000_000_000_000_000), "2026-09-21T14:13:20.000000Z");
        assert_eq!(text(1_790_000_000_123_456_999), "2026-09-21T14:13:20.123456Z");
        assert_eq!(text(-1), "1969-12-31T23:59:59.999999Z");
        assert!(text(i64::MAX).starts_with("2262-") && text(i64::MIN).starts_with("1677-"));
    }

    #[test]
    fn thousandths_are_written_short_and_exact() {
        let text = |thousandths| serde_json::to_string(&Thousandths(thousandths)).unwrap();
        assert_eq!((text(975), text(1_000), text(-1_700)), ("0.975".into(), "1".into(), "-1.7".into()));
    }
}
