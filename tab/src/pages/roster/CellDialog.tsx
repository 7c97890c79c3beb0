import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { Me, RosterSpan, RosterSpanCell } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation } from '../../api/useCall.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useClosing } from '../../ui/useClosing.ts';
import { Candidates } from './Candidates.tsx';
import { type OpenCell, useHalfDayWords } from './cell.ts';

const LONGEST_NOTE = 500;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  person: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = { open: OpenCell; span: RosterSpan; me: Me; onClose(): void };

const People = ({ span, cell }: { span: RosterSpan; cell: RosterSpanCell }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      {cell.on.map(({ p, cover, remote, senior }) => {
        const person = span.people[p];
        const facts = [
          cover !== undefined && t('roster.cover', { municipality: person?.municipalityName ?? '' }),
          cover && t('roster.coverFor', { person: cover }),
          remote && t('roster.remote'),
          senior && t('roster.senior', { person: senior }),
        ].filter(Boolean);
        return (
          <div key={p} className={styles.person}>
            <Text weight="semibold">{person?.name}</Text>
            {facts.length > 0 && <Text className={styles.quiet}>{facts.join(', ')}</Text>}
          </div>
        );
      })}
      {(cell.absent ?? []).map((p) => (
        <Text key={p}>{t('roster.absent', { person: span.people[p]?.name ?? '' })}</Text>
      ))}
    </>
  );
};

/** One desk on one half-day: who is there, and what can be done about who is not. */
const CellDialog = ({ open, span, me, onClose }: Props) => {
  const { isOpen, close } = useClosing(onClose);
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const halfDayWords = useHalfDayWords();
  const [note, setNote] = useState('');
  const [asksWho, setAsksWho] = useState(false);
  const [clientKey] = useState(() => crypto.randomUUID());
  const request = useCallMutation('requestGapCover', { invalidates: ['roster'] });
  const municipality = span.municipalities.find(
    ({ municipalityId }) => municipalityId === open.municipalityId,
  );
  const desk = municipality?.desks.find(({ deskId }) => deskId === open.deskId);
  const cell = desk?.cells.find(({ d, half }) => half === open.half && span.days[d]?.day === open.day);
  if (!municipality || !desk || !cell) return null;

  const isGap = cell.missing > 0;
  const isOwn = me.municipalityId === municipality.municipalityId;
  const mayAskWho = me.roles.includes('team_lead') || me.roles.includes('administrator');
  const half = { deskId: desk.deskId, day: open.day, half: open.half };
  const mayAsk = isGap && isOwn && !cell.asked;
  const ask = () =>
    request.mutate(
      { body: { clientKey, ...half, note: note.trim() || null } },
      {
        onSuccess: () => {
          say({ text: t('roster.ask.sent') });
          close();
        },
      },
    );
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open: stays }) => !stays && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {desk.name}, {municipality.name}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <Text>
              {halfDayWords(open.day, open.half)},{' '}
              {t('roster.hours', { opens: cell.opens, closes: cell.closes })}
              {desk.phone && ` · ${t('roster.phone', { phone: desk.phone })}`}
            </Text>
            <People span={span} cell={cell} />
            {isGap && (
              <MessageBar intent="error">
                <MessageBarBody>
                  {cell.on.length === 0 ? t('roster.gap') : t('roster.gapPartly', { count: cell.missing })}
                  {cell.asked && ` – ${t(cell.asked.state === 'open' ? 'roster.asked' : 'roster.leftOpen')}`}
                </MessageBarBody>
              </MessageBar>
            )}
            {mayAsk && (
              <Field
                label={t('roster.ask.note')}
                hint={t('roster.ask.noteHint')}
                {...(request.error
                  ? { validationMessage: words(request.error), validationState: 'error' as const }
                  : {})}
              >
                <Textarea value={note} maxLength={LONGEST_NOTE} onChange={(_, { value }) => setNote(value)} />
              </Field>
            )}
            {isGap && !isOwn && !cell.asked && (
              <Text className={styles.quiet}>{t('roster.onlyOwn', { municipality: municipality.name })}</Text>
            )}
            {asksWho && <Candidates half={half} />}
          </DialogContent>
          <DialogActions fluid>
            {isGap && mayAskWho && !asksWho && (
              <Button onClick={() => setAsksWho(true)}>{t('roster.who')}</Button>
            )}
            <Button onClick={() => close()}>{t(mayAsk ? 'roster.cancel' : 'roster.close')}</Button>
            {mayAsk && (
              <Button appearance="primary" disabledFocusable={request.isPending} onClick={ask}>
                {t('roster.ask')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

export default CellDialog;
