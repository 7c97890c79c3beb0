import { Badge, Card, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { UniformityReport } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useDayWords } from '../../ui/useDayWords.ts';
import { useMe } from '../../ui/useMe.ts';
import { KnowledgeNav } from './KnowledgeNav.tsx';
import { questionWords } from './words.ts';

addWords(questionWords);

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  answers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  answer: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Group = UniformityReport['groups'][number];

const GroupCard = ({ group, areaName }: { group: Group; areaName: string }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  return (
    <Card>
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold" className={styles.title}>
          {group.answers[0]?.question}
        </Text>
        <Badge appearance="tint" color={group.difference ? 'warning' : 'success'}>
          {t(`uniformity.difference.${group.difference ?? 'none'}`)}
        </Badge>
      </div>
      <Text size={200} className={styles.quiet}>
        {areaName} · {t('uniformity.times', { count: group.answers.length })}
      </Text>
      <ul className={styles.answers}>
        {group.answers.map(({ questionId, answer, by, on, statutes }) => (
          <li key={questionId} className={styles.answer}>
            <Text size={200} className={styles.quiet}>
              {by.name}, {by.municipalityName} · {dayWords(on)}
            </Text>
            <Text className={styles.text}>{answer}</Text>
            {statutes.length > 0 && (
              <Text size={200} className={styles.quiet}>
                {t('questions.statutes', { list: statutes.join(', ') })}
              </Text>
            )}
            <Link {...linkTo(paths.question(questionId))}>{t('uniformity.open')}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** Like questions side by side with their answers; those answered unlike come first. */
const UniformityPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const me = useMe();
  const areaName = useAreaName(me);
  const { data, error, isFetching, refetch } = useCallQuery('uniformity', {});
  return (
    <Page title={t('uniformity.title')} subtitle={t('uniformity.subtitle')}>
      <KnowledgeNav me={me} />
      {!data &&
        (error ? <Failed error={error} busy={isFetching} onRetry={() => refetch()} /> : <RowsSkeleton />)}
      {data?.groups.length === 0 && (
        <Message
          icon={<CheckmarkCircleRegular />}
          title={t('uniformity.empty.title')}
          text={t('uniformity.empty.text')}
        />
      )}
      <div className={styles.list}>
        {data?.groups.map((group) => (
          <GroupCard key={group.groupId} group={group} areaName={areaName(group.areaCode)} />
        ))}
      </div>
    </Page>
  );
};

export default UniformityPage;
