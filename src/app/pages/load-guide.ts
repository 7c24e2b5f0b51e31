import { type Flow, flowOf } from '../../rooms/commitment/view-flow.ts';
import { type FlowLayout, layOutFlow } from '../../web/kit/flow-layout.ts';
import type { Lang } from '../../web/kit/language.ts';
import type { AnswerOf, Read } from './reading.ts';

type Service = AnswerOf<'/services/{code}'>;

/** Some kilobytes each. */
const PLACED_KEPT = 300;
const placedFlows = new Map<string, FlowLayout>();

/** Placed on the server: the browser needs no library to draw it. Once for what it shows: it is most of a guide's cost. */
function placed(service: Service, lang: Lang): FlowLayout | undefined {
  if (!service.process || service.process.length === 0) return undefined;
  const flow: Flow = flowOf(service, lang);
  const shown = JSON.stringify(flow);
  const known = placedFlows.get(shown);
  if (known) return known;
  const layout = layOutFlow(flow);
  if (placedFlows.size >= PLACED_KEPT) placedFlows.clear();
  placedFlows.set(shown, layout);
  return layout;
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
