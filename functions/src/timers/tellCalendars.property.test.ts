import { dayOf, type Instant, instant, ZONE } from '@verbund/domain/kernel/time';
import { aCooperation, NOW, type TestStaff } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { aFixedMeeting, givenAddress, givenConsent } from '@verbund/domain/testing/toldMeetings';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GraphServer, startGraphServer, type Trouble } from '../../testing/graphServer.ts';
import { type TestServices, testServices } from '../../testing/services.ts';
import { createGraphCalendars } from '../platform/graph/graphCalendars.ts';
import { tellCalendars } from './tellCalendars.ts';

const FIRST = instant('2026-12-07T09:00:00+01:00');
const RUNS = 40;

let database: TestDatabase;
let graph: GraphServer;
beforeAll(async () => {
  database = await createTestDatabase();
  graph = await startGraphServer();
});
afterAll(async () => {
  await graph.close();
  await database.close();
});

type Step =
  | { do: 'move'; days: number }
  | { do: 'invite'; how: number }
  | { do: 'hand over' }
  | { do: 'delete in Outlook' }
  /** `moved`: while the calendar is being told. */
  | { do: 'run'; trouble: Trouble | null; after: number; minutes: number; moved: boolean }
  | { do: 'cancel' };

const trouble: fc.Arbitrary<Trouble | null> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constant('done, then cut off') },
  fc.constantFrom<Trouble>(
    'cut off',
    { status: 401 },
    { status: 412 },
    { status: 409, code: 'ErrorConcurrentItemSave' },
    { status: 429, retryAfter: 120 },
    { status: 503 },
    { status: 504 },
  ),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('move' as const), days: fc.integer({ min: 1, max: 200 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('invite' as const), how: fc.integer({ min: 0, max: 3 }) }),
  },
  fc.record({ do: fc.constant('hand over' as const) }),
  fc.record({ do: fc.constant('delete in Outlook' as const) }),
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('run' as const),
      trouble,
      after: fc.integer({ min: 0, max: 1 }),
      minutes: fc.integer({ min: 0, max: 40 }),
      moved: fc.boolean(),
    }),
  },
);

const addressesOf = (people: readonly TestStaff[]): string[] =>
  people.map(({ id }) => `${id}@amt.example`).sort();

