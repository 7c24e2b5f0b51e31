import { parsed, text } from '../../kernel/text-ref.ts';
import { formatInstant } from '../../kernel/time.ts';
import type { LocationInput } from './contract.ts';
import type { World } from './model.ts';
import type { OutageRow } from './queries-outages.ts';

/** Signs between the names of buildings as people list them. */
const BETWEEN = /[\u3001\uff0c,;\uff1b\n]+/;

/** What an item that is announced beforehand asks for: the buildings it concerns. */
const BUILDINGS_FIELD = 'affectedBuildings';

/** The public notice of a planned outage: the handler's answer is its text, the applicant does not appear. */
export function presentOutage(row: OutageRow, { catalogue, organisation }: World) {
  const { state } = row;
  const texts = row.texts ?? {};
  const { appointment, ending, service, lead } = state;
  if (!appointment || !ending) return [];
  const fields = parsed<Record<string, unknown>>(texts, state.fields);
  const place = parsed<LocationInput>(texts, state.location)?.building;
  const named = String(fields?.[BUILDINGS_FIELD] ?? '').split(BETWEEN);
  const buildings = [...named, place ?? ''].map((one) => one.trim()).filter(Boolean);
  const department = organisation.department(lead);
  const item = service && catalogue.version(service.code, service.version);
  return [
    {
      number: state.number,
      what: item?.name ?? '',
      text: text(texts, state.closing?.answer) ?? '',
      buildings: [...new Set(buildings)],
      from: formatInstant(appointment.from),
      to: formatInstant(appointment.to),
      department: {
        code: lead,
        name: department?.name ?? lead,
        phone: item?.phone ?? department?.phone,
      },
      publishedAt: formatInstant(ending.at),
    },
  ];
}
