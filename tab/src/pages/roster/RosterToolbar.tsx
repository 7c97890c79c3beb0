import { Dropdown, makeStyles, Option, Switch, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Filter, Municipality } from './rosterView.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  municipality: { minWidth: '190px' },
});

const ALL = 'all';

type Props = { municipalities: readonly Municipality[]; filter: Filter; onFilter(filter: Filter): void };

/** Which part of the roster is shown. */
export const RosterToolbar = ({ municipalities, filter, onFilter }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const chosen = municipalities.find(({ municipalityId }) => municipalityId === filter.municipalityId);
  return (
    <div className={`${styles.root} not-on-paper`}>
      <Dropdown
        className={styles.municipality}
        aria-label={t('roster.municipality')}
        value={chosen?.name ?? t('roster.allMunicipalities')}
        selectedOptions={[chosen?.municipalityId ?? ALL]}
        onOptionSelect={(_, { optionValue }) =>
          onFilter({ ...filter, municipalityId: !optionValue || optionValue === ALL ? null : optionValue })
        }
      >
        <Option value={ALL}>{t('roster.allMunicipalities')}</Option>
        {municipalities.map(({ municipalityId, name }) => (
          <Option key={municipalityId} value={municipalityId}>
            {name}
          </Option>
        ))}
      </Dropdown>
      <Switch
        label={t('roster.onlyGaps')}
        checked={filter.onlyGaps}
        onChange={(_, { checked }) => onFilter({ ...filter, onlyGaps: checked })}
      />
    </div>
  );
};
