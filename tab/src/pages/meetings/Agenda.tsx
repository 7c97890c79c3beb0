import { Button, Card, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import type { MeetingDetail } from '@verbund/domain/contract';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { AddItem } from './AddItem.tsx';
import { useMeetingCalls } from './useMeetingCalls.ts';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorPaletteRedForeground1 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    breakInside: 'avoid',
  },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  tools: { display: 'flex' },
  // For whoever listens; others see it.
  said: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

type Item = MeetingDetail['agenda'][number];

const Source = ({ item }: { item: Item }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  if (item.standardCaseId !== null)
    return (
      <Link {...linkTo(paths.standardCase(item.standardCaseId))}>
        <Text size={200}>{t('agenda.from.standardCase')}</Text>
      </Link>
    );
  return (
    item.improvementId !== null && (
      <Text size={200} className={styles.quiet}>
        {t('agenda.from.improvement')}
      </Text>
    )
  );
};

/** What is talked about, in order; the order is changed by buttons, and said to whoever listens. */
export const Agenda = ({ meeting }: { meeting: MeetingDetail }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useFailureWords();
  const box = useRef<HTMLOListElement>(null);
  const { moveItem, removeItem } = useMeetingCalls();
  const [said, setSaid] = useState('');
  const { agenda, actions, meetingId } = meeting;
  const mayOrder = actions.includes('order_agenda');
  const mayAdd = actions.includes('add_item');
  const error = moveItem.error ?? removeItem.error;
  const isBusy = moveItem.isPending || removeItem.isPending;
  const move = (item: Item, index: number, by: -1 | 1) => {
    moveItem.mutate(
      { params: { meetingId, itemId: item.itemId }, body: { position: index + 1 + by } },
      { onSuccess: () => setSaid(t('agenda.moved', { text: item.text, position: index + 1 + by })) },
    );
  };
  const remove = (item: Item) =>
    removeItem.mutate(
      { params: { meetingId, itemId: item.itemId } },
      {
        onSuccess: () => {
          setSaid(t('agenda.removed', { text: item.text }));
          // The button that had the focus is gone with its item.
          (box.current?.querySelector('button') ?? document.getElementById('inhalt'))?.focus();
        },
      },
    );
  return (
    <Card>
      <section className={styles.column}>
        <Text as="h2" size={500} weight="semibold" className={styles.heading}>
          {t('agenda.title')}
        </Text>
        {agenda.length === 0 && <Text className={styles.quiet}>{t('agenda.empty')}</Text>}
        <ol className={styles.list} ref={box}>
          {agenda.map((item, index) => (
            <li key={item.itemId} className={styles.item}>
              <Text aria-hidden>{index + 1}.</Text>
              <div className={styles.text}>
                <Text>{item.text}</Text>
                <Source item={item} />
              </div>
              {mayOrder && (
                <div className={`${styles.tools} not-on-paper`}>
                  <Button
                    appearance="subtle"
                    icon={<ArrowUpRegular />}
                    aria-label={t('agenda.up', { text: item.text })}
                    disabledFocusable={index === 0 || isBusy}
                    onClick={() => move(item, index, -1)}
                  />
                  <Button
                    appearance="subtle"
                    icon={<ArrowDownRegular />}
                    aria-label={t('agenda.down', { text: item.text })}
                    disabledFocusable={index === agenda.length - 1 || isBusy}
                    onClick={() => move(item, index, 1)}
                  />
                  <Button
                    appearance="subtle"
                    icon={<DeleteRegular />}
                    aria-label={t('agenda.remove', { text: item.text })}
                    disabledFocusable={isBusy}
                    onClick={() => remove(item)}
                  />
                </div>
              )}
            </li>
          ))}
        </ol>
        <span role="status" className={styles.said}>
          {said}
        </span>
        {error && (
          <Text role="alert" className={styles.problem}>
            {words(error)}
          </Text>
        )}
        {mayAdd && <AddItem meetingId={meetingId} />}
      </section>
    </Card>
  );
};
