import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aCompetence,
  aCooperation,
  anAbsence,
  aStaffMember,
  NOW,
  type TestCooperation,
} from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { runCommand, runQuery } from '../../db/run.ts';
import type { Trx } from '../../db/types.ts';
import type { Result } from '../../kernel/result.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { SearchLibrary } from '../library/searchLibrary.ts';
import { getQuestion, getQuestionPage } from '../queries/getQuestion.ts';
import { listDueQuestions } from '../queries/listDueQuestions.ts';
import { listQuestions } from '../queries/listQuestions.ts';
import { listToReview } from '../queries/listToReview.ts';
import { proposeAreas } from '../routing/proposeAreas.ts';
import type { QuestionRefusal } from '../types.ts';
import { acceptAnswer } from './acceptAnswer.ts';
import { advanceQuestion } from './advanceQuestion.ts';
import { answerQuestion } from './answerQuestion.ts';
import { askQuestion } from './askQuestion.ts';
import { claimQuestion } from './claimQuestion.ts';
import { correctAnswer } from './correctAnswer.ts';
import { declineQuestion, recuseFromQuestion } from './declineQuestion.ts';
import { forwardQuestion } from './forwardQuestion.ts';
import { markHelpful } from './markHelpful.ts';
import { queryAnswer } from './queryAnswer.ts';
import { withdrawAnswer } from './withdrawAnswer.ts';
import { withdrawQuestion } from './withdrawQuestion.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let library: SearchLibrary;

const FUNERAL = 'Übernehmen wir die Bestattungskosten, wenn die Erben das Erbe ausgeschlagen haben?';
const ANSWER =
  'Ja, § 74 SGB XII knüpft an die Kostentragungspflicht an; die Ausschlagung ändert daran nichts.';
const NEAR = 'Bestattungskosten bei Ausschlagung: Übernehmen wir sie, wenn Erben ausgeschlagen haben?';

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  library = new SearchLibrary();
  const level = (name: string, of: 'expert' | 'senior') =>
    aCompetence(database.db, cooperation, { of: cooperation.person(name), area: 'BEST', level: of });
  await level('Tobias Krüger', 'expert');
  await level('Murat Aydin', 'expert');
  await level('Olga Petrova', 'expert');
  await level('Lena Hoffmeister', 'senior');
});
afterAll(() => database.close());

const scopeOf = (name: string): StaffScope => cooperation.person(name).scope;
const run = <T>(name: string, command: (trx: Trx, scope: StaffScope) => Promise<T>): Promise<T> =>
  runCommand(database.db, scopeOf(name), (trx) => command(trx, scopeOf(name)));
const review = (name: string) =>
  runQuery(database.db, scopeOf(name), (trx) => listToReview(trx, scopeOf(name), NOW));
/** What came of it: "ok", or why not. */
const does = async (
  name: string,
  command: (trx: Trx, scope: StaffScope) => Promise<Result<unknown, QuestionRefusal>>,
): Promise<string> => {
  const result = await run(name, command);
  return result.ok ? 'ok' : result.reason;
};
const key = () => crypto.randomUUID();
const text = (typed: string) => typed as GuardedText;

const asks = async (
  name: string,
  typed: string,
  now = NOW,
  areaCode: string | null = null,
): Promise<string> => {
  const result = await run(name, (trx, scope) =>
    askQuestion(trx, scope, { clientKey: key(), text: text(typed), areaCode }, library, now),
  );
  if (!result.ok) throw new Error(result.reason);
  return result.value.questionId;
};
const claims = (name: string, questionId: string, now = NOW) =>
  does(name, (trx, scope) => claimQuestion(trx, scope, { questionId }, now));
const answers = (name: string, questionId: string, typed = ANSWER, now = NOW) =>
  does(name, (trx, scope) =>
    answerQuestion(trx, scope, { questionId, clientKey: key(), text: text(typed) }, now),
  );
