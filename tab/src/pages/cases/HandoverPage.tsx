import { Badge, Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons';
import type { HandoverView, Me } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useCallMutation, useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { linkTo, navigate } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed, useFailureWords } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useDayWords } from '../../ui/useDayWords.ts';
import { useMe } from '../../ui/useMe.ts';
import { caseWords } from './words.ts';

addWords(caseWords);

const REFRESH_MS = 15_000;

const useStyles = makeStyles({
  items: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '760px' },
  item: {
    display: 'grid',
    gridTemplateColumns: '36px 1fr auto',
    alignItems: 'start',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  facts: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  summary: { cursor: 'pointer' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const Offer = ({ handover, me }: { handover: HandoverView; me: Me }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useNotice();
  const words = useFailureWords();
  const dayWords = useDayWords();
  const areaName = useAreaName(me);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const answer = useCallMutation('answerHandover', { invalidates: ['handover', 'cases', 'case'] });
  const withdraw = useCallMutation('withdrawHandover', { invalidates: ['handover', 'cases', 'case'] });
  const { handoverId, kind, from, note, recipients, items, mayAnswer, mayWithdraw } = handover;
  const chosen = items.filter(({ state, caseId }) => state === 'offered' && !left.has(caseId));
  const isBusy = answer.isPending || withdraw.isPending;
  const onError = (error: unknown) => say({ text: words(error) });
  const send = (body: { answer: 'accept' | 'decline'; caseIds?: string[] }) =>
    answer.mutate(
      { params: { handoverId }, body },
      {
        onSuccess: () => {
          say({ text: t('handover.done') });
          navigate(paths.cases);
        },
        onError,
      },
    );
  const toggle = (caseId: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(caseId);
    else next.add(caseId);
    setLeft(next);
  };
  return (
    <Page
      title={t(kind === 'handover' ? 'handover.page' : 'handover.absence')}
      subtitle={t('handover.from', { person: from.name, municipality: from.municipalityName })}
    >
      <Text>{t('handover.recipients', { people: recipients.map(({ name }) => name).join(', ') })}</Text>
      {note && <Text>{note}</Text>}
      <div className={styles.items}>
        {items.map((item) => (
          <div key={item.caseId} className={styles.item}>
            {mayAnswer && item.state === 'offered' ? (
              <Checkbox
                aria-label={t('cases.select', { reference: item.reference })}
                checked={!left.has(item.caseId)}
                onChange={(_, { checked }) => toggle(item.caseId, checked === true)}
              />
            ) : (
              <span />
            )}
            <div className={styles.facts}>
              <Text weight="semibold">{item.reference}</Text>
              <Text className={styles.quiet}>
                {areaName(item.areaCode)}, {item.municipalityName}
                {item.dueOn && `, ${t('cases.due')} ${dayWords(item.dueOn)}`}
              </Text>
              {item.nextStep && <Text>{item.nextStep}</Text>}
              {item.checklist.length > 0 && (
                <details>
                  <summary className={styles.summary}>{t('case.checklist')}</summary>
                  <ul className={styles.list}>
                    {item.checklist.map((entry) => (
                      <li key={entry.de}>{entry[language]}</li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
            <Badge appearance="tint" color={item.state === 'accepted' ? 'success' : 'informative'}>
              {t(`handover.state.${item.state}`, { person: item.acceptedBy?.name ?? '' })}
            </Badge>
          </div>
        ))}
      </div>
      <div className={styles.bar}>
        {mayAnswer && (
          <>
            <Button
              appearance="primary"
              disabledFocusable={chosen.length === 0 || isBusy}
              onClick={() => send({ answer: 'accept', caseIds: chosen.map(({ caseId }) => caseId) })}
            >
              {t('handover.accept')}
            </Button>
            <Button disabledFocusable={isBusy} onClick={() => send({ answer: 'decline' })}>
              {t('handover.decline')}
            </Button>
          </>
        )}
        {mayWithdraw && (
          <Button
            disabledFocusable={isBusy}
            onClick={() =>
              withdraw.mutate(
                { params: { handoverId } },
                { onSuccess: () => say({ text: t('handover.done') }), onError },
              )
            }
          >
            {t('handover.withdraw')}
          </Button>
        )}
      </div>
    </Page>
  );
};

/** Cases that are offered, with what has to be thought of; for those asked and for whoever offers. */
const HandoverPage = ({ handoverId }: { handoverId: string }) => {
  const { t } = useTranslation();
  const me = useMe();
  const { data, error, isFetching, refetch } = useCallQuery(
    'handover',
    { params: { handoverId } },
    { refetchMs: REFRESH_MS },
  );
  if (data && me) return <Offer handover={data} me={me} />;
  const isGone = error instanceof RequestFailed && ['not_found', 'refused'].includes(error.failure);
  return (
    <Page title={t('handover.page')}>
      {!error && <RowsSkeleton />}
      {isGone && (
        <Message
          icon={<ArrowSwapRegular />}
          title={t('handover.gone')}
          action={
            <Button as="a" {...linkTo(paths.cases)}>
              {t('cases.title')}
            </Button>
          }
        />
      )}
      {error && !isGone && <Failed error={error} busy={isFetching} onRetry={() => refetch()} />}
    </Page>
  );
};

export default HandoverPage;
