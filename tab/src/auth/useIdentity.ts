import { createContext, use } from 'react';
import type { Identity } from './identity.ts';

/** Put in place once, where the tab starts. */
export const IdentityContext = createContext<Identity | null>(null);

export const useIdentity = (): Identity => {
  const identity = use(IdentityContext);
  if (!identity) throw new Error('The tab was started without an identity.');
  return identity;
};
