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

const REPORT_ROLES: readonly Me['roles'][number][] = ['coordination', 'team_lead', 'administrator'];

type Props = {
  me: Me | undefined;
  /** The list a page of one question or standard case belongs to. */
  within?: typeof paths.questions | typeof paths.standardCases;
};

/** The pages on questions and what is known. */
export const KnowledgeNav = ({ me, within }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const pathname = usePathname();
  const isStaff = me !== undefined && !isOnlyNetwork(me);
  const mayReport = me?.roles.some((role) => REPORT_ROLES.includes(role)) ?? false;
  const places = [
    { path: paths.questions, title: t('questions.nav.questions'), shown: true },
    { path: paths.standardCases, title: t('questions.nav.standardCases'), shown: true },
    { path: paths.review, title: t('questions.nav.review'), shown: isStaff },
    { path: paths.uniformity, title: t('questions.nav.uniformity'), shown: mayReport },
  ];
  return (
    <nav aria-label={t('questions.nav')} className="not-on-paper">
      <ul className={styles.list}>
        {places
          .filter(({ shown }) => shown)
          .map(({ path, title }) => (
            <li key={path}>
              <a
                className={mergeClasses(
                  styles.link,
                  (path === pathname || path === within) && styles.current,
                )}
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
