/** The tables of how people are told, as the code sees them. */
import type { Instant, PlainDate, PlainTime } from '../kernel/time.ts';
import type { Json, Owned } from './columns.ts';

/** How a notification can reach somebody. */
export type Way = 'chat' | 'activity' | 'mail';
/** What a municipality can want to read in a channel of its team. */
export type TeamPost = 'gaps' | 'meetings';
/** Why a notification waits. */
export type Held = 'quiet' | 'digest';

export type ReachTables = {
  notificationPreference: Owned & {
    staffId: string;
    channel: Way;
    quietFrom: PlainTime | null;
    quietUntil: PlainTime | null;
    quietOnFreeDays: boolean;
    digestAt: PlainTime | null;
    changedAt: Instant;
  };
  teamChannel: Owned & {
    id: string;
    municipalityId: string;
    tenantId: string;
    conversationId: string;
    reference: Json<unknown>;
    posts: TeamPost[];
    goneAt: Instant | null;
    createdByStaffId: string;
    createdAt: Instant;
  };
  teamPost: Owned & {
    teamChannelId: string;
    kind: string;
    subjectId: string;
    day: PlainDate | null;
    activityId: string;
    fingerprint: string;
  };
};
