import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aCompetence,
  aCooperation,
  aStaffMember,
  NOW,
  type TestCooperation,
  type TestStaff,
} from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { runCommand, runQuery } from '../../db/run.ts';
import type { Trx } from '../../db/types.ts';
import type { Result } from '../../kernel/result.ts';
import { instant, plainDate } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { acceptAnswer } from '../../question/commands/acceptAnswer.ts';
import { answerQuestion } from '../../question/commands/answerQuestion.ts';
import { askQuestion } from '../../question/commands/askQuestion.ts';
import { findAlike } from '../../question/library/findAlike.ts';
import { SearchLibrary } from '../../question/library/searchLibrary.ts';
import { getQuestion } from '../../question/queries/getQuestion.ts';
import { getStandardCase } from '../queries/getStandardCase.ts';
import { listStandardCases } from '../queries/listStandardCases.ts';
import type { StandardCaseRefusal, WrittenCase } from '../types.ts';
import { addDeviation } from './addDeviation.ts';
import { approveStandardCase } from './approveStandardCase.ts';
import { changeStandardCase } from './changeStandardCase.ts';
import { confirmStandardCase } from './confirmStandardCase.ts';
import { endDeviation } from './endDeviation.ts';
import { mergeStandardCases } from './mergeStandardCases.ts';
import { proposeStandardCase } from './proposeStandardCase.ts';
import { rejectStandardCase } from './rejectStandardCase.ts';
import { withdrawStandardCase } from './withdrawStandardCase.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let library: SearchLibrary;
let people: Map<string, TestStaff>;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  library = new SearchLibrary();
  people = new Map();
  const member = async (name: string, at: string, roles: TestStaff['roles']) =>
    people.set(
      name,
      await aStaffMember(database.db, cooperation, { name, at: cooperation.at(at), roles: [...roles] }),
    );
  await member('Grete Hohoff', 'Welver', ['coordination']);
  await member('Karl Dreier', 'Lippetal', ['coordination']);
  await member('Uwe Fels', 'Lippetal', ['coordination']);
  await member('Ruth Kerkhoff', 'Welver', ['expert_network']);
  await aCompetence(database.db, cooperation, {
    of: cooperation.person('Murat Aydin'),
    area: 'BEST',
    level: 'expert',
  });
});
afterAll(() => database.close());

const scopeOf = (name: string): StaffScope => (people.get(name) ?? cooperation.person(name)).scope;
const run = <T>(name: string, command: (trx: Trx, scope: StaffScope) => Promise<T>): Promise<T> =>
  runCommand(database.db, scopeOf(name), (trx) => command(trx, scopeOf(name)));
const does = async (
  name: string,
  command: (trx: Trx, scope: StaffScope) => Promise<Result<unknown, StandardCaseRefusal>>,
): Promise<string> => {
  const result = await run(name, command);
  return result.ok ? 'ok' : result.reason;
};
const key = () => crypto.randomUUID();
const text = (typed: string) => typed as GuardedText;

const WRITTEN: WrittenCase = {
  title: text('Bestattungskosten nach ausgeschlagenem Erbe'),
  patterns: [text('Zahlen wir das Begräbnis, wenn niemand erbt?')],
  answer: text('Ja. § 74 SGB XII knüpft an die Kostentragungspflicht an.'),
  checklist: [text('Sterbeurkunde')],
  validFrom: plainDate('2026-11-01'),
  validUntil: null,
  reviewOn: null,
};
const proposed = async (
  name: string,
  changes: Partial<WrittenCase> = {},
  sourceQuestionId: string | null = null,
): Promise<string> => {
  const input = {
    clientKey: key(),
    areaCode: 'BEST',
    sourceQuestionId,
    written: { ...WRITTEN, ...changes },
  };
  const result = await run(name, (trx, scope) => proposeStandardCase(trx, scope, input, NOW));
  if (!result.ok) throw new Error(result.reason);
  return result.value.standardCaseId;
};
const approves = (name: string, standardCaseId: string, version = 1) =>
  does(name, (trx, scope) => approveStandardCase(trx, scope, { standardCaseId, version }, NOW));
const approved = async (
  changes: Partial<WrittenCase> = {},
  source: string | null = null,
): Promise<string> => {
  const id = await proposed('Jana Brandt', changes, source);
  expect(await approves('Grete Hohoff', id)).toBe('ok');
  expect(await approves('Karl Dreier', id)).toBe('ok');
  return id;
};
const seenBy = (name: string, id: string, now = NOW) =>
  runQuery(database.db, scopeOf(name), (trx) => getStandardCase(trx, scopeOf(name), id, now));
const must = async (name: string, id: string, now = NOW) => {
  const seen = await seenBy(name, id, now);
  if (!seen) throw new Error(`${name} does not see it.`);
  return seen;
};
const found = (typed: string, name = 'Jana Brandt') =>
  runQuery(database.db, scopeOf(name), (trx) =>
    findAlike(trx, scopeOf(name), library, { text: typed, limit: 5, least: 0.4 }, NOW),
  );

