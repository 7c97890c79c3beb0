import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import type { Me, MeetingRow } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';

const MODES = ['online', 'hybrid', 'on_site'] as const;

export type Place = { mode: MeetingRow['mode']; placeMunicipalityId: string | null };

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalXL },
  place: { minWidth: '200px' },
});

/** How people come together; a town hall exactly when somebody comes to one. */
export const PlaceFields = ({
  me,
  place,
  onChange,
}: {
  me: Me;
  place: Place;
  onChange(place: Place): void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const home = place.placeMunicipalityId ?? me.municipalityId;
  return (
    <div className={styles.row}>
      <Field label={t('plan.mode')}>
        <RadioGroup
          layout="horizontal"
          value={place.mode}
          onChange={(_, { value }) => {
            const mode = value as Place['mode'];
            onChange({ mode, placeMunicipalityId: mode === 'online' ? null : home });
          }}
        >
          {MODES.map((mode) => (
            <Radio key={mode} value={mode} label={t(`plan.mode.${mode}`)} />
          ))}
        </RadioGroup>
      </Field>
      {place.mode !== 'online' && (
        <Field label={t('plan.place')} className={styles.place}>
          <Select
            value={home}
            onChange={(_, { value }) => onChange({ ...place, placeMunicipalityId: value })}
          >
            {me.municipalities.map(({ municipalityId, name }) => (
              <option key={municipalityId} value={municipalityId}>
                {t('plan.townHall', { place: name })}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
};
