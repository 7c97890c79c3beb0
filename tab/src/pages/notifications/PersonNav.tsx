import { useTranslation } from 'react-i18next';
import { addWords } from '../../i18n/addWords.ts';
import { paths } from '../../paths.ts';
import { SubNav } from '../../ui/SubNav.tsx';
import { notificationWords } from './words.ts';

addWords(notificationWords);

/** Help, and how somebody is told: what is for everybody and about nobody's work. */
export const PersonNav = () => {
  const { t } = useTranslation();
  const places = [
    { path: paths.help, title: t('notify.nav.help') },
    { path: paths.notifications, title: t('notify.nav.notify') },
  ];
  return <SubNav label={t('notify.nav')} places={places} />;
};
