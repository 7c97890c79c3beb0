import type { CaseUrgency } from '../../src/db/tables.ts';
import type { Db } from '../../src/db/types.ts';
import { type Instant, plainDate } from '../../src/kernel/time.ts';
import { NOW, nextId, type TestCooperation, type TestMunicipality, type TestStaff } from './basics.ts';

let number = 0;

/** An open case in the queue, free unless it has an owner. @returns its id. */
export const aCase = async (
  db: Db,
  cooperation: TestCooperation,
  spec: {
    of: TestMunicipality;
    area?: string;
    owner?: TestStaff;
    /** Default with an owner: two hours from now. */
    leaseUntil?: Instant;
    receivedOn?: string;
    dueOn?: string | null;
    urgency?: CaseUrgency;
    nextStep?: string | null;
    reference?: string;
  },
): Promise<string> => {
  number += 1;
  const id = nextId();
  await db
    .insertInto('queueCase')
    .values({
      cooperationId: cooperation.id,
      id,
      reference: spec.reference ?? `SO-2026-${String(number).padStart(5, '0')}`,
      areaCode: spec.area ?? 'HZL',
      municipalityId: spec.of.id,
      receivedOn: plainDate(spec.receivedOn ?? '2026-11-02'),
      dueOn: spec.dueOn ? plainDate(spec.dueOn) : null,
      urgency: spec.urgency ?? 'normal',
      state: 'open',
      ownerStaffId: spec.owner?.id ?? null,
      leaseUntil: spec.owner ? (spec.leaseUntil ?? NOW.add({ hours: 2 })) : null,
      nextStep: spec.nextStep ?? null,
      createdByStaffId: spec.of.lead.id,
      createdAt: NOW,
      changedAt: NOW,
      closedAt: null,
    })
    .execute();
  return id;
};
