/** Every address of the interface, asked by everybody who should and should not: with real tokens, on real data. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpRequest } from '@azure/functions';
import { contract, type RouteContract, type RouteName } from '@verbund/domain/contract';
import { runCommand } from '@verbund/domain/db/run';
import type { Role } from '@verbund/domain/db/tables';
import { addImprovement } from '@verbund/domain/improvement/commands/addImprovement';
import { plainDate } from '@verbund/domain/kernel/time';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import { planMeeting } from '@verbund/domain/meeting/commands/planMeeting';
import { startSeries } from '@verbund/domain/meeting/series/commands/startSeries';
import { askQuestion } from '@verbund/domain/question/commands/askQuestion';
import { SearchLibrary } from '@verbund/domain/question/library/searchLibrary';
import { proposeStandardCase } from '@verbund/domain/standardCase/commands/proposeStandardCase';
import {
  aCase,
  aCooperation,
  NOW,
  type TestCooperation,
  type TestStaff,
} from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputFor, type OtherIds } from '../testing/routeInputs.ts';
import { type TestServices, testServices } from '../testing/services.ts';
import { createEntraGate } from './platform/auth.ts';
import { invokeHttp } from './platform/invoke.ts';
import { registrations } from './registrations.ts';

const API = '5f3759df-1f4e-4a7b-9c3d-2b7a6f0c9e11';
const keys = await generateKeyPair('RS256');
const others = await generateKeyPair('RS256');

let database: TestDatabase;
let services: TestServices;
let home: TestCooperation;
let foreign: TestCooperation;
let issuer: Server;
let authority: string;
let ids: {
  caseId: string;
  foreignCaseId: string;
  welverCaseId: string;
  /** Of another cooperation. */
  others: OtherIds;
};

beforeAll(async () => {
  database = await createTestDatabase();
  home = await aCooperation(database.db, { secondments: 'none' });
  foreign = await aCooperation(database.db);
  ids = {
    caseId: await aCase(database.db, home, { of: home.at('Lippetal') }),
    welverCaseId: await aCase(database.db, home, { of: home.at('Welver') }),
    foreignCaseId: await aCase(database.db, foreign, { of: foreign.at('Lippetal') }),
    others: { ...(await knowledgeOf(foreign)), ...(await meetingOf(foreign)) },
  };
  const jwks = JSON.stringify({
    keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }],
  });
  issuer = createServer((_, response) => response.setHeader('content-type', 'application/json').end(jwks));
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  authority = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
  services = await testServices(database.db, NOW);
  services.authenticate = createEntraGate({
    db: database.db,
    clock: services.clock,
    settings: { apiAppId: API, authority },
  });
});
afterAll(async () => {
  await new Promise((resolve) => issuer.close(resolve));
  await database.close();
});

/** A question and a standard case of a cooperation. */
const knowledgeOf = async (cooperation: TestCooperation) => {
  const { scope } = cooperation.person('Jana Brandt');
  const clientKey = () => crypto.randomUUID();
  const text = 'Gilt der Mehrbedarf auch dann?' as GuardedText;
  const days = { validFrom: plainDate('2026-11-01'), validUntil: null, reviewOn: null };
  const content = { title: text, patterns: [], answer: text, checklist: [], ...days };
  const asked = await runCommand(database.db, scope, (trx) =>
    askQuestion(trx, scope, { clientKey: clientKey(), text, areaCode: 'HZL' }, new SearchLibrary(), NOW),
  );
  const proposal = { clientKey: clientKey(), areaCode: 'HZL', sourceQuestionId: null, written: content };
  const proposed = await runCommand(database.db, scope, (trx) =>
    proposeStandardCase(trx, scope, proposal, NOW),
  );
  if (!asked.ok || !proposed.ok) throw new Error('The builders make no such thing.');
  return { questionId: asked.value.questionId, standardCaseId: proposed.value.standardCaseId };
};

