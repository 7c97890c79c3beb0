import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { Failed, Stale } from '../../ui/Failed.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { useMe } from '../../ui/useMe.ts';
import { PersonNav } from './PersonNav.tsx';
import { PreferencesForm } from './PreferencesForm.tsx';
import { SentToMe } from './SentToMe.tsx';
import { TeamChannels } from './TeamChannels.tsx';

/** How I am told, what was told to me, and for leads the channels of their municipality. */
const NotificationsPage = () => {
  const { t } = useTranslation();
  const me = useMe();
  const { data, error, isFetching, refetch } = useCallQuery('notificationPreferences', {});
  useFocusKept(data);
  const isLead = me?.roles.some((role) => role === 'team_lead' || role === 'administrator') ?? false;
  return (
    <Page title={t('notify.title')} subtitle={t('notify.subtitle')}>
      <PersonNav />
      {data && error && <Stale error={error} busy={isFetching} onRetry={() => refetch()} />}
      {data ? (
        <PreferencesForm shown={data} />
      ) : error ? (
        <Failed error={error} busy={isFetching} onRetry={() => refetch()} />
      ) : (
        <RowsSkeleton rows={5} />
      )}
      {isLead && <TeamChannels />}
      <SentToMe />
    </Page>
  );
};

export default NotificationsPage;
