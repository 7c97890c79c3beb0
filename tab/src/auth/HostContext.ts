import { createContext, use } from 'react';
import type { Host } from './host.ts';

/** Put in place once, where the tab starts. */
export const HostContext = createContext<Host | null>(null);

export const useHost = (): Host => {
  const host = use(HostContext);
  if (!host) throw new Error('The tab was started without a host.');
  return host;
};
