import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Me, MeetingDetail } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { MaskOffer } from '../../ui/MaskOffer.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useClosing } from '../../ui/useClosing.ts';
import type { Invited } from './invited.ts';
import { PeoplePicker } from './PeoplePicker.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { participantsOf } from './poll.ts';
import { useMeetingCalls } from './useMeetingCalls.ts';

const LONGEST_TITLE = 120;

const useStyles = makeStyles({
  surface: { maxWidth: 'min(860px, 100vw)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** Title, place and people of a meeting; whoever is added or left out is told. */
const ChangeDialog = ({ meeting, me, onClose }: { meeting: MeetingDetail; me: Me; onClose(): void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { isOpen, close } = useClosing(onClose);
  const say = useNotice();
  const words = useFailureWords();
  const { change } = useMeetingCalls();
  const [title, setTitle] = useState(meeting.title);
  const [place, setPlace] = useState({
    mode: meeting.mode,
    placeMunicipalityId: meeting.place?.municipalityId ?? null,
  });
  const [invited, setInvited] = useState<Invited[]>(() =>
    participantsOf(meeting).map(({ staffId, required }) => ({ staffId, required })),
  );
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const touch = (name: string) => {
    setTouched(new Set([...touched, name]));
    change.reset();
  };
  const code = change.error instanceof RequestFailed ? change.error.problem?.code : undefined;
  const isAboutTitle = code === 'contains_social_data';
  const send = () =>
    change.mutate(
      {
        params: { meetingId: meeting.meetingId },
        body: {
          // As it is shown now: after a conflict what is typed is tried on the new state.
          version: meeting.version,
          ...(touched.has('title') ? { title: title.trim() } : {}),
          ...(touched.has('place') ? { place } : {}),
          ...(touched.has('people') ? { participants: invited } : {}),
        },
      },
      {
        onSuccess: () => {
          say({ text: t('meeting.done.changed') });
          close();
        },
      },
    );
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('meeting.change')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field
              required
              label={t('plan.title')}
              {...(isAboutTitle
                ? { validationMessage: words(change.error), validationState: 'error' as const }
                : {})}
            >
              <Input
                value={title}
                maxLength={LONGEST_TITLE}
                onChange={(_, { value }) => {
                  setTitle(value);
                  touch('title');
                }}
              />
            </Field>
            <MaskOffer
              error={change.error}
              text={title}
              onMasked={(masked) => {
                setTitle(masked);
                touch('title');
              }}
            />
            <PlaceFields
              me={me}
              place={place}
              onChange={(next) => {
                setPlace(next);
                touch('place');
              }}
            />
            <PeoplePicker
              me={me}
              invited={invited}
              required={false}
              onChange={(next) => {
                setInvited(next);
                touch('people');
              }}
            />
            {change.error && !isAboutTitle && (
              <Text role="alert" className={styles.problem}>
                {code === 'changed_meanwhile' ? t('meeting.conflict') : words(change.error)}
              </Text>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => close()}>{t('shell.cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={touched.size === 0 || title.trim() === '' || change.isPending}
              onClick={send}
            >
              {t('meeting.save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

export default ChangeDialog;
