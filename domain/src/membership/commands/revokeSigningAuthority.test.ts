import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCooperation } from '../../../testing/builders.ts';
import { CoverStory } from '../../../testing/coverStory.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { revokeSigningAuthority } from './revokeSigningAuthority.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('leaves whoever covers on duty, lets her only prepare, and tells her and the lead', async () => {
  const cooperation = await aCooperation(database.db);
  const story = new CoverStory(database.db, cooperation);
  const requestId = await story.hasAsked(cooperation.person('Jana Brandt'), {
    days: '2026-11-25',
    part: 'morning',
  });
  const [name = ''] = await story.awaited(requestId);
  const covering = cooperation.person(name);
  await story.accepts(covering, requestId);
  const authority = await database.db
    .selectFrom('signingAuthority')
    .select('id')
    .where('staffId', '=', covering.id)
    .where('municipalityId', '=', cooperation.at('Lippetal').id)
    .executeTakeFirstOrThrow();
  const lead = cooperation.person('Petra Vogt');
  const revoke = (by: typeof lead) =>
    story.run(by.scope, (trx, now) =>
      revokeSigningAuthority(trx, by.scope, { authorityId: authority.id }, now),
    );

  expect(await revoke(covering)).toEqual({ ok: false, reason: 'not_allowed' });
  const result = await revoke(lead);
  expect(result.ok && result.value.affectedDutyIds).toHaveLength(1);
  expect(await story.dutiesOf(covering)).toEqual(['2026-11-25 morning (cover)']);
  const duty = await database.db
    .selectFrom('duty')
    .select('maySign')
    .where('staffId', '=', covering.id)
    .executeTakeFirstOrThrow();
  expect(duty.maySign).toBe(false);
  expect(await story.toldTo(lead)).toContain('authority_revoked');
  expect(await story.toldTo(covering)).toContain('authority_revoked');
  expect(await revoke(lead)).toEqual({ ok: true, value: { affectedDutyIds: [] } });
});
