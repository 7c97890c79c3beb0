import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aCase,
  aCooperation,
  aDuty,
  anAbsence,
  NOW,
  type TestCooperation,
  type TestStaff,
} from '../../../testing/builders.ts';
import { CoverStory } from '../../../testing/coverStory.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { berlin, MeetingStory } from '../../../testing/meetingStory.ts';
import { runCommand, runQuery } from '../../db/run.ts';
import type { Instant } from '../../kernel/time.ts';
import { makeDisclosureLink } from '../commands/makeDisclosureLink.ts';
import { openDisclosure } from '../commands/openDisclosure.ts';
import { DISCLOSURE_SECTIONS, type SelfDisclosure, selfDisclosure } from './selfDisclosure.ts';

/**
 * Columns that look like those with the id of a person and are not about her.
 * Whoever adds one has to say here why, or show it in a section.
 */
const NOT_ABOUT_THE_PERSON: readonly string[] = [
  // How many people a desk needs.
  'opening_hours.min_staff',
  // Of what the notification is about; who is told is `recipient_staff_id`.
  'outbox.subject_id',
  'sent_card.subject_id',
  // Cases, meetings and questions by the key of a form; nobody's id.
  'case_key.subject_id',
  'meeting_key.subject_id',
  'question_key.subject_id',
  // Municipalities and meetings.
  'team_post.subject_id',
  // Of a municipality: its own, and the one a channel belongs to.
  'tenant.tenant_id',
  'team_channel.tenant_id',
];

let database: TestDatabase;
let cooperation: TestCooperation;
let jana: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  cooperation = await aCooperation(database.db);
  jana = cooperation.person('Jana Brandt');
});
afterAll(() => database.close());

const disclosed = (who = jana): Promise<SelfDisclosure> =>
  runQuery(database.db, who.scope, (trx) => selfDisclosure(trx, who.scope, who.id, NOW));
const rowsOf = ({ sections }: SelfDisclosure, heading: string): string[] => {
  const section = sections.find((one) => one.heading === heading);
  if (!section) throw new Error(`There is no section "${heading}".`);
  return section.rows.map((row) => row.join(' | '));
};

