import { Badge, Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ClockRegular,
  DismissCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import type { PaymentRunRow } from '@verbund/domain/contract';
import { isoDayWords } from '@verbund/domain/kernel/isoDay';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';
import { navigate } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Spoken } from '../../ui/Spoken.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type State = PaymentRunRow['state'];
type Look = { color: 'success' | 'danger' | 'informative'; icon: ReactElement };

const waiting: Look = { color: 'informative', icon: <ClockRegular /> };
const LOOKS: Readonly<Record<State, Look>> = {
  secured: { color: 'success', icon: <CheckmarkCircleRegular /> },
  short: { color: 'danger', icon: <WarningRegular /> },
  never_open: { color: 'danger', icon: <DismissCircleRegular /> },
  not_planned: waiting,
  later: waiting,
  over: waiting,
};

type Props = { run: PaymentRunRow; areaName: string; busy: boolean; onRemove(): void };

/** One payment run: when, where, and whether it can be released. */
export const RunCard = ({ run, areaName, busy, onRemove }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  const { state, releaseOn, releasers, missing, search } = run;
  const long = (day: string) =>
    isoDayWords(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const isEarlier = releaseOn !== null && (releaseOn.day !== run.cutoffOn || releaseOn.half !== run.half);
  const people = releasers.map(({ name, municipalityName }) => `${name} (${municipalityName})`).join(', ');
  return (
    <Card>
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold" className={styles.title}>
          {run.name}
        </Text>
        <Badge appearance="tint" color={LOOKS[state].color} icon={LOOKS[state].icon}>
          {state === 'short' ? t('runs.state.short', { count: missing }) : t(`runs.state.${state}`)}
        </Badge>
      </div>
      <div className={styles.facts}>
        <Text>{t('runs.cutoff', { day: long(run.cutoffOn), half: t(`roster.${run.half}`) })}</Text>
        <Text className={styles.quiet}>
          {areaName} · {run.deskName}, {run.municipalityName}
        </Text>
        {releaseOn && isEarlier && (
          <Text weight="semibold">
            {t('runs.releaseEarlier', {
              day: long(releaseOn.day),
              half: t(`roster.${releaseOn.half}`),
              time: releaseOn.closes,
            })}
          </Text>
        )}
        {releaseOn && !isEarlier && (
          <Text className={styles.quiet}>{t('runs.releaseUntil', { time: releaseOn.closes })}</Text>
        )}
        {releaseOn && state !== 'not_planned' && (
          <Text>{t('runs.releasers', { people: people || t('runs.nobody') })}</Text>
        )}
        {search !== 'none' && <Text>{t(`runs.search.${search}`)}</Text>}
      </div>
      <div className={`${styles.actions} not-on-paper`}>
        {releaseOn && (
          <Button size="small" onClick={() => navigate(paths.day(releaseOn.day))}>
            <Spoken sentence={`${t('runs.inRoster')}: ${run.name}`}>{t('runs.inRoster')}</Spoken>
          </Button>
        )}
        {run.mayRemove && (
          <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={onRemove}>
            <Spoken sentence={t('runs.removeOf', { run: run.name })}>{t('runs.remove')}</Spoken>
          </Button>
        )}
      </div>
    </Card>
  );
};
