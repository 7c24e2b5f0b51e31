import type { Limit } from '../../../kernel/limits.ts';
import { limitWords } from '../../../kernel/texts-limits.ts';
import { useLang, useSay } from '../language.ts';
import { useWay } from './frame-context.ts';
import { publicTexts } from './texts.ts';
import { Written } from './written.tsx';

export type ServiceBrief = {
  code: string;
  name: string;
  departmentName?: string;
  promisedLimit?: Limit;
  used?: number;
};

/** Items as a list: the name leads to the guide, the promised limit is what people come for. */
export function ServiceRows({ services }: { services: ServiceBrief[] }) {
  const say = useSay(publicTexts);
  const lang = useLang();
  const way = useWay();
  return (
    <ul className="rows">
      {services.map(({ code, name, departmentName, promisedLimit, used }) => (
        <li key={code}>
          <a className="row" href={way(`/services/${code}`)}>
            <span>
              <span className="name">
                <Written>{name}</Written>
              </span>
              <span className="soft small row-note">
                <Written>{departmentName}</Written>
                {used !== undefined && ` · ${say('times', { count: used })}`}
              </span>
            </span>
            {promisedLimit && <strong className="row-limit">{limitWords(promisedLimit, lang)}</strong>}
          </a>
        </li>
      ))}
    </ul>
  );
}
