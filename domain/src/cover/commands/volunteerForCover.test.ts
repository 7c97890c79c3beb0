import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCooperation, aCoverRequest, NOW, type TestCooperation } from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { runCommand } from '../../db/run.ts';
import { plainDate } from '../../kernel/time.ts';
import { volunteerForCover } from './volunteerForCover.ts';

let database: TestDatabase;
let verbund: TestCooperation;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  verbund = await aCooperation(database.db);
  await aCoverRequest(database.db, verbund, {
    of: verbund.person('Jana Brandt'),
    at: verbund.at('Lippetal').desk,
    halfDays: [
      { day: '2026-11-30', half: 'morning' },
      { day: '2026-11-30', half: 'afternoon' },
      { day: '2026-12-01', half: 'morning' },
    ],
  });
});

const volunteer = (name: string, dayPart: 'full' | 'morning' = 'full') => {
  const { scope } = verbund.person(name);
  const spans = [{ from: plainDate('2026-11-30'), until: plainDate('2026-12-01') }];
  return runCommand(database.db, scope, (trx) => volunteerForCover(trx, scope, { spans, dayPart }, NOW));
};

const offers = () =>
  database.db
    .selectFrom('coverOfferNeed')
    .innerJoin('coverOffer', 'coverOffer.id', 'coverOfferNeed.offerId')
    .innerJoin('coverNeed', 'coverNeed.id', 'coverOfferNeed.needId')
    .select(['coverOffer.staffId', 'coverNeed.day', 'coverNeed.half', 'coverOfferNeed.state'])
    .where('coverOffer.cooperationId', '=', verbund.id)
    .orderBy('coverNeed.startsAt')
    .execute();

test('whoever offers help for a day is asked for what is open on that day', async () => {
  await volunteer('Murat Aydin');
  expect((await offers()).map(({ day, half, state }) => `${day} ${half} ${state}`)).toEqual([
    '2026-11-30 morning offered',
    '2026-11-30 afternoon offered',
  ]);
});

test('only the half of the day that was offered counts', async () => {
  await volunteer('Murat Aydin', 'morning');
  expect(await offers()).toHaveLength(1);
});

test('offering twice asks once', async () => {
  await volunteer('Murat Aydin');
  await volunteer('Murat Aydin');
  expect(await offers()).toHaveLength(2);
});

test('nobody is offered her own cover, and nobody what she is not eligible for', async () => {
  await volunteer('Jana Brandt');
  await volunteer('Petra Vogt');
  expect(await offers()).toEqual([]);
});
