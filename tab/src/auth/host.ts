/** Where the tab is shown: inside Teams, or alone in a browser. */
type HostTheme = 'light' | 'dark' | 'contrast';

export type Host = {
  isTeams: boolean;
  /** BCP 47, or `null` when nobody has said. */
  locale: string | null;
  theme: HostTheme;
  /** Of a deep link: where to begin, as `faelle/…`; empty for the start. */
  subPage: string;
  /** Calls back at every later change. */
  onThemeChange(listen: (theme: HostTheme) => void): void;
  /** Lets Teams share a link to this place; outside Teams the address goes to the clipboard. */
  shareLink(link: { subPage: string; label: string }): Promise<'shared' | 'copied'>;
};

const ANSWER_WITHIN_MS = 3000;

const teamsTheme = (name: string): HostTheme =>
  name === 'dark' ? 'dark' : name === 'contrast' ? 'contrast' : 'light';

const connectTeams = async (): Promise<Host> => {
  const { app, pages } = await import('@microsoft/teams-js');
  await app.initialize();
  app.notifySuccess();
  const context = await app.getContext();
  return {
    isTeams: true,
    locale: context.app.locale,
    theme: teamsTheme(context.app.theme),
    subPage: context.page.subPageId ?? '',
    onThemeChange: (listen) => app.registerOnThemeChangeHandler((name) => listen(teamsTheme(name))),
    shareLink: async ({ subPage, label }) => {
      pages.shareDeepLink({ subPageId: subPage, subPageLabel: label });
      return 'shared';
    },
  };
};

const browserHost = (): Host => {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const contrast = window.matchMedia('(forced-colors: active)');
  const current = (): HostTheme => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light');
  return {
    isTeams: false,
    locale: new URLSearchParams(window.location.search).get('lang'),
    theme: current(),
    subPage: '',
    onThemeChange: (listen) => {
      for (const query of [dark, contrast]) query.addEventListener('change', () => listen(current()));
    },
    shareLink: async () => {
      await navigator.clipboard.writeText(window.location.href);
      return 'copied';
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
