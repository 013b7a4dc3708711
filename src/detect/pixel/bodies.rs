//! Bodies that say nothing but "it arrived": acknowledgements, and the images that servers of pixels have handed around for
//! decades. Told by their digests, since bodies are not kept.

use std::sync::LazyLock;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hashbrown::HashSet;

/// Texts that acknowledge; objects of JSON are told by what they say.
const ACKNOWLEDGEMENTS: &[&str] = &[
    "", "\n", "0", "1", "1\n", "[]", "[]\n", "null", "true", "ok", "ok\n", "Ok", "OK", "OK\n", "\"ok\"", "\"OK\"",
    "done", "success", "SUCCESS", "received", "accepted", "yes", "Y", "ack", "+", ".", ";", "/**/", "//", "/* ok */",
];

/// Images of one transparent, white or black pixel as they are widely served, in base64.
const IMAGES: &[&str] = &[
    "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
    "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==",
    "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAEALAAAAAABAAEAAAICTAEAOw==",
    "R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==",
    "R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==",
    "R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICTAEAOw==",
    "R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==",
    "R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=",
    "R0lGODlhAQABAIAAAP///////yH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==",
    "R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=",
    "R0lGODlhAQABAIABAAAAAP///yH5BAEAAAEALAAAAAABAAEAAAICTAEAOw==",
    "R0lGODlhAQABAJAAAP8AAAAAACH5BAUQAAAALAAAAAABAAEAAAICBAEAOw==",
    "R0lGODlhAQABAPAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==",
    "R0lGODlhAQABAPAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==",
    "R0lGODlhAQABAJEAAAAAAP///////wAAACH5BAEAAAIALAAAAAABAAEAAAICVAEAOw==",
    "R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==",
    "R0lGODlhAQABAAAAACwAAAAAAQABAAA=",
    "R0lGODlhAQABAAD/ACwAAAAAAQABAAACADs=",
    "R0lGODlhAQABAAAAADs=",
    "R0lGODdhAQABAIAAAAAAAAAAACwAAAAAAQABAAACAkQBADs=",
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=",
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=",
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVQIW2NgAAIAAAUAAR4f7BQAAAAASUVORK5CYII=",
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR4nGNgYAAAAAMAASsJTYQAAAAASUVORK5CYII=",
];

static ACKNOWLEDGEMENT_DIGESTS: LazyLock<HashSet<[u8; 16]>> =
    LazyLock::new(|| ACKNOWLEDGEMENTS.iter().map(|text| digest(text.as_bytes())).collect());

static IMAGE_DIGESTS: LazyLock<HashSet<[u8; 16]>> = LazyLock::new(|| {
    IMAGES.iter().filter_map(|image| STANDARD.decode(image).ok()).map(|image| digest(&image)).collect()
});

/// Whether a body of this digest only acknowledges.
pub(super) fn is_acknowledgement(digest: &[u8; 16]) -> bool {
    ACKNOWLEDGEMENT_DIGESTS.contains(digest)
}

/// Whether a body of this digest is one of the widely served invisible images.
pub(super) fn is_well_known_image(digest: &[u8; 16]) -> bool {
    IMAGE_DIGESTS.contains(digest)
}

/// As facts about bodies have it: BLAKE3, the first 128 bits.
pub(super) fn digest(body: &[u8]) -> [u8; 16] {
    let mut short = [0; 16];
    short.copy_from_slice(&blake3::hash(body).as_bytes()[..16]);
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_image_decodes_to_one_pixel() {
        for image in IMAGES {
            let bytes = STANDARD.decode(image).unwrap();
            let size = imagesize::blob_size(&bytes).unwrap();
            assert_eq!((size.width, size.height), (1, 1), "{image}");
        }
    }

    #[test]
    fn acknowledgements_are_told_from_answers() {
        assert!(is_acknowledgement(&digest(b"OK\n")));
        assert!(!is_acknowledgement(&digest(b"Wien")));
        assert!(!is_well_known_image(&digest(b"GIF89a")));
    }
}
