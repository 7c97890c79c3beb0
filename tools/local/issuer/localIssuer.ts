/**
 * Stands in for Entra ID on this machine: it signs tokens for the personas of the demo, so that the interface
 * verifies them as it verifies real ones. Its key lives in memory and ends with the process.
 */
import type { Clock } from '@verbund/domain/kernel/time';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { PERSONAS } from '../../demo/personas.ts';

export const ISSUER_PATH = '/local-entra/';

/** Any will do: it is what the tokens and the gate have to agree on. */
const API_APP_ID = '5f3759df-1f4e-4a7b-9c3d-2b7a6f0c9e11';
const KEY_ID = 'local';
const LIFETIME_S = 3600;

export type LocalIssuer = {
  apiAppId: string;
  /** In the place of `https://login.microsoftonline.com`. */
  authority: string;
  /** The key tokens are verified with. */
  keys: { keys: JWK[] };
  /** @returns an access token as Entra makes them, or `null` when there is no such persona. */
  tokenFor(personaKey: string): Promise<string | null>;
};

/** @throws in production: nobody signs in by name there. */
export const createLocalIssuer = async ({
  clock,
  port,
  environment = process.env,
}: {
  clock: Clock;
  /** Of this host, on loopback. */
  port: number;
  environment?: NodeJS.ProcessEnv;
}): Promise<LocalIssuer> => {
  if (environment.NODE_ENV === 'production' || environment.AZURE_FUNCTIONS_ENVIRONMENT === 'Production')
    throw new Error('The local issuer does not start in production: people sign in with Entra ID there.');
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const authority = `http://127.0.0.1:${port}${ISSUER_PATH.slice(0, -1)}`;
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: KEY_ID, use: 'sig', alg: 'RS256' }] };
  return {
    apiAppId: API_APP_ID,
    authority,
    keys,
    tokenFor: async (personaKey) => {
      const persona = PERSONAS.find(({ key }) => key === personaKey);
      if (!persona) return null;
      const now = Math.floor(clock.now().epochMilliseconds / 1000);
      return new SignJWT({
        tid: persona.tenantId,
        oid: persona.objectId,
        name: persona.displayName,
        preferred_username: persona.mail,
        scp: 'access_as_user',
        ver: '2.0',
      })
        .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
        .setIssuer(`${authority}/${persona.tenantId}/v2.0`)
        .setAudience(API_APP_ID)
        .setSubject(persona.objectId)
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(now + LIFETIME_S)
        .sign(privateKey);
    },
  };
};
