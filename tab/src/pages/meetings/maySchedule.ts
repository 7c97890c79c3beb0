import type { Me } from '@verbund/domain/contract';

const SCHEDULERS: readonly Me['roles'][number][] = ['team_lead', 'coordination', 'administrator'];

/** Who plans meetings and sees all of the cooperation; the server says so again. */
export const maySchedule = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => SCHEDULERS.includes(role));
