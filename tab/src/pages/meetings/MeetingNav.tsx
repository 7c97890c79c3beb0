import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Me } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { isOnlyNetwork } from '../../auth/isOnlyNetwork.ts';
import { linkTo, usePathname } from '../../navigation.ts';
import { paths } from '../../paths.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    '@media screen and (max-width: 359px)': { paddingInline: '6px' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}`,
    // Where the system chooses the colours, it draws no shadows.
    '@media (forced-colors: active)': { borderBottom: '3px solid Highlight' },
  },
});

type Props = {
  me: Me | undefined;
  /** The list a page of one meeting belongs to. */
  within?: typeof paths.meetings | typeof paths.series;
};

/** The pages on meetings and what comes of them; nobody needs a choice of one. */
export const MeetingNav = ({ me, within }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const pathname = usePathname();
  if (!me || isOnlyNetwork(me)) return null;
  const places = [
    { path: paths.meetings, title: t('meetings.nav.meetings') },
    { path: paths.series, title: t('meetings.nav.series') },
    { path: paths.improvements, title: t('meetings.nav.improvements') },
  ];
  return (
    <nav aria-label={t('meetings.nav')} className="not-on-paper">
      <ul className={styles.list}>
        {places.map(({ path, title }) => (
          <li key={path}>
            <a
              className={mergeClasses(styles.link, (path === pathname || path === within) && styles.current)}
              aria-current={path === pathname ? 'page' : path === within ? 'true' : undefined}
              {...linkTo(path)}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
