import {
  Button,
  Menu,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  CalendarSyncRegular,
  DocumentPdfRegular,
  MoneyHandRegular,
  MoreHorizontalRegular,
} from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';

const CalendarDialog = lazy(() => import('../calendar/CalendarDialog.tsx'));

/** What else there is to the roster: opened as soon as it is there. */
const RosterTools = () => {
  const { t } = useTranslation();
  const [isSubscribing, setIsSubscribing] = useState(false);
  return (
    <>
      <Menu defaultOpen>
        <MenuTrigger disableButtonEnhancement>
          <Button className="not-on-paper" appearance="subtle" icon={<MoreHorizontalRegular />}>
            {t('roster.more')}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemLink icon={<MoneyHandRegular />} {...linkTo(paths.paymentRuns)}>
              {t('roster.paymentRuns')}
            </MenuItemLink>
            <MenuItemLink icon={<DocumentPdfRegular />} {...linkTo(paths.emergency)}>
              {t('roster.emergency')}
            </MenuItemLink>
            <MenuItem icon={<CalendarSyncRegular />} onClick={() => setIsSubscribing(true)}>
              {t('roster.subscribe')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isSubscribing && (
        <Suspense>
          <CalendarDialog onClose={() => setIsSubscribing(false)} />
        </Suspense>
      )}
    </>
  );
};

export default RosterTools;
