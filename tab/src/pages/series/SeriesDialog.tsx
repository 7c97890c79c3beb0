import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Me, SeriesRow, SeriesTemplates } from '@verbund/domain/contract';
import { addIsoDays, inBerlin } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { MaskOffer } from '../../ui/MaskOffer.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useClosing } from '../../ui/useClosing.ts';
import { useKept } from '../../ui/useKept.ts';
import { SeriesFields } from './SeriesFields.tsx';
import { changesOf, formOf, missingOf, newForm, newSeriesOf, type SeriesForm } from './seriesForm.ts';
import { useSeriesCalls } from './useSeriesCalls.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(900px, 100vw)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

type Props = {
  me: Me;
  /** `null`: a new one. */
  series: SeriesRow | null;
  templates: SeriesTemplates['templates'];
  onClose(): void;
};

/** Starts a series, or changes what is still to come of one. What is typed is kept until it is sent. */
const SeriesDialog = ({ me, series, templates, onClose }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { isOpen, close } = useClosing(onClose);
  const say = useNotice();
  const words = useFailureWords();
  const { start, change } = useSeriesCalls();
  const fill = (template: SeriesForm['template'] | undefined): SeriesForm | null => {
    const view = templates.find((each) => each.template === template) ?? templates[0];
    const startsOn = addIsoDays(inBerlin(me.now).day, 1);
    return view ? newForm(view, { staffId: me.staffId, title: view.title[language], startsOn }) : null;
  };
  const [form, setForm, forget] = useKept<SeriesForm | null>(`series ${series?.seriesId ?? 'new'}`, () =>
    series ? formOf(series) : fill(undefined),
  );
  const [clientKey, setClientKey] = useState(() => crypto.randomUUID());
  const [isTried, setIsTried] = useState(false);
  const call = series ? change : start;
  const code = call.error instanceof RequestFailed ? call.error.problem?.code : undefined;
  const missing = form && isTried ? missingOf(form) : [];
  const set = (next: SeriesForm | null) => {
    setForm(next);
    start.reset();
    change.reset();
    setClientKey(crypto.randomUUID());
  };
  const send = () => {
    setIsTried(true);
    if (form === null || missingOf(form).length > 0) return;
    const after = (text: string) => ({
      onSuccess: () => {
        forget();
        say({ text });
        close();
      },
    });
    if (series) {
      const { seriesId, changedAt } = series;
      // As it is shown now: after a conflict what is typed is tried on the new state.
      const body = { changedAt, ...changesOf(form, series) };
      change.mutate({ params: { seriesId }, body }, after(t('series.done.changed')));
    } else start.mutate({ body: { clientKey, ...newSeriesOf(form) } }, after(t('series.done.started')));
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>
            {series ? t('series.changeOf', { title: series.title }) : t('series.start')}
          </DialogTitle>
          <DialogContent className={styles.content}>
            {series && <Text>{t('series.form.changeHint')}</Text>}
            {form && (
              <SeriesFields
                me={me}
                form={form}
                series={series}
                templates={templates}
                missing={missing}
                onChange={(changes) => set({ ...form, ...changes })}
                onTemplate={(template) => set(fill(template))}
              />
            )}
            {form && (
              <MaskOffer error={call.error} text={form.title} onMasked={(title) => set({ ...form, title })} />
            )}
            {call.error && (
              <Text role="alert" className={styles.problem}>
                {code === 'changed_meanwhile' ? t('series.form.conflict') : words(call.error)}
              </Text>
            )}
          </DialogContent>
          <DialogActions>
            <Button
              onClick={() => {
                forget();
                close();
              }}
            >
              {t('shell.cancel')}
            </Button>
            <Button appearance="primary" disabledFocusable={call.isPending} onClick={send}>
              {t(series ? 'series.form.save' : 'series.form.start')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

export default SeriesDialog;
