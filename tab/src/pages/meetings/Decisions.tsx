import { Badge, Card, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Me, MeetingDetail } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useDayWords } from '../../ui/useDayWords.ts';
import { DecisionForm } from './DecisionForm.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  item: { paddingBottom: tokens.spacingVerticalS, breakInside: 'avoid', overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
});

/** What was decided, and who sees to it by when. */
export const Decisions = ({ meeting, me }: { meeting: MeetingDetail; me: Me }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const { decisions, actions, meetingId } = meeting;
  return (
    <Card>
      <section className={styles.column}>
        <Text as="h2" size={500} weight="semibold" className={styles.heading}>
          {t('decisions.title')}
        </Text>
        {decisions.length === 0 && <Text className={styles.quiet}>{t('decisions.empty')}</Text>}
        {decisions.length > 0 && (
          <ol className={styles.list}>
            {decisions.map(({ decisionId, text, improvement }) => (
              <li key={decisionId} className={styles.item}>
                <Text>{text}</Text>
                {improvement && (
                  <div className={styles.facts}>
                    <Badge appearance="tint" color={improvement.state === 'done' ? 'success' : 'informative'}>
                      {t(`decisions.state.${improvement.state}`)}
                    </Badge>
                    <Text size={200}>
                      {improvement.owner
                        ? t('improvements.by', {
                            person: improvement.owner.name,
                            municipality: improvement.owner.municipalityName,
                          })
                        : t('improvements.nobody')}
                      {improvement.dueOn &&
                        `, ${t('improvements.until', { day: dayWords(improvement.dueOn) })}`}
                    </Text>
                    <Link className="not-on-paper" {...linkTo(paths.improvements)}>
                      <Text size={200}>{t('decisions.task')}</Text>
                    </Link>
                  </div>
                )}
              </li>
            ))}
          </ol>
        )}
        {actions.includes('decide') && <DecisionForm meetingId={meetingId} me={me} />}
      </section>
    </Card>
  );
};
