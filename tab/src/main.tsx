import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HostContext } from './auth/HostContext.ts';
import { connectHost } from './auth/host.ts';
import { identityFor } from './auth/identity.ts';
import { IdentityContext } from './auth/useIdentity.ts';
import { languageOf, startI18n } from './i18n/startI18n.ts';
import { navigate } from './navigation.ts';
import { pathOfSubPage } from './paths.ts';
import { Shell } from './shell/Shell.tsx';
import { ThemeRoot } from './ui/ThemeRoot.tsx';
import './ui/global.css';

const start = async (): Promise<void> => {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place to show the tab.');
  const host = await connectHost();
  await startI18n(languageOf(host.locale));
  if (host.subPage) navigate(pathOfSubPage(host.subPage), { replace: true });
  createRoot(root).render(
    <StrictMode>
      <ThemeRoot host={host}>
        <QueryClientProvider client={new QueryClient()}>
          <HostContext value={host}>
            <IdentityContext value={identityFor(host, window.location)}>
              <Shell />
            </IdentityContext>
          </HostContext>
        </QueryClientProvider>
      </ThemeRoot>
    </StrictMode>,
  );
};

void start();