/** Asked by Jana, answered by Murat, accepted. */
const keptQuestion = async (): Promise<string> => {
  const ask = { clientKey: key(), text: text('Übernahme der Bestattung bei Ausschlagung?') };
  const asked = await run('Jana Brandt', (trx, scope) =>
    askQuestion(trx, scope, { ...ask, areaCode: 'BEST' }, library, NOW),
  );
  if (!asked.ok) throw new Error(asked.reason);
  const { questionId } = asked.value;
  await run('Murat Aydin', (trx, scope) =>
    answerQuestion(trx, scope, { questionId, clientKey: key(), text: text('Ja, § 74 SGB XII.') }, NOW),
  );
  const detail = await runQuery(database.db, scopeOf('Jana Brandt'), (trx) =>
    getQuestion(trx, scopeOf('Jana Brandt'), questionId, NOW),
  );
  const entryId = detail?.entries[0]?.entryId ?? '';
  await run('Jana Brandt', (trx, scope) => acceptAnswer(trx, scope, { questionId, entryId }, library, NOW));
  return questionId;
};

describe('a standard case', () => {
  it('holds once two municipalities of the coordination group have approved it', async () => {
    const id = await proposed('Jana Brandt');
    expect(await found('Begräbnis ohne Erbe zahlen?')).toEqual([]);
    expect(await approves('Jana Brandt', id)).toBe('not_allowed');
    expect(await approves('Karl Dreier', id)).toBe('ok');
    expect(await approves('Uwe Fels', id)).toBe('already_approved_there');
    const waiting = await must('Jana Brandt', id);
    expect(waiting.state).toBe('proposed');
    expect(waiting.canApprove).toEqual([{ municipalityName: 'Welver', names: ['Grete Hohoff'] }]);
    expect((await must('Uwe Fels', id)).actions).not.toContain('approve');
    expect((await must('Grete Hohoff', id)).actions).toContain('approve');
    expect(await approves('Grete Hohoff', id)).toBe('ok');
    const seen = await must('Jana Brandt', id);
    expect(seen.state).toBe('approved');
    expect(seen.canApprove).toEqual([]);
    expect(seen.approved?.statutes).toEqual([{ name: '§ 74 SGB XII', title: null }]);
    expect(seen.approved?.reviewOn).toBe('2027-11-23');
    expect(await found('Zahlen wir ein Begräbnis, wenn niemand erbt?')).toMatchObject([
      { id, kind: 'standard_case', by: null, doubt: null },
    ]);
  });

  it('takes the place of the answer it came from, and gives it back when it is withdrawn', async () => {
    const questionId = await keptQuestion();
    const search = 'Übernahme der Bestattung bei Ausschlagung';
    expect((await found(search)).map(({ id }) => id)).toEqual([questionId]);
    const id = await approved({}, questionId);
    expect((await found(search)).map((one) => one.id)).toEqual([id]);
    await does('Karl Dreier', (trx, scope) => withdrawStandardCase(trx, scope, { standardCaseId: id }, NOW));
    expect((await found(search)).map((one) => one.id)).toEqual([questionId]);
  });

  it('holds on in its approved version while a change waits, and after the change is refused', async () => {
    const id = await approved();
    const change = (version: number) =>
      does('Tobias Krüger', (trx, scope) =>
        changeStandardCase(
          trx,
          scope,
          { standardCaseId: id, version, written: { ...WRITTEN, answer: text('Nein.') } },
          NOW,
        ),
      );
    expect(await change(1)).toBe('ok');
    expect(await change(1)).toBe('changed_meanwhile');
    const pending = await must('Jana Brandt', id);
    expect([pending.approved?.answer, pending.latest.answer]).toEqual([WRITTEN.answer, 'Nein.']);
    expect(pending.approvals).toEqual([]);
    expect((await found('Begräbnis, wenn niemand erbt'))[0]?.answer).toBe(WRITTEN.answer);
    await does('Grete Hohoff', (trx, scope) => rejectStandardCase(trx, scope, { standardCaseId: id }, NOW));
    const after = await must('Jana Brandt', id);
    expect([after.state, after.latest.answer, after.history.map(({ answer }) => answer)]).toEqual([
      'approved',
      WRITTEN.answer,
      ['Nein.', WRITTEN.answer],
    ]);
  });

  it('says when it has to be looked at again, and no more once somebody has', async () => {
    const id = await approved({ reviewOn: plainDate('2026-12-01') });
    const later = instant('2026-12-02T09:00:00+01:00');
    expect((await must('Jana Brandt', id)).doubt).toBeNull();
    expect((await must('Jana Brandt', id, later)).doubt).toBe('review_due');
    const confirm = (reviewOn: string) =>
      does('Karl Dreier', (trx, scope) =>
        confirmStandardCase(trx, scope, { standardCaseId: id, reviewOn: plainDate(reviewOn) }, later),
      );
    expect(await confirm('2026-12-01')).toBe('review_in_the_past');
    expect(await confirm('2027-12-01')).toBe('ok');
    expect((await must('Jana Brandt', id, later)).doubt).toBeNull();
  });

  it('says when it does not hold today', async () => {
    const id = await approved({ validUntil: plainDate('2026-12-31') });
    expect((await must('Jana Brandt', id, instant('2027-01-02T09:00:00+01:00'))).doubt).toBe('not_valid');
  });

  it('refuses days that do not fit, and leaves nothing behind', async () => {
    const input = (changes: Partial<WrittenCase>) => ({
      clientKey: key(),
      areaCode: 'BEST',
      sourceQuestionId: null,
      written: { ...WRITTEN, ...changes },
    });
    const propose = (changes: Partial<WrittenCase>) =>
      does('Jana Brandt', (trx, scope) => proposeStandardCase(trx, scope, input(changes), NOW));
    expect(await propose({ validUntil: plainDate('2026-10-01') })).toBe('ends_before_it_begins');
    expect(await propose({ reviewOn: plainDate('2026-10-01') })).toBe('review_before_it_begins');
    expect(await propose({ reviewOn: plainDate('2026-11-20') })).toBe('review_in_the_past');
    const { cases } = await runQuery(database.db, scopeOf('Jana Brandt'), (trx) =>
      listStandardCases(trx, scopeOf('Jana Brandt'), NOW),
    );
    expect(cases).toEqual([]);
  });

  it('of two that say the same, one stands for both and is found by the words of either', async () => {
    const kept = await approved();
    const double = await approved({
      title: text('Beerdigung ohne Nachlass'),
      patterns: [text('Urnengrab für Mittellose')],
    });
    const merge = (from: string, into: string) =>
      does('Grete Hohoff', (trx, scope) =>
        mergeStandardCases(trx, scope, { standardCaseId: from, intoId: into }, NOW),
      );
    expect(await merge(kept, kept)).toBe('same_case');
    expect(await merge(double, await proposed('Jana Brandt'))).toBe('not_approved');
    expect(await merge(double, kept)).toBe('ok');
    expect((await found('Urnengrab für Mittellose')).map(({ id }) => id)).toEqual([kept]);
    expect((await must('Jana Brandt', double)).mergedInto?.standardCaseId).toBe(kept);
  });

  it('may be done otherwise in one municipality, for a while, as its lead says', async () => {
    const id = await approved();
    const deviate = (name: string, untilDay: string) =>
      does(name, (trx, scope) =>
        addDeviation(
          trx,
          scope,
          {
            standardCaseId: id,
            clientKey: key(),
            text: text('Wir verlangen zwei Angebote.'),
            reason: text('Beschluss des Rates'),
            fromDay: plainDate('2026-11-01'),
            untilDay: plainDate(untilDay),
          },
          NOW,
        ),
      );
    expect(await deviate('Jana Brandt', '2027-01-01')).toBe('not_allowed');
    expect(await deviate('Petra Vogt', '2026-10-01')).toBe('ends_before_it_begins');
    expect(await deviate('Petra Vogt', '2027-01-01')).toBe('ok');
    const [deviation] = (await must('Murat Aydin', id)).deviations;
    expect(deviation).toMatchObject({ municipalityName: 'Lippetal', mayEnd: false });
    const deviationId = deviation?.deviationId ?? '';
    const end = (name: string) =>
      does(name, (trx, scope) => endDeviation(trx, scope, { standardCaseId: id, deviationId }, NOW));
    expect(await end('Sabine Ostermann')).toBe('not_found');
    expect(await end('Petra Vogt')).toBe('ok');
    expect((await must('Jana Brandt', id)).deviations).toEqual([]);
  });

  it('is all the expert network reads, and only as it holds', async () => {
    const holds = await approved();
    const open = await proposed('Jana Brandt', { title: text('Noch nicht beschlossen') });
    await does('Tobias Krüger', (trx, scope) =>
      changeStandardCase(
        trx,
        scope,
        { standardCaseId: holds, version: 1, written: { ...WRITTEN, answer: text('Nein.') } },
        NOW,
      ),
    );
    expect(await seenBy('Ruth Kerkhoff', open)).toBeNull();
    const seen = await must('Ruth Kerkhoff', holds);
    expect([seen.latest.answer, seen.history, seen.actions]).toEqual([WRITTEN.answer, [], []]);
  });

  it('missing, the expert network asks too, and reads of questions only its own', async () => {
    const ask = async (name: string): Promise<string> => {
      const asked = { clientKey: key(), text: text('Darf ich das auch?'), areaCode: 'BEST' };
      const result = await run(name, (trx, scope) => askQuestion(trx, scope, asked, library, NOW));
      if (!result.ok) throw new Error(result.reason);
      return result.value.questionId;
    };
    const sees = (questionId: string) =>
      run('Ruth Kerkhoff', (trx, scope) => getQuestion(trx, scope, questionId, NOW));
    const [own, another] = [await ask('Ruth Kerkhoff'), await ask('Jana Brandt')];
    expect([(await sees(own))?.questionId, await sees(another)]).toEqual([own, null]);
  });
});
