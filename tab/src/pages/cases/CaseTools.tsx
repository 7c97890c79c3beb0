import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  ArrowUploadRegular,
  CalendarClockRegular,
  MoreHorizontalRegular,
} from '@fluentui/react-icons';
import type { Me } from '@verbund/domain/contract';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchFile } from '../../api/request.ts';
import { useIdentity } from '../../auth/useIdentity.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { saveFile } from '../../ui/saveFile.ts';

const DeadlineDialog = lazy(() => import('./DeadlineDialog.tsx'));
const ImportDialog = lazy(() => import('./ImportDialog.tsx'));

/** What is done with the queue as a whole. */
export const CaseTools = ({ me }: { me: Me }) => {
  const { t } = useTranslation();
  const identity = useIdentity();
  const say = useNotice();
  const words = useFailureWords();
  const [open, setOpen] = useState<'deadline' | 'import' | null>(null);
  const mayImport = me.roles.includes('team_lead') || me.roles.includes('administrator');
  const exportCases = () =>
    fetchFile('exportCases', {}, { identity }).then(saveFile, (error: unknown) =>
      say({ text: words(error) }),
    );
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />}>
            {t('cases.more')}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<CalendarClockRegular />} onClick={() => setOpen('deadline')}>
              {t('cases.deadline')}
            </MenuItem>
            <MenuItem icon={<ArrowDownloadRegular />} onClick={exportCases}>
              {t('cases.export')}
            </MenuItem>
            {mayImport && (
              <MenuItem icon={<ArrowUploadRegular />} onClick={() => setOpen('import')}>
                {t('cases.import')}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Suspense>
        {open === 'deadline' && <DeadlineDialog onClose={() => setOpen(null)} />}
        {open === 'import' && <ImportDialog onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
};
