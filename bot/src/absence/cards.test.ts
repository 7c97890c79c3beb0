import { plainDate } from '@verbund/domain/kernel/time';
import { describe, expect, test } from 'vitest';
import { expectGolden } from '../../testing/goldenCard.ts';
import {
  aRequest,
  jana,
  later,
  mondayMorning,
  murat,
  NOW,
  needed,
  petra,
  uuid,
} from '../../testing/views.ts';
import { type AbsenceCardView, buildAbsenceCard } from './absence.card.ts';
import { type AbsenceFormView, buildAbsenceFormCard } from './absenceForm.card.ts';
import { absenceWords } from './words.ts';

const golden = (card: Parameters<typeof expectGolden>[0], name: string) =>
  expectGolden(card, import.meta.dirname, name);

const anAbsence = (changes: Partial<AbsenceCardView> = {}): AbsenceCardView => ({
  absenceIds: [uuid(80)],
  person: jana,
  ranges: [{ from: plainDate('2026-11-30'), to: plainDate('2026-12-02'), dayPart: 'full' }],
  cancelled: false,
  undoUntil: later(5),
  request: aRequest([needed(mondayMorning)]),
  isOwn: true,
  ...changes,
});

const aForm = (changes: Partial<AbsenceFormView> = {}): AbsenceFormView => ({
  clientKey: uuid(81),
  replaces: [],
  from: '2026-11-23',
  to: '2026-11-23',
  dayPart: 'full',
  people: [],
  forStaffId: null,
  problem: null,
  ...changes,
});

describe('an absence', () => {
  test('says what was done and can be taken back', () =>
    golden(buildAbsenceCard(anAbsence(), NOW, 'de'), 'absence'));
  test('says kindly that the reason was dropped', () =>
    golden(buildAbsenceCard(anAbsence(), NOW, 'de', absenceWords.de.noReason), 'absence.reasonDropped'));
  test('without anybody missed needs no cover', () =>
    golden(buildAbsenceCard(anAbsence({ request: null }), NOW, 'de'), 'absence.nothingToCover'));
  test('that a lead entered names the person', () =>
    golden(buildAbsenceCard(anAbsence({ isOwn: false }), NOW, 'de'), 'absence.ofSomeone'));
  test('after a while can no longer be taken back', () =>
    golden(
      buildAbsenceCard(
        anAbsence({
          undoUntil: null,
          request: aRequest([needed(mondayMorning, { state: 'covered', coveredBy: murat })], {
            state: 'fulfilled',
          }),
        }),
        NOW,
        'de',
      ),
      'absence.covered',
    ));
  test('taken back is over', () =>
    golden(buildAbsenceCard(anAbsence({ cancelled: true }), NOW, 'de'), 'absence.cancelled'));
  test('over the turn of the year shows the year', () => {
    const ranges = [
      { from: plainDate('2026-12-30'), to: plainDate('2027-01-04'), dayPart: 'morning' as const },
    ];
    expect(JSON.stringify(buildAbsenceCard(anAbsence({ ranges }), NOW, 'de'))).toContain(
      'Mi., 30.12. bis Mo., 4.1.2027, vormittags',
    );
  });
  test('speaks English', () => golden(buildAbsenceCard(anAbsence(), NOW, 'en'), 'absence.en'));
});

describe('the form of an absence', () => {
  test('asks for days only', () => golden(buildAbsenceFormCard(aForm(), 'de'), 'form'));
  test('lets a team lead choose for whom', () =>
    golden(buildAbsenceFormCard(aForm({ people: [jana, petra] }), 'de'), 'form.forSomeone'));
  test('changes what was entered', () =>
    golden(
      buildAbsenceFormCard(
        aForm({ replaces: [uuid(80)], problem: absenceWords.de.form.endBeforeStart }),
        'de',
      ),
      'form.change',
    ));
});
