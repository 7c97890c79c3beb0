import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { Host } from '../auth/host.ts';

const THEMES = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

// Cards stand out from the ground without a heavy shadow.
const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground3,
    '@media print': { backgroundColor: 'transparent' },
  },
});

/** Follows the theme of the host; paper is always light. */
export const ThemeRoot = ({ host, children }: { host: Host; children: ReactNode }) => {
  const styles = useStyles();
  const [theme, setTheme] = useState(host.theme);
  const [printing, setPrinting] = useState(false);

  useEffect(() => host.onThemeChange(setTheme), [host]);
  useEffect(() => {
    const print = window.matchMedia('print');
    const follow = () => setPrinting(print.matches);
    print.addEventListener('change', follow);
    return () => print.removeEventListener('change', follow);
  }, []);

  const shown = printing ? 'light' : theme;
  useEffect(() => {
    document.documentElement.style.colorScheme = shown === 'light' ? 'light' : 'dark';
  }, [shown]);

  return (
    <FluentProvider theme={THEMES[shown]}>
      {/* Not on the provider: whatever it wears, its menus and tooltips wear too. */}
      <div className={mergeClasses('page', styles.root)}>{children}</div>
    </FluentProvider>
  );
};
