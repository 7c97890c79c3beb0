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
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { CaseRow, Me } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useCallMutation } from '../../api/useCall.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useClosing } from '../../ui/useClosing.ts';

const LONGEST_NOTE = 500;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

type Props = { me: Me; cases: readonly CaseRow[]; onClose(): void; onDone(): void };

/** Offers cases to a colleague or to whoever of a municipality may take them. */
const HandoverDialog = ({ me, cases, onClose, onDone }: Props) => {
  const { isOpen, close } = useClosing(onClose);
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const [clientKey] = useState(() => crypto.randomUUID());
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const offer = useCallMutation('offerHandover', { invalidates: ['cases', 'case'] });
  const isAboutNote =
    offer.error instanceof RequestFailed && offer.error.problem?.code === 'contains_social_data';
  const problem = offer.error && words(offer.error);
  const [kind = '', id = ''] = to.split(' ');
  const send = () => {
    setIsTried(true);
    if (to === '') return;
    offer.mutate(
      {
        body: {
          clientKey,
          caseIds: cases.map(({ caseId }) => caseId),
          to: kind === 'person' ? { staffId: id } : { municipalityId: id },
          note: note.trim() || null,
        },
      },
      {
        onSuccess: () => {
          say({ text: t('handover.offered') });
          close(onDone);
        },
      },
    );
  };
  const toProblem = isTried && to === '' ? t('cases.required') : isAboutNote ? null : problem;
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open: stays }) => !stays && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('handover.title', { count: cases.length })}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field
              required
              label={t('handover.to')}
              {...(toProblem ? { validationMessage: toProblem, validationState: 'error' as const } : {})}
            >
              <Select value={to} onChange={(_, { value }) => setTo(value)}>
                <option value="">{t('handover.to.choose')}</option>
                {me.municipalities.map(({ municipalityId, name }) => (
                  <optgroup key={municipalityId} label={name}>
                    <option value={`municipality ${municipalityId}`}>
                      {t('handover.everyone', { municipality: name })}
                    </option>
                    {me.colleagues
                      .filter(
                        (person) => person.municipalityId === municipalityId && person.staffId !== me.staffId,
                      )
                      .map((person) => (
                        <option key={person.staffId} value={`person ${person.staffId}`}>
                          {person.name}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </Select>
            </Field>
            <Field
              label={t('handover.note')}
              hint={t('roster.ask.noteHint')}
              {...(isAboutNote && problem
                ? { validationMessage: problem, validationState: 'error' as const }
                : {})}
            >
              <Textarea value={note} maxLength={LONGEST_NOTE} onChange={(_, { value }) => setNote(value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => close()}>{t('cases.cancel')}</Button>
            <Button appearance="primary" disabledFocusable={offer.isPending} onClick={send}>
              {t('handover.offer')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

export default HandoverDialog;