describe('what is stored about somebody', () => {
  it('is shown from every column that holds the id of a person', async () => {
    const { rows } = await database.pglite.query<{ name: string }>(`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and (
        column_name like '%staff%' or column_name in ('object_id', 'tenant_id', 'subject_id', 'data')
        or exists (
          select 1 from pg_constraint as c join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
          where c.contype = 'f' and c.confrelid = 'staff'::regclass and a.attname <> 'cooperation_id'
            and c.conrelid = to_regclass(quote_ident(table_name)) and a.attname = column_name
        )
      )`);
    const answered = DISCLOSURE_SECTIONS.flatMap(({ answersFor }) => answersFor);
    const missing = rows
      .map(({ name }) => name)
      .filter((name) => !answered.includes(name) && !NOT_ABOUT_THE_PERSON.includes(name));
    expect(missing).toEqual([]);
    expect(rows.length).toBeGreaterThan(50);
    // And none is claimed that there is not.
    const known = new Set(rows.map(({ name }) => name));
    expect(answered.filter((name) => name !== 'staff.id' && !known.has(name))).toEqual([]);
  });

  it('is what she did and what others entered about her, in words', async () => {
    const cover = new CoverStory(database.db, cooperation);
    await anAbsence(database.db, cooperation, { of: jana, from: '2026-12-21', until: '2026-12-24' });
    await aDuty(database.db, cooperation, {
      of: jana,
      at: cooperation.at('Lippetal').desk,
      day: '2026-11-24',
      half: 'morning',
    });
    await cover.hasAsked(jana, { days: '2026-11-24', part: 'morning' });
    await aCase(database.db, cooperation, {
      of: cooperation.at('Lippetal'),
      owner: jana,
      reference: 'SO-2026-90001',
    });
    const meetings = new MeetingStory(database.db, cooperation);
    const meetingId = await meetings.hasPlanned(cooperation.person('Petra Vogt'), [
      jana,
      cooperation.person('Murat Aydin'),
    ]);
    await meetings.opensPoll(cooperation.person('Petra Vogt'), meetingId, ['2026-12-01T10:00']);
    await meetings.votes(jana, meetingId, ['if_need_be']);

    const all = await disclosed();
    expect(rowsOf(all, 'Du im Verbund')[0]).toContain('Jana Brandt | Lippetal | caseworker');
    expect(rowsOf(all, 'Abwesenheiten')).toEqual([
      expect.stringContaining('21.12.2026 | 23.12.2026 | ganztags'),
    ]);
    expect(rowsOf(all, 'Dienste')).toEqual([
      '24.11.2026 | vormittags | Schalter (Lippetal) | Dienstplan | geplant | nein | ja',
    ]);
    expect(rowsOf(all, 'Fälle')[0]).toMatch(/^SO-2026-90001 \| Hilfe zum Lebensunterhalt \| ja \| nein/);
    expect(rowsOf(all, 'Deine Antworten in Terminumfragen')).toEqual([
      'Fallrunde | 01.12.2026 10:00 | zur Not | 23.11.2026 08:00',
    ]);
    expect(rowsOf(all, 'Protokoll').join('\n')).toContain('Besprechung | meeting.voted | ja');
    expect(all.sections.find(({ heading }) => heading === 'Patenschaften')?.rows).toEqual([]);
  });

  it('holds nothing of another cooperation, and no other person’s rows', async () => {
    const other = await aCooperation(database.db);
    const text = JSON.stringify(await disclosed(other.person('Olga Petrova')));
    expect(text).not.toContain(jana.objectId);
    expect(text).not.toContain('SO-2026-90001');
  });
});

describe('the link to it', () => {
  const make = (who = jana) =>
    runCommand(database.db, who.scope, (trx) => makeDisclosureLink(trx, who.scope, NOW));
  const open = (secret: string, now: Instant = NOW) =>
    runCommand(database.db, cooperation.systemScope, (trx) =>
      openDisclosure(trx, cooperation.systemScope, { secret }, now),
    );
  const nothing = { ok: false, reason: 'not_found' };

  it('works also when something else has opened it before her', async () => {
    const { secret } = await make();
    await open(secret);
    const opened = await open(secret);
    expect(opened.ok && opened.value.name).toBe('Jana Brandt');
  });

  it('works for fifteen minutes, and not after a newer one was made', async () => {
    const late = await make();
    expect(await open(late.secret, NOW.add({ minutes: 15 }))).toEqual(nothing);
    const [first, second] = [await make(), await make()];
    expect(await open(first.secret)).toEqual(nothing);
    expect((await open(second.secret, NOW.add({ minutes: 14 }))).ok).toBe(true);
  });

  it('is kept as a digest only, and is good in its own cooperation only', async () => {
    const { secret } = await make();
    const { rows } = await database.pglite.query<{ line: string }>(
      'select t::text as line from disclosure_link t',
    );
    expect(rows.map(({ line }) => line).join()).not.toContain(secret);
    const other = await aCooperation(database.db);
    const opened = await runCommand(database.db, other.systemScope, (trx) =>
      openDisclosure(trx, other.systemScope, { secret }, NOW),
    );
    expect(opened).toEqual(nothing);
  });

  it('does not work for somebody who has left', async () => {
    const murat = cooperation.person('Murat Aydin');
    const { secret } = await make(murat);
    await database.db
      .updateTable('staff')
      .set({ activeUntil: berlin('2026-11-23T08:00').toZonedDateTimeISO('Europe/Berlin').toPlainDate() })
      .where('id', '=', murat.id)
      .execute();
    expect(await open(secret)).toEqual(nothing);
  });
});
