/** What the address says about a meeting to be planned. Pure. */
import { addIsoDays, isIsoDay } from '@verbund/domain/kernel/isoDay';
import { TEMPLATES, type Template } from './planForm.ts';

export type PlanStart = {
  template: Template;
  /** The first and the last day, when the address has them. */
  window: { from: string; until: string } | null;
};

/** `art`: the kind; `von` and `bis`: a period, half-open as the interface has it. */
export const startOf = (search: URLSearchParams): PlanStart => {
  const from = search.get('von') ?? '';
  const until = search.get('bis') ?? '';
  const isWindow = isIsoDay(from) && isIsoDay(until) && from < until;
  return {
    template: TEMPLATES.find((template) => template === search.get('art')) ?? 'other',
    window: isWindow ? { from, until: addIsoDays(until, -1) } : null,
  };
};