const seenBy = async (name: string, questionId: string, now = NOW) =>
  runQuery(database.db, scopeOf(name), (trx) => getQuestion(trx, scopeOf(name), questionId, now));
const must = async (name: string, questionId: string, now = NOW) => {
  const seen = await seenBy(name, questionId, now);
  if (!seen) throw new Error(`${name} does not see it.`);
  return seen;
};
const accepts = async (name: string, questionId: string, now = NOW): Promise<string> => {
  const entry = (await must(name, questionId)).entries.find(({ state }) => state === 'given');
  return does(name, (trx, scope) =>
    acceptAnswer(trx, scope, { questionId, entryId: entry?.entryId ?? key() }, library, now),
  );
};
const stateOf = async (questionId: string): Promise<string> => {
  const { state, stage } = await database.db
    .selectFrom('question')
    .select(['state', 'stage'])
    .where('id', '=', questionId)
    .executeTakeFirstOrThrow();
  return `${state} ${stage}`;
};
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
const pass = async (questionId: string, at: string): Promise<Instant> => {
  const now = instant(at);
  const { systemScope } = cooperation;
  await runCommand(database.db, systemScope, (trx) => advanceQuestion(trx, systemScope, { questionId }, now));
  return now;
};
/** Asked, answered by Murat and accepted. */
const kept = async (asker: string, typed: string, answer = ANSWER): Promise<string> => {
  const questionId = await asks(asker, typed, NOW, 'BEST');
  if ((await stateOf(questionId)).startsWith('draft'))
    await does(asker, (trx, scope) => forwardQuestion(trx, scope, { questionId, areaCode: 'BEST' }, NOW));
  expect(await answers('Murat Aydin', questionId, answer)).toBe('ok');
  expect(await accepts(asker, questionId)).toBe('ok');
  return questionId;
};

describe('asking', () => {
  it('asks the experts of the area at once when nothing alike is known, other municipalities first', async () => {
    const questionId = await asks('Jana Brandt', FUNERAL);
    const seen = await must('Jana Brandt', questionId);
    expect(seen.areaCode).toBe('BEST');
    expect(seen.areas[0]?.reasons.map(({ words }) => words)).toContain('Bestattungskosten');
    expect(seen.state).toBe('open');
    expect((await told('question_asked')).sort()).toEqual(['Murat Aydin', 'Olga Petrova']);
  });

  it('is one question for one client key', async () => {
    const input = { clientKey: key(), text: text(FUNERAL), areaCode: null };
    const ask = () => run('Jana Brandt', (trx, scope) => askQuestion(trx, scope, input, library, NOW));
    expect(await ask()).toEqual(await ask());
  });

  it('waits for a choice when no word points to an area, and never for an area there is none of', async () => {
    const questionId = await asks('Jana Brandt', 'Wie geht das eigentlich bei uns?');
    expect(await stateOf(questionId)).toBe('draft none');
    expect((await must('Jana Brandt', questionId)).dueAt).toBeNull();
    const forward = (areaCode: string) =>
      does('Jana Brandt', (trx, scope) => forwardQuestion(trx, scope, { questionId, areaCode }, NOW));
    expect(await forward('NIX')).toBe('unknown_area');
    expect(await forward('BEST')).toBe('ok');
    expect(await stateOf(questionId)).toBe('open wave');
  });

  it('after hours asks nobody before the next morning', async () => {
    const evening = instant('2026-11-23T18:00:00+01:00');
    const questionId = await asks('Jana Brandt', FUNERAL, evening);
    expect(await told('question_asked')).toEqual([]);
    expect(await stateOf(questionId)).toBe('open waiting');
    await pass(questionId, '2026-11-24T07:30:00+01:00');
    expect(await told('question_asked')).toHaveLength(2);
  });

  it('a draft is hers alone; an open question is everybody’s', async () => {
    const draft = await asks('Jana Brandt', 'Wie geht das eigentlich bei uns?');
    expect(await seenBy('Petra Vogt', draft)).toBeNull();
    expect(await claims('Murat Aydin', draft)).toBe('not_found');
    const open = await asks('Jana Brandt', FUNERAL);
    expect(await seenBy('Petra Vogt', open)).not.toBeNull();
  });
});

