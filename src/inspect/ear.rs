//! What flows say to the conversations that hang on them.
//!
//! In: bytes in order, gaps and ends of one flow. Out: calls of its parser, and what that counted and saw. Keeps nothing of a flow.

use std::sync::Arc;

use super::{direction, info};
use crate::{
    base::{CaptureTime, Counts, FlowInfo, Secrets, Shed, Step, Stretch},
    flow::{Key, Listener, LostBytes, Side, Tcp},
    observe::{GapSeen, Observed, Visibility},
    proto::{self, Context, Conversation},
};

/// What conversations are told, and where they leave what they count and see.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) limits: proto::Limits,
    pub(super) secrets: Arc<Secrets>,
    pub(super) shed: Shed,
    pub(super) counts: Counts,
    /// What the packet or tick at hand has completed so far.
    pub(super) seen: Vec<Observed>,
}

impl Told {
    pub(super) fn context<'a>(&'a mut self, now: CaptureTime, flow: &'a FlowInfo) -> Context<'a> {
        let Self { limits, secrets, shed, counts, seen } = self;
        let visibility = Visibility::Plaintext;
        Context { now, flow, limits, secrets, visibility, shed: *shed, counts, out: seen }
    }
}

/// Shows the bytes of one TCP flow to its conversation.
pub(super) struct Ear<'a> {
    conversation: &'a mut Option<Conversation>,
    key: &'a Key,
    client: Side,
    is_midstream: bool,
    /// VLAN and interface.
    from: (Option<u16>, u16),
    now: CaptureTime,
    told: &'a mut Told,
}

impl<'a> Ear<'a> {
    pub(super) fn new(
        tcp: &Tcp,
        conversation: &'a mut Option<Conversation>,
        key: &'a Key,
        from: (Option<u16>, u16),
        now: CaptureTime,
        told: &'a mut Told,
    ) -> Self {
        let (client, is_midstream) = (tcp.client(), tcp.is_midstream());
        Self { conversation, key, client, is_midstream, from, now, told }
    }

    fn info(&self) -> FlowInfo {
        info(self.key, self.client, self.from.0, self.from.1)
    }

    /// Lets the conversation, if there is one, hear something.
    fn tell<R>(&mut self, run: impl FnOnce(&mut Conversation, &mut Context<'_>) -> R) -> Option<R> {
        let flow = self.info();
        let conversation = self.conversation.as_mut()?;
        Some(run(conversation, &mut self.told.context(self.now, &flow)))
    }

    pub(super) fn finish(&mut self) {
        self.tell(Conversation::finish);
    }
}

impl Listener for Ear<'_> {
    fn stretch(&mut self, side: Side, stretch: Stretch<'_>) -> Step {
        let direction = direction(side, self.client);
        if self.conversation.is_none() && stretch != Stretch::End {
            *self.conversation = Some(Conversation::new(&self.info(), self.is_midstream));
        }
        self.tell(|conversation, context| conversation.stretch(direction, stretch, context)).unwrap_or(Step::Done)
    }

    fn left(&mut self, side: Side, bytes: &[u8]) {
        let direction = direction(side, self.client);
        self.tell(|conversation, context| conversation.left(direction, bytes, context));
    }

    fn lost(&mut self, side: Side, lost: LostBytes) {
        self.told.counts.gap_bytes = self.told.counts.gap_bytes.saturating_add(lost.bytes);
        let is_reversed = self.conversation.as_ref().is_some_and(Conversation::is_reversed);
        let direction = direction(side, self.client);
        let direction = if is_reversed { direction.reverse() } else { direction };
        self.told.seen.push(Observed::Gap(GapSeen { direction, bytes: lost.bytes, reason: lost.reason }));
    }

    fn passed(&mut self, bytes: usize) {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        self.told.counts.stream_bytes = self.told.counts.stream_bytes.saturating_add(bytes);
    }
}

/// Nobody listens: the flow's parser panicked.
pub(super) struct Deaf;

impl Listener for Deaf {
    fn stretch(&mut self, _: Side, _: Stretch<'_>) -> Step {
        Step::Done
    }

    fn left(&mut self, _: Side, _: &[u8]) {}

    fn lost(&mut self, _: Side, _: LostBytes) {}

    fn passed(&mut self, _: usize) {}
}
