import { dayOf, momentText, timeOf } from '../kit/days.ts';
import { type Lang, type Say, useLang, useSay } from '../kit/language.ts';
import { partOf } from './slides.ts';
import { screenTexts } from './texts.ts';
import type { ScreenData, ScreenDepartment } from './use-screen.ts';

const PEOPLE = 2;
const OUTAGES = 1;
const FINISHED = 3;

/** Who is there for the department that is shown: at its counters, else on duty. */
export function People({ department, turn }: { department: ScreenDepartment; turn: number }) {
  const say = useSay(screenTexts);
  const duty = department.onDuty.map((person) => ({ ...person, post: say('onDuty') }));
  const all = [...duty, ...department.counter];
  return (
    <section className="panel" aria-labelledby="people">
      <h2 id="people">{say('people')}</h2>
      {all.length === 0 ? (
        <p className="none">{say('nobody')}</p>
      ) : (
        <ul className="people">
          {partOf(all, PEOPLE, turn).map((person) => (
            <li key={`${person.name} ${person.post}`}>
              <strong>{person.name}</strong>
              <span>{[person.title, person.post].filter(Boolean).join(' · ')}</span>
              {person.phone && <span className="phone">{person.phone}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Outage = ScreenData['outages'][number];

const whenOf = ({ from, to }: Outage, say: Say<typeof screenTexts>, lang: Lang): string =>
  say('from', {
    from: momentText(from, lang),
    to: dayOf(from) === dayOf(to) ? timeOf(to) : momentText(to, lang),
  });

export function Outages({ outages, turn }: { outages: ScreenData['outages']; turn: number }) {
  const say = useSay(screenTexts);
  const lang = useLang();
  return (
    <section className="panel" aria-labelledby="outages">
      <h2 id="outages">{say('outages')}</h2>
      {outages.length === 0 ? (
        <p className="none">{say('noOutages')}</p>
      ) : (
        <ul>
          {partOf(outages, OUTAGES, turn).map((outage) => (
            <li key={outage.number}>
              <strong className="clipped">{outage.buildings.join(' ') || outage.what}</strong>
              <span>{whenOf(outage, say, lang)}</span>
              <span className="two-lines">{outage.text || outage.what}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Numbers and items, no names: whoever waits for the own number finds it. */
export function Finished({ finished, turn }: { finished: ScreenData['finished']; turn: number }) {
  const say = useSay(screenTexts);
  const lang = useLang();
  return (
    <section className="panel" aria-labelledby="finished">
      <h2 id="finished">{say('finished')}</h2>
      {finished.length === 0 ? (
        <p className="none">{say('noFinished')}</p>
      ) : (
        <ul>
          {partOf(finished, FINISHED, turn).map(({ number, item, at }) => (
            <li key={number} className="ended">
              <strong>{number}</strong>
              <span className="clipped">{item}</span>
              <span className="when">{say('at', { time: momentText(at, lang) })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
