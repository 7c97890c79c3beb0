import { Badge, Button, Card, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { UniformityReport } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed, Stale } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useDayWords } from '../../ui/useDayWords.ts';
import { useMe } from '../../ui/useMe.ts';
import { usePaperWords } from '../../ui/usePaperWords.ts';
import { KnowledgeNav } from './KnowledgeNav.tsx';
import { questionWords } from './words.ts';

addWords(questionWords);

const useStyles = makeStyles({
  how: { maxWidth: '860px', color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer' },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  group: { breakInside: 'avoid' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, overflowWrap: 'anywhere' },
  answers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  answer: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Group = UniformityReport['groups'][number];

/** What can be done about it: one way for all. */
const Settle = ({ group }: { group: Group }) => {
  const { t } = useTranslation();
  const last = group.answers.at(-1);
  if (group.standardCaseId)
    return (
      <Button as="a" {...linkTo(paths.standardCase(group.standardCaseId))}>
        {t('questions.toStandardCase')}
      </Button>
    );
  return (
    last && (
      <Button as="a" {...linkTo(paths.proposeFrom(last.questionId))}>
        <Spoken sentence={t('uniformity.settleOf', { question: last.question })}>
          {t('questions.propose')}
        </Spoken>
      </Button>
    )
  );
};

const GroupCard = ({ group, areaName }: { group: Group; areaName: string }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  return (
    <Card className={styles.group}>
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
        {group.answers.map(({ questionId, question, answer, by, on, statutes }) => (
          <li key={questionId} className={styles.answer}>
            <Text size={200} className={styles.quiet}>
              {by.name}, {by.municipalityName} · {dayWords(on)}
            </Text>
            <Text size={200}>
              <Link {...linkTo(paths.question(questionId))}>{question}</Link>
            </Text>
            <Text className={styles.text}>{answer}</Text>
            {statutes.length > 0 && (
              <Text size={200} className={styles.quiet}>
                {t('questions.statutes', { list: statutes.join(', ') })}
              </Text>
            )}
          </li>
        ))}
      </ul>
      <div className="not-on-paper">
        <Settle group={group} />
      </div>
    </Card>
  );
};

/** Like questions side by side with their answers; those answered unlike come first. */
const UniformityPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const me = useMe();
  const paper = usePaperWords(me);
  const areaName = useAreaName(me);
  const { data, error, isFetching, refetch } = useCallQuery('uniformity', {});
  const unlike = data?.groups.filter(({ difference }) => difference !== null).length ?? 0;
  return (
    <Page
      paper={paper}
      title={t('uniformity.title')}
      subtitle={
        data && data.groups.length > 0
          ? t('uniformity.summary', { count: data.groups.length, unlike })
          : t('uniformity.subtitle')
      }
    >
      <KnowledgeNav me={me} />
      {data && error && <Stale error={error} busy={isFetching} onRetry={() => refetch()} />}
      {!data &&
        (error ? <Failed error={error} busy={isFetching} onRetry={() => refetch()} /> : <RowsSkeleton />)}
      {data?.groups.length === 0 && (
        <Message
          icon={<CheckmarkCircleRegular />}
          title={t('uniformity.empty.title')}
          text={t('uniformity.empty.text')}
        />
      )}
      {data && data.groups.length > 0 && (
        <>
          <details className={styles.how}>
            <summary className={styles.summary}>{t('uniformity.how')}</summary>
            <p>{t('uniformity.how.alike')}</p>
            <p>{t('uniformity.how.unlike')}</p>
            <p>{t('uniformity.how.hint')}</p>
          </details>
          <div className={styles.list}>
            {data.groups.map((group) => (
              <GroupCard key={group.groupId} group={group} areaName={areaName(group.areaCode)} />
            ))}
          </div>
        </>
      )}
    </Page>
  );
};

export default UniformityPage;
