import type { Me } from '@verbund/domain/contract';

/** Of the expert network and nothing else: she reads standard cases and answers what she is asked. */
export const isOnlyNetwork = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.length > 0 && roles.every((role) => role === 'expert_network');
