import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anInvited, anOpenDesk, aWantedSlot, slotFacts } from '../../../testing/slotFacts.ts';
import { HALVES, type Instant, instant, plainDate, Temporal, ZONE } from '../../kernel/time.ts';
import { isWorkingDay } from '../../kernel/workingTime.ts';
import { type InvitedFact, type KnownFacts, wayMinutes } from './facts.ts';
import { findSlots } from './findSlots.ts';
import type { WantedSlot } from './types.ts';

// Friday to Wednesday over the change to winter time.
const FROM = plainDate('2026-10-23');
const DAYS = ['2026-10-23', '2026-10-26', '2026-10-27', '2026-10-28'] as const;
const PLACES = ['lippetal', 'moehnesee', 'welver'] as const;
const IDS = ['a', 'b', 'c', 'd', 'e'] as const;
const BEGINNING = instant('2026-10-23T04:00:00Z');

const minuteSpan = fc
  .record({ from: fc.integer({ min: 390, max: 1020 }), length: fc.integer({ min: 1, max: 200 }) })
  .map(({ from, length }) => ({ from, until: from + length }));
const momentSpan = fc
  .record({ after: fc.integer({ min: 0, max: 6 * 24 * 60 }), length: fc.integer({ min: 1, max: 300 }) })
  .map(({ after, length }) => ({
    from: BEGINNING.add({ minutes: after }),
    until: BEGINNING.add({ minutes: after + length }),
  }));
const half = fc.constantFrom(...HALVES);
const day = fc.constantFrom(...DAYS);

const person = (staffId: string): fc.Arbitrary<InvitedFact> =>
  fc
    .record({
      municipalityId: fc.constantFrom(...PLACES),
      unworked: fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 5 }), half }), { maxLength: 3 }),
      remote: fc.boolean(),
      absences: fc.array(
        fc
          .record({
            from: day,
            length: fc.integer({ min: 1, max: 3 }),
            dayPart: fc.constantFrom('full' as const, ...HALVES),
          })
          .map(({ from, length, dayPart }) => ({
            from: from as string,
            until: plainDate(from).add({ days: length }).toString(),
            dayPart,
          })),
        { maxLength: 1 },
      ),
      duties: fc.array(
        fc.tuple(day, minuteSpan).map(([on, span]) => ({ day: on as string, ...span })),
        {
          maxLength: 3,
        },
      ),
      meetings: fc.array(
        fc
          .tuple(momentSpan, fc.option(fc.constantFrom(...PLACES)))
          .map(([span, placeMunicipalityId]) => ({ ...span, placeMunicipalityId })),
        { maxLength: 2 },
      ),
    })
    .map(({ unworked, remote, ...facts }) =>
      anInvited(staffId, {
        ...facts,
        works: anInvited(staffId)
          .works.filter(
            (one) => !unworked.some((not) => not.weekday === one.weekday && not.half === one.half),
          )
          .map((one) => ({ ...one, remote: remote && one.weekday === 2 })),
      }),
    );

const world = fc
  .record({
    people: fc.tuple(...IDS.map(person)),
    busy: fc.dictionary(fc.constantFrom(...IDS), fc.array(momentSpan, { maxLength: 3 })),
    required: fc.tuple(...IDS.map(() => fc.boolean())),
    travel: fc.array(
      fc.tuple(fc.constantFrom('lippetal moehnesee', 'lippetal welver'), fc.integer({ min: 1, max: 90 })),
    ),
    mode: fc.constantFrom('online' as const, 'hybrid' as const, 'on_site' as const),
    durationMinutes: fc.constantFrom(15, 50, 60, 120, 180),
    minShare: fc.constantFrom(0, 50, 67, 100),
    desks: fc.array(minuteSpan, { maxLength: 2 }),
    nowAfter: fc.integer({ min: 0, max: 3000 }),
  })
  .map(({ people, busy, required, travel, mode, durationMinutes, minShare, desks, nowAfter }) => ({
    facts: slotFacts(people, {
      busy: new Map(Object.entries(busy)),
      travel: new Map(travel),
      desks: desks.map(({ from, until }) => anOpenDesk(from, until)),
      now: BEGINNING.add({ minutes: nowAfter }),
    }),
    wanted: aWantedSlot([], {
      windowFrom: FROM,
      windowUntil: FROM.add({ days: 6 }),
      durationMinutes,
      mode,
      placeMunicipalityId: mode === 'online' ? null : 'lippetal',
      minShare,
      participants: IDS.map((staffId, index) => ({ staffId, required: required[index] ?? false })),
    }),
  }));

/** Whether somebody is free all of a time, written a second time with real dates, minute by minute. */
const isFree = (
  who: InvitedFact,
  from: Instant,
  until: Instant,
  { facts, wanted }: { facts: KnownFacts; wanted: WantedSlot },
) => {
  const onSite = wanted.mode === 'on_site';
  const way = onSite ? wayMinutes(facts.travel, who.municipalityId, wanted.placeMunicipalityId) : 0;
  const last = until.add({ minutes: way });
  const isIn = (moment: Instant, span: { from: Instant; until: Instant }) =>
    Temporal.Instant.compare(moment, span.from) >= 0 && Temporal.Instant.compare(moment, span.until) < 0;
  const meetings = who.meetings.map((meeting) => {
    const minutes = wayMinutes(facts.travel, who.municipalityId, meeting.placeMunicipalityId);
    return { from: meeting.from.subtract({ minutes }), until: meeting.until.add({ minutes }) };
  });
  const busy = [...meetings, ...(facts.busy.get(who.staffId) ?? [])];
  for (
    let moment = from.subtract({ minutes: way });
    Temporal.Instant.compare(moment, last) < 0;
    moment = moment.add({ minutes: 1 })
  ) {
    const at = moment.toZonedDateTimeISO(ZONE);
    const date = at.toPlainDate().toString();
    const part = at.hour < 12 ? 'morning' : 'afternoon';
    const minute = at.hour * 60 + at.minute;
    const works = who.works.some(
      (one) => one.weekday === at.dayOfWeek && one.half === part && !(onSite && one.remote),
    );
    const away = who.absences.some(
      (one) =>
        (one.dayPart === 'full' || one.dayPart === part) &&
        one.from <= date &&
        (one.until === null || date < one.until),
    );
    const onDuty = who.duties.some((one) => one.day === date && one.from <= minute && minute < one.until);
    const outside = minute < 7 * 60 + 30 || minute >= 17 * 60;
    if (!works || away || onDuty || outside || busy.some((span) => isIn(moment, span))) return false;
  }
  return true;
};

