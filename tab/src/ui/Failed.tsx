import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../api/request.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { Message } from './Message.tsx';

/** What went wrong, in a sentence: the server's own where it has one. */
export const useFailureWords = (): ((error: unknown) => string) => {
  const { t } = useTranslation();
  const language = useLanguage();
  return (error) => {
    if (!(error instanceof RequestFailed)) return t('error.unexpected');
    if (error.failure === 'offline') return t('error.offline');
    if (error.failure === 'signed_out') return t('error.signedOut');
    return error.problem?.titles[language] ?? t('error.unexpected');
  };
};

type Props = { error: unknown; busy: boolean; onRetry(): void };

/** In the place of content that could not be had. */
export const Failed = ({ error, busy, onRetry }: Props) => {
  const { t } = useTranslation();
  const words = useFailureWords();
  return (
    <Message
      icon={<PlugDisconnectedRegular />}
      title={t('error.title')}
      text={words(error)}
      urgent
      action={
        <Button appearance="primary" disabledFocusable={busy} onClick={onRetry}>
          {t('error.retry')}
        </Button>
      }
    />
  );
};

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** Above content that could not be brought up to date. A bar of our own: the library's is as large as the page. */
export const Stale = ({ error, busy, onRetry, time }: Props & { time?: string }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useFailureWords();
  return (
    <div className={styles.bar} role="status">
      <Text>
        {words(error)} {time && t('error.stale', { time })}
      </Text>
      <Button disabledFocusable={busy} onClick={onRetry}>
        {t('error.retry')}
      </Button>
    </div>
  );
};
