/** Whether a `Host` names this machine. A page elsewhere that resolves to 127.0.0.1 has another one. */
export const isLoopbackHost = (host: string | undefined): boolean =>
  host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(host);

/** Whether a request that changes something comes from a page of this host itself. */
export const isSameOrigin = (origin: string | undefined, host: string | undefined): boolean =>
  isLoopbackHost(host) && origin === `http://${host}`;
