import { makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { TEMPLATES, type Template } from './planForm.ts';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  card: {
    alignItems: 'flex-start',
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':has(input:checked)': {
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: '-2px',
    },
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** What kind of meeting it is; choosing one fills in the rest. */
export const TemplateCards = ({ value, onChange }: { value: Template; onChange(value: Template): void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <RadioGroup
      className={styles.cards}
      aria-label={t('plan.kind')}
      value={value}
      onChange={(_, data) => onChange(data.value as Template)}
    >
      {TEMPLATES.map((template) => (
        <Radio
          key={template}
          value={template}
          className={styles.card}
          label={
            <>
              <Text weight="semibold" block>
                {t(`meetings.template.${template}`)}
              </Text>
              <Text size={200} className={styles.hint}>
                {t(`plan.kind.${template}.hint`)}
              </Text>
            </>
          }
        />
      ))}
    </RadioGroup>
  );
};
