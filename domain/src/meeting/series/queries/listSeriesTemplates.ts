import { sql } from 'kysely';
import type { MeetingTemplate } from '../../../db/meetingTables.ts';
import type { Trx } from '../../../db/types.ts';
import { dayOf, type Instant } from '../../../kernel/time.ts';
import { inBoth } from '../../../language/language.ts';
import { meetingTemplateWords } from '../../../language/words/meetings.ts';
import { seriesRuleWords } from '../../../language/words/seriesRule.ts';
import type { Scope } from '../../../membership/scope.ts';
import type { Invited } from '../../types.ts';
import type { SeriesTemplates } from '../schema.ts';
import { SERIES_TEMPLATES } from '../templates.ts';
import { listTemplateInvited } from './listTemplateInvited.ts';

type Template = SeriesTemplates['templates'][number];

/** What each template begins with, with those it would invite today. */
export const listSeriesTemplates = async (trx: Trx, scope: Scope, now: Instant): Promise<SeriesTemplates> => {
  const templates: Template[] = [];
  for (const template of Object.keys(SERIES_TEMPLATES) as MeetingTemplate[]) {
    const { rule, otherRules, durationMinutes, at } = SERIES_TEMPLATES[template];
    const time = at.toString({ smallestUnit: 'minute' });
    const invited = await listTemplateInvited(trx, scope, { template, on: dayOf(now) });
    templates.push({
      template,
      title: inBoth((language) => (template === 'other' ? '' : meetingTemplateWords[language][template])),
      at: time,
      durationMinutes,
      rules: [...new Set([rule, ...otherRules])].map((one) => ({
        rule: one,
        words: inBoth((language) => seriesRuleWords(one, null, language)),
      })),
      invited: await byMunicipality(trx, scope, invited),
    });
  }
  return { templates };
};

const byMunicipality = async (
  trx: Trx,
  { cooperationId }: Scope,
  invited: readonly Invited[],
): Promise<Template['invited']> => {
  const required = new Map(invited.map((one) => [one.staffId, one.required]));
  const { rows } = await sql<{ staffId: string; name: string; municipalityId: string; home: string }>`
    select s.id as staff_id, s.display_name as name, s.municipality_id, m.name as home
    from staff as s
    join municipality as m on m.cooperation_id = s.cooperation_id and m.id = s.municipality_id
    where s.cooperation_id = ${cooperationId} and s.id = any(${[...required.keys()]}::uuid[])
    order by m.name, s.display_name, s.id`.execute(trx);
  return [...Map.groupBy(rows, ({ municipalityId }) => municipalityId)].map(([municipalityId, people]) => ({
    municipalityId,
    name: people[0]?.home ?? '',
    people: people.map(({ staffId, name }) => ({ staffId, name, required: required.get(staffId) ?? false })),
  }));
};
