//! Identifiers that pass from one party to another.
