/**
 * What every schema goes through before it validates or is published: nothing loose is left in it. Pure; works on
 * plain JSON Schema as TypeBox makes it.
 */
export type JsonSchema = { [keyword: string]: unknown };

type Branch = JsonSchema & { properties: Record<string, JsonSchema> };

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keywords that hold one schema, a list of schemas, or schemas by name. */
const SINGLE = ['items', 'additionalItems', 'contains', 'not', 'if', 'then', 'else', 'propertyNames'];
const LISTS = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];
const NAMED = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];

/**
 * Closes every object (an unknown field is an error, not dropped), turns unions of words into `enum`, and unions of
 * objects told apart by one field into `oneOf` with `discriminator`, so that errors speak of the form that was meant.
 * `$id` becomes a name for the published document only: `takeId` decides what stands in its place.
 */
export function tighten(schema: unknown, takeId?: (id: string, tight: JsonSchema) => JsonSchema): JsonSchema {
  return close(schema, false, takeId);
}

function close(schema: unknown, partial: boolean, takeId: Parameters<typeof tighten>[1]): JsonSchema {
  if (!isSchema(schema)) return schema as JsonSchema;
  const { $id, ...rest } = schema;
  const inAll = 'allOf' in rest;
  const tight: JsonSchema = {};
  for (const [keyword, value] of Object.entries(rest)) {
    if (SINGLE.includes(keyword) && isSchema(value)) tight[keyword] = close(value, keyword === 'not', takeId);
    else if (LISTS.includes(keyword) && Array.isArray(value)) {
      tight[keyword] = value.map((member) =>
        close(member, partial || keyword === 'allOf', keyword === 'allOf' ? undefined : takeId),
      );
    } else if (NAMED.includes(keyword) && isSchema(value)) {
      tight[keyword] = Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, close(member, false, takeId)]),
      );
    } else tight[keyword] = value;
  }
  if (Array.isArray(tight['items'])) tupleOf(tight);
  if (
    tight['type'] === 'object' &&
    tight['properties'] &&
    !('additionalProperties' in tight) &&
    !partial &&
    !inAll
  ) {
    tight['additionalProperties'] = false;
  }
  if (partial) delete tight['additionalProperties'];
  if (inAll && !partial) tight['unevaluatedProperties'] = false;
  const union = tellApart(tight);
  return typeof $id === 'string' && takeId && !partial ? takeId($id, union) : union;
}

/** Draft 7 tuples, as TypeBox writes them, in the words of 2020-12. */
function tupleOf(tight: JsonSchema): void {
  tight['prefixItems'] = tight['items'];
  delete tight['items'];
  if (tight['additionalItems'] === false) tight['items'] = false;
  delete tight['additionalItems'];
}

function tellApart(schema: JsonSchema): JsonSchema {
  const members = schema['anyOf'];
  if (!Array.isArray(members) || members.length < 2) return schema;
  const { anyOf: _, ...rest } = schema;
  if (members.every((member) => isSchema(member) && 'const' in member)) {
    const types = new Set(members.map((member) => member['type']));
    const type = types.size === 1 ? { type: members[0]['type'] } : {};
    return { ...rest, ...type, enum: members.map((member) => member['const']) };
  }
  const tag = tagOf(members);
  return tag ? { ...rest, type: 'object', discriminator: { propertyName: tag }, oneOf: members } : schema;
}

/** The field that every branch requires and whose words no two branches share. */
function tagOf(members: unknown[]): string | undefined {
  const branches = members.filter(
    (member): member is Branch => isSchema(member) && isSchema(member['properties']),
  );
  const first = branches[0];
  if (!first || branches.length < members.length) return undefined;
  return Object.keys(first.properties).find((name) => {
    const words = branches.map((branch) => wordsOf(branch, name));
    if (words.some((list) => list === undefined)) return false;
    const all = words.flat();
    return new Set(all).size === all.length;
  });
}

function wordsOf(branch: Branch, name: string): unknown[] | undefined {
  const field = branch.properties[name];
  const required = branch['required'];
  if (!field || !Array.isArray(required) || !required.includes(name)) return undefined;
  if (typeof field['const'] === 'string') return [field['const']];
  const words = field['enum'];
  return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : undefined;
}
