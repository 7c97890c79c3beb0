import { describe, expect, it } from 'vitest';
import { identityFor } from './identity.ts';

describe('who asks', () => {
  it('is the persona of the address on the local host', async () => {
    const identity = identityFor({ hostname: '127.0.0.1', search: '?persona=jana&lang=en' });
    expect(await identity.headers()).toEqual({ 'x-verbund-persona': 'jana' });
  });

  it('is never taken from the address anywhere else', async () => {
    const identity = identityFor({ hostname: 'verbund.example', search: '?persona=jana' });
    expect(await identity.headers()).toEqual({});
  });

  it('is nobody when the address names nobody', async () => {
    expect(await identityFor({ hostname: 'localhost', search: '' }).headers()).toEqual({});
  });
});
