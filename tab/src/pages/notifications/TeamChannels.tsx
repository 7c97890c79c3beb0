import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { TeamChannels as Channels } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation, useCallQuery } from '../../api/useCall.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useDayWords } from '../../ui/useDayWords.ts';

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
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
});

type Channel = Channels['channels'][number];

const EndDialog = ({ channel, onClose }: { channel: Channel; onClose(): void }) => {
  const { t } = useTranslation();
  const say = useNotice();
  const remove = useCallMutation('removeTeamChannel', { invalidates: ['teamChannels'] });
  return (
    <ConfirmDialog
      title={t('notify.channel.sure')}
      action={t('notify.channel.end')}
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onDo={(close) =>
        remove.mutate(
          { params: { channelId: channel.channelId } },
          {
            onSuccess: () => {
              say({ text: t('notify.channel.ended') });
              close();
            },
          },
        )
      }
    >
      <Text>{t('notify.channel.sure.text')}</Text>
    </ConfirmDialog>
  );
};

/** For leads: in which channels of their municipality the product posts. */
export const TeamChannels = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const [ending, setEnding] = useState<Channel | null>(null);
  const { data, error, isFetching, refetch } = useCallQuery('teamChannels', {});
  return (
    <section className={`${styles.section} not-on-paper`}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {t('notify.channels')}
      </Text>
      <Text className={styles.quiet}>{t('notify.channels.hint')}</Text>
      {!data &&
        (error ? (
          <Failed error={error} busy={isFetching} onRetry={() => refetch()} />
        ) : (
          <RowsSkeleton rows={2} />
        ))}
      {data?.channels.length === 0 && <Text>{t('notify.channels.empty')}</Text>}
      {data && data.channels.length > 0 && (
        <ul className={styles.list}>
          {data.channels.map((channel) => {
            const words = { person: channel.createdBy, day: dayWords(inBerlin(channel.createdAt).day) };
            return (
              <li key={channel.channelId} className={styles.row}>
                <div className={styles.what}>
                  <Text weight="semibold">{t('notify.channel', words)}</Text>
                  <Text>
                    {t('notify.channel.posts', {
                      posts: channel.posts.map((post) => t(`notify.channel.${post}`)).join(', '),
                    })}
                  </Text>
                  {channel.isGone && (
                    <Badge appearance="tint" color="warning">
                      {t('notify.channel.gone')}
                    </Badge>
                  )}
                </div>
                <Button aria-label={t('notify.channel.endOf', words)} onClick={() => setEnding(channel)}>
                  {t('notify.channel.end')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {ending && <EndDialog channel={ending} onClose={() => setEnding(null)} />}
    </section>
  );
};
