import { runQuery } from '@verbund/domain/db/run';
import { listImprovements } from '@verbund/domain/improvement/queries/listImprovements';
import { improvementListSchema } from '@verbund/domain/improvement/schema';
import { instant } from '@verbund/domain/kernel/time';
import { getMeeting } from '@verbund/domain/meeting/queries/getMeeting';
import { listMeetings } from '@verbund/domain/meeting/queries/listMeetings';
import { meetingDetailSchema, meetingListSchema } from '@verbund/domain/meeting/schema';
import { materialiseSeries } from '@verbund/domain/meeting/series/commands/materialiseSeries';
import { listSeries } from '@verbund/domain/meeting/series/queries/listSeries';
import { seriesListSchema } from '@verbund/domain/meeting/series/schema';
import { mintStaffScope, mintSystemScope } from '@verbund/domain/membership/mintScope';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterEach, expect, it } from 'vitest';
import { COOPERATION_ID, demoId } from './ids.ts';
import { loadDemo } from './loadDemo.ts';
import { municipalityId } from './municipalities.ts';
import { type PersonKey, person, staffId } from './people.ts';

let database: TestDatabase;
afterEach(() => database.close());

const scopeOf = (key: PersonKey) => {
  const { municipality, roles } = person(key);
  const who = { staffId: staffId(key), municipalityId: municipalityId(municipality), roles: [...roles] };
  return mintStaffScope(COOPERATION_ID, who);
};

it.each(['2026-11-23T08:30:00+01:00', '2026-12-24T18:00:00+01:00', '2027-05-15T11:00:00+02:00'])(
  'every page of meetings has something to show at %s, and nobody is told anything anew',
  async (moment) => {
    const now = instant(moment);
    database = await createTestDatabase();
    const { db } = database;
    await loadDemo(db, now);
    const read = async (key: PersonKey) =>
      meetingListSchema.parse(
        await runQuery(db, scopeOf(key), (trx) => listMeetings(trx, scopeOf(key), now)),
      );

    const [jana, annegret, katrin] = [await read('jana'), await read('annegret'), await read('katrin')];
    expect(jana.toVote.map(({ title }) => title)).toEqual(['Fallbesprechung Grundsicherung']);
    expect(annegret.upcoming.map(({ isUndecided }) => isUndecided)).toContain(true);
    expect(annegret.missing?.map(({ template }) => template)).toContain('coordination_group');
    const states = [...(annegret.all ?? []), ...katrin.past].map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['planning', 'polling', 'fixed', 'held', 'cancelled']));
    for (const { meetingId } of [...jana.upcoming, ...katrin.past]) {
      const scope = scopeOf(jana.upcoming.some((row) => row.meetingId === meetingId) ? 'jana' : 'katrin');
      meetingDetailSchema.parse(await runQuery(db, scope, (trx) => getMeeting(trx, scope, meetingId, now)));
    }
    const list = await runQuery(db, scopeOf('jana'), (trx) =>
      listImprovements(trx, scopeOf('jana'), { mine: false }, now),
    );
    expect(improvementListSchema.parse(list).improvements).toHaveLength(6);

    const told = await db.selectFrom('outbox').select('kind').execute();
    expect(told.filter(({ kind }) => /^(meeting|improvement)/.test(kind))).toEqual([]);
    // What the series have is there already.
    const system = mintSystemScope(COOPERATION_ID);
    for (const key of ['training', 'steering']) {
      const seriesId = demoId(`series ${key}`);
      const { made } = await db
        .transaction()
        .execute((trx) => materialiseSeries(trx, system, { seriesId }, now));
      expect(made).toEqual([]);
    }
    const shown = seriesListSchema.parse(
      await runQuery(db, scopeOf('gudrun'), (trx) => listSeries(trx, scopeOf('gudrun'), now)),
    );
    expect(shown.series.map(({ title, ruleWords }) => `${title}: ${ruleWords.de}`)).toEqual([
      'Lenkungsausschuss: am letzten Donnerstag im Februar und September, 14:00 Uhr',
      'Quartalsschulung: am zweiten Dienstag im Januar, April, Juli und Oktober, 9:00 Uhr',
    ]);
    expect(shown.series.map(({ occurrences }) => occurrences.length)).toEqual([8, 8]);
  },
);
