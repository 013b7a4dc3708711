//! The size of an image by its own header.
//!
//! In: the first bytes of a body. Out: format, width and height. Never trusts a media type or a name.

use std::sync::{Arc, Mutex};

use imagesize::{Compression, ImageType};
use lol_html::{HtmlRewriter, Settings, element};

use crate::observe::{Image, ImageFormat};

/// Lengths of the prefix at which it is looked at again, so that the answer does not depend on how the body was cut.
pub(super) const LOOKS: [usize; 6] = [513, 2048, 8192, 16_384, 32_768, 65_536];

/// What a browser draws an SVG with that names no size (CSS 2.2, section 10.3.2).
const SVG_DEFAULT: (u32, u32) = (300, 150);

/// Whether these bytes begin an image of pixels.
pub(super) fn is_raster(prefix: &[u8]) -> bool {
    format(prefix).is_some()
}

/// Format and size; `None` where it is no image of pixels, or the size stands further on.
pub(super) fn raster(prefix: &[u8]) -> Option<Image> {
    let format = format(prefix)?;
    let size = imagesize::blob_size(prefix).ok()?;
    Some(Image { format, width: u32::try_from(size.width).ok()?, height: u32::try_from(size.height).ok()? })
}

fn format(prefix: &[u8]) -> Option<ImageFormat> {
    Some(match imagesize::image_type(prefix).ok()? {
        ImageType::Gif => ImageFormat::Gif,
        ImageType::Png => ImageFormat::Png,
        ImageType::Jpeg => ImageFormat::Jpeg,
        ImageType::Webp => ImageFormat::Webp,
        ImageType::Heif(Compression::Av1) => ImageFormat::Avif,
        ImageType::Heif(_) => ImageFormat::Heif,
        // Two letters begin many a text: the reserved field must be zero too.
        ImageType::Bmp if prefix.get(6..10) == Some(&[0; 4]) => ImageFormat::Bmp,
        ImageType::Ico => ImageFormat::Ico,
        ImageType::Jxl => ImageFormat::Jxl,
        _ => return None,
    })
}

/// Size of an SVG by the attributes of its root; a percentage or nothing falls back to `viewBox`.
pub(super) fn svg(prefix: &[u8]) -> Option<Image> {
    let found = Arc::new(Mutex::new(None));
    let root = {
        let found = Arc::clone(&found);
        element!("svg", move |svg| {
            if let Ok(mut found) = found.lock() {
                let attribute = |name: &str| svg.get_attribute(name);
                let by_box = attribute("viewBox").or_else(|| attribute("viewbox")).and_then(|text| view_box(&text));
                let side = |name: &str| attribute(name).and_then(|text| length(&text));
                let (width, height) = by_box.unwrap_or(SVG_DEFAULT);
                found.get_or_insert((side("width").unwrap_or(width), side("height").unwrap_or(height)));
            }
            Ok(())
        })
    };
    let settings = Settings::new_send().append_element_content_handler(root).with_strict(false);
    let mut reader = HtmlRewriter::new(settings, |_: &[u8]| {});
    let read = reader.write(prefix);
    drop(reader);
    let (width, height) = read.ok().and(found.lock().ok()?.take())?;
    Some(Image { format: ImageFormat::Svg, width, height })
}

/// `90`, `90px`, `1.5`: rounded up, so that what can be seen is never 0. Other units and percentages are `None`.
pub(super) fn length(text: &str) -> Option<u32> {
    let text = text.trim();
    let number = text.strip_suffix("px").unwrap_or(text).trim_end();
    let end = number.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(number.len());
    let (whole, rest) = number.split_at_checked(end)?;
    let whole = whole.parse::<u32>().ok()?;
    let fraction = match rest.strip_prefix('.') {
        Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits,
        None if rest.is_empty() => "",
        _ => return None,
    };
    let is_more = fraction.bytes().any(|byte| byte != b'0');
    whole.checked_add(u32::from(is_more))
}

fn view_box(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.split([' ', ',', '\t', '\n', '\r']).filter(|part| !part.is_empty());
    let (width, height) = (numbers.nth(2)?, numbers.next()?);
    Some((length(width)?, length(height)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GIF: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x01D\x00;";

    #[test]
    fn the_size_is_that_of_the_header() {
        assert_eq!(raster(GIF), Some(Image { format: ImageFormat::Gif, width: 1, height: 1 }));
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\0\0\x01\x80\x08\x02\0\0\0";
        assert_eq!(raster(png), Some(Image { format: ImageFormat::Png, width: 512, height: 384 }));
    }

    #[test]
    fn text_is_no_image() {
        for text in ["BMW has new models for you", "<html>", "", "GI", "II*", "function(){}      "] {
            assert!(!is_raster(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn an_svg_has_the_size_of_its_root() {
        let size = |text: &str| svg(text.as_bytes()).map(|image| (image.width, image.height));
        assert_eq!(
            size("<svg xmlns='http://www.w3.org/2000/svg' width='90' height=\"20px\"><svg width=1/></svg>"),
            Some((90, 20))
        );
        assert_eq!(size("<?xml version='1.0'?><!-- <svg width=5> --><svg viewBox='0 0 1 1.5'/>"), Some((1, 2)));
        assert_eq!(size("<svg width='100%' height='100%'>"), Some((300, 150)));
        assert_eq!(size("<html><p>"), None);
    }

    #[test]
    fn lengths_are_pixels_or_nothing() {
        for (text, wanted) in
            [("1", Some(1)), (" 0.5px ", Some(1)), ("2.0", Some(2)), ("1em", None), ("", None), ("-1", None)]
        {
            assert_eq!(length(text), wanted, "{text}");
        }
    }
}
