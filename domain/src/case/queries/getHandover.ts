import type { Trx } from '../../db/types.ts';
import { loadPeople, type Person } from '../../membership/queries/loadPeople.ts';
import type { StaffScope } from '../../membership/scope.ts';
import type { HandoverView } from '../schema.ts';
import { loadChecklists } from './loadChecklists.ts';

const loadItems = (trx: Trx, scope: StaffScope, handoverId: string) =>
  trx
    .selectFrom('caseHandoverItem as i')
    .innerJoin('queueCase as c', (join) =>
      join.onRef('c.cooperationId', '=', 'i.cooperationId').onRef('c.id', '=', 'i.caseId'),
    )
    .innerJoin('municipality as m', (join) =>
      join.onRef('m.cooperationId', '=', 'c.cooperationId').onRef('m.id', '=', 'c.municipalityId'),
    )
    .select([
      'c.id as caseId',
      'c.reference',
      'c.areaCode',
      'm.name as municipalityName',
      'c.dueOn',
      'c.urgency',
      'c.nextStep',
      'i.state',
      'i.acceptedByStaffId',
    ])
    .where('i.cooperationId', '=', scope.cooperationId)
    .where('i.handoverId', '=', handoverId)
    .orderBy('c.dueOn')
    .orderBy('c.reference')
    .execute();

/** A handover for the giver, whoever offered it and those it is offered to; `null` for everybody else. */
export const getHandover = async (
  trx: Trx,
  scope: StaffScope,
  handoverId: string,
): Promise<HandoverView | null> => {
  const handover = await trx
    .selectFrom('caseHandover')
    .select(['kind', 'fromStaffId', 'offeredByStaffId', 'note', 'createdAt', 'version'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', handoverId)
    .executeTakeFirst();
  const recipients = await trx
    .selectFrom('caseHandoverRecipient')
    .select(['staffId', 'declinedAt'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('handoverId', '=', handoverId)
    .orderBy('staffId')
    .execute();
  if (!handover) return null;
  const { staffId } = scope.actor;
  const own = recipients.find((recipient) => recipient.staffId === staffId);
  const isGiver = handover.fromStaffId === staffId || handover.offeredByStaffId === staffId;
  if (!own && !isGiver) return null;
  const items = await loadItems(trx, scope, handoverId);
  const people = await loadPeople(trx, scope, [
    handover.fromStaffId,
    ...recipients.map((recipient) => recipient.staffId),
    ...items.map(({ acceptedByStaffId }) => acceptedByStaffId),
  ]);
  const named = (id: string): Person => people.get(id) ?? { staffId: id, name: '', municipalityName: '' };
  const checklists = await loadChecklists(trx, scope, [...new Set(items.map(({ areaCode }) => areaCode))]);
  const isOpen = items.some(({ state }) => state === 'offered');
  return {
    handoverId,
    kind: handover.kind,
    from: named(handover.fromStaffId),
    note: handover.note,
    recipients: recipients.map((recipient) => ({
      ...named(recipient.staffId),
      declined: recipient.declinedAt !== null,
    })),
    items: items.map(({ acceptedByStaffId, dueOn, ...item }) => ({
      ...item,
      dueOn: dueOn?.toString() ?? null,
      acceptedBy: acceptedByStaffId === null ? null : named(acceptedByStaffId),
      checklist: checklists.get(item.areaCode) ?? [],
    })),
    mayAnswer: own !== undefined && isOpen,
    mayWithdraw: isGiver && isOpen,
    createdAt: handover.createdAt.toString(),
    version: handover.version,
  };
};
