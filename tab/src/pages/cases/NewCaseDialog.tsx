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
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { Me } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useCallMutation } from '../../api/useCall.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { navigate } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useClosing } from '../../ui/useClosing.ts';

const LONGEST_NEXT_STEP = 300;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalM,
    '@media screen and (max-width: 479px)': { gridTemplateColumns: '1fr' },
  },
});

type Props = { me: Me; isUrgent: boolean; onClose(): void };

/** Which field a refusal is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  reference_not_opaque: 'reference',
  reference_taken: 'reference',
  received_in_the_future: 'receivedOn',
  due_before_received: 'dueOn',
  contains_social_data: 'nextStep',
};

/** Enters a case. What was typed stays until it is entered or given up. */
const NewCaseDialog = ({ me, isUrgent, onClose }: Props) => {
  const { isOpen, close } = useClosing(onClose);
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useNotice();
  const words = useFailureWords();
  const { day: today } = inBerlin(me.now);
  const [clientKey] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState({
    reference: '',
    areaCode: '',
    municipalityId: me.municipalityId,
    receivedOn: today,
    dueOn: isUrgent ? today : '',
    urgency: isUrgent ? 'urgent' : 'normal',
    nextStep: '',
  });
  const [isTried, setIsTried] = useState(false);
  const add = useCallMutation('addCase', { invalidates: ['cases'] });
  const set = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const refusal = add.error instanceof RequestFailed ? add.error.problem?.code : undefined;
  const about = (field: keyof typeof form) => {
    const isMissing =
      isTried && ['reference', 'areaCode', 'receivedOn'].includes(field) && form[field] === '';
    if (isMissing) return { validationMessage: t('cases.required'), validationState: 'error' as const };
    if (!add.error || FIELD_OF[refusal ?? ''] !== field) return {};
    return { validationMessage: words(add.error), validationState: 'error' as const };
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (form.reference.trim() === '' || form.areaCode === '' || form.receivedOn === '') return;
    add.mutate(
      {
        body: {
          clientKey,
          ...form,
          dueOn: form.dueOn || null,
          urgency: form.urgency as 'normal' | 'high' | 'urgent',
          nextStep: form.nextStep.trim() || null,
        },
      },
      {
        onSuccess: ({ caseId, reference }) => {
          say({ text: t('newCase.added', { reference }) });
          close(() => {
            onClose();
            if (isUrgent) navigate(paths.case(caseId));
          });
        },
      },
    );
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open: stays }) => !stays && close()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{t(isUrgent ? 'newCase.urgentTitle' : 'newCase.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              {isUrgent && (
                <MessageBar intent="warning">
                  <MessageBarBody>{t('newCase.urgent.hint')}</MessageBarBody>
                </MessageBar>
              )}
              {add.error && !FIELD_OF[refusal ?? ''] && (
                <MessageBar intent="error">
                  <MessageBarBody>{words(add.error)}</MessageBarBody>
                </MessageBar>
              )}
              <Field
                required
                label={t('cases.reference')}
                hint={t('newCase.reference.hint')}
                {...about('reference')}
              >
                <Input
                  value={form.reference}
                  maxLength={40}
                  onChange={(_, { value }) => set({ reference: value })}
                />
              </Field>
              <div className={styles.pair}>
                <Field required label={t('cases.area')} {...about('areaCode')}>
                  <Select value={form.areaCode} onChange={(_, { value }) => set({ areaCode: value })}>
                    <option value="">{t('handover.to.choose')}</option>
                    {me.areas.map(({ code, nameDe, nameEn }) => (
                      <option key={code} value={code}>
                        {language === 'de' ? nameDe : nameEn}
                      </option>
                    ))}
                  </Select>
                </Field>
                <Field required label={t('cases.municipality')}>
                  <Select
                    value={form.municipalityId}
                    onChange={(_, { value }) => set({ municipalityId: value })}
                  >
                    {me.municipalities
                      .filter(({ municipalityId }) => me.caseMunicipalityIds.includes(municipalityId))
                      .map(({ municipalityId, name }) => (
                        <option key={municipalityId} value={municipalityId}>
                          {name}
                        </option>
                      ))}
                  </Select>
                </Field>
                <Field required label={t('cases.received')} {...about('receivedOn')}>
                  <Input
                    type="date"
                    value={form.receivedOn}
                    onChange={(_, { value }) => set({ receivedOn: value })}
                  />
                </Field>
                <Field label={t('cases.due')} {...about('dueOn')}>
                  <Input type="date" value={form.dueOn} onChange={(_, { value }) => set({ dueOn: value })} />
                </Field>
                {!isUrgent && (
                  <Field label={t('cases.urgency')}>
                    <Select value={form.urgency} onChange={(_, { value }) => set({ urgency: value })}>
                      <option value="normal">{t('cases.urgency.normal')}</option>
                      <option value="high">{t('cases.urgency.high')}</option>
                    </Select>
                  </Field>
                )}
              </div>
              <Field
                label={t('cases.nextStep')}
                hint={t('newCase.nextStep.hint', { count: LONGEST_NEXT_STEP - form.nextStep.length })}
                {...about('nextStep')}
              >
                <Textarea
                  value={form.nextStep}
                  maxLength={LONGEST_NEXT_STEP}
                  onChange={(_, { value }) => set({ nextStep: value })}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={() => close()}>{t('cases.cancel')}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={add.isPending}>
                {t(isUrgent ? 'newCase.addUrgent' : 'newCase.add')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};

export default NewCaseDialog;
