import type { Limit } from '../../kernel/limits.ts';
import { limitWords } from '../../kernel/texts-limits.ts';
import { useLang, useSay } from '../kit/language.ts';
import { Written } from '../kit/public/written.tsx';
import { homeTexts } from './texts-home.ts';

export type ServiceBrief = {
  code: string;
  name: string;
  departmentName: string;
  promisedLimit?: Limit;
  used?: number;
};

/** Items as a list: the name leads to the guide, the promised limit is what people come for. */
export function ServiceRows({ services }: { services: ServiceBrief[] }) {
  const say = useSay(homeTexts);
  const lang = useLang();
  return (
    <ul className="rows">
      {services.map(({ code, name, departmentName, promisedLimit, used }) => (
        <li key={code}>
          <a className="row" href={`/services/${code}`}>
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
