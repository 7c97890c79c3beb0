import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { Host } from '../auth/host.ts';

const THEMES = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

/** Follows the theme of the host; paper is always light. */
export const ThemeRoot = ({ host, children }: { host: Host; children: ReactNode }) => {
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
    <FluentProvider theme={THEMES[shown]} className="page">
      {children}
    </FluentProvider>
  );
};
