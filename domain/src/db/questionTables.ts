/** The tables of questions, standard cases and what finds them, as the code sees them. */
import type { Instant, PlainDate } from '../kernel/time.ts';
import type { Json, JsonWithDefault, Owned, WithDefault } from './columns.ts';

export type QuestionState = 'draft' | 'open' | 'claimed' | 'answered' | 'accepted' | 'helped' | 'withdrawn';
export type QuestionStage = 'none' | 'waiting' | 'wave' | 'seniors' | 'leads' | 'network' | 'left_open';
export type QuestionExpertState = 'asked' | 'claimed' | 'declined' | 'recused' | 'passed';
export type QuestionEntryState = 'given' | 'accepted' | 'corrected' | 'withdrawn';
export type StandardCaseState = 'proposed' | 'approved' | 'rejected' | 'withdrawn' | 'merged';

export type QuestionTables = {
  question: Owned & {
    id: string;
    text: string;
    masked: WithDefault<boolean>;
    areaCode: string | null;
    areas: JsonWithDefault<unknown>;
    askedByStaffId: string;
    askedAt: Instant;
    state: QuestionState;
    stage: WithDefault<QuestionStage>;
    wave: WithDefault<number>;
    run: WithDefault<number>;
    dueAt: Instant | null;
    reminded: WithDefault<boolean>;
    claimedByStaffId: string | null;
    helpedById: string | null;
    groupId: string | null;
    changedAt: Instant;
    closedAt: Instant | null;
  };
  questionExpert: Owned & {
    questionId: string;
    staffId: string;
    state: QuestionExpertState;
    reasons: Json<unknown>;
    askedAt: Instant;
  };
  questionEntry: Owned & {
    id: string;
    questionId: string;
    kind: 'answer' | 'query';
    authorStaffId: string;
    text: string;
    statutes: WithDefault<string[]>;
    state: QuestionEntryState;
    replacesId: string | null;
    createdAt: Instant;
  };
  questionKey: Owned & { clientKey: string; subjectId: string };
  standardCase: Owned & {
    id: string;
    areaCode: string;
    state: StandardCaseState;
    latestVersion: WithDefault<number>;
    approvedVersion: number | null;
    sourceQuestionId: string | null;
    mergedIntoId: string | null;
    changedStatutes: WithDefault<string[]>;
    createdByStaffId: string;
    createdAt: Instant;
    changedAt: Instant;
  };
  standardCaseVersion: Owned & {
    standardCaseId: string;
    version: number;
    title: string;
    patterns: string[];
    answer: string;
    statutes: string[];
    checklist: string[];
    validFrom: PlainDate;
    validUntil: PlainDate | null;
    reviewOn: PlainDate;
    writtenByStaffId: string;
    writtenAt: Instant;
  };
  standardCaseApproval: Owned & {
    standardCaseId: string;
    version: number;
    municipalityId: string;
    staffId: string;
    approvedAt: Instant;
  };
  localDeviation: Owned & {
    id: string;
    standardCaseId: string;
    municipalityId: string;
    text: string;
    reason: string;
    fromDay: PlainDate;
    untilDay: PlainDate;
    createdByStaffId: string;
    createdAt: Instant;
  };
  searchRevision: Owned & { revision: number };
  searchEntry: Owned & {
    id: string;
    kind: 'standard_case' | 'answer';
    revision: number;
    asked: string[];
    answer: string;
  };
  searchVector: Owned & {
    id: string;
    model: string;
    entryRevision: number;
    revision: number;
    vector: Uint8Array;
  };
  routingTerm: Owned & { term: string; areaCode: string; count: number };
  statuteTerm: Owned & { act: string; term: string; areaCode: string; count: number };
  statuteSection: Owned & {
    act: string;
    number: string;
    title: string;
    text: string;
    areaCode: string | null;
    digest: string;
    importedAt: Instant;
  };
};
