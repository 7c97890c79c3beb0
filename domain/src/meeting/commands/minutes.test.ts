import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCooperation, type TestCooperation, type TestStaff } from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { berlin, MeetingStory } from '../../../testing/meetingStory.ts';
import { runQuery } from '../../db/run.ts';
import { addImprovement } from '../../improvement/commands/addImprovement.ts';
import { listImprovements } from '../../improvement/queries/listImprovements.ts';
import { plainDate } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import { proposeItems } from '../queries/proposeItems.ts';
import { addDecision } from './addDecision.ts';
import { addItem, type NewItem } from './addItem.ts';
import { closeMeeting } from './closeMeeting.ts';
import { moveItem } from './moveItem.ts';
import { noteAttendance } from './noteAttendance.ts';
import { removeItem } from './removeItem.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let story: MeetingStory;
let meetingId: string;
let petra: TestStaff;
let jana: TestStaff;
let tobias: TestStaff;
let murat: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db, {
    secondments: 'none',
    agreements: 'none',
    authorities: 'none',
  });
  story = new MeetingStory(database.db, cooperation);
  [petra, jana, tobias, murat] = ['Petra Vogt', 'Jana Brandt', 'Tobias Krüger', 'Murat Aydin'].map((name) =>
    cooperation.person(name),
  ) as [TestStaff, TestStaff, TestStaff, TestStaff];
  meetingId = await story.hasPlanned(petra, [jana, tobias, murat], { startsAt: berlin('2026-12-01T10:00') });
});
afterAll(() => database.close());

const refused = (reason: string) => ({ ok: false, reason });
const done = { ok: true, value: null };
const text = (words: string) => words as GuardedText;

const adds = (by: TestStaff, item: NewItem, clientKey: string = crypto.randomUUID()) =>
  story.run(by.scope, (trx, now) => addItem(trx, by.scope, { meetingId, clientKey, item }, now));
const agenda = async () => (await story.seenBy(jana, meetingId)).agenda;
const notes = (by: TestStaff, attendance: Record<string, 'present' | 'absent'>) =>
  story.run(by.scope, (trx, now) =>
    noteAttendance(
      trx,
      by.scope,
      {
        meetingId,
        attendance: Object.entries(attendance).map(([staffId, value]) => ({ staffId, attendance: value })),
      },
      now,
    ),
  );
const decides = (changes: { ownerStaffId?: string; dueOn?: string } = {}) =>
  story.run(petra.scope, (trx, now) =>
    addDecision(
      trx,
      petra.scope,
      {
        meetingId,
        clientKey: crypto.randomUUID(),
        text: text('Der Vordruck wird einheitlich.'),
        ownerStaffId: changes.ownerStaffId ?? null,
        dueOn: changes.dueOn ? plainDate(changes.dueOn) : null,
      },
      now,
    ),
  );

describe('an agenda', () => {
  it('takes items from everybody invited, and its order from the organiser', async () => {
    const key = crypto.randomUUID();
    await adds(jana, { text: text('Vordrucke') }, key);
    await adds(jana, { text: text('Vordrucke') }, key);
    await adds(murat, { text: text('Öffnungszeiten') });
    await adds(petra, { text: text('Begrüßung') });
    const [first, , last] = await agenda();
    const move = (by: TestStaff) =>
      story.run(by.scope, (trx, now) =>
        moveItem(trx, by.scope, { meetingId, itemId: last?.itemId ?? '', position: 1 }, now),
      );
    expect([await move(jana), await move(petra)]).toEqual([refused('not_allowed'), done]);
    await story.run(petra.scope, (trx, now) =>
      removeItem(trx, petra.scope, { meetingId, itemId: first?.itemId ?? '' }, now),
    );
    expect((await agenda()).map(({ position, text: words }) => `${position} ${words}`)).toEqual([
      '1 Begrüßung',
      '2 Öffnungszeiten',
    ]);
    expect(await adds(cooperation.person('Olga Petrova'), { text: text('Nichts') })).toEqual(
      refused('not_found'),
    );
  });

  it('proposes what is open and takes it once', async () => {
    const added = await story.run(jana.scope, (trx, now) =>
      addImprovement(
        trx,
        jana.scope,
        { clientKey: crypto.randomUUID(), text: text('Die Liste fehlt.'), ownerStaffId: null, dueOn: null },
        now,
      ),
    );
    if (!added.ok) throw new Error(added.reason);
    const { improvementId } = added.value;
    const proposals = () =>
      runQuery(database.db, petra.scope, (trx) => proposeItems(trx, petra.scope, meetingId, story.now));
    expect((await proposals()).proposals).toEqual([
      { kind: 'improvement', improvementId, text: 'Die Liste fehlt.', isOverdue: false },
    ]);
    await adds(petra, { improvementId });
    await adds(petra, { improvementId });
    expect((await agenda()).map((item) => item.improvementId)).toEqual([improvementId]);
    expect((await proposals()).proposals).toEqual([]);
    expect(await adds(petra, { improvementId: crypto.randomUUID() })).toEqual(refused('unknown_improvement'));
  });
});

