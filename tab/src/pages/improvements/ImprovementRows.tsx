import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { ImprovementRow, Me } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useDayWords } from '../../ui/useDayWords.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { useImprovementCalls } from './useImprovementCalls.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', maxWidth: '860px' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    flex: '1 1 320px',
    minWidth: 0,
  },
  text: { overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What stands below the text: who, by when, where from. */
const Facts = ({ row, me }: { row: ImprovementRow; me: Me }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const { owner, dueOn, meeting, createdBy, createdAt, closedAt, state, timesReopened } = row;
  const ownerWords = !owner
    ? t('improvements.nobody')
    : owner.staffId === me.staffId
      ? t('improvements.me')
      : t('improvements.by', { person: owner.name, municipality: owner.municipalityName });
  return (
    <>
      <div className={styles.facts}>
        {state === 'open' ? (
          <>
            {row.isOverdue && (
              <Badge appearance="tint" color="danger" icon={<WarningRegular />}>
                {t('improvements.overdue')}
              </Badge>
            )}
            {dueOn && (
              <Text weight={row.isOverdue ? 'semibold' : 'regular'}>
                {t('improvements.until', { day: dayWords(dueOn) })}
              </Text>
            )}
            {owner ? (
              <Text>{ownerWords}</Text>
            ) : (
              <Badge appearance="tint" color="warning">
                {ownerWords}
              </Badge>
            )}
          </>
        ) : (
          <>
            <Badge appearance="tint" color={state === 'done' ? 'success' : 'informative'}>
              {t(`improvements.state.${state}`)}
            </Badge>
            {closedAt && <Text>{t('improvements.closedOn', { day: dayWords(inBerlin(closedAt).day) })}</Text>}
            {owner && <Text>{ownerWords}</Text>}
          </>
        )}
      </div>
      {row.outcome && <Text className={styles.text}>{t('improvements.outcome', { text: row.outcome })}</Text>}
      <Text size={200} className={styles.quiet}>
        {meeting ? (
          <Link inline {...linkTo(paths.meeting(meeting.meetingId))}>
            {t('improvements.from', { meeting: meeting.title })}
          </Link>
        ) : (
          t('improvements.notedBy', { person: createdBy.name, day: dayWords(inBerlin(createdAt).day) })
        )}
        {timesReopened > 0 && ` · ${t('improvements.reopened', { count: timesReopened })}`}
      </Text>
    </>
  );
};

const Actions = ({ row, me }: { row: ImprovementRow; me: Me }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const { takeOver, reopen } = useImprovementCalls();
  const [open, setOpen] = useState<'change' | 'close' | null>(null);
  const { actions, improvementId, version } = row;
  const fail = (error: unknown) => say({ text: words(error) });
  /** There are as many buttons of the same name as entries. */
  const named = (action: string) => t('improvements.actionOf', { action, text: row.text });
  if (actions.length === 0) return null;
  return (
    <div className={`${styles.bar} not-on-paper`}>
      {actions.includes('take_over') && row.owner?.staffId !== me.staffId && (
        <Button
          size="small"
          aria-label={named(t('improvements.takeOver'))}
          disabledFocusable={takeOver.isPending}
          onClick={() =>
            takeOver.mutate(
              { params: { improvementId } },
              { onSuccess: () => say({ text: t('improvements.takenOver') }), onError: fail },
            )
          }
        >
          {t('improvements.takeOver')}
        </Button>
      )}
      {actions.includes('close') && (
        <Button size="small" aria-label={named(t('improvements.close'))} onClick={() => setOpen('close')}>
          {t('improvements.close')}
        </Button>
      )}
      {actions.includes('change') && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={named(t('improvements.change'))}
          onClick={() => setOpen('change')}
        >
          {t('improvements.change')}
        </Button>
      )}
      {actions.includes('reopen') && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={named(t('improvements.reopen'))}
          disabledFocusable={reopen.isPending}
          onClick={() =>
            reopen.mutate(
              { params: { improvementId }, body: { version } },
              { onSuccess: () => say({ text: t('improvements.reopened') }), onError: fail },
            )
          }
        >
          {t('improvements.reopen')}
        </Button>
      )}
      {open === 'change' && <ChangeDialog row={row} me={me} onClose={() => setOpen(null)} />}
      {open === 'close' && <CloseDialog row={row} onClose={() => setOpen(null)} />}
    </div>
  );
};

/** Entries of the improvement list, each with what can be done about it. */
export const ImprovementRows = ({ rows, me }: { rows: readonly ImprovementRow[]; me: Me }) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.improvementId} className={styles.row}>
          <div className={styles.content}>
            <Text weight="semibold" className={styles.text}>
              {row.text}
            </Text>
            <Facts row={row} me={me} />
          </div>
          <Actions row={row} me={me} />
        </li>
      ))}
    </ul>
  );
};
