import { fileAddress, type TabLink } from '@verbund/bot/teams/tabLinks';
import { PERSONAS } from '../demo/personas.ts';
import { userIdOf } from './playground/config.ts';

/** The tab beside the chat windows, as the persona whose chat or mail it is. */
export const localTabLink =
  (tabUrl: string): TabLink =>
  (subPage, userId, what) => {
    if (what === 'file') return fileAddress(tabUrl, subPage);
    const persona = PERSONAS.find((each) => [userIdOf(each), each.objectId].includes(userId));
    return `${tabUrl}${subPage}${persona ? `?persona=${persona.key}` : ''}`;
  };
