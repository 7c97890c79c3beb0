import {
  type EligibilityExplanation,
  explainEligibility,
} from '@verbund/domain/cover/queries/explainEligibility';
import { runQuery } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import { HALVES, type Half, type PlainDate, Temporal } from '@verbund/domain/kernel/time';
import { namesOfAreas, namingAreas } from '@verbund/domain/language/words/areas';
import { dayWords, halfWords } from '@verbund/domain/language/words/days';
import { meritWords } from '@verbund/domain/language/words/merits';
import { obstacleWords } from '@verbund/domain/language/words/obstacles';
import { coverRefusalWords } from '@verbund/domain/language/words/refusals';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { BadInput, type Command } from './command.ts';
import {
  DATABASE_HELP,
  DATABASE_OPTIONS,
  type OpenDatabase,
  requireCurrent,
  withDatabase,
} from './openDatabase.ts';
import { readArgs } from './readArgs.ts';

const PARTS: Record<string, readonly Half[]> = {
  morning: ['morning'],
  vormittags: ['morning'],
  afternoon: ['afternoon'],
  nachmittags: ['afternoon'],
  full: HALVES,
  ganztags: HALVES,
};

/** `2026-11-24` or `24.11.2026`. */
const readDay = (text: string): PlainDate => {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = german ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}` : text;
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) throw new RangeError('not a day');
    return Temporal.PlainDate.from(iso, { overflow: 'reject' });
  } catch {
    throw new BadInput(`„${text}“ ist kein Tag; schreib ihn wie 2026-11-24 oder 24.11.2026.`);
  }
};

const required = (value: string | undefined, option: string, example: string): string => {
  if (value === undefined || value.trim() === '')
    throw new BadInput(`Es fehlt ${option}, zum Beispiel ${option} ${example}.`);
  return value.trim();
};

type Asked = {
  cooperationId: string;
  staffId: string;
  name: string;
  municipalityId: string;
  deskId: string | null;
};

/** By id, whole name, or a part of it that fits one person only. */
const findPerson = async (db: Db, wanted: string): Promise<Asked> => {
  const rows = await db
    .selectFrom('staff')
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'staff.cooperationId')
        .onRef('municipality.id', '=', 'staff.municipalityId'),
    )
    .leftJoin('staffDesk', (join) =>
      join
        .onRef('staffDesk.cooperationId', '=', 'staff.cooperationId')
        .onRef('staffDesk.staffId', '=', 'staff.id'),
    )
    .select([
      'staff.cooperationId',
      'staff.id as staffId',
      'staff.displayName as name',
      'staff.municipalityId',
      'municipality.name as municipalityName',
      'staffDesk.deskId',
    ])
    .orderBy('staff.displayName')
    .execute();
  const fold = (text: string): string => text.toLocaleLowerCase('de');
  const exact = rows.filter(
    ({ staffId, name }) => staffId === wanted.toLowerCase() || fold(name) === fold(wanted),
  );
  const found = exact.length > 0 ? exact : rows.filter(({ name }) => fold(name).includes(fold(wanted)));
  const [first, ...others] = found;
  if (!first)
    throw new BadInput(`„${wanted}“ ist in keinem Verbund eingetragen; gib den Namen oder die Id an.`);
  if (others.length > 0) {
    const some = found
      .slice(0, 5)
      .map(({ name, municipalityName, staffId }) => `${name} (${municipalityName}, ${staffId})`);
    throw new BadInput(`„${wanted}“ passt auf mehrere; gemeint sein könnten ${some.join(', ')}.`);
  }
  return first;
};

const requireArea = async (db: Db, { cooperationId }: Asked, code: string): Promise<string> => {
  const areas = await db
    .selectFrom('subjectArea')
    .select('code')
    .where('cooperationId', '=', cooperationId)
    .orderBy('code')
    .execute();
  const known = areas.map((area) => area.code);
  const wanted = code.toUpperCase();
  if (!known.includes(wanted))
    throw new BadInput(`Das Fachgebiet „${code}“ gibt es nicht; es gibt ${known.join(', ')}.`);
  return wanted;
};

const explain = async (
  { db, clock }: OpenDatabase,
  asked: Asked,
  question: { area: string; day: PlainDate; half: Half },
): Promise<EligibilityExplanation> => {
  const scope = mintSystemScope(asked.cooperationId);
  const { area, day, half } = question;
  const at = { areaCodes: [area], day, half, forStaffId: asked.staffId };
  const now = clock.now();
  const places = [
    ...(asked.deskId ? [{ deskId: asked.deskId }] : []),
    { municipalityId: asked.municipalityId },
  ];
  let refusal = 'unknown_area' as keyof (typeof coverRefusalWords)['de'];
  for (const place of places) {
    const result = await runQuery(db, scope, (trx) =>
      explainEligibility(trx, scope, { at: place, ...at }, now),
    );
    if (result.ok) return result.value;
    refusal = result.reason;
  }
  throw new BadInput(
    refusal === 'unknown_area'
      ? `An keinem Platz in der Kommune von ${asked.name} wird ${area} bearbeitet; wähle ein anderes Fachgebiet.`
      : coverRefusalWords.de[refusal],
  );
};

export const explanationLines = (asked: { name: string }, explanation: EligibilityExplanation): string[] => {
  const { day, half, deskName, municipalityName, areaCodes, areaNames, eligible, notEligible } = explanation;
  const nameArea = namingAreas(areaNames, 'de');
  return [
    `${dayWords(day, 'de')} ${halfWords(half, 'de')}: ${deskName} in ${municipalityName} (${namesOfAreas(areaCodes, areaNames, 'de').join(', ')}), statt ${asked.name}`,
    '',
    eligible.length === 0
      ? 'Niemand kann vertreten.'
      : `${eligible.length} können vertreten, in der Reihenfolge, in der gefragt wird:`,
    ...eligible.flatMap(({ person, merits }, position) => [
      `${String(position + 1).padStart(3)}. ${person.name}, ${person.municipalityName}`,
      ...merits.map((merit) => `       ${meritWords(merit, nameArea, 'de')}`),
    ]),
    '',
    `${notEligible.length} können nicht:`,
    ...notEligible.flatMap(({ person, obstacles }) => [
      `  –  ${person.name}, ${person.municipalityName}`,
      ...obstacles.map((obstacle) => `       ${obstacleWords(obstacle, nameArea, 'de')}`),
    ]),
  ];
};

export const command: Command = {
  help: `Zeigt, wer jemanden an einem Halbtag vertreten kann, in welcher Reihenfolge und warum, und was bei allen anderen dagegen spricht.

  verbund eligible --staff <Name oder Id> --area <Fachgebiet> --day <Tag> --part <Tageszeit>

  --staff   wer vertreten werden soll, zum Beispiel "Jana Brinkschulte"
  --area    Kürzel des Fachgebiets, zum Beispiel WOG
  --day     Tag wie 2026-11-24 oder 24.11.2026
  --part    vormittags, nachmittags oder ganztags (morning, afternoon, full)
${DATABASE_HELP}`,
  run: async (args) => {
    const read = readArgs(args, {
      ...DATABASE_OPTIONS,
      staff: { type: 'string' },
      area: { type: 'string' },
      day: { type: 'string' },
      part: { type: 'string' },
    });
    const staff = required(read.staff, '--staff', '"Jana Brinkschulte"');
    const code = required(read.area, '--area', 'WOG');
    const day = readDay(required(read.day, '--day', '2026-11-24'));
    const part = required(read.part, '--part', 'vormittags');
    const halves = PARTS[part.toLowerCase()];
    if (!halves)
      throw new BadInput(
        `Die Tageszeit „${part}“ gibt es nicht; es gibt vormittags, nachmittags und ganztags.`,
      );
    await withDatabase(read, {}, async (database) => {
      await requireCurrent(database);
      const asked = await findPerson(database.db, staff);
      const area = await requireArea(database.db, asked, code);
      for (const [position, half] of halves.entries()) {
        if (position > 0) console.log('');
        const explanation = await explain(database, asked, { area, day, half });
        for (const line of explanationLines(asked, explanation)) console.log(line);
      }
    });
  },
};
