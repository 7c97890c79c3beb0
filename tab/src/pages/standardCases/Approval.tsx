import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CheckmarkRegular, CircleRegular } from '@fluentui/react-icons';
import type { Me, StandardCaseContent, StandardCaseDetail } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useDayWords } from '../../ui/useDayWords.ts';
import { ContentView } from './ContentView.tsx';
import type { useStandardCaseCalls } from './useStandardCaseCalls.ts';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  icon: { display: 'flex', flexShrink: 0, alignSelf: 'center' },
  done: { color: tokens.colorPaletteGreenForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const PARTS = ['title', 'answer', 'checklist', 'statutes', 'patterns', 'validity', 'review'] as const;
type Part = (typeof PARTS)[number];

const partsOf = (content: StandardCaseContent): Record<Part, unknown> => ({
  ...content,
  validity: [content.validFrom, content.validUntil],
  review: content.reviewOn,
});

/** Which parts of a version say something else than those of another. */
const changedParts = (from: StandardCaseContent, to: StandardCaseContent): Part[] => {
  const [before, after] = [partsOf(from), partsOf(to)];
  return PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
};

type Props = { detail: StandardCaseDetail; me: Me; calls: ReturnType<typeof useStandardCaseCalls> };

/** A version that waits: what it changes, who has approved it, who can still, and the two buttons. */
export const Approval = ({ detail, me, calls }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const dayWords = useDayWords();
  const [isRejecting, setIsRejecting] = useState(false);
  const { standardCaseId, approved, latest, approvals, approvalsNeeded, actions } = detail;
  const params = { standardCaseId };
  const missing = approvalsNeeded - approvals.length;
  const isOurs = approvals.some(({ municipalityName }) => municipalityName === me.municipalityName);
  return (
    <Card>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {approved ? t('standardCase.pending.change') : t('standardCase.pending.new')}
      </Text>
      {approved && (
        <>
          <Text>
            {t('standardCase.pending.parts', {
              list: changedParts(approved, latest)
                .map((part) => t(`standardCase.part.${part}`))
                .join(', '),
            })}
          </Text>
          {approved.title !== latest.title && <Text weight="semibold">{latest.title}</Text>}
          <ContentView content={latest} level="h3" />
        </>
      )}
      <Text role="status" weight="semibold">
        {t('standardCase.pending.missing', { count: missing })}
      </Text>
      <ul className={styles.list}>
        {approvals.map(({ name, municipalityName, at }) => (
          <li key={municipalityName} className={styles.line}>
            <span className={`${styles.icon} ${styles.done}`} aria-hidden>
              <CheckmarkCircleFilled />
            </span>
            <Text>
              {t('standardCase.approvedBy', {
                person: name,
                municipality: municipalityName,
                day: dayWords(inBerlin(at).day),
              })}
            </Text>
          </li>
        ))}
        {detail.canApprove.map(({ municipalityName, names }) => (
          <li key={municipalityName} className={styles.line}>
            <span className={`${styles.icon} ${styles.quiet}`} aria-hidden>
              <CircleRegular />
            </span>
            <Text className={styles.quiet}>
              {t('standardCase.canApprove', { municipality: municipalityName, people: names.join(', ') })}
            </Text>
          </li>
        ))}
      </ul>
      {isOurs && actions.includes('reject') && (
        <Text className={styles.quiet}>{t('standardCase.approvedByUs')}</Text>
      )}
      {(actions.includes('approve') || actions.includes('reject')) && (
        <div className={`${styles.bar} not-on-paper`}>
          {actions.includes('approve') && (
            <Button
              appearance="primary"
              icon={<CheckmarkRegular />}
              disabledFocusable={calls.isBusy}
              onClick={() =>
                calls.approve.mutate(
                  { params, body: { version: latest.version } },
                  {
                    onSuccess: ({ state, approvals: given }) =>
                      say({
                        text: t(
                          state === 'approved' && given.length >= approvalsNeeded
                            ? 'standardCase.done.holds'
                            : 'standardCase.done.approved',
                        ),
                      }),
                    onError: (error) => say({ text: words(error) }),
                  },
                )
              }
            >
              {t('standardCase.approve')}
            </Button>
          )}
          {actions.includes('reject') && (
            <Button onClick={() => setIsRejecting(true)}>{t('standardCase.reject')}</Button>
          )}
        </div>
      )}
      {isRejecting && (
        <ConfirmDialog
          title={t('standardCase.reject.sure')}
          action={t('standardCase.reject')}
          busy={calls.reject.isPending}
          error={calls.reject.error}
          onClose={() => setIsRejecting(false)}
          onDo={(close) =>
            calls.reject.mutate(
              { params },
              {
                onSuccess: () => {
                  say({ text: t('standardCase.done.rejected') });
                  close();
                },
              },
            )
          }
        >
          <Text>{t(approved ? 'standardCase.reject.change' : 'standardCase.reject.new')}</Text>
        </ConfirmDialog>
      )}
    </Card>
  );
};
