/** A cooperation of a size no single one has: 14 municipalities, 4,000 staff, one year of covers. */

export const COOPERATION = '0190ffff-0000-7000-8000-000000000000';
export const STAFF = 4000;
const PLACES = 14;
const AREAS = ['HZL', 'GRUSI', 'HZP', 'EGH', 'BEST', 'ASYL', 'WOG', 'BUT', 'VERF', 'VERM'];

/** Ids by kind and number, the same in SQL and here. */
export const idOf = (kind: number, number: number): string =>
  `0190000${kind}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
const sqlId = (kind: number, expression: string): string =>
  `('0190000${kind}-0000-7000-8000-' || lpad(to_hex(${expression}), 12, '0'))::uuid`;

export const PLACE = 1;
export const PERSON = 2;
export const DESK = 3;
const SECONDMENT = 4;

/** Pseudo-random but the same in every run: a number from 0 to `below` - 1. */
const chance = (expression: string, salt: number, below: number): string =>
  `(abs(hashint4extended((${expression})::int, ${salt})) % ${below})::int`;

const statements = (): string[] => {
  const c = `'${COOPERATION}'::uuid`;
  const areas = `(array[${AREAS.map((area) => `'${area}'`).join(',')}])`;
  const people = `generate_series(0, ${STAFF - 1}) n`;
  return [
    `insert into cooperation values (${c}, 'Großer Verbund')`,
    ...AREAS.map((area) => `insert into subject_area values (${c}, '${area}', '${area}', '${area}', false)`),
    `insert into municipality select ${c}, ${sqlId(PLACE, 'n')}, lpad((5974000 + n)::text, 8, '0'), 'Kommune ' || n, '2024-01-01'
     from generate_series(0, ${PLACES - 1}) n`,
    `insert into staff select ${c}, ${sqlId(PERSON, 'n')}, ${sqlId(PLACE, `n % ${PLACES}`)}, ${sqlId(9, 'n')}, ${sqlId(8, 'n')},
       'Person ' || n, array['caseworker'], null, '2024-01-01', case when n % 50 = 0 then date '2026-06-30' end from ${people}`,
    `insert into working_pattern select ${c}, ${sqlId(PERSON, 'n')}, d, h, false, '2024-01-01', null
     from ${people}, generate_series(1, 5) d, unnest(array['morning', 'afternoon']) h
     where not (d = 5 and h = 'afternoon') and ${chance('n * 10 + d', 1, 6)} > 0`,
    `insert into competence select ${c}, ${sqlId(PERSON, 'n')}, ${areas}[a], (array['junior', 'senior', 'senior', 'expert'])[1 + ${chance('n * 10 + a', 2, 4)}],
       '2024-01-01', null from ${people}, generate_series(1, 10) a where ${chance('n * 10 + a', 3, 10)} < 4`,
    `insert into mentor_pair select ${c}, ${sqlId(PERSON, 'n')}, ${sqlId(PERSON, `(n + 1) % ${STAFF}`)} from ${people} where n % 10 = 0`,
    `insert into secondment select ${c}, ${sqlId(SECONDMENT, `n * 4 + k`)}, ${sqlId(PERSON, 'n')}, ${sqlId(PLACE, `(n + k) % ${PLACES}`)},
       '2026-01-01', case when ${chance('n * 4 + k', 4, 10)} = 0 then date '2026-10-01' else date '2027-07-01' end,
       array[1, 2, 3, 4, 5]::smallint[], 2, '2025-12-01' from ${people}, generate_series(1, 3) k`,
    `insert into signing_authority select ${c}, ${sqlId(5, `n * 100 + k * 10 + a`)}, ${sqlId(PERSON, 'n')}, ${sqlId(PLACE, `(n + k) % ${PLACES}`)},
       ${areas}[a], null, 'i_a', '2026-01-01', null, case when ${chance('n * 10 + a', 5, 50)} = 0 then now() end
     from ${people}, generate_series(0, 3) k, generate_series(1, 10) a where ${chance('n * 10 + a', 3, 10)} < 4`,
    `insert into cooperation_agreement select ${c}, ${sqlId(6, 'a')}, ${areas}[a], 'mandating', '2025-10-01', '2025-11-01', '2025-12-01', null, 12
     from generate_series(1, 10) a`,
    `insert into agreement_party select ${c}, ${sqlId(6, 'a')}, ${sqlId(PLACE, 'm')} from generate_series(1, 10) a, generate_series(0, ${PLACES - 1}) m`,
    `insert into desk select ${c}, ${sqlId(DESK, 'm * 2 + k')}, ${sqlId(PLACE, 'm')}, 'Platz ' || k, 'counter', k = 0
     from generate_series(0, ${PLACES - 1}) m, generate_series(0, 1) k`,
    `insert into desk_area select ${c}, ${sqlId(DESK, 'm * 2 + k')}, ${areas}[1 + (m + k + i) % 10], 'junior'
     from generate_series(0, ${PLACES - 1}) m, generate_series(0, 1) k, generate_series(0, 1) i`,
    `insert into absence select ${c}, ${sqlId(7, 'n')}, ${sqlId(PERSON, 'n')}, date '2026-11-23' + ${chance('n', 6, 14)},
       date '2026-11-23' + ${chance('n', 6, 14)} + 5, 'full', null, '2026-11-20' from ${people} where ${chance('n', 7, 8)} = 0`,
    // A third of everybody is on duty at any time of the two weeks that are asked for.
    `insert into duty (cooperation_id, id, desk_id, staff_id, day, half, origin, state, created_at)
     select ${c}, gen_random_uuid(), ${sqlId(DESK, `(n % ${PLACES}) * 2`)}, ${sqlId(PERSON, 'n')}, date '2026-11-30' + d, h, 'roster', 'planned', '2026-11-01'
     from ${people}, generate_series(0, 11) d, unnest(array['morning', 'afternoon']) h
     where d not in (5, 6) and ${chance('n * 100 + d * 2 + length(h) % 2', 8, 3)} = 0`,
    // A year of covers at the partner municipalities.
    `insert into cover_request select ${c}, ${sqlId(0, 'n')}, ${sqlId(PERSON, 'n')}, ${sqlId(PERSON, 'n')}, ${sqlId(PLACE, `n % ${PLACES}`)},
       'fulfilled', null, null, '2026-01-01' from ${people}`,
    `insert into cover_need select ${c}, gen_random_uuid(), ${sqlId(0, 'n')}, ${sqlId(PERSON, 'n')}, ${sqlId(DESK, `(n % ${PLACES}) * 2`)},
       date '2026-01-05' + k * 30, 'morning', '2026-01-05 07:00Z', '2026-01-05 11:00Z', array['HZL'], null, 'planned', 'covered'
     from ${people}, generate_series(0, 4) k`,
    `insert into duty (cooperation_id, id, desk_id, staff_id, day, half, origin, state, need_id, created_at)
     select ${c}, gen_random_uuid(), need.desk_id, ${sqlId(PERSON, `(p.n + ${PLACES} - 1 - (p.n % 3)) % ${STAFF}`)}, need.day, need.half, 'cover', 'planned', need.id, '2026-01-01'
     from cover_need need join (select n, ${sqlId(PERSON, 'n')} as id from ${people}) p on p.id = need.for_staff_id
     on conflict do nothing`,
    `insert into cover_offer select ${c}, gen_random_uuid(), ${sqlId(0, 'n')}, ${sqlId(PERSON, `(n + k) % ${STAFF}`)}, '[]',
       timestamptz '2026-01-01' + make_interval(days => ${chance('n * 10 + k', 9, 300)}) from ${people}, generate_series(1, 5) k`,
    'analyze',
  ];
};

/** SQL that fills an empty, migrated database. */
export const seedScript = statements().join(';\n');
