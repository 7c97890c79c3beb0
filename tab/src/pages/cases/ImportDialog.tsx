import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation } from '../../api/useCall.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useClosing } from '../../ui/useClosing.ts';
import { textOf } from './textOf.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  lines: { maxHeight: '320px', overflow: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'start',
    verticalAlign: 'top',
  },
  refused: { color: tokens.colorStatusDangerForeground3 },
});

/** Reads cases from a file: first it tells the fate of every line, then it does it. */
const ImportDialog = ({ onClose }: { onClose(): void }) => {
  const { isOpen, close } = useClosing(onClose);
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useNotice();
  const words = useFailureWords();
  const [csv, setCsv] = useState<string | null>(null);
  const { mutate, data, error, isPending, reset } = useCallMutation('importCases', {
    invalidates: ['cases'],
  });
  const countOf = (fate: 'added' | 'already_there' | 'refused'): number =>
    data?.lines.filter((line) => line.fate === fate).length ?? 0;
  const choose = async (file: File | undefined) => {
    reset();
    setCsv(file ? textOf(await file.arrayBuffer()) : null);
  };
  const run = () =>
    csv !== null &&
    mutate(
      { body: { csv, dryRun: false } },
      {
        onSuccess: ({ added }) => {
          say({ text: t('import.done', { count: added }) });
          close();
        },
      },
    );
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open: stays }) => !stays && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('import.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field
              label={t('import.file')}
              hint={t('import.hint')}
              {...(error ? { validationMessage: words(error), validationState: 'error' as const } : {})}
            >
              <input
                type="file"
                accept=".csv,text/csv"
                onChange={({ target }) => void choose(target.files?.[0])}
              />
            </Field>
            {data && (
              <div role="status">
                <Text weight="semibold">
                  {t('import.checked', {
                    added: countOf('added'),
                    there: countOf('already_there'),
                    refused: countOf('refused'),
                  })}
                </Text>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
                <section className={styles.lines} tabIndex={0} aria-label={t('import.fate')}>
                  <table className={styles.table}>
                    <thead>
                      <tr>
                        {(['import.line', 'cases.reference', 'import.fate'] as const).map((name) => (
                          <th key={name} className={styles.cell} scope="col">
                            {t(name)}
                          </th>
                        ))}
                      </tr>
                    </thead>
                    <tbody>
                      {data.lines.map((line) => (
                        <tr key={line.line}>
                          <td className={styles.cell}>{line.line}</td>
                          <td className={styles.cell}>{line.reference}</td>
                          <td className={styles.cell}>
                            {t(`import.fate.${line.fate}`)}
                            {line.problems.map((problem) => (
                              <div key={problem.column + problem.de} className={styles.refused}>
                                {problem.column}: {problem[language]}
                              </div>
                            ))}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </section>
              </div>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={() => close()}>{t('cases.cancel')}</Button>
            <Button
              disabledFocusable={csv === null || isPending}
              onClick={() => csv !== null && mutate({ body: { csv, dryRun: true } })}
            >
              {t('import.check')}
            </Button>
            {data && (
              <Button appearance="primary" disabledFocusable={data.added === 0 || isPending} onClick={run}>
                {t('import.run', { count: data.added })}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

export default ImportDialog;
