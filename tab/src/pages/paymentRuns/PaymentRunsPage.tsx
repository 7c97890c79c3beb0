import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular, MoneyHandRegular } from '@fluentui/react-icons';
import type { PaymentRunRow } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation, useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useSearch } from '../../navigation.ts';
import { Failed, Stale, useFailureWords } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useMe } from '../../ui/useMe.ts';
import { RunCard } from './RunCard.tsx';
import { paymentRunWords } from './words.ts';

addWords(paymentRunWords);

const NewRunDialog = lazy(() => import('./NewRunDialog.tsx'));

const REFRESH_MS = 30_000;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '760px' },
  filter: { maxWidth: '260px' },
});

/** The payment runs ahead, and whether two releasers will be there for each. */
const PaymentRunsPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useNotice();
  const words = useFailureWords();
  const me = useMe();
  const [search, setSearch] = useSearch();
  const [isPlanning, setIsPlanning] = useState(false);
  const { data, error, isFetching, refetch } = useCallQuery('paymentRuns', {}, { refetchMs: REFRESH_MS });
  const remove = useCallMutation('removePaymentRun', { invalidates: ['paymentRuns', 'roster'] });
  const add = useCallMutation('addPaymentRuns', { invalidates: ['paymentRuns', 'roster'] });
  const municipalityId = search.get('kommune');
  const runs = data?.runs.filter((run) => municipalityId === null || run.municipalityId === municipalityId);
  const mayPlan = me?.roles.some((role) => role === 'team_lead' || role === 'administrator') ?? false;

  const areaName = (code: string): string => {
    const area = me?.areas.find((each) => each.code === code);
    return (language === 'de' ? area?.nameDe : area?.nameEn) ?? code;
  };
  const fail = (failure: unknown) => say({ text: words(failure) });
  const takeBack = ({ deskId, areaCode, name, cutoffOn, half }: PaymentRunRow) =>
    add.mutate({ body: { deskId, areaCode, name, cutoffOn, half, months: 1 } }, { onError: fail });
  const removeRun = (run: PaymentRunRow) =>
    remove.mutate(
      { params: { runId: run.runId } },
      {
        onSuccess: () =>
          say({
            text: t('runs.removed', { run: run.name }),
            action: { label: t('runs.undo'), run: () => takeBack(run) },
          }),
        onError: fail,
      },
    );
  return (
    <Page
      title={t('runs.title')}
      subtitle={t('runs.subtitle')}
      actions={
        mayPlan && (
          <Button appearance="primary" icon={<AddRegular />} onClick={() => setIsPlanning(true)}>
            {t('runs.plan')}
          </Button>
        )
      }
    >
      {data && error && (
        <Stale error={error} busy={isFetching} onRetry={() => refetch()} time={inBerlin(data.asOf).time} />
      )}
      {!data &&
        (error ? <Failed error={error} busy={isFetching} onRetry={() => refetch()} /> : <RowsSkeleton />)}
      {data && me && (
        <Select
          className={`${styles.filter} not-on-paper`}
          aria-label={t('runs.municipality')}
          value={municipalityId ?? ''}
          onChange={(_, { value }) => setSearch({ kommune: value || null })}
        >
          <option value="">{t('roster.allMunicipalities')}</option>
          {me.municipalities.map((each) => (
            <option key={each.municipalityId} value={each.municipalityId}>
              {each.name}
            </option>
          ))}
        </Select>
      )}
      {runs?.length === 0 && (
        <Message icon={<MoneyHandRegular />} title={t('runs.empty.title')} text={t('runs.empty.text')} />
      )}
      {runs && runs.length > 0 && (
        <div className={styles.list}>
          {runs.map((run) => (
            <RunCard
              key={run.runId}
              run={run}
              areaName={areaName(run.areaCode)}
              busy={remove.isPending}
              onRemove={() => removeRun(run)}
            />
          ))}
        </div>
      )}
      {isPlanning && me && (
        <Suspense>
          <NewRunDialog me={me} areaName={areaName} onClose={() => setIsPlanning(false)} />
        </Suspense>
      )}
    </Page>
  );
};

export default PaymentRunsPage;
