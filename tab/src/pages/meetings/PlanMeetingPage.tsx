import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { useSearch } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed } from '../../ui/Failed.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useMe } from '../../ui/useMe.ts';
import { MeetingNav } from './MeetingNav.tsx';
import { PlanForm } from './PlanForm.tsx';
import { startOf } from './planStart.ts';
import { planWords } from './planWords.ts';
import { meetingWords } from './words.ts';

addWords(meetingWords);
addWords(planWords);

/** Plans a meeting: from nothing, or filled in for a period in which one is missing. */
const PlanMeetingPage = () => {
  const { t } = useTranslation();
  const me = useMe();
  const [search] = useSearch();
  const start = startOf(search);
  const { data, error, isFetching, refetch } = useCallQuery('seriesTemplates', {});
  return (
    <Page title={t('plan.page')} subtitle={t('plan.subtitle')}>
      <MeetingNav me={me} within={paths.meetings} />
      {me && data ? (
        <PlanForm key={JSON.stringify(start)} me={me} start={start} templates={data.templates} />
      ) : error ? (
        <Failed error={error} busy={isFetching} onRetry={() => refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
};

export default PlanMeetingPage;
