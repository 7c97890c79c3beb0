import { leaseEnd } from '@verbund/domain/case/rules';
import type { Trx } from '@verbund/domain/db/types';
import { dayOf, type Instant } from '@verbund/domain/kernel/time';
import { nextWorkingMoment } from '@verbund/domain/kernel/workingTime';
import { CASES, type DemoCase, OFFERED } from './cases.ts';
import { CHECKLISTS } from './checklists.ts';
import { COOPERATION_ID, demoId } from './ids.ts';
import { municipalityId } from './municipalities.ts';
import { staffId } from './people.ts';

const own = { cooperationId: COOPERATION_ID };
const LEASE = { caseLeaseMinutes: 120 };

const caseId = (number: number): string => demoId(`case ${number}`);

/** The queue as it stands at the moment the demo is loaded. */
export const loadCases = async (trx: Trx, now: Instant): Promise<void> => {
  const today = dayOf(now);
  // At night the demo shows the morning to come: what somebody has is hers when she opens it.
  const held = leaseEnd(nextWorkingMoment(now), LEASE);
  const leaseOf = ({ owner, lapsed }: DemoCase): Instant | null =>
    owner === undefined ? null : lapsed ? now.subtract({ hours: 20 }) : held;
  await trx
    .insertInto('checklistItem')
    .values(
      Object.entries(CHECKLISTS).flatMap(([areaCode, items]) =>
        items.map(([textDe, textEn], index) => ({ ...own, areaCode, position: index + 1, textDe, textEn })),
      ),
    )
    .execute();
  await trx
    .insertInto('queueCase')
    .values(
      CASES.map((one) => ({
        ...own,
        id: caseId(one.number),
        reference: `SO-${today.year}-${String(one.number).padStart(5, '0')}`,
        areaCode: one.area,
        municipalityId: municipalityId(one.municipality),
        receivedOn: today.subtract({ days: one.received }),
        dueOn: one.due === null ? null : today.add({ days: one.due }),
        urgency: one.urgency,
        state: 'open' as const,
        ownerStaffId: one.owner ? staffId(one.owner) : null,
        leaseUntil: leaseOf(one),
        nextStep: one.nextStep ?? null,
        createdByStaffId: staffId('annegret'),
        createdAt: now,
        changedAt: now,
        closedAt: null,
      })),
    )
    .execute();
  const handoverId = demoId('handover');
  await trx
    .insertInto('caseHandover')
    .values({
      ...own,
      id: handoverId,
      kind: 'handover',
      fromStaffId: staffId(OFFERED.from),
      offeredByStaffId: staffId(OFFERED.from),
      note: OFFERED.note,
      createdAt: now,
    })
    .execute();
  await trx
    .insertInto('caseHandoverRecipient')
    .values({ ...own, handoverId, staffId: staffId(OFFERED.to), declinedAt: null })
    .execute();
  await trx
    .insertInto('caseHandoverItem')
    .values({ ...own, handoverId, caseId: caseId(OFFERED.number), state: 'offered', acceptedByStaffId: null })
    .execute();
};