describe('whatever happens to a meeting, to the network and to Graph', () => {
  it('calendars say in the end what the meeting is, in one event, and everybody is told once of each state', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 7 }),
        fc.boolean(),
        fc.boolean(),
        async (steps, isCancelled, byOutlook) => {
          const cooperation = await aCooperation(database.db);
          const organisers = [cooperation.at('Lippetal').lead, cooperation.at('Welver').lead];
          const others = [cooperation.person('Jana Brandt'), ...cooperation.at('Welver').caseworkers];
          for (const person of [...organisers, ...others]) {
            const email = `${person.id}@amt.example`;
            await givenAddress(database.db, person, email);
            graph.addUser({ tenantId: person.tenantId, objectId: person.objectId, email });
            if (byOutlook) {
              graph.consented.add(person.tenantId);
              await givenConsent(database.db, person.tenantId, NOW);
            }
          }
          const services: TestServices = await testServices(database.db, NOW);
          const calendars = createGraphCalendars(graph.settings, { fetchFrom: graph.fetchFrom });
          let meanwhile: (() => Promise<void>) | null = null;
          const happens = async <T>(answer: Promise<T>): Promise<T> => {
            const answered = await answer;
            const work = meanwhile;
            meanwhile = null;
            await work?.();
            return answered;
          };
          services.calendars = {
            ...calendars,
            createEvent: (...args) => happens(calendars.createEvent(...args)),
            updateEvent: (...args) => happens(calendars.updateEvent(...args)),
          };
          graph.troubles = [];
          const toldBefore = graph.told.length;
          let organiser = organisers[0] as TestStaff;
          let invited = others;
          let startsAt: Instant = FIRST;
          const meeting = await aFixedMeeting(database.db, cooperation, {
            organiser,
            invited,
            startsAt,
            now: NOW,
          });

          const settle = async (): Promise<void> => {
            for (let runs = 0; runs < RUNS && (await meeting.told()).dueAt !== null; runs += 1) {
              services.now = services.now.add({ minutes: 31 });
              await tellCalendars.run(services, services.now);
            }
          };
          const take = async (one: Step): Promise<void> => {
            switch (one.do) {
              case 'move':
                startsAt = FIRST.add({ hours: 24 * one.days });
                return meeting.move(startsAt, services.now);
              case 'invite':
                invited = others.filter((_, at) => at !== one.how);
                return meeting.inviteOnly(invited, services.now);
              case 'hand over':
                organiser = organisers.find(({ id }) => id !== organiser.id) ?? organiser;
                return meeting.handTo(organiser, services.now);
              case 'delete in Outlook':
                graph.events.set(organiser.objectId, []);
                return;
              case 'run':
                graph.troubles = [...Array.from({ length: one.after }, () => null), one.trouble];
                services.now = services.now.add({ minutes: one.minutes });
                meanwhile = one.moved ? () => take({ do: 'move', days: 9 }) : null;
                await tellCalendars.run(services, services.now);
                graph.troubles = [];
                meanwhile = null;
                return;
              case 'cancel':
                return meeting.cancel(services.now);
            }
          };
          // Outlook's own deletions are made good with the next change: the last step is one.
          for (const one of [
            ...steps,
            isCancelled ? ({ do: 'cancel' } as const) : ({ do: 'move', days: 3 } as const),
          ])
            await take(one);
          // The last change comes while the calendar is being told of the one before.
          if (!isCancelled) meanwhile = () => take({ do: 'move', days: 11 });
          await settle();
          meanwhile = null;

          const row = await meeting.told();
          expect(row).toMatchObject({ toldSequence: row.sequence, dueAt: null, givenUpAt: null });
          expect(row.channel).toBe(byOutlook ? 'graph' : 'ics');
          const standing = organisers.flatMap(({ id, objectId }) =>
            graph.eventsOf(objectId).map((event) => ({ of: id, event })),
          );
          if (byOutlook && !isCancelled) {
            expect(standing).toHaveLength(1);
            const [{ of, event }] = standing as [(typeof standing)[0]];
            expect(of).toBe(organiser.id);
            const local = startsAt.toZonedDateTimeISO(ZONE);
            expect(event.start.dateTime).toBe(
              `${dayOf(startsAt)}T${local.toPlainTime().toString({ smallestUnit: 'second' })}`,
            );
            expect(event.attendees.map(({ emailAddress }) => emailAddress.address).sort()).toEqual(
              addressesOf(invited),
            );
          } else expect(standing).toEqual([]);
          if (byOutlook) {
            expect(await meeting.mails()).toEqual([]);
            // Of no state is anybody told twice; what was deleted in Outlook is told once more.
            const news = graph.told.slice(toldBefore).filter(({ what }) => what !== 'cancelled');
            const deletions = steps.filter((one) => one.do === 'delete in Outlook').length;
            expect(news.length).toBeLessThanOrEqual(row.sequence + 1 + deletions);
          } else {
            expect(graph.told.length).toBe(toldBefore);
            const mails = await meeting.mails();
            const once = mails.map(({ recipientStaffId, data }) => JSON.stringify([recipientStaffId, data]));
            expect(new Set(once).size).toBe(once.length);
            const last = new Map(
              mails.map(({ recipientStaffId, data }) => [recipientStaffId, data as { method: string }]),
            );
            const holding = [...last].filter(([, { method }]) => method === 'REQUEST').map(([id]) => id);
            const expected = isCancelled ? [] : [...new Set([organiser, ...invited])].map(({ id }) => id);
            expect(holding.sort()).toEqual(expected.sort());
          }
          expect(graph.complaints).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });
});
