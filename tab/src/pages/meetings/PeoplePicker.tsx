import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Me } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { countInvited, type Invited, inviteAll, setRequired } from './invited.ts';
import { MOST_INVITED } from './planForm.ts';

const useStyles = makeStyles({
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  person: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    minHeight: '36px',
  },
  problem: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  me: Me;
  invited: readonly Invited[];
  /** Whether somebody newly chosen has to be there. */
  required: boolean;
  onChange(invited: Invited[]): void;
};

/** People by municipality: each alone or all at once, and who has to be there. */
export const PeoplePicker = ({ me, invited, required, onChange }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const chosen = new Map(invited.map((one) => [one.staffId, one]));
  const counts = countInvited(invited, me.colleagues);
  return (
    <>
      <Text role="status" className={styles.quiet}>
        {t('plan.counts', {
          people: t('meetings.people', { count: counts.people }),
          municipalities: t('plan.municipalities', { count: counts.municipalities }),
          required: counts.required,
        })}
      </Text>
      {invited.length > MOST_INVITED && (
        <Text role="alert" className={styles.problem}>
          {t('plan.missing.tooMany', { most: MOST_INVITED })}
        </Text>
      )}
      <div className={styles.groups}>
        {me.municipalities.map(({ municipalityId, name }) => {
          const people = me.colleagues.filter((person) => person.municipalityId === municipalityId);
          const isAll = people.every(({ staffId }) => chosen.has(staffId));
          if (people.length === 0) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a legend cannot be laid out beside its button.
            <div key={municipalityId} role="group" aria-label={name} className={styles.group}>
              <div className={styles.head}>
                <Text weight="semibold">{name}</Text>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={t(isAll ? 'plan.noneOf' : 'plan.allOf', { municipality: name })}
                  onClick={() => onChange(inviteAll(invited, people, { isInvited: !isAll, required }))}
                >
                  {t(isAll ? 'plan.none' : 'plan.all')}
                </Button>
              </div>
              {people.map((person) => {
                const one = chosen.get(person.staffId);
                return (
                  <div key={person.staffId} className={styles.person}>
                    <Checkbox
                      label={
                        person.staffId === me.staffId ? t('plan.me', { person: person.name }) : person.name
                      }
                      checked={one !== undefined}
                      onChange={(_, { checked }) =>
                        onChange(inviteAll(invited, [person], { isInvited: checked === true, required }))
                      }
                    />
                    {one && (
                      <Checkbox
                        label={t('plan.must')}
                        checked={one.required}
                        aria-label={t('plan.mustOf', { person: person.name })}
                        onChange={(_, { checked }) =>
                          onChange(setRequired(invited, person.staffId, checked === true))
                        }
                      />
                    )}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </>
  );
};
