import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { addWords } from '../../i18n/addWords.ts';
import { linkTo, usePathname } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { notificationWords } from './words.ts';

addWords(notificationWords);

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

/** Help, and how somebody is told: what is for everybody and about nobody's work. */
export const PersonNav = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const pathname = usePathname();
  const places = [
    { path: paths.help, title: t('notify.nav.help') },
    { path: paths.notifications, title: t('notify.nav.notify') },
  ];
  return (
    <nav aria-label={t('notify.nav')} className="not-on-paper">
      <ul className={styles.list}>
        {places.map(({ path, title }) => (
          <li key={path}>
            <a
              className={mergeClasses(styles.link, path === pathname && styles.current)}
              aria-current={path === pathname ? 'page' : undefined}
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
