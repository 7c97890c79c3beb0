import { Badge, Card, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, PersonChatRegular, WarningRegular } from '@fluentui/react-icons';
import type { Proposal } from '@verbund/domain/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useDayWords } from '../../ui/useDayWords.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  answer: {
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitLineClamp: '6',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = { proposal: Proposal; areaName: string; children?: ReactNode };

/** Something known: what it says, where it comes from, whether it still holds, and why it is shown. */
export const ProposalCard = ({ proposal, areaName, children }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const { kind, id, title, answer, by, on, doubt, why } = proposal;
  const matched = [...why.statutes, ...why.words].slice(0, 8).join(', ');
  const because = matched
    ? t('questions.why', { words: matched })
    : why.meaning && t('questions.why.meaning');
  const source =
    kind === 'standard_case' || by === null
      ? t('questions.source.standardCase', { day: dayWords(on) })
      : t('questions.source.answer', {
          person: by.name,
          municipality: by.municipalityName,
          day: dayWords(on),
        });
  return (
    <Card>
      <div className={styles.head}>
        <Text as="h3" size={400} weight="semibold" className={styles.title}>
          <Link {...linkTo(kind === 'standard_case' ? paths.standardCase(id) : paths.question(id))}>
            {title}
          </Link>
        </Text>
        <Badge
          appearance="tint"
          color={kind === 'standard_case' ? 'success' : 'informative'}
          icon={kind === 'standard_case' ? <CheckmarkCircleRegular /> : <PersonChatRegular />}
        >
          {t(`questions.kind.${kind}`)}
        </Badge>
        {doubt && (
          <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
            {t(`standardCases.doubt.${doubt}`)}
          </Badge>
        )}
      </div>
      <Text className={styles.answer}>{answer}</Text>
      <Text size={200} className={styles.quiet}>
        {areaName} · {source}
        {because && ` · ${because}`}
      </Text>
      {children}
    </Card>
  );
};
