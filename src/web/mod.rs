//! web
mod charts;
mod pages;
mod report;
mod view;

pub use pages::Pages;
pub use report::{ReportError, report};

#[cfg(test)]
mod tests;
