//! Charts as SVG, drawn on the server: one code for the dashboard and for the report.
//!
//! In: rows of the history. Out: SVG text whose colours a stylesheet may override. Every text that traffic chose is escaped by
//! the drawing crate; tests hold it to that.

use std::collections::BTreeMap;

use plotters::{
    coord::Shift,
    prelude::*,
    style::text_anchor::{HPos, Pos, VPos},
};

use crate::sink::store::{Bucket, Edge, Span};

/// Kinds of pixels in the order in which they are stacked, with their colours: told apart in light and dark, and by most
/// colour-blind readers (Okabe and Ito's palette).
const KINDS: [(&str, RGBColor); 7] = [
    ("analytics", RGBColor(0, 114, 178)),
    ("social", RGBColor(86, 180, 233)),
    ("retargeting", RGBColor(230, 159, 0)),
    ("conversion", RGBColor(213, 94, 0)),
    ("sync", RGBColor(204, 121, 167)),
    ("email_open", RGBColor(0, 158, 115)),
    ("unknown", RGBColor(128, 128, 128)),
];

/// The kinds with their colours as a stylesheet names them.
pub(super) fn colours() -> Vec<(&'static str, String)> {
    KINDS.iter().map(|(kind, colour)| (*kind, format!("#{:02x}{:02x}{:02x}", colour.0, colour.1, colour.2))).collect()
}

const INK: RGBColor = RGBColor(102, 102, 102);

/// Steps that a timeline has.
pub(super) const STEPS: u32 = 96;

/// The most sites and third parties that the graph shows.
const NODES_MAX: usize = 18;

type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

/// Pixels over time, stacked by kind. Empty where nothing was found.
pub(super) fn timeline(buckets: &[Bucket], span: Span) -> String {
    if buckets.is_empty() {
        return String::new();
    }
    let mut columns: BTreeMap<u32, [u64; KINDS.len()]> = BTreeMap::new();
    for bucket in buckets {
        let at = KINDS.iter().position(|(kind, _)| *kind == bucket.kind).unwrap_or(KINDS.len() - 1);
        let column = columns.entry(bucket.step).or_default();
        column[at] = column[at].saturating_add(bucket.count);
    }
    svg((960, 220), |area| draw_timeline(area, &columns, span))
}

fn draw_timeline(
    area: &DrawingArea<SVGBackend<'_>, Shift>,
    columns: &BTreeMap<u32, [u64; KINDS.len()]>,
    span: Span,
) -> Drawn {
    let most = columns.values().map(|column| column.iter().sum::<u64>()).max().unwrap_or(1).max(1);
    let step = (span.to.saturating_sub(span.from) / i64::from(STEPS)).max(1);
    let label = |at: u32| time_of(span.from.saturating_add(step.saturating_mul(i64::from(at))), span);
    let mut chart = ChartBuilder::on(area)
        .margin(6)
        .x_label_area_size(26)
        .y_label_area_size(46)
        .build_cartesian_2d(0_u32..STEPS, 0_u64..most + most.div_ceil(10))?;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(INK.mix(0.25))
        .axis_style(INK.mix(0.5))
        .label_style(("sans-serif", 12, &INK))
        .x_labels(8)
        .x_label_formatter(&|at| label(*at))
        .y_labels(5)
        .draw()?;
    for (&at, column) in columns {
        let mut base = 0;
        for (count, (_, colour)) in column.iter().zip(KINDS) {
            if *count > 0 {
                chart.draw_series([Rectangle::new(
                    [(at, base), ((at + 1).min(STEPS), base + count)],
                    colour.filled(),
                )])?;
                base += count;
            }
        }
    }
    Ok(())
}

/// Sites on the left, third parties on the right, a line for each pair, wider the more findings it has.
pub(super) fn graph(edges: &[Edge]) -> String {
    let sites = busiest(edges.iter().map(|edge| (edge.site.as_str(), edge.count)));
    let parties = busiest(edges.iter().map(|edge| (edge.domain.as_str(), edge.count)));
    if sites.is_empty() {
        return String::new();
    }
    let rows = sites.len().max(parties.len());
    let height = u32::try_from(rows * 26 + 20).unwrap_or(500);
    svg((960, height), |area| draw_graph(area, edges, &sites, &parties, height))
}

