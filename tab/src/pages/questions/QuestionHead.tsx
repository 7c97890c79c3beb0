import { Card, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Me, QuestionPage } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useDayWords } from '../../ui/useDayWords.ts';
import { QuestionState } from './QuestionState.tsx';

const useStyles = makeStyles({
  question: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Longer ones are read like a text and not like a heading. */
const LONGEST_HEADING = 200;

/** How it stands, as whoever reads it sees it. */
const statusKey = ({ state, stage, askedBy, claimedBy, dueAt, proposals }: QuestionPage, { staffId }: Me) => {
  if (state === 'draft' && proposals.length > 0 && dueAt !== null) return 'questions.status.known' as const;
  if (state === 'open' && stage === 'left_open') return 'questions.status.leftOpen' as const;
  if (state === 'open' && stage === 'waiting') return 'questions.status.waiting' as const;
  if (state === 'claimed' && claimedBy?.staffId === staffId) return 'questions.status.mine' as const;
  if (state === 'answered' && askedBy.staffId === staffId) return 'questions.status.answeredMe' as const;
  return `questions.status.${state}` as const;
};

/** What is asked, where it belongs and why, and how it stands. */
export const QuestionHead = ({ question, me }: { question: QuestionPage; me: Me }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const areaName = useAreaName(me);
  const dayWords = useDayWords();
  const { areaCode, claimedBy, helpedBy, text } = question;
  const reasons = question.areas.find(({ code }) => code === areaCode)?.reasons ?? [];
  const due = question.dueAt === null ? null : inBerlin(question.dueAt);
  const isLong = text.length > LONGEST_HEADING;
  return (
    <Card>
      <Text
        as="h2"
        size={isLong ? 400 : 500}
        weight={isLong ? 'regular' : 'semibold'}
        className={styles.question}
      >
        {text}
      </Text>
      <div className={styles.facts}>
        <QuestionState row={question} staffId={me.staffId} />
        <Text className={styles.quiet}>
          {areaCode === null
            ? t('questions.noArea')
            : reasons.length === 0
              ? areaName(areaCode)
              : t('questions.areaBecause', {
                  area: areaName(areaCode),
                  words: reasons.map((reason) => `„${reason.words}“`).join(', '),
                })}
        </Text>
      </div>
      <Text role="status" className="not-on-paper">
        {t(statusKey(question, me), {
          person: claimedBy?.name ?? '',
          municipality: claimedBy?.municipalityName ?? '',
          count: question.asked,
          at: due ? `${dayWords(due.day)}, ${due.time}` : '',
        })}
      </Text>
      {helpedBy && (
        <Text>
          {t('questions.helpedBy')}{' '}
          <Link
            inline
            {...linkTo(
              helpedBy.kind === 'standard_case'
                ? paths.standardCase(helpedBy.id)
                : paths.question(helpedBy.id),
            )}
          >
            {helpedBy.title}
          </Link>
        </Text>
      )}
      {question.masked && (
        <Text size={200} className={styles.quiet}>
          {t('questions.masked')}
        </Text>
      )}
    </Card>
  );
};
