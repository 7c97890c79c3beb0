/** Who asks, as the API needs to know it. */
export type Identity = {
  /** Headers that prove it, fetched anew for every request since a token may have run out. */
  headers(): Promise<Record<string, string>>;
};

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

const anonymous: Identity = { headers: async () => ({}) };

/**
 * On the local host the persona in the address, `?persona=jana`, is who asks; anywhere else the parameter
 * counts for nothing.
 */
export const identityFor = ({ hostname, search }: Pick<Location, 'hostname' | 'search'>): Identity => {
  const persona = new URLSearchParams(search).get('persona');
  if (!persona || !LOCAL_HOSTS.includes(hostname)) return anonymous;
  return { headers: async () => ({ 'x-verbund-persona': persona }) };
};
