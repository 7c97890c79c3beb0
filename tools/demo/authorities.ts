import type { Instant, PlainDate } from '@verbund/domain/kernel/time';
import { AREAS, type AreaCode } from './areas.ts';
import { at, BEGIN, type DemoCalendar, workingDaysBefore } from './calendar.ts';
import { demoId } from './ids.ts';
import type { MunicipalityKey } from './municipalities.ts';
import { PERSON_KEYS, type PersonKey, person } from './people.ts';
import { secondments } from './secondments.ts';

export type Authority = {
  id: string;
  person: PersonKey;
  municipality: MunicipalityKey;
  area: AreaCode;
  /** `null`: without limit. */
  limitCents: number | null;
  formula: 'i_a' | 'i_v';
  validFrom: PlainDate;
  revokedAt: Instant | null;
};

const HOME_LIMIT_CENTS = { junior: 100_000, senior: 500_000, expert: 1_000_000 } as const;
const HOST_LIMIT_CENTS = 250_000;

/** Who may sign what where: at home by level, at hosts as the secondment says, leads without limit. */
export const authorities = (calendar: DemoCalendar): Authority[] => {
  const atHome = PERSON_KEYS.flatMap((key): Authority[] => {
    const { competences, municipality, roles } = person(key);
    const lead = roles.includes('team_lead');
    return Object.entries(competences)
      .map(([area, level]) => ({ area: area as AreaCode, level }))
      .filter(({ area }) => !AREAS[area].crossCutting)
      .map(({ area, level }) => ({
        id: demoId(`authority ${key} ${municipality} ${area}`),
        person: key,
        municipality,
        area,
        limitCents: lead ? null : HOME_LIMIT_CENTS[level],
        formula: lead ? 'i_v' : 'i_a',
        validFrom: BEGIN,
        revokedAt: null,
      }));
  });
  const atHosts = secondments(calendar).flatMap((secondment) =>
    secondment.signs.map((area): Authority => {
      const revoked = secondment.person === 'carola' && area === 'WOG';
      return {
        id: demoId(`authority ${secondment.person} ${secondment.host} ${area}`),
        person: secondment.person,
        municipality: secondment.host,
        area,
        limitCents: HOST_LIMIT_CENTS,
        formula: 'i_a',
        validFrom: secondment.startsOn,
        revokedAt: revoked ? at(workingDaysBefore(calendar.monday, 1), '11:20') : null,
      };
    }),
  );
  return [...atHome, ...atHosts];
};
