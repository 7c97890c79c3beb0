import { findAlike } from '@verbund/domain/question/library/findAlike';
import { citedStatutes } from '@verbund/domain/question/retrieval/searchIndex';
import { FOUND_FROM } from '@verbund/domain/question/rules';
import type { Proposal } from '@verbund/domain/question/schema';
import type { Visit } from '../visit.ts';

/** Of those that share anything at all, as many are looked through for a section. */
const LOOKED_THROUGH = 40;

/** What is known about what somebody looks for; a section is also found where only the answer cites it. */
export const findKnown = async (visit: Visit, text: string, limit: number): Promise<Proposal[]> => {
  const { library, now } = visit;
  const find = (search: { limit: number; least: number }): Promise<Proposal[]> =>
    visit.read((trx, scope) => findAlike(trx, scope, library, { text, ...search }, now));
  const alike = await find({ limit, least: FOUND_FROM });
  const sections = citedStatutes(text);
  if (sections.length === 0 || alike.length === limit) return alike;
  const citing = (await find({ limit: LOOKED_THROUGH, least: 0 })).filter(
    ({ id, statutes }) =>
      statutes.some((name) => sections.includes(name)) && alike.every((found) => found.id !== id),
  );
  return [...alike, ...citing].slice(0, limit);
};
