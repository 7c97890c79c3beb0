import type { Trx } from '@verbund/domain/db/types';
import { agreements } from './agreements.ts';
import { AREAS } from './areas.ts';
import { authorities } from './authorities.ts';
import { BEGIN, type DemoCalendar } from './calendar.ts';
import { COOPERATION_ID } from './ids.ts';
import { mailAddress } from './mailAddress.ts';
import { MUNICIPALITIES, MUNICIPALITY_KEYS, municipalityId, tenantId } from './municipalities.ts';
import { DEPUTIES, displayName, MENTOR_PAIRS, objectId, PERSON_KEYS, person, staffId } from './people.ts';
import { secondmentId, secondments } from './secondments.ts';

const own = { cooperationId: COOPERATION_ID };

/** Municipalities, staff, and what each person may do where. */
export const loadMembership = async (trx: Trx, calendar: DemoCalendar): Promise<void> => {
  await trx
    .insertInto('cooperation')
    // Whoever tries the demo at night wants to see it work.
    .values({
      id: COOPERATION_ID,
      name: 'Verbund Soester Börde (Demo)',
      settings: JSON.stringify({ quietHours: null }),
    })
    .execute();
  await trx
    .insertInto('tenant')
    .values(MUNICIPALITY_KEYS.map((key) => ({ ...own, tenantId: tenantId(key) })))
    .execute();
  await trx
    .insertInto('municipality')
    .values(
      MUNICIPALITY_KEYS.map((key) => ({
        ...own,
        id: municipalityId(key),
        ags: MUNICIPALITIES[key].ags,
        name: MUNICIPALITIES[key].name,
        joinedOn: BEGIN,
        leftOn: null,
      })),
    )
    .execute();
  await trx
    .insertInto('staff')
    .values(
      PERSON_KEYS.map((key) => {
        const deputy = DEPUTIES[key];
        return {
          ...own,
          id: staffId(key),
          municipalityId: municipalityId(person(key).municipality),
          tenantId: tenantId(person(key).municipality),
          objectId: objectId(key),
          displayName: displayName(key),
          email: mailAddress(key),
          roles: [...person(key).roles],
          deputyStaffId: deputy ? staffId(deputy) : null,
          activeFrom: BEGIN,
          activeUntil: null,
        };
      }),
    )
    .execute();
  await trx
    .insertInto('subjectArea')
    .values(
      Object.entries(AREAS).map(([code, area]) => ({
        ...own,
        code,
        nameDe: area.de,
        nameEn: area.en,
        crossCutting: area.crossCutting,
      })),
    )
    .execute();
  await trx
    .insertInto('competence')
    .values(
      PERSON_KEYS.flatMap((key) =>
        Object.entries(person(key).competences).map(([areaCode, level]) => ({
          ...own,
          staffId: staffId(key),
          areaCode,
          level,
          validFrom: BEGIN,
          validUntil: null,
        })),
      ),
    )
    .execute();
  await trx
    .insertInto('mentorPair')
    .values(
      MENTOR_PAIRS.map(([junior, senior]) => ({
        ...own,
        juniorStaffId: staffId(junior),
        seniorStaffId: staffId(senior),
      })),
    )
    .execute();
  await trx
    .insertInto('secondment')
    .values(
      secondments(calendar).map((one) => ({
        ...own,
        id: secondmentId(one.person, one.host),
        staffId: staffId(one.person),
        hostMunicipalityId: municipalityId(one.host),
        startsOn: one.startsOn,
        endsBefore: one.endsBefore,
        weekdays: [...one.weekdays],
        weeklyHalfDays: one.weeklyHalfDays,
        hearingOn: one.startsOn.subtract({ weeks: 4 }),
      })),
    )
    .execute();
  await trx
    .insertInto('signingAuthority')
    .values(
      authorities(calendar).map((one) => ({
        ...own,
        id: one.id,
        staffId: staffId(one.person),
        municipalityId: municipalityId(one.municipality),
        areaCode: one.area,
        amountLimitCents: one.limitCents,
        formula: one.formula,
        validFrom: one.validFrom,
        validUntil: null,
        revokedAt: one.revokedAt,
      })),
    )
    .execute();
  const agreed = agreements(calendar);
  await trx
    .insertInto('cooperationAgreement')
    .values(agreed.map(({ area, ...agreement }) => ({ ...own, ...agreement, areaCode: area })))
    .execute();
  await trx
    .insertInto('agreementParty')
    .values(
      agreed.flatMap(({ id }) =>
        MUNICIPALITY_KEYS.map((key) => ({ ...own, agreementId: id, municipalityId: municipalityId(key) })),
      ),
    )
    .execute();
};
