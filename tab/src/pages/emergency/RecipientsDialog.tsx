import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Me } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation } from '../../api/useCall.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useClosing } from '../../ui/useClosing.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  group: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, border: 'none' },
});

type Props = { me: Me; named: readonly string[]; onClose(): void };

/** Names those who are told every morning: of the own municipality first, of the partners below. */
const RecipientsDialog = ({ me, named, onClose }: Props) => {
  const { isOpen, close } = useClosing(onClose);
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(named));
  const name = useCallMutation('nameRecipients', { invalidates: ['emergencyRosters'] });
  const choose = (staffId: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(staffId);
    else next.delete(staffId);
    setChosen(next);
  };
  const municipalityOf = (id: string): string =>
    me.municipalities.find(({ municipalityId }) => municipalityId === id)?.name ?? '';
  const own = me.colleagues.filter(({ municipalityId }) => municipalityId === me.municipalityId);
  const others = me.colleagues.filter(({ municipalityId }) => municipalityId !== me.municipalityId);
  const save = () =>
    name.mutate(
      { body: { staffIds: [...chosen] } },
      {
        onSuccess: () => {
          say({ text: t('emergency.saved') });
          close();
        },
      },
    );
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open: stays }) => !stays && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('emergency.choose', { municipality: me.municipalityName })}</DialogTitle>
          <DialogContent className={styles.content}>
            {name.error && (
              <MessageBar intent="error">
                <MessageBarBody>{words(name.error)}</MessageBarBody>
              </MessageBar>
            )}
            <Text>{t('emergency.choose.hint')}</Text>
            <fieldset className={styles.group}>
              <legend>
                <Text weight="semibold">{me.municipalityName}</Text>
              </legend>
              {own.map(({ staffId, name: label }) => (
                <Checkbox
                  key={staffId}
                  label={label}
                  checked={chosen.has(staffId)}
                  onChange={(_, { checked }) => choose(staffId, checked === true)}
                />
              ))}
            </fieldset>
            <fieldset className={styles.group}>
              <legend>
                <Text weight="semibold">{t('emergency.others')}</Text>
              </legend>
              {others.map(({ staffId, name: label, municipalityId }) => (
                <Checkbox
                  key={staffId}
                  label={`${label} (${municipalityOf(municipalityId)})`}
                  checked={chosen.has(staffId)}
                  onChange={(_, { checked }) => choose(staffId, checked === true)}
                />
              ))}
            </fieldset>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => close()}>{t('emergency.cancel')}</Button>
            <Button appearance="primary" disabledFocusable={name.isPending} onClick={save}>
              {t('emergency.save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

export default RecipientsDialog;
