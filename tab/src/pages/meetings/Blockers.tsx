import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SlotBlockerView } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import type { Relaxed, Wanted } from './planForm.ts';

const MOST_SHOWN = 4;

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  blockers: readonly SlotBlockerView[];
  wanted: Wanted;
  busy: boolean;
  /** Whether people can be changed here; else only the days. */
  mayChangePeople: boolean;
  onRelax(change: Relaxed): void;
};

/** No time was found: whom it fails on, and what helps, one click each. */
export const Blockers = ({ blockers, wanted, busy, mayChangePeople, onRelax }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const shown = blockers.slice(0, MOST_SHOWN);
  const required = new Set(wanted.participants.filter((one) => one.required).map(({ staffId }) => staffId));
  const button = (key: string, label: string, change: Relaxed) => (
    <Button key={key} disabledFocusable={busy} onClick={() => onRelax(change)}>
      {label}
    </Button>
  );
  return (
    <div className={styles.column}>
      <Text as="h3" size={400} weight="semibold" className={styles.heading}>
        {t('plan.blocked')}
      </Text>
      <ul className={styles.list}>
        {shown.map((blocker) => (
          <li
            key={
              blocker.kind === 'person'
                ? blocker.person.staffId
                : blocker.kind === 'municipality'
                  ? blocker.municipality.municipalityId
                  : 'window'
            }
          >
            {blocker.kind === 'person'
              ? t('plan.blocked.person', { name: blocker.person.name, count: blocker.slots })
              : blocker.kind === 'municipality'
                ? t('plan.blocked.municipality', { name: blocker.municipality.name, count: blocker.slots })
                : t('plan.blocked.window')}
          </li>
        ))}
      </ul>
      <div className={styles.bar}>
        {button('longer', t('plan.relax.longer'), { kind: 'longer' })}
        {wanted.at && button('anyTime', t('plan.relax.anyTime'), { kind: 'anyTime' })}
        {mayChangePeople &&
          shown.map((blocker) => {
            if (blocker.kind !== 'person') return null;
            const { staffId, name } = blocker.person;
            return required.has(staffId)
              ? button(staffId, t('plan.relax.optional', { name }), { kind: 'optional', staffId })
              : button(staffId, t('plan.relax.without', { name }), { kind: 'without', staffId });
          })}
        {mayChangePeople &&
          (wanted.minShare ?? 0) > 0 &&
          shown.some(({ kind }) => kind === 'municipality') &&
          button('share', t('plan.relax.share'), { kind: 'share' })}
      </div>
    </div>
  );
};
