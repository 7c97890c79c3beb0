import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCase, aCooperation, anAbsence, NOW, type TestCooperation } from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { runCommand, runQuery } from '../../db/run.ts';
import type { Trx } from '../../db/types.ts';
import type { Result } from '../../kernel/result.ts';
import { type Instant, instant, plainDate } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { getCase } from '../queries/getCase.ts';
import { listCases } from '../queries/listCases.ts';
import type { CaseRefusal } from '../types.ts';
import { addCase } from './addCase.ts';
import { advanceCaseRing } from './advanceCaseRing.ts';
import { answerHandover } from './answerHandover.ts';
import { changeCase } from './changeCase.ts';
import { closeCase } from './closeCase.ts';
import { declineRing } from './declineRing.ts';
import { forwardCase } from './forwardCase.ts';
import { offerAbsenceBundle } from './offerAbsenceBundle.ts';
import { offerHandover } from './offerHandover.ts';
import { recuse } from './recuse.ts';
import { renewLease } from './renewLease.ts';
import { reopenCase } from './reopenCase.ts';
import { returnCase } from './returnCase.ts';
import { takeCase } from './takeCase.ts';
import { withdrawHandover } from './withdrawHandover.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let lippetal: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  lippetal = await aCase(database.db, cooperation, { of: cooperation.at('Lippetal') });
});
afterAll(() => database.close());

const scopeOf = (name: string): StaffScope => cooperation.person(name).scope;
type Command<I> = (
  trx: Trx,
  scope: StaffScope,
  input: I,
  now: Instant,
) => Promise<Result<unknown, CaseRefusal>>;

/** What came of it: "ok", or why not. */
const does = async <I>(name: string, command: Command<I>, input: I, now = NOW): Promise<string> => {
  const result = await runCommand(database.db, scopeOf(name), (trx) =>
    command(trx, scopeOf(name), input, now),
  );
  return result.ok ? 'ok' : result.reason;
};
const seenBy = (name: string, caseId: string, now = NOW) =>
  runQuery(database.db, scopeOf(name), (trx) => getCase(trx, scopeOf(name), caseId, now));
const ownerOf = async (caseId: string): Promise<string | undefined> =>
  (await seenBy('Petra Vogt', caseId))?.owner?.name;
const told = async (kind: string): Promise<string[]> => {
  const rows = await database.db
    .selectFrom('outbox')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.cooperationId', '=', 'outbox.cooperationId')
        .onRef('staff.id', '=', 'outbox.recipientStaffId'),
    )
    .select('staff.displayName as name')
    .where('outbox.cooperationId', '=', cooperation.id)
    .where('outbox.kind', '=', kind)
    .where('outbox.mode', '=', 'send')
    .orderBy('outbox.id')
    .execute();
  return rows.map(({ name }) => name);
};
const a = (caseId: string) => ({ caseId });
const key = () => crypto.randomUUID();

describe('taking a case', () => {
  it('gives it to whoever is first; the second is told that it is taken', async () => {
    expect(await does('Jana Brandt', takeCase, a(lippetal))).toBe('ok');
    expect(await does('Tobias Krüger', takeCase, a(lippetal))).toBe('already_taken');
    expect(await ownerOf(lippetal)).toBe('Jana Brandt');
  });

  it('again by its holder renews it', async () => {
    await does('Jana Brandt', takeCase, a(lippetal));
    const later = NOW.add({ hours: 1 });
    expect(await does('Jana Brandt', takeCase, a(lippetal), later)).toBe('ok');
    expect((await seenBy('Jana Brandt', lippetal, later))?.leaseUntil).toBe(
      later.add({ hours: 2 }).toString(),
    );
  });

  it('holds at most until the working day ends', async () => {
    const afternoon = instant('2026-11-23T16:30:00+01:00');
    await does('Jana Brandt', takeCase, a(lippetal), afternoon);
    expect((await seenBy('Jana Brandt', lippetal, afternoon))?.leaseUntil).toBe('2026-11-23T16:00:00Z');
  });

  it('that rests goes to whoever takes it, and the owner before is told', async () => {
    await does('Jana Brandt', takeCase, a(lippetal));
    const nextDay = instant('2026-11-24T08:00:00+01:00');
    expect(await does('Jana Brandt', renewLease, a(lippetal), nextDay)).toBe('not_the_owner');
    expect(await does('Tobias Krüger', takeCase, a(lippetal), nextDay)).toBe('ok');
    expect(await told('case_taken_over')).toEqual(['Jana Brandt']);
    expect(await does('Jana Brandt', closeCase, a(lippetal), nextDay)).toBe('not_the_owner');
  });

  it('of another municipality needs a secondment there, a competence and an agreement', async () => {
    expect(await does('Murat Aydin', takeCase, a(lippetal))).toBe('ok');
    const funeral = await aCase(database.db, cooperation, { of: cooperation.at('Lippetal'), area: 'BEST' });
    expect(await does('Murat Aydin', takeCase, a(funeral))).toBe('not_competent');
    // A lead is seconded nowhere: for her there is no such case.
    expect(await does('Sabine Ostermann', takeCase, a(lippetal))).toBe('not_found');
    await database.db
      .updateTable('cooperationAgreement')
      .set({ effectiveUntil: plainDate('2026-11-23') })
      .where('cooperationId', '=', cooperation.id)
      .execute();
    expect(await does('Lena Hoffmeister', takeCase, a(lippetal))).toBe('agreement_not_effective');
  });

  it('of another cooperation is impossible: there it does not exist', async () => {
    const other = await aCooperation(database.db);
    const stranger = other.person('Jana Brandt').scope;
    const result = await runCommand(database.db, stranger, (trx) =>
      takeCase(trx, stranger, a(lippetal), NOW),
    );
    expect(result).toEqual({ ok: false, reason: 'not_found' });
    expect(await runQuery(database.db, stranger, (trx) => getCase(trx, stranger, lippetal, NOW))).toBeNull();
    const { cases } = await runQuery(database.db, stranger, (trx) =>
      listCases(trx, stranger, { includeClosed: true }, NOW),
    );
    expect(cases).toEqual([]);
  });
});

