import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const EXECUTABLES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Headless Chromium that opens no connection of its own. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = process.env.CHROMIUM ?? EXECUTABLES.find((path) => existsSync(path));
  if (!executablePath) {
    throw new Error('No Chromium was found. Install the package "chromium", or name one in CHROMIUM.');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The tab of this machine is shown in a page that says it is from Teams.
      '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksForNavigations',
    ],
  });
};
