import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  AccessibilityRegular,
  CalendarPersonRegular,
  CalendarRegular,
  ChatHelpRegular,
  PeopleTeamRegular,
  TaskListSquareLtrRegular,
} from '@fluentui/react-icons';
import { type ReactElement, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isOnlyNetwork } from '../auth/isOnlyNetwork.ts';
import { cameByHistory, linkTo, navigate, usePathname } from '../navigation.ts';
import { paths } from '../paths.ts';
import { NoticeProvider } from '../ui/Notices.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { useMe } from '../ui/useMe.ts';
import { PageBoundary } from './PageBoundary.tsx';
import { type Place, pageAt } from './pageAt.tsx';

const NARROW = '@media screen and (max-width: 719px)';
/** A small telephone, or 400 % of a window of 1280. */
const NARROWEST = '@media screen and (max-width: 359px)';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    minHeight: '100vh',
    [NARROW]: { flexDirection: 'column' },
    '@media print': { display: 'block', minHeight: 0 },
  },
  skip: {
    position: 'absolute',
    left: '-9999px',
    ':focus': {
      left: tokens.spacingHorizontalM,
      top: tokens.spacingVerticalM,
      zIndex: 10,
      padding: tokens.spacingHorizontalM,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
    },
  },
  nav: {
    flexShrink: 0,
    width: '100px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { width: 'auto', borderRight: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  list: {
    position: 'sticky',
    top: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: tokens.spacingVerticalS,
    listStyleType: 'none',
    [NARROW]: {
      position: 'static',
      flexDirection: 'row',
      // Letters set wider by whoever reads: it scrolls, and the page does not.
      overflowX: 'auto',
      justifyContent: 'space-around',
      padding: 0,
    },
  },
  link: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'center',
    textDecorationLine: 'none',
    [NARROWEST]: { paddingInline: '1px' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    [NARROW]: { boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}` },
  },
  icon: { display: 'flex', fontSize: '22px' },
  main: { flexGrow: 1, minWidth: 0 },
});

const PLACES: readonly { place: Place; path: string; icon: ReactElement }[] = [
  { place: 'roster', path: paths.roster, icon: <CalendarRegular /> },
  { place: 'week', path: paths.week, icon: <CalendarPersonRegular /> },
  { place: 'cases', path: paths.cases, icon: <TaskListSquareLtrRegular /> },
  { place: 'questions', path: paths.questions, icon: <ChatHelpRegular /> },
  { place: 'meetings', path: paths.meetings, icon: <PeopleTeamRegular /> },
  { place: 'help', path: paths.help, icon: <AccessibilityRegular /> },
];

/** Whoever is of the expert network reads standard cases, asks, answers what she is asked and comes when invited. */
const OF_NETWORK: readonly Place[] = ['questions', 'meetings', 'help'];
const STAFF_ONLY = [
  paths.review,
  paths.uniformity,
  paths.newStandardCase,
  paths.changeStandardCase(''),
  paths.planMeeting,
  paths.series,
  paths.improvements,
];

/** Navigation, and the page beside it. */
export const Shell = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const pathname = usePathname();
  const { place, page } = pageAt(pathname);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(page);
  const me = useMe();
  const isNetwork = me !== undefined && isOnlyNetwork(me);
  const isElsewhere =
    isNetwork &&
    (STAFF_ONLY.some((path) => pathname.startsWith(path)) || (place !== null && !OF_NETWORK.includes(place)));

  // Whoever goes to another page hears and sees its beginning; a filter or a drawer is the same page.
  useEffect(() => {
    const { type, key } = shown.current;
    shown.current = page;
    if (type === page.type && key === page.key) return;
    if (!cameByHistory()) window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [page]);

  useEffect(() => {
    if (isElsewhere) navigate(paths.questions, { replace: true });
  }, [isElsewhere]);

  return (
    <div className={styles.root}>
      <a className={mergeClasses(styles.skip, 'not-on-paper')} href="#inhalt">
        {t('shell.skip')}
      </a>
      <nav className={mergeClasses(styles.nav, 'not-on-paper')} aria-label={t('shell.navigation')}>
        <ul className={styles.list}>
          {PLACES.filter((each) => !isNetwork || OF_NETWORK.includes(each.place)).map(
            ({ place: each, path, icon }) => (
              <li key={each}>
                <a
                  className={mergeClasses(styles.link, each === place && styles.current)}
                  aria-current={each === place ? 'page' : undefined}
                  {...linkTo(path)}
                >
                  <span className={styles.icon} aria-hidden>
                    {icon}
                  </span>
                  {t(`shell.${each}`)}
                </a>
              </li>
            ),
          )}
        </ul>
      </nav>
      <main id="inhalt" ref={main} tabIndex={-1} className={styles.main} style={{ outline: 'none' }}>
        <NoticeProvider>
          <PageBoundary at={pathname}>
            <Suspense fallback={<PageSkeleton />}>{page}</Suspense>
          </PageBoundary>
        </NoticeProvider>
      </main>
    </div>
  );
};
