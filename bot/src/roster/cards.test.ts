import { type Half, plainDate, Temporal } from '@verbund/domain/kernel/time';
import type { OnDuty, RosterCell, RosterView } from '@verbund/domain/roster/types';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../testing/checkCard.ts';
import { expectGolden } from '../../testing/goldenCard.ts';
import { NOW, uuid } from '../../testing/views.ts';
import { asksForOwnDuties } from './asksForOwnDuties.ts';
import { buildOwnDutiesCard } from './ownDuties.card.ts';
import { buildRosterDayCard, buildRosterWeekCard } from './roster.card.ts';

const golden = (card: Parameters<typeof expectGolden>[0], name: string) =>
  expectGolden(card, import.meta.dirname, name);

const day = plainDate('2026-11-24');

const onDuty: OnDuty = {
  staffId: uuid(1),
  name: 'Jana Brandt',
  municipalityName: 'Lippetal',
  isCover: false,
  coversForName: null,
  seniorName: null,
  isRemote: false,
};

const aCell = (half: Half, changes: Partial<RosterCell> = {}): RosterCell => ({
  day,
  half,
  municipalityId: uuid(90),
  municipalityName: 'Lippetal',
  phone: null,
  needsAuthority: true,
  deskId: uuid(91),
  deskName: 'Schalter',
  deskKind: 'counter',
  opens: Temporal.PlainTime.from('08:00'),
  closes: Temporal.PlainTime.from('12:30'),
  minStaff: 1,
  onDuty: [onDuty],
  absent: [],
  isPlanned: true,
  ...changes,
});

const cover: OnDuty = {
  ...onDuty,
  staffId: uuid(2),
  name: 'Murat Aydin',
  municipalityName: 'Welver',
  isCover: true,
  isRemote: true,
};

const aDay: RosterView = {
  desks: [],
  cells: [
    aCell('morning', { onDuty: [cover] }),
    aCell('afternoon', { onDuty: [] }),
    aCell('morning', { municipalityId: uuid(92), municipalityName: 'Welver', minStaff: 2 }),
    aCell('afternoon', {
      municipalityId: uuid(92),
      municipalityName: 'Welver',
      isPlanned: false,
      onDuty: [],
    }),
  ],
  absences: [{ municipalityId: uuid(90), staffId: uuid(91), name: 'Jana Brandt', from: day, to: day }],
};

describe('the roster', () => {
  test('of a day shows who is where, covers and gaps', () =>
    golden(buildRosterDayCard(aDay, { day, municipalityId: null }, NOW, 'de'), 'day'));
  test('of a day in one municipality leads to its week', () =>
    golden(
      buildRosterDayCard(
        { ...aDay, cells: aDay.cells.slice(0, 2) },
        { day, municipalityId: uuid(90) },
        NOW,
        'de',
      ),
      'day.municipality',
    ));
  test('of a closed day says so', () =>
    golden(
      buildRosterDayCard(
        { desks: [], cells: [], absences: [] },
        { day: plainDate('2026-11-28'), municipalityId: null },
        NOW,
        'de',
      ),
      'day.closed',
    ));
  test('of a week goes day by day', () => {
    const cells = ['2026-11-23', '2026-11-24'].flatMap((iso) =>
      (['morning', 'afternoon'] as const).map((half) => aCell(half, { day: plainDate(iso) })),
    );
    const week = { day, municipalityId: uuid(90), municipalityName: 'Lippetal' };
    return golden(
      buildRosterWeekCard({ desks: [], cells, absences: aDay.absences }, week, NOW, 'de'),
      'week',
    );
  });
  test('speaks English', () =>
    golden(buildRosterDayCard(aDay, { day, municipalityId: null }, NOW, 'en'), 'day.en'));
  test('of fourteen municipalities with three desks each fits every client', () => {
    const cells = Array.from({ length: 42 }, (_, n) =>
      (['morning', 'afternoon'] as const).map((half) =>
        aCell(half, {
          municipalityId: uuid(200 + Math.floor(n / 3)),
          deskName: `Platz ${n % 3}`,
          onDuty: [cover, cover],
        }),
      ),
    ).flat();
    const card = buildRosterDayCard(
      { desks: [], cells, absences: [] },
      { day, municipalityId: null },
      NOW,
      'de',
    );
    expect(problemsOf(card)).toEqual([]);
  });
});

describe('my own duties', () => {
  const duty = (iso: string, isCover: boolean) => ({
    day: plainDate(iso),
    half: 'morning' as const,
    deskName: 'Schalter',
    municipalityName: 'Welver',
    isCover,
  });
  test('are listed with covers elsewhere', () =>
    golden(buildOwnDutiesCard([duty('2026-11-24', false), duty('2026-11-26', true)], NOW, 'de'), 'own'));
  test('may be none', () => golden(buildOwnDutiesCard([], NOW, 'de'), 'own.none'));
});

test.each([
  ['Wann bin ich wieder dran?', true],
  ['Wann habe ich nächste Woche Dienst?', true],
  ['Zeig mir meine Dienste', true],
  ['When am I on duty?', true],
  ['Wer hat morgen Dienst?', false],
  ['Ich möchte den Dienstplan von morgen sehen', false],
  ['Dienstplan Welver', false],
])('„%s“ asks for my own duties: %s', (text, own) => expect(asksForOwnDuties(text)).toBe(own));
