import { useQuery } from '@tanstack/react-query';
import { contract } from '@verbund/domain/contract';
import { useIdentity } from '../auth/useIdentity.ts';
import { getJson, RequestFailed } from './request.ts';

const REFRESH_MS = 30_000;

const { route, answer } = contract.rosterToday;

/** Today's roster, read again every half minute while somebody looks at it. */
export const useRosterToday = () => {
  const identity = useIdentity();
  return useQuery({
    queryKey: ['roster', 'today'],
    queryFn: ({ signal }) => getJson(`/api/${route}`, answer, identity, signal),
    refetchInterval: REFRESH_MS,
    refetchOnReconnect: true,
    // What is refused now will be refused again at once.
    retry: (count, error) =>
      count < 1 && error instanceof RequestFailed && ['offline', 'unexpected'].includes(error.failure),
    // The browser's own idea of being online is unreliable: ask, and show what came of it.
    networkMode: 'always',
  });
};
