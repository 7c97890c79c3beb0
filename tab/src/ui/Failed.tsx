import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
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

/** Above content that could not be brought up to date. */
export const Stale = ({ error, busy, onRetry, time }: Props & { time: string }) => {
  const { t } = useTranslation();
  const words = useFailureWords();
  return (
    <MessageBar intent="warning">
      <MessageBarBody>
        {words(error)} {t('error.stale', { time })}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={busy} onClick={onRetry}>
          {t('error.retry')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