describe('the minutes', () => {
  it('begin on the day of the meeting and are the organiser’s', async () => {
    expect(await notes(petra, { [jana.id]: 'present' })).toEqual(refused('not_begun'));
    expect(await decides()).toEqual(refused('not_begun'));
    story.now = berlin('2026-12-01T09:30');
    const early = await story.run(petra.scope, (trx, now) =>
      closeMeeting(trx, petra.scope, { meetingId }, now),
    );
    expect(early).toEqual(refused('not_begun'));
    story.now = berlin('2026-12-01T10:30');
    expect(await notes(jana, { [jana.id]: 'present' })).toEqual(refused('not_allowed'));
    expect(await notes(petra, { [cooperation.person('Olga Petrova').id]: 'present' })).toEqual(
      refused('unknown_person'),
    );
  });

  it('say who was there to herself, the organiser and leads, and to all whether a municipality was', async () => {
    story.now = berlin('2026-12-01T10:30');
    await notes(petra, { [jana.id]: 'present', [tobias.id]: 'absent', [murat.id]: 'absent' });
    const seenBy = async (person: TestStaff) =>
      (await story.seenBy(person, meetingId)).municipalities.flatMap(({ name, attended, participants }) => [
        `${name} ${attended}`,
        ...participants.map((one) => `${one.name} ${one.attendance}`),
      ]);
    const all = [
      'Lippetal true',
      'Jana Brandt present',
      'Tobias Krüger absent',
      'Welver false',
      'Murat Aydin absent',
    ];
    expect(await seenBy(petra)).toEqual(all);
    expect(await seenBy(cooperation.person('Sabine Ostermann'))).toEqual(all);
    expect(await seenBy(tobias)).toEqual([
      'Lippetal true',
      'Jana Brandt null',
      'Tobias Krüger absent',
      'Welver false',
      'Murat Aydin null',
    ]);
  });

  it('say when too few municipalities were there to decide', async () => {
    story.now = berlin('2026-12-01T10:30');
    const close = () =>
      story.run(petra.scope, (trx, now) => closeMeeting(trx, petra.scope, { meetingId }, now));
    await notes(petra, { [jana.id]: 'absent', [tobias.id]: 'absent', [murat.id]: 'absent' });
    expect(await close()).toMatchObject({
      ok: true,
      value: { quorum: { present: 0, needed: 1, reached: false } },
    });
    await notes(petra, { [jana.id]: 'present' });
    expect(await close()).toMatchObject({
      ok: true,
      value: { quorum: { present: 1, of: 2, reached: true } },
    });
    expect((await story.seenBy(jana, meetingId)).quorum?.reached).toBe(true);
  });

  it('put a decision with an owner onto the improvement list and tell her', async () => {
    story.now = berlin('2026-12-01T10:30');
    expect(await decides()).toEqual(done);
    expect(await decides({ ownerStaffId: jana.id, dueOn: '2026-12-18' })).toEqual(done);
    expect(await decides({ dueOn: '2026-11-30' })).toEqual(refused('due_in_the_past'));
    const { decisions } = await story.seenBy(murat, meetingId);
    expect(decisions.map(({ improvement }) => improvement?.owner?.name)).toEqual([undefined, 'Jana Brandt']);
    const mine = await runQuery(database.db, jana.scope, (trx) =>
      listImprovements(trx, jana.scope, { mine: true }, story.now),
    );
    expect(mine.improvements).toMatchObject([{ dueOn: '2026-12-18', meeting: { title: 'Fallrunde' } }]);
    expect(await story.told(['improvement_given'])).toEqual(['Jana Brandt improvement_given']);
    const others = await runQuery(database.db, cooperation.person('Olga Petrova').scope, (trx) =>
      listImprovements(trx, cooperation.person('Olga Petrova').scope, { mine: false }, story.now),
    );
    // She was not invited: she reads what there is to do, not where it was decided.
    expect(others.improvements[0]?.meeting).toBeNull();
  });
});
