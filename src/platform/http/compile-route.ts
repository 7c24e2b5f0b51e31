import { Readable } from 'node:stream';
import type { FieldError } from '../../kernel/refusal.ts';
import type { AnyRoute } from './route.ts';
import { type JsonSchema, tighten } from './schema.ts';
import { typeFields } from './text-fields.ts';
import { type Check, compileCheck, isStorable } from './validate.ts';

/** A route with its schemas compiled once. */
export type CompiledRoute = {
  route: AnyRoute;
  scope: string;
  /** undefined: such a thing cannot exist. */
  readParams(params: Record<string, string>): object | undefined;
  readQuery(fields: Map<string, string[]>): { value: Record<string, unknown>; errors: FieldError[] };
  checkBody?: Check;
  checkAnswer(status: number, body: unknown): void;
};

const NO_FIELDS: JsonSchema = { type: 'object', properties: {} };
const LONGEST_PARAM = 200;

export function compileRoute(route: AnyRoute, checkAnswers: boolean): CompiledRoute {
  const querySchema = route.query ? tighten(route.query) : NO_FIELDS;
  const checkQuery = compileCheck(querySchema);
  const answers = checkAnswers ? answerChecks(route) : undefined;
  return {
    route,
    scope: route.scope ?? (route.method === 'GET' ? 'read' : 'write'),
    readParams: paramsReader(route),
    readQuery(fields) {
      const { value, errors } = typeFields(fields, querySchema, '/query');
      const known = new Set(errors.map(({ pointer }) => pointer));
      const found = checkQuery(value, '/query').filter(({ pointer }) => !known.has(pointer));
      for (const { pointer } of found) delete value[pointer.split('/')[2] ?? ''];
      return { value, errors: [...errors, ...found] };
    },
    checkBody: route.body ? compileCheck(route.body) : undefined,
    checkAnswer: (status, body) => answers?.(status, body),
  };
}

function paramsReader(route: AnyRoute): CompiledRoute['readParams'] {
  const schema = route.params ? tighten(route.params) : undefined;
  const check = schema && compileCheck(schema);
  return (params) => {
    const texts = Object.entries(params);
    if (texts.some(([, text]) => text === '' || text.length > LONGEST_PARAM || !isStorable(text)))
      return undefined;
    if (!schema || !check) return params;
    const { value, errors } = typeFields(new Map(texts.map(([name, text]) => [name, [text]])), schema, '');
    return errors.length === 0 && check(value).length === 0 ? value : undefined;
  };
}

/** Holds the program to its own document: an answer that differs from its schema is a fault. */
function answerChecks(route: AnyRoute) {
  const checks = new Map<number, Check>();
  for (const [status, schema] of Object.entries(route.answers)) {
    if (schema) checks.set(Number(status), compileCheck(schema));
  }
  return (status: number, body: unknown) => {
    if (!(status in route.answers))
      throw new Error(`${route.operationId} answers ${status}, which it does not declare`);
    const check = checks.get(status);
    if (!check || body instanceof Readable || Buffer.isBuffer(body)) return;
    const errors = check(JSON.parse(JSON.stringify(body ?? null)));
    if (errors.length > 0) {
      const told = errors.map(({ pointer, code }) => `${pointer || '/'} ${code}`).join(', ');
      throw new Error(`${route.operationId} answers what its schema does not allow: ${told}`);
    }
  };
}
