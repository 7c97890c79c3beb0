import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { aCooperation, NOW, type TestCooperation } from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { runCommand, runQuery } from '../../db/run.ts';
import { plainDate } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import { approveStandardCase } from '../../standardCase/commands/approveStandardCase.ts';
import { proposeStandardCase } from '../../standardCase/commands/proposeStandardCase.ts';
import { getStandardCase } from '../../standardCase/queries/getStandardCase.ts';
import { proposeAreas } from '../routing/proposeAreas.ts';
import { importStatutes } from './importStatutes.ts';

let database: TestDatabase;
let cooperation: TestCooperation;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db, { settings: { standardCases: { approvals: 1 } } });
});
afterAll(() => database.close());

const SECTIONS = [
  { number: '74', title: 'Bestattungskosten', text: 'Die Kosten werden übernommen.' },
  { number: '30', title: 'Mehrbedarf', text: 'Für Personen wird ein Mehrbedarf anerkannt.' },
];
const imports = (sections: typeof SECTIONS) => {
  const { systemScope } = cooperation;
  return runCommand(database.db, systemScope, (trx) =>
    importStatutes(trx, systemScope, { act: 'SGB XII', sections }, NOW),
  );
};
const approvedCase = async (): Promise<string> => {
  const { id, scope } = cooperation.person('Petra Vogt');
  await database.db
    .updateTable('staff')
    .set({ roles: ['coordination'] })
    .where('id', '=', id)
    .execute();
  const coordination = { ...scope, actor: { ...scope.actor, roles: ['coordination' as const] } };
  const text = 'Ja, § 74 SGB XII.' as GuardedText;
  const written = {
    title: text,
    patterns: [],
    answer: text,
    checklist: [],
    validFrom: plainDate('2026-11-01'),
    validUntil: null,
    reviewOn: null,
  };
  const proposed = await runCommand(database.db, coordination, (trx) =>
    proposeStandardCase(
      trx,
      coordination,
      { clientKey: crypto.randomUUID(), areaCode: 'BEST', sourceQuestionId: null, written },
      NOW,
    ),
  );
  if (!proposed.ok) throw new Error(proposed.reason);
  const { standardCaseId } = proposed.value;
  await runCommand(database.db, coordination, (trx) =>
    approveStandardCase(trx, coordination, { standardCaseId, version: 1 }, NOW),
  );
  return standardCaseId;
};
const read = (id: string) => {
  const { scope } = cooperation.person('Jana Brandt');
  return runQuery(database.db, scope, (trx) => getStandardCase(trx, scope, id, NOW));
};

it('gives places in the law their titles and marks nothing the first time', async () => {
  const id = await approvedCase();
  expect(await imports(SECTIONS)).toEqual({ added: 2, changed: 0, removed: 0, unchanged: 0, toReview: 0 });
  const seen = await read(id);
  expect(seen?.approved?.statutes).toEqual([{ name: '§ 74 SGB XII', title: 'Bestattungskosten' }]);
  expect(seen?.doubt).toBeNull();
});

it('lets those look again whose standard case cites what has changed, and nobody else', async () => {
  const id = await approvedCase();
  await imports(SECTIONS);
  const [funeral, need] = SECTIONS;
  if (!funeral || !need) throw new Error('There are two.');
  const reflowed = { ...funeral, text: 'Die Kosten\n  werden übernommen.' };
  expect(await imports([reflowed, { ...need, text: 'Anders.' }])).toMatchObject({ changed: 1, toReview: 0 });
  expect((await read(id))?.doubt).toBeNull();
  expect(await imports([{ ...funeral, text: 'Die Kosten werden nicht übernommen.' }])).toEqual({
    added: 0,
    changed: 1,
    removed: 1,
    unchanged: 0,
    toReview: 1,
  });
  const seen = await read(id);
  expect([seen?.doubt, seen?.changedStatutes]).toEqual(['law_changed', ['§ 74 SGB XII']]);
});

it('lets the words of a section point to its area, until the section is gone', async () => {
  const question = 'Wer ersetzt die Posaunenklänge?';
  const first = async () => {
    const { scope } = cooperation.person('Jana Brandt');
    const areas = await runQuery(database.db, scope, (trx) => proposeAreas(trx, scope, question));
    return areas.find(({ code }) => code === 'BEST')?.reasons ?? [];
  };
  expect(await first()).not.toContainEqual({ by: 'law', words: 'Posaunenklänge' });
  const flowers = { number: '74', title: 'Posaunenklänge', text: 'Die Posaunenklänge ist erforderlich.' };
  await imports([flowers]);
  expect(await first()).toContainEqual({ by: 'law', words: 'Posaunenklänge' });
  await imports([{ ...flowers, title: 'Bestattungskosten', text: 'Die Kosten werden übernommen.' }]);
  expect(await first()).not.toContainEqual({ by: 'law', words: 'Posaunenklänge' });
});
