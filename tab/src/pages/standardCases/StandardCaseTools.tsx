import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  DeleteRegular,
  EditRegular,
  MergeRegular,
  MoreHorizontalRegular,
  PrintRegular,
} from '@fluentui/react-icons';
import type { Me, StandardCaseDetail } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { useStandardCaseCalls } from './useStandardCaseCalls.ts';

type Props = { detail: StandardCaseDetail; me: Me; onConfirm(): void };

/** What is done with a standard case as a whole; what is rare stands under "more". */
export const StandardCaseTools = ({ detail, me, onConfirm }: Props) => {
  const { t } = useTranslation();
  const say = useNotice();
  const { withdraw } = useStandardCaseCalls();
  const [open, setOpen] = useState<'merge' | 'withdraw' | null>(null);
  const { standardCaseId, actions } = detail;
  const close = () => setOpen(null);
  const isMore = (['confirm', 'merge', 'withdraw'] as const).some((action) => actions.includes(action));
  return (
    <>
      {isMore && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontalRegular />}>
              {t('standardCase.more')}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {actions.includes('confirm') && (
                <MenuItem icon={<CheckmarkCircleRegular />} onClick={onConfirm}>
                  {t('standardCase.confirm')}
                </MenuItem>
              )}
              {actions.includes('merge') && (
                <MenuItem icon={<MergeRegular />} onClick={() => setOpen('merge')}>
                  {t('standardCase.merge')}
                </MenuItem>
              )}
              {actions.includes('withdraw') && (
                <MenuItem icon={<DeleteRegular />} onClick={() => setOpen('withdraw')}>
                  {t('standardCase.withdraw')}
                </MenuItem>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      <Button appearance="subtle" icon={<PrintRegular />} onClick={() => window.print()}>
        {t('standardCases.print')}
      </Button>
      {actions.includes('change') && (
        <Button as="a" icon={<EditRegular />} {...linkTo(paths.changeStandardCase(standardCaseId))}>
          {t('standardCase.change')}
        </Button>
      )}
      {open === 'merge' && <MergeDialog detail={detail} me={me} onClose={close} />}
      {open === 'withdraw' && (
        <ConfirmDialog
          title={t('standardCase.withdraw.sure')}
          action={t('standardCase.withdraw')}
          busy={withdraw.isPending}
          error={withdraw.error}
          onClose={close}
          onDo={(done) =>
            withdraw.mutate(
              { params: { standardCaseId } },
              {
                onSuccess: () => {
                  say({ text: t('standardCase.done.withdrawn') });
                  done();
                },
              },
            )
          }
        >
          <Text>{t('standardCase.withdraw.text')}</Text>
        </ConfirmDialog>
      )}
    </>
  );
};
