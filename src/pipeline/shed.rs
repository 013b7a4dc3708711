//! How much of its work a live sensor that is behind leaves undone.
//!
//! In: how many batches wait between capture and workers, and how many may. Out: the level for the next batch. Packets are lost
//! once there is no more room, so that work is left undone while there is some; it is taken up again only when much less
//! waits, so that the level does not follow every batch.

use crate::base::Shed;

/// The level behind the level `before`, where `waiting` batches wait and `room` may.
pub(super) fn next(before: Shed, waiting: usize, room: usize) -> Shed {
    let is_at = |quarters: usize| waiting.saturating_mul(4) >= room.saturating_mul(quarters);
    let (at_least, at_most) = if is_at(3) {
        (Shed::Bulk, Shed::Bulk)
    } else if is_at(2) {
        (Shed::Bodies, Shed::Bulk)
    } else if is_at(1) {
        (Shed::Nothing, Shed::Bodies)
    } else {
        (Shed::Nothing, Shed::Nothing)
    };
    before.clamp(at_least, at_most)
}

#[cfg(test)]
mod tests {
    use super::{Shed::*, *};

    /// The levels while so many of 16 batches wait, one after the other.
    fn levels(waiting: &[usize]) -> Vec<Shed> {
        let mut level = Nothing;
        let step = |&waiting| {
            level = next(level, waiting, 16);
            level
        };
        waiting.iter().map(step).collect()
    }

    #[test]
    fn the_more_waits_the_more_is_left_undone() {
        assert_eq!(levels(&[0, 7, 8, 11, 12, 16]), [Nothing, Nothing, Bodies, Bodies, Bulk, Bulk]);
        assert_eq!(levels(&[16]), [Bulk]);
    }

    #[test]
    fn work_is_taken_up_again_only_when_much_less_waits() {
        assert_eq!(levels(&[12, 11, 8, 7, 8, 4, 3, 7]), [Bulk, Bulk, Bulk, Bodies, Bodies, Bodies, Nothing, Nothing]);
        assert_eq!(levels(&[12, 0]), [Bulk, Nothing]);
    }
}
