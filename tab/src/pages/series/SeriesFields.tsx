import { Field, Input, makeStyles, Select, SpinButton, Text, tokens } from '@fluentui/react-components';
import type { Me, SeriesRow, SeriesTemplates } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { PeoplePicker } from '../meetings/PeoplePicker.tsx';
import { PlaceFields } from '../meetings/PlaceFields.tsx';
import { requiresPeople } from '../meetings/planForm.ts';
import type { SeriesForm } from './seriesForm.ts';

const LONGEST_TITLE = 120;
const DURATION = { min: 15, max: 600, step: 15 };

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
  },
  // Otherwise the longest choice would make it as wide as itself.
  choice: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  heading: { margin: 0 },
});

type Props = {
  me: Me;
  form: SeriesForm;
  series: SeriesRow | null;
  templates: SeriesTemplates['templates'];
  missing: readonly string[];
  onChange(changes: Partial<SeriesForm>): void;
  onTemplate(template: SeriesForm['template']): void;
};

/** What a series is, when it takes place and who comes. */
export const SeriesFields = ({ me, form, series, templates, missing, onChange, onTemplate }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const view = templates.find(({ template }) => template === form.template);
  const proposed = (view?.rules ?? []).map(({ rule, words }) => ({ rule, words: words[language] }));
  // What was agreed on otherwise stays to choose.
  const rules =
    series && !proposed.some(({ rule }) => rule === series.rule)
      ? [{ rule: series.rule, words: series.ruleWords[language] }, ...proposed]
      : proposed;
  const wrong = (name: string) =>
    missing.includes(name)
      ? { validationMessage: t('series.form.missing'), validationState: 'error' as const }
      : {};
  return (
    <>
      <div className={styles.row}>
        {!series && (
          <Field label={t('series.form.kind')} className={styles.choice}>
            <Select
              value={form.template}
              onChange={(_, { value }) => onTemplate(value as SeriesForm['template'])}
            >
              {templates.map(({ template }) => (
                <option key={template} value={template}>
                  {t(`meetings.template.${template}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field required label={t('series.form.title')} {...wrong('title')}>
          <Input
            value={form.title}
            maxLength={LONGEST_TITLE}
            onChange={(_, { value }) => onChange({ title: value })}
          />
        </Field>
      </div>
      <div className={styles.row}>
        <Field label={t('series.form.rule')} className={styles.choice}>
          <Select value={form.rule} onChange={(_, { value }) => onChange({ rule: value })}>
            {rules.map(({ rule, words }) => (
              <option key={rule} value={rule}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('series.form.onHoliday')} className={styles.choice}>
          <Select
            value={form.onHoliday}
            onChange={(_, { value }) => onChange({ onHoliday: value as SeriesForm['onHoliday'] })}
          >
            {(['next_working_day', 'skip'] as const).map((each) => (
              <option key={each} value={each}>
                {t(`series.form.onHoliday.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.row}>
        {!series && (
          <Field required label={t('series.form.startsOn')} {...wrong('startsOn')}>
            <Input
              type="date"
              min={inBerlin(me.now).day}
              value={form.startsOn}
              onChange={(_, { value }) => onChange({ startsOn: value })}
            />
          </Field>
        )}
        <Field label={t('series.form.endsOn')} hint={t('series.form.endsOn.hint')}>
          <Input
            type="date"
            min={form.startsOn}
            value={form.endsOn}
            onChange={(_, { value }) => onChange({ endsOn: value })}
          />
        </Field>
        <Field required label={t('series.form.at')} {...wrong('at')}>
          <Input
            type="time"
            step={300}
            value={form.at}
            onChange={(_, { value }) => onChange({ at: value })}
          />
        </Field>
        <Field label={t('series.form.duration')}>
          <SpinButton
            {...DURATION}
            value={form.durationMinutes}
            onChange={(_, { value, displayValue }) => {
              const minutes = value ?? Number(displayValue);
              if (Number.isInteger(minutes)) onChange({ durationMinutes: minutes });
            }}
          />
        </Field>
      </div>
      <PlaceFields me={me} place={form} onChange={onChange} />
      <Text as="h3" size={400} weight="semibold" className={styles.heading}>
        {t('series.form.people')}
      </Text>
      <PeoplePicker
        me={me}
        invited={form.invited}
        required={view !== undefined && requiresPeople(view)}
        onChange={(invited) => onChange({ invited })}
      />
    </>
  );
};
