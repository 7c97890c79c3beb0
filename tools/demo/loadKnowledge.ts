import type { Trx } from '@verbund/domain/db/types';
import { dayOf, type Instant, Temporal } from '@verbund/domain/kernel/time';
import { addWorkingTime } from '@verbund/domain/kernel/workingTime';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { keepAnswer, keepStandardCase } from '@verbund/domain/question/library/keepEntry';
import { COOPERATION_ID, demoId } from './ids.ts';
import { type DemoQuestion, type DemoStandardCase, QUESTIONS, STANDARD_CASES } from './knowledge.ts';
import { municipalityId } from './municipalities.ts';
import { person, staffId } from './people.ts';

const APPROVALS = 2;
const WRITTEN_DAYS_AGO = 60;
/** What is under way in the demo does not move on by itself while somebody tries it. */
const DUE_IN = Temporal.Duration.from({ hours: 40 });

const own = { cooperationId: COOPERATION_ID };
const caseId = (key: string): string => demoId(`standard case ${key}`);
const questionId = (key: string): string => demoId(`question ${key}`);

const loadStandardCase = async (trx: Trx, one: DemoStandardCase, now: Instant): Promise<void> => {
  const id = caseId(one.key);
  const today = dayOf(now);
  const writtenAt = now.subtract({ hours: 24 * WRITTEN_DAYS_AGO });
  const holds = one.approvedBy.length >= APPROVALS;
  await trx
    .insertInto('standardCase')
    .values({
      ...own,
      id,
      areaCode: one.area,
      state: holds ? 'approved' : 'proposed',
      approvedVersion: holds ? 1 : null,
      sourceQuestionId: null,
      mergedIntoId: null,
      createdByStaffId: staffId(one.writtenBy),
      createdAt: writtenAt,
      changedAt: writtenAt,
    })
    .execute();
  await trx
    .insertInto('standardCaseVersion')
    .values({
      ...own,
      standardCaseId: id,
      version: 1,
      title: one.title,
      patterns: [...one.patterns],
      answer: one.answer,
      statutes: [...one.statutes],
      checklist: [...one.checklist],
      validFrom: today.subtract({ days: WRITTEN_DAYS_AGO }),
      validUntil: null,
      reviewOn: today.add({ days: one.reviewIn }),
      writtenByStaffId: staffId(one.writtenBy),
      writtenAt,
    })
    .execute();
  await trx
    .insertInto('standardCaseApproval')
    .values(
      one.approvedBy.map((key) => ({
        ...own,
        standardCaseId: id,
        version: 1,
        municipalityId: municipalityId(person(key).municipality),
        staffId: staffId(key),
        approvedAt: writtenAt,
      })),
    )
    .execute();
};

const stateOf = ({ answer, accepted }: DemoQuestion) =>
  accepted ? ('accepted' as const) : answer === null ? ('claimed' as const) : ('answered' as const);

const loadQuestion = async (trx: Trx, one: DemoQuestion, now: Instant): Promise<void> => {
  const id = questionId(one.key);
  const askedAt = now.subtract({ hours: 24 * one.asked });
  await trx
    .insertInto('question')
    .values({
      ...own,
      id,
      text: one.text,
      areaCode: one.area,
      askedByStaffId: staffId(one.askedBy),
      askedAt,
      state: stateOf(one),
      stage: 'wave',
      wave: 1,
      dueAt: one.accepted ? null : addWorkingTime(now, DUE_IN),
      claimedByStaffId: staffId(one.by),
      helpedById: null,
      groupId: one.accepted ? questionId(one.group ?? one.key) : null,
      changedAt: askedAt,
      closedAt: one.accepted ? askedAt : null,
    })
    .execute();
  await trx
    .insertInto('questionExpert')
    .values({
      ...own,
      questionId: id,
      staffId: staffId(one.by),
      state: 'claimed',
      reasons: JSON.stringify(['wave']),
      askedAt,
    })
    .execute();
  if (one.answer === null) return;
  await trx
    .insertInto('questionEntry')
    .values({
      ...own,
      id: demoId(`answer ${one.key}`),
      questionId: id,
      kind: 'answer',
      authorStaffId: staffId(one.by),
      text: one.answer,
      statutes: [...one.statutes],
      state: one.accepted ? 'accepted' : 'given',
      replacesId: null,
      createdAt: askedAt,
    })
    .execute();
};

/** Standard cases that hold, one to approve, one to review; questions answered alike and unlike; two under way. */
export const loadKnowledge = async (trx: Trx, now: Instant): Promise<void> => {
  const scope = mintSystemScope(COOPERATION_ID);
  for (const one of STANDARD_CASES) {
    await loadStandardCase(trx, one, now);
    await keepStandardCase(trx, scope, caseId(one.key));
  }
  for (const one of QUESTIONS) {
    await loadQuestion(trx, one, now);
    await keepAnswer(trx, scope, questionId(one.key));
  }
};
