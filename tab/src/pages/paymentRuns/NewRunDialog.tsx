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
  tokens,
} from '@fluentui/react-components';
import type { Me } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useCallMutation, useCallQuery } from '../../api/useCall.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useClosing } from '../../ui/useClosing.ts';

const LONGEST_NAME = 60;
const MONTHS = [1, 3, 6, 12, 24];

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalM,
    '@media screen and (max-width: 479px)': { gridTemplateColumns: '1fr' },
  },
});

/** Which field a refusal is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  contains_social_data: 'name',
  desk_needs_no_authority: 'deskId',
  unknown_area: 'areaCode',
  in_the_past: 'cutoffOn',
};

type Props = { me: Me; areaName(code: string): string; onClose(): void };

/** Plans a payment run, once or every month. */
const NewRunDialog = ({ me, areaName, onClose }: Props) => {
  const { isOpen, close } = useClosing(onClose);
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const { day: today } = inBerlin(me.now);
  const roster = useCallQuery('roster', { query: { from: today, days: 1 } });
  const add = useCallMutation('addPaymentRuns', { invalidates: ['paymentRuns', 'roster'] });
  const [form, setForm] = useState({
    name: '',
    deskId: '',
    areaCode: '',
    cutoffOn: '',
    half: 'morning' as 'morning' | 'afternoon',
    months: 1,
  });
  const [isTried, setIsTried] = useState(false);
  const set = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const mayChoose = (municipalityId: string): boolean =>
    me.roles.includes('administrator') || municipalityId === me.municipalityId;
  const places = (roster.data?.municipalities ?? [])
    .filter(({ municipalityId }) => mayChoose(municipalityId))
    .map(({ desks, ...place }) => ({ ...place, desks: desks.filter(({ needsAuthority }) => needsAuthority) }))
    .filter(({ desks }) => desks.length > 0);
  const desk = places.flatMap(({ desks }) => desks).find(({ deskId }) => deskId === form.deskId);
  // A desk of one area leaves nothing to choose.
  const areaCode = desk?.areaCodes.length === 1 ? (desk.areaCodes[0] ?? '') : form.areaCode;

  const refusal = add.error instanceof RequestFailed ? add.error.problem?.code : undefined;
  const about = (field: keyof typeof form) => {
    const value = field === 'areaCode' ? areaCode : form[field];
    if (isTried && value === '')
      return { validationMessage: t('runs.required'), validationState: 'error' as const };
    if (!add.error || FIELD_OF[refusal ?? ''] !== field) return {};
    return { validationMessage: words(add.error), validationState: 'error' as const };
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    const body = { ...form, name: form.name.trim(), areaCode };
    if (body.name === '' || body.deskId === '' || areaCode === '' || body.cutoffOn === '') return;
    add.mutate(
      { body },
      {
        onSuccess: () => {
          say({ text: t('runs.saved', { count: form.months }) });
          close();
        },
      },
    );
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open: stays }) => !stays && close()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{t('runs.plan')}</DialogTitle>
            <DialogContent className={styles.content}>
              {add.error && !FIELD_OF[refusal ?? ''] && (
                <MessageBar intent="error">
                  <MessageBarBody>{words(add.error)}</MessageBarBody>
                </MessageBar>
              )}
              {roster.data && places.length === 0 && (
                <MessageBar intent="warning">
                  <MessageBarBody>{t('runs.desk.none')}</MessageBarBody>
                </MessageBar>
              )}
              <Field required label={t('runs.name')} hint={t('runs.name.hint')} {...about('name')}>
                <Input
                  value={form.name}
                  maxLength={LONGEST_NAME}
                  onChange={(_, { value }) => set({ name: value })}
                />
              </Field>
              <Field required label={t('runs.desk')} {...about('deskId')}>
                <Select value={form.deskId} onChange={(_, { value }) => set({ deskId: value, areaCode: '' })}>
                  <option value="">{t('runs.choose')}</option>
                  {places.map(({ municipalityId, name, desks }) => (
                    <optgroup key={municipalityId} label={name}>
                      {desks.map((each) => (
                        <option key={each.deskId} value={each.deskId}>
                          {each.name}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </Select>
              </Field>
              <Field required label={t('runs.area')} {...about('areaCode')}>
                <Select value={areaCode} onChange={(_, { value }) => set({ areaCode: value })}>
                  <option value="">{t('runs.choose')}</option>
                  {desk?.areaCodes.map((code) => (
                    <option key={code} value={code}>
                      {areaName(code)}
                    </option>
                  ))}
                </Select>
              </Field>
              <div className={styles.pair}>
                <Field required label={t('runs.day')} {...about('cutoffOn')}>
                  <Input
                    type="date"
                    min={today}
                    value={form.cutoffOn}
                    onChange={(_, { value }) => set({ cutoffOn: value })}
                  />
                </Field>
                <Field label={t('runs.half')}>
                  <Select
                    value={form.half}
                    onChange={(_, { value }) => set({ half: value as typeof form.half })}
                  >
                    <option value="morning">{t('roster.morning')}</option>
                    <option value="afternoon">{t('roster.afternoon')}</option>
                  </Select>
                </Field>
                <Field label={t('runs.months')}>
                  <Select
                    value={String(form.months)}
                    onChange={(_, { value }) => set({ months: Number(value) })}
                  >
                    {MONTHS.map((count) => (
                      <option key={count} value={count}>
                        {count === 1 ? t('runs.months.once') : t('runs.months.count', { count })}
                      </option>
                    ))}
                  </Select>
                </Field>
              </div>
            </DialogContent>
            <DialogActions>
              <Button onClick={() => close()}>{t('runs.cancel')}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={add.isPending}>
                {t('runs.save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};

export default NewRunDialog;
