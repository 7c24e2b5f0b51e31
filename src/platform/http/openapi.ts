import { Type } from 'typebox';
import { TITLES } from './refusals.ts';
import type { AnyRoute } from './route.ts';
import { type JsonSchema, tighten } from './schema.ts';

export type OpenApiInfo = { title: string; version: string; description?: string; base?: string };

const ProblemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String({ description: 'Names the refusal; stable' }),
    demand: Type.Optional(
      Type.String({ description: 'The demand of the regulations it rests on, e.g. TL-3' }),
    ),
    errors: Type.Optional(
      Type.Array(Type.Object({ pointer: Type.String(), code: Type.String(), detail: Type.String() })),
    ),
    instance: Type.String({ description: 'The request id' }),
  },
  { $id: 'Problem' },
);

const REF = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const PROBLEM = { content: { 'application/problem+json': { schema: REF('Problem') } } };

/** Assembles the OpenAPI 3.1 document from the routes; schemas with an `$id` are named in `components`. Pure. */
export function buildOpenApi(routes: AnyRoute[], info: OpenApiInfo): object {
  const schemas: Record<string, JsonSchema> = {};
  const publish = (schema: unknown): JsonSchema =>
    tighten(schema, (id, tight) => {
      schemas[id] ??= tight;
      return REF(id);
    });
  publish(ProblemSchema);
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const item = paths[route.path] ?? {};
    item[route.method.toLowerCase()] = operationOf(route, publish);
    paths[route.path] = item;
  }
  const { base = '/api/v1', ...described } = info;
  return {
    openapi: '3.1.0',
    info: described,
    servers: [{ url: base }],
    tags: [...new Set(routes.map(({ tag }) => tag))].sort().map((name) => ({ name })),
    paths: sorted(paths),
    components: {
      schemas: sorted(schemas),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'yinuo.session_token',
          description: 'POST /api/auth/sign-in/username; over TLS its name begins with `__Host-`',
        },
        key: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Publish = (schema: unknown) => JsonSchema;

function operationOf(route: AnyRoute, publish: Publish): object {
  const parameters = [
    ...pathParameters(route, publish),
    ...queryParameters(route, publish),
    ...headerParameters(route),
  ];
  const body = bodyOf(route, publish);
  return {
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.tag],
    ...(route.base ? { servers: [{ url: route.base }] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: body } : {}),
    responses: { ...successesOf(route, publish), ...refusalsOf(route) },
    security: securityOf(route),
  };
}

function securityOf(route: AnyRoute): object[] {
  if (route.caller === 'staff') return [{ session: [] }];
  const scope = route.scope ?? (route.method === 'GET' ? 'read' : 'write');
  return route.caller === 'anyone'
    ? [{}, { session: [] }, { key: [scope] }]
    : [{ session: [] }, { key: [scope] }];
}

function pathParameters(route: AnyRoute, publish: Publish): object[] {
  const properties = (route.params ? publish(route.params)['properties'] : {}) as Record<string, JsonSchema>;
  return [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: properties[name] ?? { type: 'string' },
  }));
}

function queryParameters(route: AnyRoute, publish: Publish): object[] {
  if (!route.query) return [];
  const { properties, required } = publish(route.query) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties ?? {}).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required?.includes(name) ?? false,
    ...(description ? { description } : {}),
    schema,
  }));
}

/** Only what the route heeds: secrets are not remembered, and only what has been read has a version. */
function headerParameters(route: AnyRoute): object[] {
  const header = (name: string) => ({ name, in: 'header', required: false, schema: { type: 'string' } });
  const takesKey = route.method === 'POST' && !route.multipart && route.idempotencyRead !== 'never';
  const changesKnown = route.method !== 'GET' && (route.method !== 'POST' || route.path.includes('{'));
  const takesVersion = changesKnown && route.caller === 'staff' && route.idempotencyRead !== 'never';
  return [...(takesKey ? [header('Idempotency-Key')] : []), ...(takesVersion ? [header('If-Match')] : [])];
}

function bodyOf(route: AnyRoute, publish: Publish): object | undefined {
  if (route.multipart) {
    const file = { type: 'string', contentMediaType: 'application/octet-stream' };
    const schema = { type: 'object', properties: { file }, required: ['file'] };
    return { required: true, content: { 'multipart/form-data': { schema } } };
  }
  const texts = (route.textBodies ?? []).map((type) => [type, { schema: { type: 'string' } }]);
  const json = route.body ? [['application/json', { schema: publish(route.body) }]] : [];
  if (texts.length + json.length === 0) return undefined;
  return { required: true, content: Object.fromEntries([...json, ...texts]) };
}

function successesOf(route: AnyRoute, publish: Publish): Record<string, object> {
  const other = (route.produces ?? []).map((type) => [type, { schema: { type: 'string' } }]);
  const entries = Object.entries(route.answers).map(([status, schema]) => {
    const json = schema ? [['application/json', { schema: publish(schema) }]] : [];
    const content = [...json, ...other];
    const described = { description: status === '201' ? 'Created' : 'OK' };
    return [status, content.length > 0 ? { ...described, content: Object.fromEntries(content) } : described];
  });
  return Object.fromEntries(entries);
}

function refusalsOf(route: AnyRoute): Record<string, object> {
  const changes = route.method !== 'GET';
  // 401 also where anyone may ask: a key that is none is said to be none.
  const statuses = [400, 401, 404, 429, 503];
  if (changes || route.caller !== 'anyone') statuses.push(403);
  if (changes) statuses.push(409, 413, 415, 422);
  return Object.fromEntries(
    statuses.sort().map((status) => [status, { description: TITLES[status]?.en, ...PROBLEM }]),
  );
}
