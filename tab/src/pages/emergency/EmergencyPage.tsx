import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentPdfRegular, EditRegular } from '@fluentui/react-icons';
import type { EmergencyRosters } from '@verbund/domain/contract';
import { inBerlin, isoDayWords } from '@verbund/domain/kernel/isoDay';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchFile } from '../../api/request.ts';
import { useCallQuery } from '../../api/useCall.ts';
import { useIdentity } from '../../auth/useIdentity.ts';
import { addWords } from '../../i18n/addWords.ts';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';
import { Failed, useFailureWords } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useMe } from '../../ui/useMe.ts';
import { emergencyWords } from './words.ts';

addWords(emergencyWords);

const RecipientsDialog = lazy(() => import('./RecipientsDialog.tsx'));

const REFRESH_MS = 60_000;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '760px' },
  heading: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grow: { flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Roster = EmergencyRosters['rosters'][number];

/** The printed rosters that are kept, and who is told of them. */
const EmergencyPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  const identity = useIdentity();
  const say = useNotice();
  const words = useFailureWords();
  const me = useMe();
  const [isNaming, setIsNaming] = useState(false);
  const { data, error, isFetching, refetch } = useCallQuery(
    'emergencyRosters',
    {},
    { refetchMs: REFRESH_MS },
  );
  const dayOf = (day: string) => isoDayWords(day, locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const save = ({ municipalityId, day }: Roster) =>
    fetchFile('emergencyRoster', { params: { municipalityId, day } }, { identity }).then(
      saveFile,
      (failure: unknown) => say({ text: words(failure) }),
    );
  const byDay = Map.groupBy(data?.rosters ?? [], ({ day }) => day);
  return (
    <Page title={t('emergency.title')} subtitle={t('emergency.subtitle')}>
      <Text className={styles.section}>{t('emergency.intro')}</Text>
      {!data &&
        (error ? <Failed error={error} busy={isFetching} onRetry={() => refetch()} /> : <RowsSkeleton />)}
      {data && (
        <section className={styles.section}>
          <Text as="h2" size={400} weight="semibold" className={styles.heading}>
            {t('emergency.recipients')}
          </Text>
          {data.isDefault && <Text className={styles.quiet}>{t('emergency.leads')}</Text>}
          <Text>{data.recipients.map(({ name }) => name).join(', ')}</Text>
          {data.mayName && (
            <div>
              <Button icon={<EditRegular />} onClick={() => setIsNaming(true)}>
                {t('emergency.change')}
              </Button>
            </div>
          )}
        </section>
      )}
      {data?.rosters.length === 0 && (
        <Message
          icon={<DocumentPdfRegular />}
          title={t('emergency.empty.title')}
          text={t('emergency.empty.text')}
        />
      )}
      {[...byDay].map(([day, rosters]) => (
        <section key={day} className={styles.section}>
          <Text as="h2" size={400} weight="semibold" className={styles.heading}>
            {dayOf(day)}
          </Text>
          <ul className={styles.list}>
            {rosters.map((roster) => (
              <li key={roster.municipalityId} className={styles.row}>
                <Text className={styles.grow}>
                  {roster.municipalityName}{' '}
                  <Text size={200} className={styles.quiet}>
                    {t('emergency.stand', { time: inBerlin(roster.asOf).time })}
                  </Text>
                </Text>
                <Button icon={<DocumentPdfRegular />} onClick={() => save(roster)}>
                  <Spoken
                    sentence={t('emergency.openOf', {
                      municipality: roster.municipalityName,
                      day: dayOf(day),
                    })}
                  >
                    {t('emergency.open')}
                  </Spoken>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {isNaming && data && me && (
        <Suspense>
          <RecipientsDialog
            me={me}
            named={data.isDefault ? [] : data.recipients.map(({ staffId }) => staffId)}
            onClose={() => setIsNaming(false)}
          />
        </Suspense>
      )}
    </Page>
  );
};

export default EmergencyPage;
