import { contract, problemSchema, type RouteContract } from '@verbund/domain/contract';
import { z } from 'zod';
import { defineRoute } from '../platform/route.ts';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  });
  return plain;
};

const jsonOf = (schema: z.ZodType, io: 'input' | 'output') => ({
  content: { 'application/json': { schema: schemaOf(schema, io) } },
});

const parametersOf = (schema: z.ZodObject | undefined, place: 'path' | 'query') =>
  Object.entries(schema?.shape ?? {}).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || !(value as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(value as z.ZodType, 'input'),
  }));

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const answerOf = ({ answer }: RouteContract) => {
  if (answer === null) return { description: 'Done' };
  if ('media' in answer) return { description: 'A file', content: { [answer.media]: {} } };
  return { description: 'The answer', ...jsonOf(answer, 'output') };
};

const operationOf = (name: string, route: RouteContract) => ({
  operationId: name,
  summary: route.summary,
  ...(Array.isArray(route.access) ? { description: `For: ${route.access.join(', ')}.` } : {}),
  security: route.access === 'anyone' ? [] : [{ entra: [] }],
  parameters: [
    ...parametersOf(route.params, 'path'),
    ...parametersOf(route.query, 'query'),
    ...(route.nouns
      ? [{ name: 'if-none-match', in: 'header', required: false, schema: { type: 'string' } }]
      : []),
  ],
  ...(route.body ? { requestBody: { required: true, ...jsonOf(route.body, 'input') } } : {}),
  responses: {
    200: answerOf(route),
    ...(route.nouns ? { 304: { description: 'Nothing has changed since that ETag' } } : {}),
    ...(route.access === 'anyone' ? {} : { 401: problem('Not signed in') }),
    default: problem('Anything else, with a sentence in German and in English'),
  },
});

/** The whole interface as OpenAPI 3.1, made from the contract. */
export const describeInterface = () => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries<RouteContract>(contract)) {
    const path = `/api/${route.route}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Verbund', version: '0.2.0', description: 'The interface of the tab.' },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, 'output') },
      securitySchemes: {
        entra: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of Entra ID with the scope access_as_user.',
        },
      },
    },
  };
};

export const openapi = defineRoute('openapi', async () => ({ body: JSON.stringify(describeInterface()) }));
