//! Filter lists in Adblock Plus syntax.
