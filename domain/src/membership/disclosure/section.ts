/** What a section of the self-disclosure is: a table of what is stored about one person, in words she can read. */
import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import type { Scope } from '../scope.ts';

type Column = { heading: string; text: string; words?: Readonly<Record<string, string>> };

export type Section = {
  heading: string;
  /** What it is for, and how long it is kept. */
  note: string;
  /** The columns with the id of a person that it answers for, as `table.column`. */
  answersFor: readonly string[];
  /** The table as `t`, and whatever is joined to it. */
  from: string;
  /** Which rows are hers; `me.id` is her id. SQL of this product, as everything here. */
  where: string;
  order: string;
  columns: readonly Column[];
};

/** A section as it is shown; cells are text, empty where nothing is stored. */
export type DisclosedSection = { heading: string; note: string; headings: string[]; rows: string[][] };

/**
 * Kinds of columns. Days and moments are shown as they are written in German, on the clock of Berlin.
 */
export const plain = (heading: string, text: string): Column => ({ heading, text: `(${text})::text` });
export const coded = (heading: string, text: string, words: Readonly<Record<string, string>>): Column => ({
  heading,
  text: `(${text})::text`,
  words,
});
export const day = (heading: string, text: string): Column => ({
  heading,
  text: `to_char(${text}, 'DD.MM.YYYY')`,
});
export const moment = (heading: string, text: string): Column => ({
  heading,
  text: `to_char((${text}) at time zone 'Europe/Berlin', 'DD.MM.YYYY HH24:MI')`,
});
export const yesNo = (heading: string, text: string): Column => ({
  heading,
  text: `case when ${text} then 'ja' else 'nein' end`,
});
/** A list, as its members with commas. */
export const listed = (heading: string, text: string): Column => ({
  heading,
  text: `array_to_string(${text}, ', ')`,
});

/** The name of what an id of `t` stands for. */
export const municipalityName = (heading: string, column: string): Column => ({
  heading,
  text: `(select name from municipality as x where x.cooperation_id = t.cooperation_id and x.id = ${column})`,
});
export const areaName = (heading: string, column = 't.area_code'): Column => ({
  heading,
  text: `(select name_de from subject_area as x where x.cooperation_id = t.cooperation_id and x.code = ${column})`,
});
export const deskName = (heading: string, column = 't.desk_id'): Column => ({
  heading,
  text: `(select d.name || ' (' || x.name || ')' from desk as d
    join municipality as x on x.cooperation_id = d.cooperation_id and x.id = d.municipality_id
    where d.cooperation_id = t.cooperation_id and d.id = ${column})`,
});
export const staffName = (heading: string, column: string): Column => ({
  heading,
  text: `(select display_name from staff as x where x.cooperation_id = t.cooperation_id and x.id = ${column})`,
});

/** Reads a section. */
export const readSection = async (
  trx: Trx,
  { cooperationId }: Scope,
  section: Section,
  staffId: string,
): Promise<DisclosedSection> => {
  const { heading, note, columns, from, order, where } = section;
  const cells = columns.map(({ text }) => sql`coalesce(${sql.raw(text)}, '')`);
  const { rows } = await sql<{ cells: string[] }>`
    select array[${sql.join(cells)}]::text[] as cells
    from (select ${staffId}::uuid as id) as me cross join ${sql.raw(from)}
    where t.cooperation_id = ${cooperationId} and (${sql.raw(where)})
    order by ${sql.raw(order)}`.execute(trx);
  return {
    heading,
    note,
    headings: columns.map((column) => column.heading),
    rows: rows.map((row) => row.cells.map((cell, index) => columns[index]?.words?.[cell] ?? cell)),
  };
};
