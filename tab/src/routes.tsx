import type { ReactElement } from 'react';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { RosterPage } from './pages/roster/RosterPage.tsx';
import { paths } from './paths.ts';

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

/** The page an address shows. */
export const pageAt = (pathname: string): ReactElement => {
  switch (withSlash(pathname)) {
    case paths.roster:
      return <RosterPage />;
    default:
      return <NotFoundPage />;
  }
};
