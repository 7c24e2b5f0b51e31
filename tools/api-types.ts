import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

type Schema = Record<string, unknown>;
type Operation = {
  operationId: string;
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>;
};
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
};

/** Shorter ones are easier to read where they stand. */
const WORTH_A_NAME = 300;

/**
 * The contract as types for the pages. A body that several operations share (a case is the answer of fifty commands) gets a
 * name after the first of them, so that the file stays small and the compiler quick.
 */
export async function apiTypes(openApi: string): Promise<string> {
  const document = JSON.parse(openApi) as Document;
  nameShared(document);
  const types = astToString(await openapiTS(document as unknown as OpenAPI3));
  return `/** The contract as types, made by \`npm run generate\`. */\n${types}`;
}

type Place = { name: string; holder: { schema?: Schema } };

function placesOf({ paths }: Document): Place[] {
  return Object.values(paths)
    .flatMap((path) => Object.values(path))
    .filter((operation) => operation.operationId)
    .sort((a, b) => rank(a) - rank(b))
    .flatMap(({ operationId, requestBody, responses = {} }) => [
      ...Object.values(requestBody?.content ?? {}).map((holder) => ({ name: `${operationId}Body`, holder })),
      ...Object.entries(responses)
        .filter(([, { content }]) => content)
        .flatMap(([status, { content = {} }]) =>
          Object.values(content).map((holder) => ({
            name: Number(status) < 400 ? `${operationId}Answer` : 'Problem',
            holder,
          })),
        ),
    ]);
}

/** What is read names a thing better than what changes it. */
const rank = ({ operationId }: Operation) => (operationId.startsWith('read') ? 0 : 1);

type Slot = { name: string; schema: Schema; put(reference: Schema): void };

/** Every schema of a body, the whole before its parts. */
function slotsOf(name: string, schema: Schema, put: Slot['put']): Slot[] {
  const inside = Object.entries(schema).flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    const part = value as Schema;
    const below =
      /^[a-z]/i.test(key) && !WORDS_OF_SCHEMA.has(key) ? `${name}_${key.replace(/\W/g, '')}` : name;
    return slotsOf(below, part, (reference) => {
      schema[key] = reference;
    });
  });
  return typeof schema.type === 'string' || Array.isArray(schema.anyOf)
    ? [{ name, schema, put }, ...inside]
    : inside;
}

const WORDS_OF_SCHEMA = new Set(['properties', 'items', 'anyOf', 'oneOf', 'allOf', 'additionalProperties']);

function nameShared(document: Document): void {
  const slots = placesOf(document).flatMap(({ name, holder }) =>
    holder.schema
      ? slotsOf(name, holder.schema, (reference) => {
          holder.schema = reference;
        })
      : [],
  );
  const byText = new Map<string, Slot[]>();
  for (const slot of slots) {
    const text = JSON.stringify(slot.schema);
    if (text.length >= WORTH_A_NAME) byText.set(text, [...(byText.get(text) ?? []), slot]);
  }
  const schemas: Record<string, Schema> = { ...document.components?.schemas };
  for (const [, shared] of byText) {
    const [first] = shared;
    if (!first || shared.length < 2) continue;
    let name = first.name;
    for (let more = 2; name in schemas; more += 1) name = `${first.name}${more}`;
    schemas[name] = first.schema;
    for (const { put } of shared) put({ $ref: `#/components/schemas/${name}` });
  }
  document.components = { ...document.components, schemas };
}
