import { afterEach, describe, expect, it, vi } from 'vitest';
import { identityFor } from './identity.ts';

const tokenOf = (exp: number) => `x.${btoa(JSON.stringify({ iat: 0, exp }))}.y`;
const issuer = (exp: number) => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body));
    return Response.json({ token: tokenOf(exp) });
  });
  return asked;
};
afterEach(() => vi.unstubAllGlobals());

const browser = { isTeams: false };

describe('who asks', () => {
  it('is the persona of the address on the local host, by a token that is kept', async () => {
    const asked = issuer(3600);
    const identity = identityFor(browser, { hostname: '127.0.0.1', search: '?persona=jana&lang=en' });
    expect(await identity.headers()).toEqual({ authorization: `Bearer ${tokenOf(3600)}` });
    await identity.headers();
    expect(asked).toEqual([{ persona: 'jana' }]);
  });

  it('asks for another token when the one it has is about to run out, or was refused', async () => {
    const asked = issuer(30);
    const identity = identityFor(browser, { hostname: 'localhost', search: '?persona=jana' });
    await identity.headers();
    await identity.headers();
    expect(asked).toHaveLength(2);
    expect([identity.forget(), identity.forget()]).toEqual([true, false]);
  });

  it('is never taken from the address anywhere else', async () => {
    const asked = issuer(3600);
    const identity = identityFor(browser, { hostname: 'verbund.example', search: '?persona=jana' });
    expect(await identity.headers()).toEqual({});
    expect(asked).toEqual([]);
  });

  it('is nobody when the address names nobody', async () => {
    expect(await identityFor(browser, { hostname: 'localhost', search: '' }).headers()).toEqual({});
  });
});
