import { useSay } from '../../../../web/kit/language.ts';
import { counterTexts } from './texts.ts';

type Material = { name: string; count: number; original?: boolean; mayFollow?: boolean; waived?: boolean };
export type Readable = {
  name: string;
  conditions?: string[];
  materials?: unknown[];
  place?: string;
  phone?: string;
};

/** The full list of an item, to be read out as the one notice (FC-6). */
export function Requirements({ item }: { item: Readable }) {
  const say = useSay(counterTexts);
  const materials = (item.materials ?? []) as Material[];
  const marks = ({ count, original, mayFollow, waived }: Material) =>
    [
      say('copies', { count }),
      original && say('original'),
      mayFollow && say('mayFollow'),
      waived && say('waived'),
    ].filter(Boolean);
  return (
    <section className="fc-read fc-span-12" aria-label={say('requirements', { name: item.name })}>
      <p className="fc-read-title">{say('requirements', { name: item.name })}</p>
      <p className="fc-read-part">{say('materialsOf')}</p>
      {materials.length === 0 && <p>{say('noMaterials')}</p>}
      <ol>
        {materials.map((material) => (
          <li key={material.name}>
            {material.name}
            <span className="fc-found-detail"> {marks(material).join(' · ')}</span>
          </li>
        ))}
      </ol>
      {(item.conditions ?? []).length > 0 && <p className="fc-read-part">{say('conditions')}</p>}
      <ul>
        {item.conditions?.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ul>
      {item.place && <p>{say('placeOf', { place: item.place })}</p>}
      {item.phone && <p>{say('phoneOf', { phone: item.phone })}</p>}
    </section>
  );
}
