import { Badge, type BadgeProps, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ShownNotification } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { Failed, Stale } from '../../ui/Failed.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useDayWords } from '../../ui/useDayWords.ts';

const REFRESH_MS = 15_000;

const COLORS: Readonly<Record<ShownNotification['state'], NonNullable<BadgeProps['color']>>> = {
  waiting: 'brand',
  held_quiet: 'informative',
  held_digest: 'informative',
  sent: 'success',
  given_up: 'danger',
};

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '860px' },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
  },
  reason: { flexBasis: '100%' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
});

const Row = ({ shown }: { shown: ShownNotification }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const at = (moment: string) => {
    const { day, time } = inBerlin(moment);
    return { day: dayWords(day), time };
  };
  const isHeld = shown.state === 'held_quiet' || shown.state === 'held_digest';
  return (
    <li className={styles.row}>
      <div className={styles.facts}>
        <Text weight="semibold">{shown.what}</Text>
        {shown.urgent && (
          <Badge appearance="outline" color="danger">
            {t('notify.isUrgent')}
          </Badge>
        )}
      </div>
      <div className={styles.facts}>
        <Badge appearance="tint" color={COLORS[shown.state]}>
          {t(
            shown.state === 'waiting' && shown.reason ? 'notify.state.stuck' : `notify.state.${shown.state}`,
          )}
        </Badge>
        <Text size={200} className={styles.quiet}>
          {[
            t('notify.at', at(shown.finishedAt ?? shown.createdAt)),
            ...(isHeld && shown.heldUntil ? [t('notify.heldUntil', at(shown.heldUntil))] : []),
            ...(shown.sentBy ? [t(`notify.by.${shown.sentBy}`)] : []),
            ...(shown.inDigest ? [t('notify.inDigest')] : []),
          ].join(' · ')}
        </Text>
      </div>
      {shown.reason && <Text className={styles.reason}>{shown.reason}</Text>}
    </li>
  );
};

type PageProps = { before: string | undefined; isLast: boolean; onMore(before: string): void };

/** One page of the list; only the last one has the way to the next. */
const Rows = ({ before, isLast, onMore }: PageProps) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { data, error, isFetching, refetch } = useCallQuery(
    'notifications',
    { query: before === undefined ? {} : { before } },
    before === undefined ? { refetchMs: REFRESH_MS } : {},
  );
  if (!data)
    return error ? (
      <Failed error={error} busy={isFetching} onRetry={() => refetch()} />
    ) : (
      <RowsSkeleton rows={4} />
    );
  const { notifications, next } = data;
  return (
    <>
      {error && <Stale error={error} busy={isFetching} onRetry={() => refetch()} />}
      {notifications.length === 0 && before === undefined && (
        <Text className={styles.quiet}>{t('notify.sent.empty')}</Text>
      )}
      <ul className={styles.list}>
        {notifications.map((shown) => (
          <Row key={shown.notificationId} shown={shown} />
        ))}
      </ul>
      {isLast && next !== null && (
        <div className="not-on-paper">
          <Button onClick={() => onMore(next)}>{t('notify.sent.more')}</Button>
        </div>
      )}
    </>
  );
};

/** What was sent to somebody, what waits, and why something did not arrive; never its text. */
export const SentToMe = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <section className={styles.section}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {t('notify.sent')}
      </Text>
      <Text className={styles.quiet}>{t('notify.sent.hint')}</Text>
      {pages.map((before, index) => (
        <Rows
          key={before ?? 'first'}
          before={before}
          isLast={index === pages.length - 1}
          onMore={(next) => setPages([...pages, next])}
        />
      ))}
    </section>
  );
};
