/** Between the fields of the draft card and the draft that the commands take. */
import type { CoverDraft } from '@verbund/domain/cover/types';
import { compareDays } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { readDay } from '../cards/inputs.ts';
import type { Reading } from '../reading.ts';
import { LONGEST_NOTE, MOST_RANGES, type submitDraft } from './actions.ts';
import type { DraftForm } from './coverDraft.card.ts';
import { coverWords } from './words.ts';

type Sent = NonNullable<ReturnType<typeof submitDraft.parse>>;

export const emptyForm = (clientKey: string): DraftForm => ({
  clientKey,
  ranges: [{ from: '', to: '' }],
  dayPart: 'full',
  areaCodes: [],
  forStaffId: null,
  note: '',
  absent: false,
});

export const formOfReading = (reading: Reading, ownStaffId: string): DraftForm => ({
  ...emptyForm(reading.clientKey),
  ranges:
    reading.ranges.length === 0
      ? [{ from: '', to: '' }]
      : reading.ranges
          .slice(0, MOST_RANGES)
          .map(({ from, to }) => ({ from: from.toString(), to: to.toString() })),
  dayPart: reading.dayPart,
  areaCodes: reading.areas,
  forStaffId: reading.forSomeoneElse ? null : ownStaffId,
  absent: reading.absent,
});

export const formOfSent = (sent: Sent): DraftForm => ({
  clientKey: sent.clientKey,
  ranges: [
    { from: sent.from1, to: sent.to1 },
    { from: sent.from2, to: sent.to2 },
    { from: sent.from3, to: sent.to3 },
    { from: sent.from4, to: sent.to4 },
  ].slice(0, sent.rangeCount),
  dayPart: sent.dayPart,
  areaCodes: sent.areas,
  forStaffId: sent.forStaffId || null,
  note: sent.note,
  absent: sent.absent,
});

export const withAnotherRange = (form: DraftForm): DraftForm => ({
  ...form,
  ranges: [...form.ranges, { from: '', to: '' }].slice(0, MOST_RANGES),
});

export type ReadForm = { ok: true; draft: CoverDraft } | { ok: false; problem: string };

/** @param forStaffId whom it is for when the form has no field for it. */
export const readForm = (form: DraftForm, forStaffId: string | null, language: Language): ReadForm => {
  const words = coverWords[language].draft;
  const ranges: { from: CoverDraft['ranges'][number]['from']; to: CoverDraft['ranges'][number]['to'] }[] = [];
  for (const range of form.ranges) {
    if (range.from === '' || range.to === '') return { ok: false, problem: words.dayMissing };
    const [from, to] = [readDay(range.from), readDay(range.to)];
    if (from === null || to === null) return { ok: false, problem: words.dayUnreadable };
    if (compareDays(to, from) < 0) return { ok: false, problem: words.endBeforeStart };
    ranges.push({ from, to });
  }
  const person = form.forStaffId ?? forStaffId;
  if (person === null) return { ok: false, problem: words.personMissing };
  if (form.note.length > LONGEST_NOTE) return { ok: false, problem: words.noteTooLong(LONGEST_NOTE) };
  return {
    ok: true,
    draft: { forStaffId: person, ranges, dayPart: form.dayPart, areaCodes: form.areaCodes },
  };
};