/** A meeting, a series and an entry of the improvement list of a cooperation. */
const meetingOf = async (cooperation: TestCooperation) => {
  const { scope } = cooperation.person('Petra Vogt');
  const text = 'Der Vordruck fehlt.' as GuardedText;
  const planned = await runCommand(database.db, scope, (trx) =>
    planMeeting(
      trx,
      scope,
      {
        clientKey: crypto.randomUUID(),
        template: 'other',
        title: 'Runde' as GuardedText,
        durationMinutes: 60,
        windowFrom: plainDate('2027-01-11'),
        windowUntil: plainDate('2027-01-16'),
        mode: 'online',
        placeMunicipalityId: null,
        minShare: 50,
        quorumShare: 50,
        participants: [{ staffId: cooperation.person('Jana Brandt').id, required: true }],
        at: null,
        slots: [],
        startsAt: null,
        busy: new Map(),
      },
      NOW,
    ),
  );
  const entry = { clientKey: crypto.randomUUID(), text, ownerStaffId: null, dueOn: null };
  const noted = await runCommand(database.db, scope, (trx) => addImprovement(trx, scope, entry, NOW));
  const series = {
    clientKey: crypto.randomUUID(),
    template: 'caseworker_training' as const,
    title: 'Schulung' as GuardedText,
    startsOn: plainDate('2027-01-01'),
    endsBefore: null,
    mode: 'online' as const,
    placeMunicipalityId: null,
  };
  const started = await runCommand(database.db, scope, (trx) => startSeries(trx, scope, series, NOW));
  if (!planned.ok || !noted.ok || !started.ok) throw new Error('The builders make no such thing.');
  return {
    meetingId: planned.value.meetingId,
    improvementId: noted.value.improvementId,
    seriesId: started.value.seriesId,
  };
};

type Claims = { tenantId: string; objectId: string };
const seconds = Math.floor(NOW.epochMilliseconds / 1000);

const tokenOf = (
  who: Claims,
  changes: { aud?: string; iss?: string; exp?: number; scp?: string; ver?: string; tid?: string } = {},
  key = keys.privateKey,
): Promise<string> =>
  new SignJWT({
    tid: changes.tid ?? who.tenantId,
    oid: who.objectId,
    scp: changes.scp ?? 'access_as_user',
    ver: changes.ver ?? '2.0',
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setIssuer(changes.iss ?? `${authority}/${who.tenantId}/v2.0`)
    .setAudience(changes.aud ?? API)
    .setNotBefore(seconds - 10)
    .setExpirationTime(changes.exp ?? seconds + 3600)
    .sign(key);

type Asked = { token?: string; caseId?: string; deskId?: string };

const ask = async (name: RouteName, { token, caseId = ids.caseId, deskId }: Asked = {}) => {
  const registration = registrations.find((one) => one.kind === 'http' && one.name === name);
  if (registration?.kind !== 'http') throw new Error(`No trigger answers ${name}.`);
  const {
    params = {},
    query = {},
    body,
  } = inputFor(name, caseId, deskId ?? home.at('Lippetal').desk.id, ids.others);
  const request = new HttpRequest({
    method: contract[name].method,
    url: `http://127.0.0.1/api/${contract[name].route}`,
    params: params as Record<string, string>,
    query,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), 'content-type': 'application/json' },
    ...(body ? { body: { string: JSON.stringify(body) } } : {}),
  });
  return invokeHttp(registration, services, request);
};

const OTHERS = {
  questionId: 'OTHERS',
  standardCaseId: 'OTHERS',
  meetingId: 'OTHERS',
  improvementId: 'OTHERS',
  seriesId: 'OTHERS',
};
const names = Object.keys(contract) as RouteName[];
const closed = names.filter((name) => contract[name].access !== 'anyone');
const routeOf = (name: RouteName): RouteContract => contract[name];

const claims = (person: TestStaff): Claims => ({ tenantId: person.tenantId, objectId: person.objectId });
const withRole = async (person: TestStaff, roles: Role[]): Promise<string> => {
  await database.db.updateTable('staff').set({ roles }).where('id', '=', person.id).execute();
  return tokenOf(claims(person));
};

