import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aCooperation,
  aStaffMember,
  type TestCooperation,
  type TestStaff,
} from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { berlin, MeetingStory } from '../../../testing/meetingStory.ts';
import { runQuery } from '../../db/run.ts';
import { plainDate } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import { listCooperationsWithUnowned, listDueImprovements } from '../queries/listDueImprovements.ts';
import { listImprovements } from '../queries/listImprovements.ts';
import { addImprovement } from './addImprovement.ts';
import { changeImprovement } from './changeImprovement.ts';
import { closeImprovement } from './closeImprovement.ts';
import { remindLeads } from './remindLeads.ts';
import { remindOwner } from './remindOwner.ts';
import { reopenImprovement } from './reopenImprovement.ts';
import { takeOverImprovement } from './takeOverImprovement.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let story: MeetingStory;
let petra: TestStaff;
let jana: TestStaff;
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
  [petra, jana, murat] = ['Petra Vogt', 'Jana Brandt', 'Murat Aydin'].map((name) =>
    cooperation.person(name),
  ) as [TestStaff, TestStaff, TestStaff];
});
afterAll(() => database.close());

const refused = (reason: string) => ({ ok: false, reason });
const done = { ok: true, value: null };

const noted = async (
  by: TestStaff,
  {
    owner,
    dueOn,
    clientKey = crypto.randomUUID(),
  }: { owner?: TestStaff; dueOn?: string; clientKey?: string } = {},
): Promise<string> => {
  const input = {
    clientKey,
    text: 'Der Vordruck fehlt.' as GuardedText,
    ownerStaffId: owner?.id ?? null,
    dueOn: dueOn ? plainDate(dueOn) : null,
  };
  const result = await story.run(by.scope, (trx, now) => addImprovement(trx, by.scope, input, now));
  if (!result.ok) throw new Error(result.reason);
  return result.value.improvementId;
};
const list = async (who: TestStaff = jana, mine = false) =>
  (await runQuery(database.db, who.scope, (trx) => listImprovements(trx, who.scope, { mine }, story.now)))
    .improvements;
const find = async (improvementId: string) => {
  const found = (await list()).find((one) => one.improvementId === improvementId);
  if (!found) throw new Error('It is not on the list.');
  return found;
};
const closes = async (by: TestStaff, improvementId: string) => {
  const { version } = await find(improvementId);
  const input = { improvementId, version, as: 'done' as const, outcome: 'Liegt vor.' as GuardedText };
  return story.run(by.scope, (trx, now) => closeImprovement(trx, by.scope, input, now));
};
const changes = async (
  by: TestStaff,
  improvementId: string,
  input: { ownerStaffId?: string; dueOn?: string },
) => {
  const { version } = await find(improvementId);
  const { dueOn, ...rest } = input;
  const change = { improvementId, version, ...rest, ...(dueOn ? { dueOn: plainDate(dueOn) } : {}) };
  return story.run(by.scope, (trx, now) => changeImprovement(trx, by.scope, change, now));
};