fn draw_graph(
    area: &DrawingArea<SVGBackend<'_>, Shift>,
    edges: &[Edge],
    sites: &[&str],
    parties: &[&str],
    height: u32,
) -> Drawn {
    let (left, right) = (300, 660);
    // The middle of the row, of so many equal ones.
    let row = |at: usize, of: usize| {
        let middle = u64::from(height) * (2 * at as u64 + 1) / (2 * of.max(1) as u64);
        i32::try_from(middle).unwrap_or(0)
    };
    let most = edges.iter().map(|edge| edge.count).max().unwrap_or(1).max(1);
    for edge in edges {
        let ends = sites
            .iter()
            .position(|site| *site == edge.site)
            .zip(parties.iter().position(|party| *party == edge.domain));
        let Some((from, to)) = ends else { continue };
        let width = 1 + u32::try_from(edge.count.saturating_mul(5) / most).unwrap_or(5);
        let (from, to) = (row(from, sites.len()), row(to, parties.len()));
        area.draw(&PathElement::new(curve((left, from), (right, to)), KINDS[0].1.mix(0.45).stroke_width(width)))?;
    }
    let style = |side| ("sans-serif", 13, &INK).into_text_style(area).pos(Pos::new(side, VPos::Center));
    for (at, site) in sites.iter().enumerate() {
        let y = row(at, sites.len());
        area.draw(&Circle::new((left, y), 4, INK.filled()))?;
        area.draw(&Text::new(shortened(site), (left - 10, y), style(HPos::Right)))?;
    }
    for (at, party) in parties.iter().enumerate() {
        let y = row(at, parties.len());
        area.draw(&Circle::new((right, y), 4, KINDS[3].1.filled()))?;
        area.draw(&Text::new(shortened(party), (right + 10, y), style(HPos::Left)))?;
    }
    Ok(())
}

/// The chain that led to a pixel, from the page down: boxes joined by arrows.
pub(super) fn chain(links: &[(&str, &str)]) -> String {
    let height = u32::try_from(links.len() * 64).unwrap_or(64).max(64) - 16;
    svg((720, height), |area| draw_chain(area, links))
}

fn draw_chain(area: &DrawingArea<SVGBackend<'_>, Shift>, links: &[(&str, &str)]) -> Drawn {
    for (at, (role, url)) in (0_i32..).zip(links) {
        let top = at * 64;
        if at > 0 {
            area.draw(&PathElement::new([(24, top - 16), (24, top - 3)], INK.stroke_width(2)))?;
            area.draw(&Polygon::new([(19, top - 6), (29, top - 6), (24, top)], INK.filled()))?;
        }
        area.draw(&Rectangle::new([(1, top + 1), (718, top + 47)], INK.mix(0.6).stroke_width(1)))?;
        area.draw(&Text::new(
            (*role).to_owned(),
            (12, top + 14),
            ("sans-serif", 12, &KINDS[3].1).into_text_style(area).pos(Pos::new(HPos::Left, VPos::Center)),
        ))?;
        area.draw(&Text::new(
            cut(url, 92),
            (12, top + 34),
            ("sans-serif", 13, &INK).into_text_style(area).pos(Pos::new(HPos::Left, VPos::Center)),
        ))?;
    }
    Ok(())
}