const RUNS = { numRuns: 120, seed: 20261025 };

test('no proposal collides with anything, every required person is free, and enough municipalities can come', () => {
  let proposed = 0;
  fc.assert(
    fc.property(world, ({ facts, wanted }) => {
      for (const { startsAt, endsAt, cannot } of findSlots(facts, wanted).proposals) {
        proposed += 1;
        const away = facts.people.filter((who) => !isFree(who, startsAt, endsAt, { facts, wanted }));
        expect(away.map(({ staffId }) => staffId)).toEqual(cannot);
        const required = new Set(
          wanted.participants.filter((one) => one.required).map(({ staffId }) => staffId),
        );
        expect(cannot.filter((staffId) => required.has(staffId))).toEqual([]);
        const all = new Set(facts.people.map(({ municipalityId }) => municipalityId));
        const can = new Set(
          facts.people.filter((who) => !away.includes(who)).map(({ municipalityId }) => municipalityId),
        );
        expect(can.size * 100).toBeGreaterThanOrEqual(wanted.minShare * all.size);
        expect(Temporal.Instant.compare(startsAt, facts.now)).toBe(1);
        expect(endsAt.epochMilliseconds - startsAt.epochMilliseconds).toBe(wanted.durationMinutes * 60_000);
        expect(isWorkingDay(startsAt.toZonedDateTimeISO(ZONE).toPlainDate())).toBe(true);
      }
    }),
    RUNS,
  );
  // The property would say little if hardly anything were proposed.
  expect(proposed).toBeGreaterThan(RUNS.numRuns);
});

test('when nothing is proposed, no start on the grid would do, and somebody is named', () => {
  fc.assert(
    fc.property(world, ({ facts, wanted }) => {
      const { proposals, blockers } = findSlots(facts, wanted);
      expect(proposals.length > 0).toBe(blockers.length === 0);
      if (proposals.length > 0) return;
      const required = facts.people.filter((_, index) => wanted.participants[index]?.required);
      const all = new Set(facts.people.map(({ municipalityId }) => municipalityId));
      for (const iso of DAYS) {
        for (let minute = 450; minute + wanted.durationMinutes <= 1020; minute += 15) {
          const startsAt = plainDate(iso)
            .toZonedDateTime({
              timeZone: ZONE,
              plainTime: Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }),
            })
            .toInstant();
          if (Temporal.Instant.compare(startsAt, facts.now) <= 0) continue;
          const endsAt = startsAt.add({ minutes: wanted.durationMinutes });
          const free = (who: InvitedFact) => isFree(who, startsAt, endsAt, { facts, wanted });
          if (!required.every(free)) continue;
          const can = new Set(facts.people.filter(free).map(({ municipalityId }) => municipalityId));
          expect(can.size === 0 || can.size * 100 < wanted.minShare * all.size).toBe(true);
        }
      }
    }),
    { ...RUNS, numRuns: 50 },
  );
});

test('the same facts in any order give the same answer', () => {
  fc.assert(
    fc.property(world, fc.infiniteStream(fc.nat()), ({ facts, wanted }, order) => {
      const shuffle = <T>(list: readonly T[]): T[] =>
        list
          .map((one) => ({ one, key: order.next().value ?? 0 }))
          .toSorted((x, y) => x.key - y.key)
          .map(({ one }) => one);
      const shuffled: KnownFacts = {
        ...facts,
        desks: shuffle(facts.desks),
        busy: new Map(shuffle([...facts.busy]).map(([id, spans]) => [id, shuffle(spans)])),
        people: shuffle(facts.people).map((who) => ({
          ...who,
          works: shuffle(who.works),
          absences: shuffle(who.absences),
          duties: shuffle(who.duties),
          meetings: shuffle(who.meetings),
        })),
      };
      expect(findSlots(shuffled, { ...wanted, participants: shuffle(wanted.participants) })).toEqual(
        findSlots(facts, wanted),
      );
    }),
    { ...RUNS, numRuns: 500 },
  );
});

test('proposals of one day never overlap, and a second one of a day comes only when there are too few days', () => {
  fc.assert(
    fc.property(world, ({ facts, wanted }) => {
      const starts = findSlots(facts, wanted).proposals.map(({ startsAt }) => startsAt);
      expect(starts.length).toBeLessThanOrEqual(5);
      for (const [index, one] of starts.entries()) {
        for (const other of starts.slice(index + 1)) {
          const apart = Math.abs(one.epochMilliseconds - other.epochMilliseconds) / 60_000;
          expect(apart).toBeGreaterThanOrEqual(Math.max(wanted.durationMinutes, 60));
        }
      }
    }),
    { ...RUNS, numRuns: 500 },
  );
});
