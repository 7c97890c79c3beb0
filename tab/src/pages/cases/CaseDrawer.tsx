import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular, LinkRegular } from '@fluentui/react-icons';
import type { CaseDetail, Me } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useCallMutation, useCallQuery } from '../../api/useCall.ts';
import { useHost } from '../../auth/HostContext.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { paths, subPageOf } from '../../paths.ts';
import { Failed } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useClosing } from '../../ui/useClosing.ts';
import { useDayWords } from '../../ui/useDayWords.ts';
import { CaseActions } from './CaseActions.tsx';
import { CaseForm } from './CaseForm.tsx';
import type { Eyes } from './casesView.ts';
import { useHolderWords } from './useCaseWords.ts';

const REFRESH_MS = 15_000;
/** Well within the lease, so that it holds while somebody works. */
const RENEW_MS = 5 * 60_000;

const useStyles = makeStyles({
  drawer: { width: 'min(520px, 100vw)' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalXXL,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  heading: { margin: 0 },
});

const KNOWN_EVENTS = [
  'case.added',
  'case.imported',
  'case.changed',
  'case.taken',
  'case.returned',
  'case.handover_offered',
  'case.handover_declined',
  'case.handover_withdrawn',
  'case.handed_over',
  'case.forwarded',
  'case.recused',
  'case.closed',
  'case.reopened',
  'case.rang',
  'case.escalated',
  'case.left_open',
] as const;
type KnownEvent = (typeof KNOWN_EVENTS)[number];
const isKnown = (kind: string): kind is KnownEvent => KNOWN_EVENTS.some((known) => known === kind);

const Ring = ({ ring }: { ring: NonNullable<CaseDetail['ring']> }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <section role="status">
      <Text weight="semibold" block>
        {ring.stage === 'waiting'
          ? t('case.ring.waiting')
          : ring.stage === 'left_open'
            ? t('case.ring.left_open')
            : t('case.ring.asked', { count: ring.asked })}
      </Text>
      {ring.phones.length > 0 && (
        <>
          <Text block>{t('case.ring.phones')}</Text>
          <ul className={styles.list}>
            {ring.phones.map(({ deskName, municipalityName, phone }) => (
              <li key={phone + deskName}>
                {deskName}, {municipalityName}: <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

const History = ({ history }: { history: CaseDetail['history'] }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  return (
    <section>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {t('case.history')}
      </Text>
      <ul className={styles.list}>
        {history.map(({ at, kind, by }) => {
          const { day, time } = inBerlin(at);
          return (
            <li key={at + kind}>
              {dayWords(day)}, {time}: {t(isKnown(kind) ? `case.event.${kind}` : 'case.event.other')}
              {by && ` (${by})`}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** Keeps the lease while somebody has the case open before her. */
const useKeepLease = (caseId: string, isHeld: boolean): void => {
  const { mutate } = useCallMutation('renewLease', { invalidates: [] });
  useEffect(() => {
    if (!isHeld) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') mutate({ params: { caseId } });
    }, RENEW_MS);
    return () => clearInterval(timer);
  }, [caseId, isHeld, mutate]);
};

const Details = ({ detail, me, onClose }: { detail: CaseDetail; me: Me; onClose(): void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const dayWords = useDayWords();
  const areaName = useAreaName(me);
  const { day: today } = inBerlin(me.now);
  const eyes: Eyes = { staffId: me.staffId, now: me.now, today };
  const holderWords = useHolderWords(eyes);
  useKeepLease(detail.caseId, detail.actions.includes('renew'));
  return (
    <>
      {detail.ring && <Ring ring={detail.ring} />}
      <dl className={styles.facts}>
        {(
          [
            ['cases.area', areaName(detail.areaCode)],
            ['cases.municipality', detail.municipalityName],
            ['cases.received', dayWords(detail.receivedOn)],
            ['cases.owner', holderWords(detail)],
          ] as const
        ).map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt className={styles.term}>{t(name)}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <CaseActions detail={detail} me={me} onLeave={onClose} />
      <CaseForm detail={detail} />
      {detail.checklist.length > 0 && (
        <section>
          <Text as="h3" weight="semibold" className={styles.heading}>
            {t('case.checklist')}
          </Text>
          <ul className={styles.list}>
            {detail.checklist.map((entry) => (
              <li key={entry.de}>{entry[language]}</li>
            ))}
          </ul>
        </section>
      )}
      {detail.history.length > 0 && <History history={detail.history} />}
    </>
  );
};

/** One case, beside the queue. */
const CaseDrawer = ({ caseId, me, onClose }: { caseId: string; me: Me; onClose(): void }) => {
  const { isOpen, close } = useClosing(onClose);
  const styles = useStyles();
  const { t } = useTranslation();
  const host = useHost();
  const say = useNotice();
  const { data, error, isFetching, refetch } = useCallQuery(
    'case',
    { params: { caseId } },
    { refetchMs: REFRESH_MS },
  );
  const isGone = error instanceof RequestFailed && ['not_found', 'refused'].includes(error.failure);
  const share = async () => {
    const link = { subPage: subPageOf(paths.case(caseId)), label: data?.reference ?? t('cases.title') };
    if ((await host.shareLink(link)) === 'copied') say({ text: t('case.copied') });
  };
  return (
    <OverlayDrawer
      open={isOpen}
      position="end"
      className={styles.drawer}
      onOpenChange={(_, { open }) => !open && close()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ as: 'h2' }}
          action={
            <>
              <Button
                appearance="subtle"
                icon={<LinkRegular />}
                aria-label={t('case.share')}
                title={t('case.share')}
                onClick={share}
              />
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('cases.close')}
                onClick={() => close()}
              />
            </>
          }
        >
          {data?.reference ?? t('cases.title')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div className={styles.body}>
          {data && !isGone && <Details detail={data} me={me} onClose={() => close()} />}
          {isGone && <Text role="alert">{t('case.gone')}</Text>}
          {!data && !error && <RowsSkeleton rows={5} />}
          {!data && error && !isGone && <Failed error={error} busy={isFetching} onRetry={() => refetch()} />}
        </div>
      </DrawerBody>
    </OverlayDrawer>
  );
};

export default CaseDrawer;
