/** Finding by meaning, beside the words, with an embedding service on this machine. */
import { runCommand } from '@verbund/domain/db/run';
import type { Trx } from '@verbund/domain/db/types';
import type { Result } from '@verbund/domain/kernel/result';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { acceptAnswer } from '@verbund/domain/question/commands/acceptAnswer';
import { answerQuestion } from '@verbund/domain/question/commands/answerQuestion';
import { askQuestion } from '@verbund/domain/question/commands/askQuestion';
import { correctAnswer } from '@verbund/domain/question/commands/correctAnswer';
import { findAlike } from '@verbund/domain/question/library/findAlike';
import { getQuestion } from '@verbund/domain/question/queries/getQuestion';
import { SemanticLibrary } from '@verbund/domain/question/semantic/semanticLibrary';
import { aCompetence, aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startEmbeddingServer } from '../testing/embeddingServer.ts';
import { type TestServices, testServices } from '../testing/services.ts';
import { createEmbeddingService } from './platform/embeddingService.ts';
import { meantBy } from './platform/meaning.ts';
import { embedEntries } from './timers/embedEntries.ts';

const FUNERAL = 'Übernehmen wir die Bestattungskosten, wenn alle das Erbe ausgeschlagen haben?';
const OTHERWISE = 'Wer zahlt den Sarg, wenn niemand etwas haben will?';

let database: TestDatabase;
let cooperation: TestCooperation;
let services: TestServices;
let server: Awaited<ReturnType<typeof startEmbeddingServer>>;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startEmbeddingServer([/Bestattung|Sarg/, /Heizung/]);
});
beforeEach(async () => {
  server.state.mood = 'well';
  server.received.length = 0;
  cooperation = await aCooperation(database.db);
  await aCompetence(database.db, cooperation, {
    of: cooperation.person('Tobias Krüger'),
    area: 'BEST',
    level: 'expert',
  });
  services = await testServices(database.db, NOW);
  const settings = { url: server.url, model: 'test-model', key: 'secret' };
  services.meaning = {
    service: createEmbeddingService(settings, { withinMs: 300 }),
    library: new SemanticLibrary('test-model'),
    least: 0.8,
  };
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const asked = () => cooperation.person('Jana Brandt').scope;
const run = async <T>(scope: StaffScope, command: (trx: Trx) => Promise<Result<T, string>>): Promise<T> => {
  const result = await runCommand(database.db, scope, command);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};
const typed = (text: string) => text as GuardedText;

/** @returns the question, asked, answered and kept. */
const kept = async (): Promise<{ questionId: string; entryId: string }> => {
  const { library } = services;
  const expert = cooperation.person('Tobias Krüger').scope;
  const { questionId } = await run(asked(), (trx) =>
    askQuestion(
      trx,
      asked(),
      { clientKey: crypto.randomUUID(), text: typed(FUNERAL), areaCode: 'BEST' },
      library,
      NOW,
    ),
  );
  const answer = { questionId, clientKey: crypto.randomUUID(), text: typed('Ja, § 74 SGB XII.') };
  await run(expert, (trx) => answerQuestion(trx, expert, answer, NOW));
  const detail = await runCommand(database.db, asked(), (trx) => getQuestion(trx, asked(), questionId, NOW));
  const entryId = detail?.entries[0]?.entryId ?? '';
  await run(asked(), (trx) => acceptAnswer(trx, asked(), { questionId, entryId }, library, NOW));
  return { questionId, entryId };
};

const found = async (text: string) => {
  const meant = await meantBy(services, asked(), text);
  return runCommand(database.db, asked(), (trx) =>
    findAlike(trx, asked(), services.library, { text, limit: 3, least: 0.4, meant }, NOW),
  );
};

it('finds what means the same and shares no word, and says that this is why', async () => {
  const { questionId } = await kept();
  expect(await found(OTHERWISE)).toEqual([]);
  expect(await embedEntries.run(services, NOW)).toEqual({ embedded: 1 });
  expect(await found(OTHERWISE)).toMatchObject([
    { id: questionId, why: { words: [], statutes: [], meaning: true } },
  ]);
  expect(await found('Zahlen wir die Heizung?')).toEqual([]);
});

it('reads every wording once, and anew when it has changed', async () => {
  const { questionId, entryId } = await kept();
  await embedEntries.run(services, NOW);
  expect(await embedEntries.run(services, NOW)).toEqual({ embedded: 0 });
  const expert = cooperation.person('Tobias Krüger').scope;
  const text = typed('Ja, § 74 SGB XII; es kommt auf die Verpflichtung an.');
  await run(expert, (trx) =>
    correctAnswer(trx, expert, { questionId, entryId, clientKey: crypto.randomUUID(), text }, NOW),
  );
  expect(await embedEntries.run(services, NOW)).toEqual({ embedded: 1 });
});

it('sends nothing about a person to the service', async () => {
  await found('Frau Zwiebelfisch, geb. 12.03.1961, braucht einen Sarg');
  expect(server.received).toEqual([]);
});

it.each(['failing', 'slow', 'forgetful', 'talking'] as const)(
  'goes on by words alone when the service is %s, and logs no wording',
  async (mood) => {
    const { questionId } = await kept();
    await embedEntries.run(services, NOW);
    server.state.mood = mood;
    expect(await found(OTHERWISE)).toEqual([]);
    expect(await found(FUNERAL)).toMatchObject([{ id: questionId, why: { meaning: false } }]);
    expect(services.logged).toHaveLength(2);
    expect(JSON.stringify(services.logged)).not.toMatch(/Sarg|Bestattung/);
  },
);

it('does nothing where the operator has none', async () => {
  services.meaning = null;
  await kept();
  expect(await embedEntries.run(services, NOW)).toEqual({});
  expect(await found(OTHERWISE)).toEqual([]);
  expect(server.received).toEqual([]);
});