describe('a case', () => {
  it('is entered once, with an opaque reference, and by somebody who may', async () => {
    const input = {
      clientKey: key(),
      reference: 'so-2026-99',
      areaCode: 'HZL',
      municipalityId: cooperation.at('Lippetal').id,
      receivedOn: plainDate('2026-11-20'),
      dueOn: null,
      urgency: 'normal' as const,
      nextStep: null,
    };
    expect(await does('Jana Brandt', addCase, input)).toBe('ok');
    expect(await does('Jana Brandt', addCase, input)).toBe('ok');
    const again = (changes: Partial<typeof input>) =>
      does('Jana Brandt', addCase, { ...input, clientKey: key(), ...changes });
    expect(await again({})).toBe('reference_taken');
    expect(await again({ reference: 'Meier-1958' })).toBe('reference_not_opaque');
    expect(await again({ reference: 'S-1', areaCode: 'XXX' })).toBe('unknown_area');
    expect(await again({ reference: 'S-1', receivedOn: plainDate('2026-12-01') })).toBe(
      'received_in_the_future',
    );
    expect(await does('Sabine Ostermann', addCase, { ...input, clientKey: key(), reference: 'S-1' })).toBe(
      'not_allowed',
    );
  });

  it('is not overwritten by somebody who has not seen the last change', async () => {
    await does('Jana Brandt', takeCase, a(lippetal));
    const version = (await seenBy('Jana Brandt', lippetal))?.version ?? 0;
    const nextStep = 'Unterlagen prüfen' as GuardedText;
    expect(await does('Jana Brandt', changeCase, { caseId: lippetal, version, nextStep })).toBe('ok');
    expect(await does('Jana Brandt', changeCase, { caseId: lippetal, version, urgency: 'high' })).toBe(
      'changed_meanwhile',
    );
    expect(
      await does('Tobias Krüger', changeCase, { caseId: lippetal, version: version + 1, nextStep }),
    ).toBe('not_the_owner');
  });

  it('is returned, closed and opened again', async () => {
    await does('Jana Brandt', takeCase, a(lippetal));
    expect(await does('Jana Brandt', returnCase, a(lippetal))).toBe('ok');
    expect(await does('Jana Brandt', returnCase, a(lippetal))).toBe('ok');
    expect(await does('Jana Brandt', closeCase, a(lippetal))).toBe('not_the_owner');
    await does('Jana Brandt', takeCase, a(lippetal));
    expect(await does('Jana Brandt', closeCase, a(lippetal))).toBe('ok');
    expect(await does('Tobias Krüger', takeCase, a(lippetal))).toBe('already_closed');
    expect(await does('Jana Brandt', reopenCase, a(lippetal))).toBe('ok');
    expect(await does('Tobias Krüger', takeCase, a(lippetal))).toBe('ok');
  });

  it('that came to the wrong office keeps its date of receipt when it is forwarded', async () => {
    await does('Jana Brandt', takeCase, a(lippetal));
    const to = (name: string) => ({ caseId: lippetal, toMunicipalityId: cooperation.at(name).id });
    expect(await does('Jana Brandt', forwardCase, to('Lippetal'))).toBe('same_municipality');
    expect(await does('Jana Brandt', forwardCase, to('Welver'))).toBe('ok');
    const there = await seenBy('Sabine Ostermann', lippetal);
    expect(there).toMatchObject({ municipalityName: 'Welver', receivedOn: '2026-11-02', owner: null });
    expect(await told('case_forwarded')).toEqual(['Sabine Ostermann']);
    expect(await seenBy('Petra Vogt', lippetal)).toBeNull();
  });

  it('goes to others when somebody is recused, who then reads nothing of it; nobody left is told to the lead', async () => {
    const alone = await aCooperation(database.db, { secondments: 'none' });
    cooperation = alone;
    const id = await aCase(database.db, alone, { of: alone.at('Welver'), nextStep: 'Anhörung' });
    await does('Murat Aydin', takeCase, a(id));
    expect(await does('Murat Aydin', recuse, a(id))).toBe('ok');
    expect(await seenBy('Murat Aydin', id)).toMatchObject({ owner: null, nextStep: null, actions: [] });
    expect(await does('Murat Aydin', takeCase, a(id))).toBe('recused');
    await does('Lena Hoffmeister', recuse, a(id));
    expect(await told('case_without_owner')).toEqual([]);
    await does('Sabine Ostermann', recuse, a(id));
    expect(await told('case_without_owner')).toEqual(['Sabine Ostermann']);
    const history = (await seenBy('Sabine Ostermann', id))?.history ?? [];
    expect(history.filter(({ kind }) => kind === 'case.recused').every(({ by }) => by === null)).toBe(true);
  });
});

