import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { linkTo, usePathname } from '../navigation.ts';

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
  /** What the places have in common, for screen readers. */
  label: string;
  places: readonly { path: string; title: string }[];
  /** The place a page below belongs to. */
  within?: string | undefined;
};

/** The places beside a page, as a line of links above it. */
export const SubNav = ({ label, places, within }: Props) => {
  const styles = useStyles();
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="not-on-paper">
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