describe('who is asked', () => {
  it('nobody who is absent, and nobody with too many open questions', async () => {
    await anAbsence(database.db, cooperation, {
      of: cooperation.person('Olga Petrova'),
      from: '2026-11-23',
      until: '2026-11-24',
    });
    for (const topic of ['Sarg', 'Grabpflege', 'Trauerfeier']) {
      const questionId = await asks('Jana Brandt', `${topic} und Bestattung?`, NOW, 'BEST');
      await does('Jana Brandt', (trx, scope) =>
        forwardQuestion(trx, scope, { questionId, areaCode: 'BEST' }, NOW),
      );
      await claims('Murat Aydin', questionId);
    }
    const before = await told('question_asked');
    expect(before).not.toContain('Olga Petrova');
    await asks('Jana Brandt', 'Überführung einer Urne aus dem Ausland?', NOW, 'BEST');
    expect((await told('question_asked')).slice(before.length)).toEqual(['Tobias Krüger']);
  });

  it('turns fairly: whoever was asked longest ago comes first', async () => {
    await aCompetence(database.db, cooperation, {
      of: cooperation.person('Stefan Lüke'),
      area: 'BEST',
      level: 'expert',
    });
    const counts = new Map<string, number>();
    const texts = ['Sarg', 'Grabstein', 'Überführung', 'Trauerfeier', 'Blumenschmuck', 'Friedhofsgebühr'];
    for (const [index, topic] of texts.entries()) {
      const now = NOW.add({ minutes: index });
      const questionId = await asks('Jana Brandt', `${topic}?`, now, 'BEST');
      const asked = (await must('Jana Brandt', questionId)).asked;
      expect(asked).toBe(2);
      await does('Jana Brandt', (trx, scope) => withdrawQuestion(trx, scope, { questionId }, now));
    }
    for (const name of await told('question_asked')) counts.set(name, (counts.get(name) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({ 'Murat Aydin': 4, 'Olga Petrova': 4, 'Stefan Lüke': 4 });
  });

  it('goes on from wave to wave, to all seniors, the leads, the expert network, and then says so', async () => {
    await aStaffMember(database.db, cooperation, {
      name: 'Ruth Kerkhoff',
      at: cooperation.at('Welver'),
      roles: ['expert_network'],
      competences: {},
      works: [],
    });
    const questionId = await asks('Jana Brandt', FUNERAL);
    const seen: string[] = [await stateOf(questionId)];
    const days = ['23T12:00', '24T08:00', '24T12:00', '24T17:00', '25T12:00', '25T17:00', '26T12:00'];
    for (const at of days) {
      await pass(questionId, `2026-11-${at}:00+01:00`);
      seen.push(await stateOf(questionId));
    }
    expect([...new Set(seen)]).toEqual([
      'open wave',
      'open seniors',
      'open leads',
      'open network',
      'open left_open',
    ]);
    expect(await told('question_asked')).toEqual(
      expect.arrayContaining([
        'Murat Aydin',
        'Olga Petrova',
        'Tobias Krüger',
        'Lena Hoffmeister',
        'Petra Vogt',
        'Ruth Kerkhoff',
      ]),
    );
    expect(await told('question')).toEqual(['Jana Brandt']);
    expect((await review('Nele Schuster')).unanswered).toMatchObject([{ questionId, stage: 'left_open' }]);
    // Whoever was asked earlier may still answer.
    expect(await answers('Murat Aydin', questionId)).toBe('ok');
  });

  it('asks the next at once when the last of a wave stands back, and never again who is biased', async () => {
    const questionId = await asks('Jana Brandt', FUNERAL);
    expect(
      await does('Murat Aydin', (trx, scope) => recuseFromQuestion(trx, scope, { questionId }, NOW)),
    ).toBe('ok');
    expect(await claims('Murat Aydin', questionId)).toBe('not_allowed');
    expect(await does('Olga Petrova', (trx, scope) => declineQuestion(trx, scope, { questionId }, NOW))).toBe(
      'ok',
    );
    expect((await told('question_asked')).at(-1)).toBe('Tobias Krüger');
    expect(await claims('Olga Petrova', questionId)).toBe('ok');
  });

  it('begins anew in another area and forgets nobody who is biased', async () => {
    const questionId = await asks('Jana Brandt', FUNERAL);
    await does('Murat Aydin', (trx, scope) => recuseFromQuestion(trx, scope, { questionId }, NOW));
    const forward = (areaCode: string) =>
      does('Olga Petrova', (trx, scope) => forwardQuestion(trx, scope, { questionId, areaCode }, NOW));
    expect(await forward('BEST')).toBe('same_area');
    expect(await forward('GRUSI')).toBe('ok');
    expect((await must('Jana Brandt', questionId)).areaCode).toBe('GRUSI');
    expect(await claims('Murat Aydin', questionId)).toBe('not_allowed');
  });
});

describe('taking on and answering', () => {
  it('is one person’s at a time', async () => {
    const questionId = await asks('Jana Brandt', FUNERAL);
    expect(await claims('Jana Brandt', questionId)).toBe('not_allowed');
    expect(await claims('Murat Aydin', questionId)).toBe('ok');
    expect(await claims('Murat Aydin', questionId)).toBe('ok');
    expect(await claims('Olga Petrova', questionId)).toBe('already_claimed');
  });

  it('reminds once, then asks others', async () => {
    const questionId = await asks('Jana Brandt', FUNERAL);
    await claims('Murat Aydin', questionId);
    await pass(questionId, '2026-11-24T09:00:00+01:00');
    expect((await told('question_asked')).filter((name) => name === 'Murat Aydin')).toHaveLength(2);
    expect(await stateOf(questionId)).toBe('claimed wave');
    await pass(questionId, '2026-11-25T12:00:00+01:00');
    expect(await stateOf(questionId)).toBe('open wave');
    expect((await told('question_asked')).at(-1)).toBe('Tobias Krüger');
  });

  it('takes several answers, one correction, one accepted', async () => {
    const questionId = await asks('Jana Brandt', FUNERAL);
    expect(await answers('Murat Aydin', questionId)).toBe('ok');
    expect(await answers('Olga Petrova', questionId, 'Siehe auch § 1968 BGB.')).toBe('ok');
    const [first] = (await must('Murat Aydin', questionId)).entries;
    expect(first?.mayCorrect).toBe(true);
    expect(first?.statutes).toEqual(['§ 74 SGB XII']);
    const corrected = await does('Murat Aydin', (trx, scope) =>
      correctAnswer(
        trx,
        scope,
        { questionId, entryId: first?.entryId ?? '', clientKey: key(), text: text('Ja, § 74 SGB XII.') },
        NOW,
      ),
    );
    expect(corrected).toBe('ok');
    const { entries } = await must('Jana Brandt', questionId);
    expect(entries.map(({ state, text: said }) => [state, said])).toEqual([
      ['corrected', ANSWER],
      ['given', 'Siehe auch § 1968 BGB.'],
      ['given', 'Ja, § 74 SGB XII.'],
    ]);
    expect(await accepts('Jana Brandt', questionId)).toBe('ok');
    expect(await stateOf(questionId)).toBe('accepted wave');
    expect(await told('question_accepted')).toEqual(['Olga Petrova']);
    expect(await answers('Murat Aydin', questionId)).toBe('already_closed');
  });

  it('goes back to whoever answered with a query, and takes an answer back', async () => {
    const questionId = await asks('Jana Brandt', FUNERAL);
    await answers('Murat Aydin', questionId);
    const query = (name: string) =>
      does(name, (trx, scope) =>
        queryAnswer(trx, scope, { questionId, clientKey: key(), text: text('Auch bei Nichten?') }, NOW),
      );
    expect(await query('Olga Petrova')).toBe('not_allowed');
    expect(await query('Jana Brandt')).toBe('ok');
    expect(await stateOf(questionId)).toBe('claimed wave');
    expect((await told('question_asked')).at(-1)).toBe('Murat Aydin');
    await answers('Murat Aydin', questionId, 'Auch bei Nichten.');
    const last = (await must('Murat Aydin', questionId)).entries.at(-1)?.entryId ?? '';
    const takesBack = () =>
      does('Murat Aydin', (trx, scope) => withdrawAnswer(trx, scope, { questionId, entryId: last }, NOW));
    expect(await takesBack()).toBe('ok');
    expect(await takesBack()).toBe('unknown_answer');
    expect(await stateOf(questionId)).toBe('answered wave');
  });

  it('reminds whoever asked of an answer, once', async () => {
    const questionId = await asks('Jana Brandt', FUNERAL);
    await answers('Murat Aydin', questionId);
    await pass(questionId, '2026-11-30T09:00:00+01:00');
    expect(await told('question')).toEqual(['Jana Brandt', 'Jana Brandt']);
    const due = await listDueQuestions(database.db, { limit: 10 }, instant('2026-12-30T09:00:00+01:00'));
    expect(due.filter((one) => one.questionId === questionId)).toEqual([]);
  });

  it('ends when it is withdrawn', async () => {
    const questionId = await asks('Jana Brandt', FUNERAL);
    const withdraw = (name: string) =>
      does(name, (trx, scope) => withdrawQuestion(trx, scope, { questionId }, NOW));
    expect(await withdraw('Murat Aydin')).toBe('not_allowed');
    expect(await withdraw('Jana Brandt')).toBe('ok');
    expect(await claims('Murat Aydin', questionId)).toBe('already_closed');
    expect(await seenBy('Petra Vogt', questionId)).toBeNull();
  });
});

describe('what is known', () => {
  it('is shown before anybody is asked, and helps', async () => {
    const known = await kept('Jana Brandt', FUNERAL);
    const before = (await told('question_asked')).length;
    const questionId = await asks('Nele Schuster', NEAR);
    expect(await stateOf(questionId)).toBe('draft none');
    expect(await told('question_asked')).toHaveLength(before);
    const page = await runQuery(database.db, scopeOf('Nele Schuster'), (trx) =>
      getQuestionPage(trx, scopeOf('Nele Schuster'), questionId, library, NOW),
    );
    expect(page?.proposals).toMatchObject([
      { id: known, kind: 'answer', answer: ANSWER, by: { name: 'Murat Aydin' }, statutes: ['§ 74 SGB XII'] },
    ]);
    expect(page?.proposals[0]?.why.words).toContain('Bestattungskosten');
    const help = (helpedById: string) =>
      does('Nele Schuster', (trx, scope) => markHelpful(trx, scope, { questionId, helpedById }, NOW));
    expect(await help(key())).toBe('unknown_proposal');
    expect(await help(known)).toBe('ok');
    expect((await must('Nele Schuster', questionId)).helpedBy?.title).toBe(FUNERAL);
    // Her words find it from now on.
    const { asked } = await database.db
      .selectFrom('searchEntry')
      .select('asked')
      .where('id', '=', known)
      .executeTakeFirstOrThrow();
    expect(asked).toEqual([FUNERAL, NEAR]);
  });

  it('goes to the experts by itself when what is known was no help', async () => {
    await kept('Jana Brandt', FUNERAL);
    const questionId = await asks('Nele Schuster', NEAR);
    await pass(questionId, '2026-11-23T09:59:00+01:00');
    expect(await stateOf(questionId)).toBe('draft none');
    await pass(questionId, '2026-11-23T10:00:00+01:00');
    expect(await stateOf(questionId)).toBe('open wave');
  });

  it('is found corrected, once the answer was', async () => {
    const questionId = await kept('Jana Brandt', FUNERAL);
    const entryId = (await must('Murat Aydin', questionId)).entries[0]?.entryId ?? '';
    await does('Murat Aydin', (trx, scope) =>
      correctAnswer(trx, scope, { questionId, entryId, clientKey: key(), text: text('Nein.') }, NOW),
    );
    const { answer } = await database.db
      .selectFrom('searchEntry')
      .select('answer')
      .where('id', '=', questionId)
      .executeTakeFirstOrThrow();
    expect(answer).toBe('Nein.');
    expect((await must('Jana Brandt', questionId)).state).toBe('accepted');
  });

  it('a special case that came three times is brought before the coordination group, once', async () => {
    const group = await aStaffMember(database.db, cooperation, {
      name: 'Grete Hohoff',
      at: cooperation.at('Welver'),
      roles: ['coordination'],
    });
    await kept('Jana Brandt', FUNERAL);
    await kept('Nele Schuster', NEAR);
    expect(await told('standard_case_due')).toEqual([]);
    expect((await review('Jana Brandt')).frequent).toEqual([]);
    await kept('Stefan Lüke', `Nochmals: ${FUNERAL}`);
    await kept('Jana Brandt', `Wieder: ${FUNERAL}`);
    expect(await told('standard_case_due')).toEqual([group.name]);
    expect((await review('Jana Brandt')).frequent).toMatchObject([{ text: FUNERAL, times: 3 }]);
  });

  it('nothing of a transaction that was taken back stays in memory', async () => {
    const scope = scopeOf('Jana Brandt');
    const questionId = await asks('Jana Brandt', FUNERAL);
    await answers('Murat Aydin', questionId);
    const entryId = (await must('Jana Brandt', questionId)).entries[0]?.entryId ?? '';
    await expect(
      runCommand(database.db, scope, async (trx) => {
        await acceptAnswer(trx, scope, { questionId, entryId }, library, NOW);
        await library.open(trx, scope);
      }),
    ).rejects.toThrow('Search before you change what can be found.');
    const size = await runQuery(database.db, scope, async (trx) => (await library.open(trx, scope)).size);
    expect(size).toBe(0);
  });

  it('teaches the routing where words belong', async () => {
    const scope = scopeOf('Jana Brandt');
    const propose = () =>
      runQuery(database.db, scope, (trx) => proposeAreas(trx, scope, 'Wer zahlt den Zinksarg?'));
    expect((await propose()).map(({ code }) => code)).not.toContain('BEST');
    await kept('Jana Brandt', 'Ist ein Zinksarg angemessen?');
    await kept('Nele Schuster', 'Zinksarg bei Überführung?');
    const [first] = await propose();
    expect(first?.code).toBe('BEST');
    expect(first?.reasons).toContainEqual({ by: 'learnt', words: 'Zinksarg' });
  });
});

describe('the lists', () => {
  it('show what I asked and what waits for me, longest first', async () => {
    const first = await asks('Jana Brandt', FUNERAL);
    const second = await asks(
      'Nele Schuster',
      'Friedhofsgebühren für eine Urne?',
      NOW.add({ minutes: 5 }),
      'BEST',
    );
    const list = (name: string) =>
      runQuery(database.db, scopeOf(name), (trx) => listQuestions(trx, scopeOf(name), NOW));
    expect((await list('Jana Brandt')).mine.map(({ questionId }) => questionId)).toEqual([first]);
    expect((await list('Murat Aydin')).toAnswer.map(({ questionId }) => questionId)).toEqual([first, second]);
    await claims('Olga Petrova', first);
    expect((await list('Murat Aydin')).toAnswer.map(({ questionId }) => questionId)).toEqual([second]);
  });
});
