import type { Me } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { isOnlyNetwork } from '../../auth/isOnlyNetwork.ts';
import { paths } from '../../paths.ts';
import { SubNav } from '../../ui/SubNav.tsx';

type Props = {
  me: Me | undefined;
  /** The list a page of one meeting belongs to. */
  within?: typeof paths.meetings | typeof paths.series;
};

/** The pages on meetings and what comes of them; nobody needs a choice of one. */
export const MeetingNav = ({ me, within }: Props) => {
  const { t } = useTranslation();
  if (!me || isOnlyNetwork(me)) return null;
  const places = [
    { path: paths.meetings, title: t('meetings.nav.meetings') },
    { path: paths.series, title: t('meetings.nav.series') },
    { path: paths.improvements, title: t('meetings.nav.improvements') },
  ];
  return <SubNav label={t('meetings.nav')} places={places} within={within} />;
};
