import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Me, QuestionPage } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAreaName } from '../../ui/useAreaName.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  area: {
    flex: '1 1 220px',
    minWidth: 0,
    maxWidth: '420px',
    // Otherwise the longest area would make it as wide as itself.
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
});

type Props = { me: Me; question: QuestionPage; busy: boolean; onForward(areaCode: string): void };

/** Sends a draft to the experts of an area, or a question to those of another; the likeliest areas come first. */
export const ForwardForm = ({ me, question, busy, onForward }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const areaName = useAreaName(me);
  const [areaCode, setAreaCode] = useState(question.areaCode ?? '');
  const likely = question.areas.map(({ code }) => code);
  const codes = [...new Set([...likely, ...me.areas.map(({ code }) => code)])];
  const isDraft = question.state === 'draft';
  return (
    <div className={`${styles.row} not-on-paper`}>
      <Field label={t('questions.area')} className={styles.area}>
        <Select value={areaCode} onChange={(_, { value }) => setAreaCode(value)}>
          {areaCode === '' && <option value="">{t('questions.area.choose')}</option>}
          {codes.map((code) => (
            <option key={code} value={code}>
              {areaName(code)}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        appearance={isDraft ? 'primary' : 'secondary'}
        disabledFocusable={busy || areaCode === '' || (!isDraft && areaCode === question.areaCode)}
        onClick={() => onForward(areaCode)}
      >
        {t(isDraft ? 'questions.send' : 'questions.changeArea')}
      </Button>
    </div>
  );
};