describe('a handover', () => {
  const offerTo = async (
    name: string,
    to: { staffId: string } | { municipalityId: string },
    caseIds = [lippetal],
  ) => {
    const input = { clientKey: key(), caseIds, to, note: null };
    const result = await runCommand(database.db, scopeOf(name), (trx) =>
      offerHandover(trx, scopeOf(name), input, NOW),
    );
    return result.ok ? result.value.handoverId : result.reason;
  };
  const answer = (name: string, handoverId: string, answer_: 'accept' | 'decline') =>
    does(name, answerHandover, { handoverId, answer: answer_, caseIds: 'all' as const });

  beforeEach(() => does('Jana Brandt', takeCase, a(lippetal)));

  it('leaves the case where it is until somebody accepts', async () => {
    const handoverId = await offerTo('Jana Brandt', { staffId: cooperation.person('Murat Aydin').id });
    expect(await ownerOf(lippetal)).toBe('Jana Brandt');
    expect(await told('case_handover')).toEqual(['Murat Aydin']);
    expect(await answer('Lena Hoffmeister', handoverId, 'accept')).toBe('not_found');
    expect(await answer('Murat Aydin', handoverId, 'accept')).toBe('ok');
    expect(await answer('Murat Aydin', handoverId, 'accept')).toBe('ok');
    expect(await ownerOf(lippetal)).toBe('Murat Aydin');
    expect(await told('case_handover_answered')).toContain('Jana Brandt');
  });

  it('to a municipality goes to the first who accepts', async () => {
    const handoverId = await offerTo('Jana Brandt', { municipalityId: cooperation.at('Welver').id });
    expect((await told('case_handover')).sort()).toEqual(['Lena Hoffmeister', 'Murat Aydin']);
    expect(await answer('Lena Hoffmeister', handoverId, 'accept')).toBe('ok');
    expect(await answer('Murat Aydin', handoverId, 'accept')).toBe('already_taken');
  });

  it('is over when everybody declined, and the giver learns it', async () => {
    const handoverId = await offerTo('Jana Brandt', { municipalityId: cooperation.at('Welver').id });
    await answer('Murat Aydin', handoverId, 'decline');
    expect(await told('case_handover_answered')).toEqual([]);
    await answer('Lena Hoffmeister', handoverId, 'decline');
    expect(await told('case_handover_answered')).toEqual(['Jana Brandt']);
    expect(await offerTo('Jana Brandt', { staffId: cooperation.person('Tobias Krüger').id })).toMatch(/-/);
  });

  it('is made once at a time, by whoever may, and to somebody who may', async () => {
    const tobias = { staffId: cooperation.person('Tobias Krüger').id };
    expect(await offerTo('Tobias Krüger', tobias)).toBe('not_the_owner');
    expect(await offerTo('Jana Brandt', { staffId: cooperation.person('Sabine Ostermann').id })).toBe(
      'nobody_to_offer',
    );
    const handoverId = await offerTo('Petra Vogt', tobias);
    expect(await offerTo('Jana Brandt', tobias)).toBe('already_offered');
    expect(await does('Tobias Krüger', withdrawHandover, { handoverId })).toBe('not_found');
    expect(await does('Jana Brandt', withdrawHandover, { handoverId })).toBe('ok');
    expect(await answer('Tobias Krüger', handoverId, 'accept')).toBe('already_taken');
  });

  it('of everything somebody has goes to whoever covers her, once', async () => {
    const bundle = () =>
      runCommand(database.db, cooperation.systemScope, (trx) =>
        offerAbsenceBundle(
          trx,
          cooperation.systemScope,
          { staffId: cooperation.person('Jana Brandt').id, toStaffId: cooperation.person('Murat Aydin').id },
          NOW,
        ),
      );
    const handoverId = await bundle();
    expect(await bundle()).toBeNull();
    expect(await answer('Murat Aydin', handoverId ?? '', 'accept')).toBe('ok');
    expect(await ownerOf(lippetal)).toBe('Murat Aydin');
  });
});

