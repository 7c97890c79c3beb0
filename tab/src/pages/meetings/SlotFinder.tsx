import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { SlotSearchView } from '@verbund/domain/contract';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation } from '../../api/useCall.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { Blockers } from './Blockers.tsx';
import type { Relaxed, Wanted } from './planForm.ts';
import { SlotChoice } from './SlotChoice.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

type Props = {
  wanted: Wanted;
  today: string;
  busy: boolean;
  mayChangePeople: boolean;
  /** Says whether everything needed is there, and shows what is not. */
  isReady(): boolean;
  /** Changes what is wanted, and says what is wanted now. */
  onRelax(change: Relaxed): Wanted;
  onPoll(slots: readonly string[], closesOn: string): void;
  onFix(startsAt: string): void;
};

/** Looks for times that suit, and lets one or several be chosen; says whom it fails on when there are none. */
export const SlotFinder = ({
  wanted,
  today,
  busy,
  mayChangePeople,
  isReady,
  onRelax,
  onPoll,
  onFix,
}: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useFailureWords();
  const search = useCallMutation('planSlots', { invalidates: [] });
  const heading = useRef<HTMLHeadingElement>(null);
  /** What was found, and what for: proposals for something else would mislead. */
  const [found, setFound] = useState<{ asked: string; view: SlotSearchView } | null>(null);
  // What was found is read next.
  useEffect(() => {
    if (found) heading.current?.focus();
  }, [found]);
  const isCurrent = found !== null && found.asked === JSON.stringify(wanted);
  const look = (body: Wanted) => {
    setFound(null);
    search.mutate(
      { body },
      {
        onSuccess: (view) => setFound({ asked: JSON.stringify(body), view }),
      },
    );
  };
  return (
    <div className={styles.column}>
      <div className={styles.bar}>
        <Button
          appearance={isCurrent ? 'secondary' : 'primary'}
          icon={<SearchRegular />}
          disabledFocusable={search.isPending}
          onClick={() => isReady() && look(wanted)}
        >
          {t('plan.search')}
        </Button>
        <div role="status">{search.isPending && <Spinner size="tiny" label={t('plan.searching')} />}</div>
      </div>
      {search.error && (
        <Text role="alert" className={styles.problem}>
          {words(search.error)}
        </Text>
      )}
      {found && !isCurrent && <Text role="status">{t('plan.changed')}</Text>}
      {found && isCurrent && (
        <>
          <h2 ref={heading} tabIndex={-1} className={styles.heading} style={{ outline: 'none' }}>
            <Text size={500} weight="semibold">
              {t('plan.found', { count: found.view.proposals.length })}
            </Text>
          </h2>
          {found.view.proposals.length > 0 ? (
            <SlotChoice
              key={found.asked}
              proposals={found.view.proposals}
              today={today}
              busy={busy}
              onPoll={onPoll}
              onFix={onFix}
            />
          ) : (
            <Blockers
              blockers={found.view.blockers}
              wanted={wanted}
              busy={search.isPending}
              mayChangePeople={mayChangePeople}
              onRelax={(change) => look(onRelax(change))}
            />
          )}
        </>
      )}
    </div>
  );
};
