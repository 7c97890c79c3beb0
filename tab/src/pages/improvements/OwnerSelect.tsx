import { Field, Select } from '@fluentui/react-components';
import type { Me } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';

type Props = {
  me: Me;
  /** Whom it is given to; empty: nobody. */
  value: string;
  /** Who has it now although she is no longer among the colleagues. */
  current?: { staffId: string; name: string } | null;
  onChange(staffId: string): void;
};

/** Chooses who sees to something; whoever reads stands first. */
export const OwnerSelect = ({ me, value, current = null, onChange }: Props) => {
  const { t } = useTranslation();
  const isUnlisted = current !== null && !me.colleagues.some(({ staffId }) => staffId === current.staffId);
  return (
    <Field label={t('improvements.owner')} style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{t('improvements.owner.nobody')}</option>
        <option value={me.staffId}>{me.name}</option>
        {isUnlisted && <option value={current.staffId}>{current.name}</option>}
        {me.municipalities.map(({ municipalityId, name }) => (
          <optgroup key={municipalityId} label={name}>
            {me.colleagues
              .filter((person) => person.municipalityId === municipalityId && person.staffId !== me.staffId)
              .map((person) => (
                <option key={person.staffId} value={person.staffId}>
                  {person.name}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
};
