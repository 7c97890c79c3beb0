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
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { CaseDetail, Me } from '@verbund/domain/contract';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteName } from '../../api/request.ts';
import { useCallMutation } from '../../api/useCall.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useClosing } from '../../ui/useClosing.ts';
import { useDayWords } from '../../ui/useDayWords.ts';
import HandoverDialog from './HandoverDialog.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

const CHANGED: readonly RouteName[] = ['cases', 'case'];

type Props = { detail: CaseDetail; me: Me; onLeave(): void };

const Confirm = (props: {
  title: string;
  action: string;
  busy: boolean;
  onDo(close: (after?: () => void) => void): void;
  onClose(): void;
  children: ReactNode;
}) => {
  const { isOpen, close } = useClosing(props.onClose);
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent className={styles.content}>{props.children}</DialogContent>
          <DialogActions>
            <Button onClick={() => close()}>{t('cases.cancel')}</Button>
            <Button appearance="primary" disabledFocusable={props.busy} onClick={() => props.onDo(close)}>
              {props.action}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

/** Everything the person may do with the case, and nothing else. */
export const CaseActions = ({ detail, me, onLeave }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const dayWords = useDayWords();
  const [dialog, setDialog] = useState<'handover' | 'forward' | 'recuse' | null>(null);
  const [to, setTo] = useState('');
  const take = useCallMutation('takeCase', { invalidates: CHANGED });
  const giveBack = useCallMutation('returnCase', { invalidates: CHANGED });
  const close = useCallMutation('closeCase', { invalidates: CHANGED });
  const reopen = useCallMutation('reopenCase', { invalidates: CHANGED });
  const forward = useCallMutation('forwardCase', { invalidates: ['cases'] });
  const recuse = useCallMutation('recuse', { invalidates: ['cases'] });
  const { caseId, reference, actions } = detail;
  const input = { params: { caseId } };
  const may = (action: CaseDetail['actions'][number]): boolean => actions.includes(action);
  const onError = (error: unknown) => say({ text: words(error) });
  const undoable = (text: string, run: () => void) => say({ text, action: { label: t('cases.undo'), run } });
  return (
    <div className={styles.bar}>
      {may('take') && (
        <Button
          appearance="primary"
          disabledFocusable={take.isPending}
          onClick={() =>
            take.mutate(input, {
              onSuccess: () => undoable(t('cases.taken', { reference }), () => giveBack.mutate(input)),
              onError,
            })
          }
        >
          {t('cases.take')}
        </Button>
      )}
      {may('close') && (
        <Button
          appearance="primary"
          onClick={() =>
            close.mutate(input, {
              onSuccess: () => undoable(t('case.closed', { reference }), () => reopen.mutate(input)),
              onError,
            })
          }
        >
          {t('case.closeCase')}
        </Button>
      )}
      {may('handover') && !detail.handoverId && (
        <Button onClick={() => setDialog('handover')}>{t('cases.handover')}</Button>
      )}
      {may('return') && (
        <Button
          onClick={() =>
            giveBack.mutate(input, {
              onSuccess: () => undoable(t('case.returned', { reference }), () => take.mutate(input)),
              onError,
            })
          }
        >
          {t('case.return')}
        </Button>
      )}
      {may('forward') && <Button onClick={() => setDialog('forward')}>{t('case.forward')}</Button>}
      {may('recuse') && <Button onClick={() => setDialog('recuse')}>{t('case.recuse')}</Button>}
      {may('reopen') && <Button onClick={() => reopen.mutate(input, { onError })}>{t('case.reopen')}</Button>}
      {dialog === 'handover' && (
        <HandoverDialog
          me={me}
          cases={[detail]}
          onClose={() => setDialog(null)}
          onDone={() => setDialog(null)}
        />
      )}
      {dialog === 'recuse' && (
        <Confirm
          title={t('case.recuse')}
          action={t('case.recuse')}
          busy={recuse.isPending}
          onClose={() => setDialog(null)}
          onDo={(done) =>
            recuse.mutate(input, {
              onSuccess: () => {
                say({ text: t('case.recused') });
                done(onLeave);
              },
              onError,
            })
          }
        >
          <Text>{t('case.recuse.text')}</Text>
        </Confirm>
      )}
      {dialog === 'forward' && (
        <Confirm
          title={t('case.forward')}
          action={t('case.forward')}
          busy={forward.isPending || to === ''}
          onClose={() => setDialog(null)}
          onDo={(done) =>
            forward.mutate(
              { ...input, body: { toMunicipalityId: to } },
              {
                onSuccess: () => {
                  say({ text: t('case.forwarded', { reference }) });
                  done(onLeave);
                },
                onError,
              },
            )
          }
        >
          <Text>{t('case.forward.hint', { day: dayWords(detail.receivedOn) })}</Text>
          <Field required label={t('case.forward.to')}>
            <Select value={to} onChange={(_, { value }) => setTo(value)}>
              <option value="">{t('handover.to.choose')}</option>
              {me.municipalities
                .filter(({ municipalityId }) => municipalityId !== detail.municipalityId)
                .map(({ municipalityId, name }) => (
                  <option key={municipalityId} value={municipalityId}>
                    {name}
                  </option>
                ))}
            </Select>
          </Field>
        </Confirm>
      )}
    </div>
  );
};
