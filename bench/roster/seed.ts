/** Cooperations of full size: 14 municipalities, 10 desks each with one person, and four weeks of roster. */

const MUNICIPALITIES = 14;
const DESKS = 10;
/** A Monday; the roster goes on for four weeks. */
export const FROM = '2026-11-23';
export const DAYS = 28;

/** The id of a cooperation, the same in SQL and here. */
export const cooperationId = (number: number): string =>
  `0190aaaa-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

const id = (kind: number, expression: string): string =>
  `('0190aaa${kind}-0000-7000-8000-' || lpad(to_hex(c * 1000 + ${expression}), 12, '0'))::uuid`;
const C = `('0190aaaa-0000-7000-8000-' || lpad(to_hex(c), 12, '0'))::uuid`;

/** SQL that adds `count` cooperations to an empty, migrated database. */
export const seedScript = (count: number): string => {
  const all = `generate_series(0, ${count - 1}) c`;
  const desks = `${all}, generate_series(0, ${MUNICIPALITIES * DESKS - 1}) d`;
  return [
    `insert into cooperation select ${C}, 'Verbund ' || c from ${all}`,
    `insert into subject_area select ${C}, 'HZL', 'Hilfe', 'Assistance', false from ${all}`,
    `insert into municipality select ${C}, ${id(1, 'm')}, lpad((5974000 + m)::text, 8, '0'), 'Kommune ' || lpad(m::text, 2, '0'), '2024-01-01'
     from ${all}, generate_series(0, ${MUNICIPALITIES - 1}) m`,
    `insert into desk (cooperation_id, id, municipality_id, name, kind, needs_authority, phone)
     select ${C}, ${id(2, 'd')}, ${id(1, `d / ${DESKS}`)}, 'Platz ' || d % ${DESKS}, 'counter', false, '02921 000' || d from ${desks}`,
    `insert into desk_area select ${C}, ${id(2, 'd')}, 'HZL', 'junior' from ${desks}`,
    `insert into staff select ${C}, ${id(3, 'd')}, ${id(1, `d / ${DESKS}`)}, ${id(4, 'd')}, ${id(5, 'd')}, 'Person ' || d, array['caseworker'],
       null, '2024-01-01', null from ${desks}`,
    `insert into opening_hours select ${C}, ${id(2, 'd')}, weekday, half, case half when 'morning' then time '08:00' else '13:00' end,
       case half when 'morning' then time '12:00' else '16:00' end, 1, '2024-01-01', null
     from ${desks}, generate_series(1, 5) weekday, unnest(array['morning', 'afternoon']) half`,
    `insert into duty (cooperation_id, id, desk_id, staff_id, day, half, origin, state, created_at)
     select ${C}, gen_random_uuid(), ${id(2, 'd')}, ${id(3, 'd')}, date '${FROM}' + n, half, 'roster', 'planned', '2026-11-01'
     from ${desks}, generate_series(0, ${DAYS - 1}) n, unnest(array['morning', 'afternoon']) half
     where n % 7 < 5 and (d + n) % 9 > 0`,
    `insert into absence select ${C}, gen_random_uuid(), ${id(3, 'd')}, date '${FROM}' + d % 20, date '${FROM}' + d % 20 + 3, 'full', null, '2026-11-01'
     from ${desks} where d % 12 = 0`,
    `insert into noun_version (cooperation_id, noun, slot) select ${C}, noun, slot
     from ${all}, unnest(array['roster', 'case']) noun, generate_series(0, 15) slot`,
    'analyze',
  ].join(';\n');
};