/// Draws into text. A drawing that fails, which writing to memory can't, gives an empty chart.
fn svg(size: (u32, u32), draw: impl FnOnce(&DrawingArea<SVGBackend<'_>, Shift>) -> Drawn) -> String {
    let mut text = String::new();
    let drawn = {
        let area = SVGBackend::with_string(&mut text, size).into_drawing_area();
        draw(&area).and_then(|()| area.present())
    };
    if drawn.is_err() {
        return String::new();
    }
    // Scales with the page; the numbers in it are of the drawing.
    text.replacen("<svg ", "<svg class=\"chart\" role=\"img\" aria-hidden=\"true\" ", 1)
}

/// Names by the sum of their counts, the busiest first, at most [`NODES_MAX`].
fn busiest<'a>(counts: impl Iterator<Item = (&'a str, u64)>) -> Vec<&'a str> {
    let mut sums: BTreeMap<&str, u64> = BTreeMap::new();
    for (name, count) in counts {
        let sum = sums.entry(name).or_default();
        *sum = sum.saturating_add(count);
    }
    let mut names: Vec<_> = sums.into_iter().collect();
    names.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
    names.into_iter().take(NODES_MAX).map(|(name, _)| name).collect()
}

/// A curve from left to right in sixteen pieces, level at both ends.
fn curve(from: (i32, i32), to: (i32, i32)) -> Vec<(i32, i32)> {
    const PIECES: i32 = 16;
    (0..=PIECES)
        .map(|piece| {
            // The smooth step 3t² - 2t³ in whole numbers, t being piece / PIECES.
            let eased = piece * piece * (3 * PIECES - 2 * piece);
            let x = from.0 + (to.0 - from.0) * piece / PIECES;
            let y = from.1 + (to.1 - from.1) * eased / (PIECES * PIECES * PIECES);
            (x, y)
        })
        .collect()
}

fn shortened(name: &str) -> String {
    cut(name, 38)
}

/// At most so many characters, with a sign where some are missing.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

/// A point of a time axis: the clock within two days, to the second within a quarter of an hour, else the day; UTC.
fn time_of(micros: i64, span: Span) -> String {
    const QUARTER: i64 = 15 * 60_000_000;
    const TWO_DAYS: i64 = 2 * 86_400_000_000;
    let format = match span.to.saturating_sub(span.from) {
        width if width <= QUARTER => "%H:%M:%S",
        width if width <= TWO_DAYS => "%H:%M",
        _ => "%d %b",
    };
    jiff::Timestamp::from_microsecond(micros).map(|time| time.strftime(format).to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPAN: Span = Span { from: 1_790_000_000_000_000, to: 1_790_003_600_000_000 };

    #[test]
    fn a_timeline_without_pixels_is_no_chart() {
        assert_eq!(timeline(&[], SPAN), "");
    }

    #[test]
    fn kinds_are_stacked_and_unheard_ones_counted_as_unknown() {
        let bucket = |step, kind: &str, count| Bucket { step, kind: kind.into(), count };
        let drawn = timeline(&[bucket(0, "social", 3), bucket(0, "sync", 1), bucket(95, "new", 2)], SPAN);
        for (_, colour) in [KINDS[1], KINDS[4], KINDS[6]] {
            assert!(drawn.contains(&format!("#{:02X}{:02X}{:02X}", colour.0, colour.1, colour.2)), "{drawn}");
        }
        assert!(drawn.starts_with("<svg class=\"chart\""));
    }

    #[test]
    fn names_from_the_wire_never_become_markup() {
        let hostile = "<script>alert(1)</script>\"&'";
        let edges = [Edge { site: hostile.into(), domain: hostile.into(), count: 1 }];
        for drawn in [graph(&edges), chain(&[("page", hostile), ("pixel", hostile)])] {
            assert!(!drawn.contains("<script"), "{drawn}");
            assert!(drawn.contains("&lt;script"), "{drawn}");
        }
    }

    #[test]
    fn a_graph_holds_the_busiest_and_stays_bounded() {
        let edges: Vec<_> = (0..500_u64)
            .map(|at| Edge { site: format!("site{at:03}.example"), domain: format!("party{at:03}.example"), count: at })
            .collect();
        let drawn = graph(&edges);
        assert!(drawn.contains("site499.example") && !drawn.contains("site000.example"));
        assert!(drawn.len() < 60_000, "{}", drawn.len());
    }
}
