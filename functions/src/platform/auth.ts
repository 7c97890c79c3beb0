/** The gate of the HTTP interface: proves who is behind a request by a token of Entra ID. */
import type { HttpRequest } from '@azure/functions';
import type { Db } from '@verbund/domain/db/types';
import { type Clock, toLegacyDate } from '@verbund/domain/kernel/time';
import { findCooperation, identify } from '@verbund/domain/membership/identify';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import type { Scope, StaffScope, SystemActor } from '@verbund/domain/membership/scope';
import {
  createRemoteJWKSet,
  decodeJwt,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { z } from 'zod';
import { problems } from './problem.ts';

/**
 * For a link that proves itself by a secret: the cooperation it names. What it opens is decided by looking the
 * secret up inside that cooperation.
 */
export const scopeOfLink = (cooperationId: string): Scope<SystemActor> => mintSystemScope(cooperationId);

/** Who is behind a request, or `null` for nobody it knows. @throws a problem when the keys cannot be had. */
export type Authenticate = (request: HttpRequest) => Promise<StaffScope | null>;

export type EntraSettings = {
  /** Of the app registration that the tab asks a token for. */
  apiAppId: string;
  /** `https://login.microsoftonline.com`, or the issuer of a developer's machine. */
  authority: string;
};

/** What Entra calls the right of the tab to call the interface in a person's name. */
const SCOPE = 'access_as_user';
const CLOCK_TOLERANCE_S = 60;
const KEYS_WITHIN_MS = 5_000;

/** Claims of an access token of version 2.0 for a person, as Entra documents them. */
const claimsSchema = z.object({
  tid: z.uuid(),
  oid: z.uuid(),
  ver: z.literal('2.0'),
  scp: z.string().refine((scopes) => scopes.split(' ').includes(SCOPE)),
  /** An app that acts for nobody is told by it. */
  idtyp: z.literal('user').optional(),
});

const bearerOf = (request: HttpRequest): string | null =>
  /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;

/** The tenant a token says to be from; proves nothing yet. */
const claimedTenant = (token: string): string | null => {
  try {
    return z.uuid().parse(decodeJwt(token).tid);
  } catch {
    return null;
  }
};

/** What is wrong with a token, in contrast to what is wrong with the way to its keys. */
const isTokenFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  error.code !== 'ERR_JOSE_GENERIC';

export const createEntraGate = ({
  db,
  clock,
  settings: { apiAppId, authority },
}: {
  db: Db;
  clock: Clock;
  settings: EntraSettings;
}): Authenticate => {
  const keysOf = new Map<string, JWTVerifyGetKey>();
  const keysOfTenant = (tenantId: string): JWTVerifyGetKey => {
    const known = keysOf.get(tenantId);
    if (known) return known;
    const keys = createRemoteJWKSet(new URL(`${authority}/${tenantId}/discovery/v2.0/keys`), {
      timeoutDuration: KEYS_WITHIN_MS,
    });
    keysOf.set(tenantId, keys);
    return keys;
  };

  const verify = async (token: string, tenantId: string): Promise<JWTPayload | null> => {
    try {
      const { payload } = await jwtVerify(token, keysOfTenant(tenantId), {
        algorithms: ['RS256'],
        issuer: `${authority}/${tenantId}/v2.0`,
        audience: [apiAppId, `api://${apiAppId}`],
        requiredClaims: ['exp', 'nbf'],
        clockTolerance: CLOCK_TOLERANCE_S,
        currentDate: toLegacyDate(clock.now()),
      });
      return payload;
    } catch (error) {
      if (isTokenFault(error)) return null;
      throw problems.unavailable();
    }
  };

  return async (request) => {
    const token = bearerOf(request);
    const tenantId = token && claimedTenant(token);
    // Keys are fetched for tenants of a cooperation only, whatever a token says.
    if (!token || !tenantId || (await findCooperation(db, tenantId)) === null) return null;
    const claims = claimsSchema.safeParse(await verify(token, tenantId));
    if (!claims.success || claims.data.tid !== tenantId) return null;
    const known = await identify(db, { tenantId, objectId: claims.data.oid }, clock.now());
    return known?.scope ?? null;
  };
};
