import { type Flow, flowOf } from '../../rooms/commitment/view-flow.ts';
import { layOutFlow } from '../../web/kit/flow-layout.ts';
import type { Lang } from '../../web/kit/language.ts';
import type { AnswerOf, Read } from './reading.ts';

type Service = AnswerOf<'/services/{code}'>;

/** Placed on the server: the browser needs no library to draw it. */
function placed(service: Service, lang: Lang) {
  if (!service.process || service.process.length === 0) return undefined;
  const flow: Flow = flowOf(service, lang);
  return layOutFlow(flow);
}

/** A service item with its versions; `n` asks for one version, else it is the one in force. */
export async function loadGuide(read: Read, lang: Lang, code: string, n?: string) {
  const [inForce, versions] = await Promise.all([
    read('/services/{code}', { code }),
    read('/services/{code}/versions', { code }),
  ]);
  const service = n === undefined ? inForce : await read('/services/{code}/versions/{n}', { code, n });
  if (!service) return undefined;
  const before = versions?.items.some(({ version }) => version < service.version);
  const [changes, departments] = await Promise.all([
    before ? read('/services/{code}/versions/{n}/changes', { code, n: String(service.version) }) : undefined,
    service.supports?.length ? read('/departments', {}, { limit: '200' }) : undefined,
  ]);
  return {
    service,
    flow: placed(service, lang),
    versions: versions?.items ?? [],
    changes,
    current: inForce?.version,
    departments: Object.fromEntries((departments?.items ?? []).map(({ code, name }) => [code, name])),
  };
}
