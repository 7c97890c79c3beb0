import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useIdentity } from '../auth/useIdentity.ts';
import { type AnswerOf, type CallInput, call, RequestFailed, type RouteName } from './request.ts';

type QueryOptions = {
  refetchMs?: number;
  enabled?: boolean;
  /** Whether what was found before stays until what was asked now is there. */
  keep?: boolean;
};

const isWorthAnotherTry = (count: number, error: Error): boolean =>
  count < 1 &&
  error instanceof RequestFailed &&
  ['offline', 'unavailable', 'unexpected'].includes(error.failure);

/** A picture of the server, read again as often as it says while somebody looks at it. */
export const useCallQuery = <N extends RouteName>(
  name: N,
  input: CallInput<N>,
  { refetchMs, enabled = true, keep = false }: QueryOptions = {},
) => {
  const identity = useIdentity();
  return useQuery<AnswerOf<N>>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, { identity, signal }),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    ...(refetchMs ? { refetchInterval: refetchMs } : {}),
    refetchOnReconnect: true,
    retry: isWorthAnotherTry,
    // The browser's own idea of being online is unreliable: ask, and show what came of it.
    networkMode: 'always',
    // The same picture stays the same object, compared where it is kept.
    structuralSharing: false,
  });
};

/** One change; afterwards the pictures it may have changed are read again. */
export const useCallMutation = <N extends RouteName>(
  name: N,
  { invalidates }: { invalidates: readonly RouteName[] },
) => {
  const identity = useIdentity();
  const client = useQueryClient();
  return useMutation<AnswerOf<N>, Error, CallInput<N>>({
    mutationFn: (input) => call(name, input, { identity }),
    networkMode: 'always',
    // After a refusal too: what is shown may be what was refused for.
    onSettled: () => Promise.all(invalidates.map((each) => client.invalidateQueries({ queryKey: [each] }))),
  });
};
