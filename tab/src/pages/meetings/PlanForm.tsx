import { Button, Card, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { Me } from '@verbund/domain/contract';
import { addIsoDays, inBerlin } from '@verbund/domain/kernel/isoDay';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { navigate } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { MaskOffer } from '../../ui/MaskOffer.tsx';
import { useKept } from '../../ui/useKept.ts';
import { KnownTime } from './KnownTime.tsx';
import { PeoplePicker } from './PeoplePicker.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import {
  DURATIONS,
  type PlanForm as Form,
  filledIn,
  type PlanProblem,
  problemsOf,
  relax,
  requiresPeople,
  SHARES,
  type TemplateView,
  wantedOf,
} from './planForm.ts';
import type { PlanStart } from './planStart.ts';
import { SlotFinder } from './SlotFinder.tsx';
import { TemplateCards } from './TemplateCards.tsx';
import { useDurationWords } from './useDurationWords.ts';
import { usePlanMeeting } from './usePlanMeeting.ts';
import { WindowFields } from './WindowFields.tsx';

const LONGEST_TITLE = 120;

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '960px' },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <Card>
      <section className={styles.section}>
        <Text as="h2" size={500} weight="semibold" className={styles.heading}>
          {title}
        </Text>
        {children}
      </section>
    </Card>
  );
};

type Props = { me: Me; start: PlanStart; templates: readonly TemplateView[] };

/** Who, when and how; then the times that suit. What is typed is kept until the meeting is planned. */
export const PlanForm = ({ me, start, templates }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useFailureWords();
  const durationWords = useDurationWords();
  const today = inBerlin(me.now).day;
  const box = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  const viewOf = (template: Form['template']) => templates.find((each) => each.template === template);
  const fill = (template: Form['template'], own: string | null = null) => {
    const view = viewOf(template);
    return view ? filledIn(view, me.staffId, own ?? view.title[language]) : {};
  };
  const [form, setForm, forget] = useKept<Form>(`plan ${JSON.stringify(start)}`, () => ({
    template: start.template,
    title: '',
    invited: [],
    durationMinutes: 60,
    ...fill(start.template),
    from: start.window && start.window.from > today ? start.window.from : addIsoDays(today, 1),
    until: start.window?.until ?? addIsoDays(today, 14),
    at: '',
    mode: 'online',
    placeMunicipalityId: null,
    minShare: 50,
  }));
  const [isTried, setIsTried] = useState(false);
  const view = viewOf(form.template);
  const goTo = (field: 'title' | 'people' | 'from' | 'until') =>
    box.current?.querySelector<HTMLElement>(`[name="${field}"], [data-field="${field}"]`)?.focus();
  const plan = usePlanMeeting(form, { onPlanned: forget, onBadTitle: () => goTo('title') });
  const problems = problemsOf(form, { staffId: me.staffId, today });
  const shown: readonly PlanProblem[] = isTried ? problems : [];
  const set = (changes: Partial<Form>) => {
    setForm({ ...form, ...changes });
    plan.changed();
  };
  const titleProblem = shown.includes('title')
    ? t('plan.missing.title')
    : plan.isAboutTitle
      ? words(plan.error)
      : null;
  // As its kind has it, even when nobody would choose that.
  const durations = [...new Set<number>([...DURATIONS, form.durationMinutes])].sort((a, b) => a - b);
  const isReady = (): boolean => {
    setIsTried(true);
    const [first] = problems;
    if (first === undefined) return true;
    goTo(first === 'past' ? 'until' : first === 'tooMany' ? 'people' : first);
    return false;
  };
  return (
    <div className={styles.column} ref={box}>
      <Section title={t('plan.kind')}>
        <TemplateCards
          value={form.template}
          onChange={(template) => {
            // A title of one's own stays.
            const isOwn = form.title.trim() !== '' && form.title !== view?.title[language];
            set({ template, ...fill(template, isOwn ? form.title : null) });
          }}
        />
        <Field
          required
          label={t('plan.title')}
          hint={t('plan.title.hint')}
          {...(titleProblem ? { validationMessage: titleProblem, validationState: 'error' as const } : {})}
        >
          <Input
            name="title"
            value={form.title}
            maxLength={LONGEST_TITLE}
            onChange={(_, { value }) => set({ title: value })}
          />
        </Field>
        <MaskOffer error={plan.error} text={form.title} onMasked={(title) => set({ title })} />
      </Section>
      <Section title={t('plan.who')}>
        <Text className={styles.quiet}>{t('plan.who.hint')}</Text>
        <div data-field="people" tabIndex={-1} className={styles.section} style={{ outline: 'none' }}>
          {shown.includes('people') && (
            <Text role="alert" className={styles.problem}>
              {t('plan.missing.people')}
            </Text>
          )}
          <PeoplePicker
            me={me}
            invited={form.invited}
            required={view !== undefined && requiresPeople(view)}
            onChange={(invited) => set({ invited })}
          />
        </div>
        <Field label={t('plan.share')} style={{ maxWidth: '320px' }}>
          <Select value={String(form.minShare)} onChange={(_, { value }) => set({ minShare: Number(value) })}>
            {SHARES.map((share) => (
              <option key={share} value={share}>
                {t(`plan.share.${share}`)}
              </option>
            ))}
          </Select>
        </Field>
      </Section>
      <Section title={t('plan.how')}>
        <PlaceFields me={me} place={form} onChange={set} />
      </Section>
      <Section title={t('plan.when')}>
        <WindowFields window={form} today={today} problems={shown} onChange={set} />
        <div className={styles.row}>
          <Field label={t('plan.duration')}>
            <Select
              value={String(form.durationMinutes)}
              onChange={(_, { value }) => set({ durationMinutes: Number(value) })}
            >
              {durations.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {durationWords(minutes)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('plan.at')} hint={t('plan.at.hint')}>
            <Input type="time" value={form.at} step={300} onChange={(_, { value }) => set({ at: value })} />
          </Field>
        </div>
        <SlotFinder
          wanted={wantedOf(form)}
          today={today}
          busy={plan.isBusy}
          mayChangePeople
          isReady={isReady}
          onRelax={(change) => {
            const next = relax(form, change);
            setForm(next);
            plan.changed();
            return wantedOf(next);
          }}
          onPoll={(slots, closesOn) => isReady() && plan.poll(slots, closesOn)}
          onFix={(startsAt) => isReady() && plan.fix(startsAt)}
        />
        {plan.error && !plan.isAboutTitle && (
          <Text role="alert" className={styles.problem}>
            {words(plan.error)}
          </Text>
        )}
      </Section>
      <KnownTime
        today={today}
        initialDay={form.from}
        busy={plan.isBusy}
        onFix={(startsAt) => isReady() && plan.fix(startsAt)}
      />
      <div>
        <Button
          onClick={() => {
            forget();
            navigate(paths.meetings);
          }}
        >
          {t('shell.cancel')}
        </Button>
      </div>
    </div>
  );
};
