import { useSay } from '../kit/language.ts';
import type { Slide } from './slides.ts';
import { screenTexts } from './texts.ts';
import type { ScreenDepartment } from './use-screen.ts';

/** So many do not spread over the whole height. */
const FEW = 3;

/** One department's promises, as large as they can be. */
export function Commitments({ slide }: { slide: Slide<ScreenDepartment> }) {
  const say = useSay(screenTexts);
  const { department, from, to } = slide;
  const facts = [
    ['place', department.place],
    ['hours', department.hours],
    ['phone', department.phone],
  ] as const;
  return (
    <section className="stage" aria-labelledby="department" key={`${department.code} ${from}`}>
      <h2 id="department" className={department.name.length > 12 ? 'long' : undefined}>
        {department.name}
      </h2>
      <dl className="reach">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{say(label)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {department.services.length === 0 ? (
        <p className="nothing">{say('nothing')}</p>
      ) : (
        <table className={to - from > FEW ? 'promises' : 'promises few'}>
          <caption>{say('commitments')}</caption>
          <tbody>
            {department.services.slice(from, to).map((service) => (
              <tr key={service.code}>
                <th scope="row">
                  <span>{service.name}</span>
                </th>
                <td>{service.limit}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
