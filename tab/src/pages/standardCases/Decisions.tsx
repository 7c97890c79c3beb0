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
  Select,
  tokens,
} from '@fluentui/react-components';
import type { StandardCaseDetail } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useClosing } from '../../ui/useClosing.ts';
import type { useStandardCaseCalls } from './useStandardCaseCalls.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
});

type Props = { detail: StandardCaseDetail; calls: ReturnType<typeof useStandardCaseCalls> };

const WithdrawDialog = ({ onWithdraw, onClose }: { onWithdraw(): void; onClose(): void }) => {
  const { t } = useTranslation();
  const { isOpen, close } = useClosing(onClose);
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open: stays }) => !stays && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('standardCase.withdraw.sure')}</DialogTitle>
          <DialogContent>{t('standardCase.withdraw.text')}</DialogContent>
          <DialogActions>
            <Button onClick={() => close()}>{t('standardCase.cancel')}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                onWithdraw();
                close();
              }}
            >
              {t('standardCase.withdraw')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

const ConfirmForm = ({ detail, calls, onDone }: Props & { onDone(): void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const [reviewOn, setReviewOn] = useState('');
  return (
    <div className={styles.bar}>
      <Field required label={t('standardCase.confirm.until')}>
        <Input type="date" value={reviewOn} onChange={(_, { value }) => setReviewOn(value)} />
      </Field>
      <Button
        appearance="primary"
        disabledFocusable={calls.isBusy || reviewOn === ''}
        onClick={() =>
          calls.confirm.mutate(
            { params: { standardCaseId: detail.standardCaseId }, body: { reviewOn } },
            {
              onSuccess: () => {
                say({ text: t('standardCase.done.confirmed') });
                onDone();
              },
              onError: (error) => say({ text: words(error) }),
            },
          )
        }
      >
        {t('standardCase.confirm.save')}
      </Button>
      <Button onClick={onDone}>{t('standardCase.cancel')}</Button>
    </div>
  );
};

const MergeForm = ({ detail, calls, onDone }: Props & { onDone(): void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const [intoId, setIntoId] = useState('');
  const { data } = useCallQuery('standardCases', {});
  const others = (data?.cases ?? []).filter(
    ({ state, standardCaseId }) => state === 'approved' && standardCaseId !== detail.standardCaseId,
  );
  return (
    <div className={styles.bar}>
      <Field required label={t('standardCase.merge.into')}>
        <Select value={intoId} onChange={(_, { value }) => setIntoId(value)}>
          <option value="">{t('standardCase.merge.choose')}</option>
          {others.map(({ standardCaseId, title }) => (
            <option key={standardCaseId} value={standardCaseId}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        appearance="primary"
        disabledFocusable={calls.isBusy || intoId === ''}
        onClick={() =>
          calls.merge.mutate(
            { params: { standardCaseId: detail.standardCaseId }, body: { intoId } },
            {
              onSuccess: () => {
                say({ text: t('standardCase.done.merged') });
                onDone();
              },
              onError: (error) => say({ text: words(error) }),
            },
          )
        }
      >
        {t('standardCase.merge.save')}
      </Button>
      <Button onClick={onDone}>{t('standardCase.cancel')}</Button>
    </div>
  );
};

/** What may be decided about a standard case. */
export const Decisions = ({ detail, calls }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const [open, setOpen] = useState<'withdraw' | 'confirm' | 'merge' | null>(null);
  const { standardCaseId, actions, latest } = detail;
  const params = { standardCaseId };
  const may = (action: StandardCaseDetail['actions'][number]): boolean => actions.includes(action);
  const done = (text: string) => ({
    onSuccess: () => say({ text }),
    onError: (error: unknown) => say({ text: words(error) }),
  });
  const close = () => setOpen(null);
  if (open === 'confirm') return <ConfirmForm detail={detail} calls={calls} onDone={close} />;
  if (open === 'merge') return <MergeForm detail={detail} calls={calls} onDone={close} />;
  return (
    <div className={`${styles.bar} not-on-paper`}>
      {may('approve') && (
        <Button
          appearance="primary"
          disabledFocusable={calls.isBusy}
          onClick={() =>
            calls.approve.mutate(
              { params, body: { version: latest.version } },
              done(t('standardCase.done.approved')),
            )
          }
        >
          {t('standardCase.approve')}
        </Button>
      )}
      {may('reject') && (
        <Button
          disabledFocusable={calls.isBusy}
          onClick={() => calls.reject.mutate({ params }, done(t('standardCase.done.rejected')))}
        >
          {t('standardCase.reject')}
        </Button>
      )}
      {may('change') && (
        <Button as="a" {...linkTo(paths.changeStandardCase(standardCaseId))}>
          {t('standardCase.change')}
        </Button>
      )}
      {may('confirm') && <Button onClick={() => setOpen('confirm')}>{t('standardCase.confirm')}</Button>}
      {may('merge') && <Button onClick={() => setOpen('merge')}>{t('standardCase.merge')}</Button>}
      {may('withdraw') && (
        <Button appearance="subtle" onClick={() => setOpen('withdraw')}>
          {t('standardCase.withdraw')}
        </Button>
      )}
      {open === 'withdraw' && (
        <WithdrawDialog
          onClose={close}
          onWithdraw={() => calls.withdraw.mutate({ params }, done(t('standardCase.done.withdrawn')))}
        />
      )}
    </div>
  );
};
