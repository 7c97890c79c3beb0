import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCooperation, NOW, type TestCooperation } from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { runCommand } from '../../db/run.ts';
import { plainDate } from '../../kernel/time.ts';
import { recordSecondment } from './recordSecondment.ts';

let database: TestDatabase;
let cooperation: TestCooperation;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  cooperation = await aCooperation(database.db, { secondments: 'none' });
});

type Change = { to?: string; starts?: string; ends?: string; share?: number; heard?: boolean; by?: string };

const seconds = ({ to = 'Lippetal', starts, ends, share = 2, heard = true, by = 'Petra Vogt' }: Change) => {
  const { scope } = cooperation.person(by);
  const input = {
    staffId: cooperation.person('Murat Aydin').id,
    hostMunicipalityId: cooperation.at(to).id,
    startsOn: plainDate(starts ?? '2026-12-01'),
    endsBefore: plainDate(ends ?? '2027-12-01'),
    weekdays: [1, 2, 3],
    weeklyHalfDays: share,
    hearingOn: heard ? plainDate('2026-11-20') : null,
  };
  return runCommand(database.db, scope, (trx) => recordSecondment(trx, scope, input, NOW));
};

describe('recording a secondment', () => {
  it('is for the administrator', async () => {
    expect(await seconds({})).toMatchObject({ ok: true });
    expect(await seconds({ by: 'Sabine Ostermann' })).toEqual({ ok: false, reason: 'not_allowed' });
  });

  it.each([
    ['to her own municipality', { to: 'Welver' }, 'own_municipality'],
    ['ending before it starts', { starts: '2026-12-01', ends: '2026-12-01' }, 'ends_before_start'],
    ['of more than a week', { share: 11 }, 'share_out_of_range'],
    ['over three months without a hearing', { heard: false }, 'hearing_missing'],
  ] as const)('is refused %s', async (_, change, reason) => {
    expect(await seconds(change)).toEqual({ ok: false, reason });
  });

  it('needs no hearing up to three months', async () => {
    expect(await seconds({ heard: false, ends: '2027-03-01' })).toMatchObject({ ok: true });
  });

  it('never adds up to more than full time, nor overlaps at the same host', async () => {
    await seconds({ share: 6 });
    expect(await seconds({ to: 'Möhnesee', share: 5 })).toEqual({ ok: false, reason: 'over_full_time' });
    expect(await seconds({ to: 'Möhnesee', share: 4 })).toMatchObject({ ok: true });
    expect(
      await seconds({ share: 1, to: 'Lippetal', starts: '2027-12-01', ends: '2028-01-01' }),
    ).toMatchObject({
      ok: true,
    });
    expect(await seconds({ share: 1, starts: '2027-12-15', ends: '2028-02-01' })).toEqual({
      ok: false,
      reason: 'overlaps',
    });
  });
});
