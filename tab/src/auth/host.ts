/** Where the tab is shown: inside Teams, or alone in a browser. */
type HostTheme = 'light' | 'dark' | 'contrast';

export type Host = {
  /** BCP 47, or `null` when nobody has said. */
  locale: string | null;
  theme: HostTheme;
  /** Calls back at every later change. */
  onThemeChange(listen: (theme: HostTheme) => void): void;
};

const ANSWER_WITHIN_MS = 3000;

const teamsTheme = (name: string): HostTheme =>
  name === 'dark' ? 'dark' : name === 'contrast' ? 'contrast' : 'light';

const connectTeams = async (): Promise<Host> => {
  const { app } = await import('@microsoft/teams-js');
  await app.initialize();
  app.notifySuccess();
  const context = await app.getContext();
  return {
    locale: context.app.locale,
    theme: teamsTheme(context.app.theme),
    onThemeChange: (listen) => app.registerOnThemeChangeHandler((name) => listen(teamsTheme(name))),
  };
};

const browserHost = (): Host => {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const contrast = window.matchMedia('(forced-colors: active)');
  const current = (): HostTheme => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light');
  return {
    locale: new URLSearchParams(window.location.search).get('lang'),
    theme: current(),
    onThemeChange: (listen) => {
      for (const query of [dark, contrast]) query.addEventListener('change', () => listen(current()));
    },
  };
};

/** Teams shows a tab in a frame, its phone app in a web view of its own; a frame of somebody else never answers. */
const maybeTeams = (): boolean => window.parent !== window || 'nativeInterface' in window;

export const connectHost = async (): Promise<Host> => {
  if (!maybeTeams()) return browserHost();
  const silence = new Promise<null>((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS, null));
  const connected = await Promise.race([connectTeams().catch(() => null), silence]);
  return connected ?? browserHost();
};