describe('the improvement list', () => {
  it('takes what anybody notes, once, and shows what is open first, by the day it is due', async () => {
    const clientKey = crypto.randomUUID();
    const first = await noted(murat, { clientKey });
    expect(await noted(murat, { clientKey })).toBe(first);
    const later = await noted(jana, { dueOn: '2026-12-10' });
    const sooner = await noted(jana, { dueOn: '2026-12-01' });
    const closed = await noted(jana);
    await closes(jana, closed);
    expect((await list()).map(({ improvementId }) => improvementId)).toEqual([sooner, later, first, closed]);
    expect(await list(jana, true)).toEqual([]);
  });

  it('is changed by whoever noted it, has it, or leads; anybody takes on what is nobody’s', async () => {
    const id = await noted(petra);
    expect((await find(id)).actions).toEqual(['take_over']);
    const takes = (who: TestStaff) =>
      story.run(who.scope, (trx, now) => takeOverImprovement(trx, who.scope, { improvementId: id }, now));
    expect(await closes(jana, id)).toEqual(refused('not_allowed'));
    expect([await takes(jana), await takes(murat)]).toEqual([done, refused('not_allowed')]);
    expect(await changes(murat, id, { dueOn: '2026-12-10' })).toEqual(refused('not_allowed'));
    expect(await changes(jana, id, { dueOn: '2026-11-20' })).toEqual(refused('due_in_the_past'));
    expect(await changes(jana, id, { dueOn: '2026-12-10' })).toEqual(done);
    expect(await closes(jana, id)).toEqual(done);
  });

  it('tells a new owner once, and nobody who took it herself', async () => {
    const id = await noted(petra, { owner: jana });
    await changes(petra, id, { ownerStaffId: jana.id });
    await changes(petra, id, { ownerStaffId: murat.id });
    await noted(jana, { owner: jana });
    expect(await story.told()).toEqual(['Jana Brandt improvement_given', 'Murat Aydin improvement_given']);
    expect(await changes(petra, id, { ownerStaffId: crypto.randomUUID() })).toEqual(
      refused('unknown_person'),
    );
  });

  it('reopens what was not solved, and counts how often', async () => {
    const id = await noted(jana, { owner: jana });
    const reopens = async (version: number) =>
      story.run(jana.scope, (trx, now) =>
        reopenImprovement(trx, jana.scope, { improvementId: id, version }, now),
      );
    await closes(jana, id);
    expect(await find(id)).toMatchObject({ state: 'done', outcome: 'Liegt vor.', actions: ['reopen'] });
    const { version } = await find(id);
    expect([await reopens(version), await reopens(version)]).toEqual([done, done]);
    expect(await find(id)).toMatchObject({ state: 'open', outcome: null, timesReopened: 1 });
    expect(await reopens(1)).toEqual(refused('not_closed'));
  });

  it('is nothing the expert network reads or writes', async () => {
    const expert = await aStaffMember(database.db, cooperation, {
      name: 'Ina Sommer',
      at: cooperation.at('Welver'),
      roles: ['expert_network'],
    });
    await noted(jana);
    expect(await list(expert)).toEqual([]);
    await expect(noted(expert)).rejects.toThrow('not_allowed');
  });
});

describe('reminders', () => {
  const remind = async (wallClock: string) => {
    story.now = berlin(wallClock);
    const scope = cooperation.systemScope;
    const due = await listDueImprovements(database.db, { limit: 100 }, story.now);
    for (const { cooperationId, improvementId } of due)
      if (cooperationId === cooperation.id)
        await story.run(scope, (trx, now) => remindOwner(trx, scope, { improvementId }, now));
    if ((await listCooperationsWithUnowned(database.db, story.now)).includes(cooperation.id))
      await story.run(scope, (trx, now) => remindLeads(trx, scope, now));
  };

  it('come three working days before the day and once more when it has passed', async () => {
    const id = await noted(jana, { owner: jana, dueOn: '2026-12-01' });
    const said: number[] = [];
    for (const day of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-12-01', '2026-12-02', '2026-12-10']) {
      await remind(`${day}T09:00`);
      said.push((await story.told()).length);
    }
    expect(said).toEqual([0, 1, 1, 1, 2, 2]);
    await changes(jana, id, { dueOn: '2026-12-15' });
    await remind('2026-12-11T09:00');
    expect(await story.told()).toHaveLength(3);
  });

  it('tell the leads once a week what nobody looks after, also what belongs to somebody who has left', async () => {
    await noted(jana);
    const leads = ['Heinz Wiemer', 'Petra Vogt', 'Sabine Ostermann'].map((name) => `${name} improvement_due`);
    await remind('2026-11-23T09:00');
    await remind('2026-11-25T09:00');
    expect(await story.told()).toEqual(leads);
    await remind('2026-11-30T09:00');
    expect(await story.told()).toHaveLength(6);
    const open = await list();
    await story.run(jana.scope, (trx, now) =>
      takeOverImprovement(trx, jana.scope, { improvementId: open[0]?.improvementId ?? '' }, now),
    );
    await remind('2026-12-07T09:00');
    expect(await story.told()).toHaveLength(6);
    await database.db
      .updateTable('staff')
      .set({ activeUntil: plainDate('2026-12-10') })
      .where('id', '=', jana.id)
      .execute();
    await remind('2026-12-14T09:00');
    expect(await story.told()).toHaveLength(9);
  });
});
