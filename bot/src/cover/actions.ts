import { z } from 'zod';
import { defineAction } from '../cards/action.ts';
import { picks, toggled, typed, uuid } from '../cards/inputs.ts';

export const MOST_RANGES = 4;
export const LONGEST_NOTE = 500;

const dayPart = z.enum(['full', 'morning', 'afternoon']);
const areaCode = z.string().regex(/^[A-Z]{2,8}$/);
const day = typed(20);

const draftData = {
  /** Made with the card, so that a repeated press finds what the first one did. */
  clientKey: uuid,
  rangeCount: z.number().int().min(1).max(MOST_RANGES),
};
const draftInputs = {
  ...{ from1: day, to1: day, from2: day, to2: day },
  ...{ from3: day, to3: day, from4: day, to4: day },
  dayPart: dayPart.default('full'),
  areas: picks(areaCode),
  /** Shown to team leads only; whoever asks otherwise asks for herself. */
  forStaffId: z.union([uuid, z.literal('')]).default(''),
  note: typed(2_000),
  /** Whoever is covered is away on these days. */
  absent: toggled,
};
export const submitDraft = defineAction('cover.draft.submit', draftData, draftInputs);
/** The note goes with labels in place of what the guard found. */
export const submitMaskedDraft = defineAction('cover.draft.submitMasked', draftData, draftInputs);
export const previewDraft = defineAction('cover.draft.preview', draftData, draftInputs);
export const extendDraft = defineAction('cover.draft.extend', draftData, draftInputs);
/** Below the draft, so that nothing that was typed is lost. */
export const showRunningRequest = defineAction('cover.draft.showRunning', { requestId: uuid }, {});
export const dropDraft = defineAction('cover.draft.drop', {}, {});

const offer = { offerId: uuid };
const pickedNeeds = { needIds: picks(uuid) };
/** `picks` says whether the card lets her pick; without it everything that is still open is meant. */
export const acceptOffer = defineAction('cover.offer.accept', { ...offer, picks: z.boolean() }, pickedNeeds);
export const declineOffer = defineAction('cover.offer.decline', offer, {});
export const undoAccepting = defineAction('cover.offer.undo', offer, {});
export const showOffer = defineAction('cover.offer.show', offer, {});
export const askRelease = defineAction('cover.release.ask', offer, {});
export const releaseOffer = defineAction(
  'cover.release.confirm',
  { ...offer, picks: z.boolean() },
  pickedNeeds,
);

const request = { requestId: uuid };
export const showRequest = defineAction('cover.request.show', request, {});
export const askWithdrawal = defineAction('cover.request.askWithdrawal', request, {});
export const withdrawRequest = defineAction('cover.request.withdraw', request, {});
export const undoWithdrawing = defineAction('cover.request.undo', request, {});

export const restartRequest = defineAction('cover.escalation.restart', request, {});
export const leaveRequestOpen = defineAction('cover.escalation.leaveOpen', request, {});
export const showEscalation = defineAction('cover.escalation.show', request, {});
export const showCandidates = defineAction('cover.escalation.candidates', request, {});
export const pickCandidates = defineAction('cover.escalation.pick', request, { needId: uuid });