describe('an urgent case', () => {
  const urgent = async (now = NOW): Promise<string> => {
    const input = {
      clientKey: key(),
      reference: `EIL-2026-${Math.floor(Math.random() * 1e6)}`,
      areaCode: 'HZL',
      municipalityId: cooperation.at('Lippetal').id,
      receivedOn: plainDate('2026-11-23'),
      dueOn: plainDate('2026-11-23'),
      urgency: 'urgent' as const,
      nextStep: null,
    };
    const result = await runCommand(database.db, scopeOf('Jana Brandt'), (trx) =>
      addCase(trx, scopeOf('Jana Brandt'), input, now),
    );
    if (!result.ok) throw new Error(result.reason);
    return result.value.caseId;
  };
  const advance = (caseId: string, now: Instant) =>
    runCommand(database.db, cooperation.systemScope, (trx) =>
      advanceCaseRing(trx, cooperation.systemScope, { caseId }, now),
    );

  it('calls those at home first, and stops calling when somebody takes it', async () => {
    const id = await urgent();
    const first = await told('case_urgent');
    expect(first).toHaveLength(5);
    expect(first.slice(0, 3).sort()).toEqual(
      ['Jana Brandt', 'Petra Vogt', 'Tobias Krüger'].filter((n) => first.includes(n)).sort(),
    );
    expect(await does('Murat Aydin', takeCase, a(id))).toBe('ok');
    expect(await told('case_urgent_taken')).not.toContain('Murat Aydin');
    expect(await told('case_urgent_taken')).toHaveLength(
      first.filter((name) => name !== 'Murat Aydin').length,
    );
    expect(await advance(id, NOW.add({ minutes: 20 }))).toBe('not_due');
  });

  it('goes on in short waves, to the lead, to all leads, and says when nobody was found', async () => {
    const id = await urgent();
    expect(await advance(id, NOW.add({ minutes: 14 }))).toBe('not_due');
    for (let quarter = 1; quarter <= 6; quarter += 1) await advance(id, NOW.add({ minutes: 15 * quarter }));
    expect(await told('case_urgent_escalated')).toContain('Petra Vogt');
    expect((await told('case_urgent_escalated')).length).toBeGreaterThanOrEqual(3);
    expect((await seenBy('Petra Vogt', id))?.ring).toMatchObject({ stage: 'left_open', nextAt: null });
  });

  it('after hours waits for the morning, and the lead knows at once', async () => {
    const id = await urgent(instant('2026-11-23T19:00:00+01:00'));
    expect(await told('case_urgent')).toEqual([]);
    expect(await told('case_urgent_escalated')).toEqual(['Petra Vogt']);
    expect((await seenBy('Petra Vogt', id))?.ring?.nextAt).toBe('2026-11-24T06:30:00Z');
  });

  it('calls nobody who is absent, and the next ones when all have said that they cannot', async () => {
    await anAbsence(database.db, cooperation, {
      of: cooperation.person('Tobias Krüger'),
      from: '2026-11-23',
    });
    const id = await urgent();
    const first = await told('case_urgent');
    expect(first).not.toContain('Tobias Krüger');
    for (const name of first) await does(name, declineRing, a(id));
    expect((await told('case_urgent')).length).toBeGreaterThan(first.length);
  });
});
