//! The `OpenMetrics` text format, which the crate `prometheus` does not write (OpenMetrics 1.0.0, section "Text format").

use std::fmt::Write as _;

use prometheus::proto::{MetricFamily, MetricType};

/// The families as text, `# EOF` included.
pub(super) fn encode(families: &[MetricFamily]) -> Vec<u8> {
    let mut out = String::with_capacity(16 << 10);
    for family in families {
        let is_counter = family.get_field_type() == MetricType::COUNTER;
        let name =
            if is_counter { family.name().strip_suffix("_total").unwrap_or(family.name()) } else { family.name() };
        let (kind, suffix) = if is_counter { ("counter", "_total") } else { ("gauge", "") };
        let mut help = String::new();
        escape(family.help(), &mut help);
        line(&mut out, format_args!("# TYPE {name} {kind}"));
        line(&mut out, format_args!("# HELP {name} {help}"));
        for metric in family.get_metric() {
            out.push_str(name);
            out.push_str(suffix);
            let mut separator = '{';
            for label in metric.get_label() {
                out.push(separator);
                out.push_str(label.name());
                out.push_str("=\"");
                escape(label.value(), &mut out);
                out.push('"');
                separator = ',';
            }
            if separator == ',' {
                out.push('}');
            }
            let value = if is_counter { metric.get_counter().get_value() } else { metric.get_gauge().get_value() };
            line(&mut out, format_args!(" {value}"));
        }
    }
    out.push_str("# EOF\n");
    out.into_bytes()
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string never fails.
    out.write_fmt(text).unwrap_or_default();
    out.push('\n');
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
}