describe('every address', () => {
  it('has a trigger, and every trigger an entry in the contract', () => {
    const answered = registrations.flatMap((one) => (one.kind === 'http' ? [one.name] : []));
    expect(answered.toSorted()).toEqual(names.toSorted());
  });

  it.each(closed)('%s lets nobody in without a good token', async (name) => {
    const who = claims(home.person('Jana Brandt'));
    const unsigned = (await tokenOf(who)).split('.');
    const bad: Record<string, string | undefined> = {
      none: undefined,
      nonsense: 'a.b.c',
      'signed by another': await tokenOf(who, {}, others.privateKey),
      'for another app': await tokenOf(who, { aud: crypto.randomUUID() }),
      'from another issuer': await tokenOf(who, { iss: 'https://evil.example/v2.0' }),
      expired: await tokenOf(who, { exp: seconds - 3600 }),
      'without the scope': await tokenOf(who, { scp: 'openid' }),
      'of version 1': await tokenOf(who, { ver: '1.0' }),
      'of an unknown tenant': await tokenOf({ ...who, tenantId: crypto.randomUUID() }),
      'of another tenant than it says': await tokenOf(who, { tid: home.person('Murat Aydin').tenantId }),
      'of nobody there': await tokenOf({ ...who, objectId: crypto.randomUUID() }),
      'signed by no algorithm': `${btoa('{"alg":"none"}').replaceAll('=', '')}.${unsigned[1]}.`,
    };
    for (const [what, token] of Object.entries(bad)) {
      expect([what, (await ask(name, token === undefined ? {} : { token })).status]).toEqual([what, 401]);
    }
  });

  it.each(names)('%s answers each role as the contract says', async (name) => {
    const person = home.person('Tobias Krüger');
    const { access } = routeOf(name);
    for (const role of [
      'caseworker',
      'team_lead',
      'coordination',
      'administrator',
      'expert_network',
    ] as const) {
      const { status = 200 } = await ask(name, { token: await withRole(person, [role]) });
      const isAllowed =
        typeof access === 'string' ? access !== 'staff' || role !== 'expert_network' : access.includes(role);
      if (isAllowed) expect([role, [401, 500].includes(status)]).toEqual([role, false]);
      else expect([role, status]).toEqual([role, 403]);
    }
    await withRole(person, ['caseworker']);
  });

  it.each(closed.filter((name) => JSON.stringify(inputFor(name, 'CASE', 'DESK', OTHERS)).match(/CASE|DESK/)))(
    '%s does nothing and tells nothing of another municipality’s case or of another cooperation',
    async (name) => {
      const token = await withRole(home.person('Jana Brandt'), ['caseworker', 'team_lead', 'administrator']);
      const strangers = [
        { caseId: ids.foreignCaseId, deskId: foreign.at('Lippetal').desk.id },
        ...(JSON.stringify(inputFor(name, '', 'DESK', OTHERS)).includes('DESK')
          ? []
          : [{ caseId: ids.welverCaseId }]),
      ];
      for (const stranger of strangers) {
        const { status, jsonBody } = await ask(name, { token, ...stranger });
        expect(status).toBe(404);
        expect(Object.keys(jsonBody).toSorted()).toEqual(['code', 'status', 'title', 'titles', 'type']);
      }
    },
  );

  it('shows no case of others in the list, and no name of theirs in anything', async () => {
    const token = await tokenOf(claims(home.person('Jana Brandt')));
    const list = (await ask('cases', { token })).jsonBody as { cases: { caseId: string }[] };
    expect(list.cases.map(({ caseId }) => caseId)).toEqual([ids.caseId]);
    for (const name of ['me', 'roster'] as const) {
      const said = JSON.stringify((await ask(name, { token })).jsonBody);
      expect(said).not.toContain(foreign.at('Lippetal').id);
    }
  });

  it('fails as unavailable, not as forbidden, when the keys cannot be had', async () => {
    const gate = createEntraGate({
      db: database.db,
      clock: services.clock,
      settings: { apiAppId: API, authority: 'http://127.0.0.1:9' },
    });
    const who = claims(home.person('Jana Brandt'));
    const token = await tokenOf(who, { iss: `http://127.0.0.1:9/${who.tenantId}/v2.0` });
    const before = services.authenticate;
    services.authenticate = gate;
    expect((await ask('me', { token })).status).toBe(503);
    services.authenticate = before;
  });
});

describe('questions, standard cases, meetings and improvements of another cooperation', () => {
  it.each(closed.filter((name) => /OTHERS/.test(JSON.stringify(inputFor(name, '', '', OTHERS)))))(
    '%s neither tells nor changes',
    async (name) => {
      const roles: Role[] = ['caseworker', 'team_lead', 'coordination', 'administrator'];
      const token = await withRole(home.person('Jana Brandt'), roles);
      expect((await ask(name, { token })).status).toBe(404);
    },
  );
});

describe('the description of the interface', () => {
  it('has every address with its parameters, and every reference in it leads somewhere', async () => {
    const answer = await ask('openapi');
    const document = JSON.parse(String(answer.body)) as {
      openapi: string;
      paths: Record<
        string,
        Record<string, { operationId: string; parameters: { name: string; in: string }[] }>
      >;
      components: { schemas: Record<string, unknown> };
    };
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(names.toSorted());
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const { parameters } of Object.values(methods)) {
        const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(wanted);
      }
    }
    for (const [, reference = ''] of String(answer.body).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
      expect(Object.keys(document.components.schemas)).toContain(reference);
  });
});
