import { type ClockFacts, clockWords } from '../clock-words.ts';
import { useLang } from '../language.ts';
import type { LightName } from '../tokens.ts';

/** One sign for each light, drawn in the colour of the words: never the colour alone. */
type SignName = LightName | 'ended';
const SIGNS: Record<SignName, string> = {
  green: 'M3 8.5 6.5 12 13 4.5',
  yellow: 'M8 4v4.5l3 2',
  orange: 'M8 3.5v5.5M8 12v.6',
  red: 'M8 5.5v4M8 12v.4M8 1.6 15 14H1Z',
  paused: 'M5.8 4.5v7M10.2 4.5v7',
  ended: 'M4.5 8h7',
};
const RINGED: readonly SignName[] = ['yellow', 'orange', 'paused', 'ended'];

/** A clock as icon, words and colour; `large` for the one thing a page is about, with the date it leads to. */
export function Countdown({ facts, large = false }: { facts: ClockFacts; large?: boolean }) {
  const words = clockWords(facts, useLang());
  const { look } = words;
  const { short, until } = (large && words.apart) || words;
  return (
    <span className={large ? 'clock clock-large' : 'clock'}>
      <span className={`clock-badge clock-${look}`}>
        <ClockSign facts={facts} look={look} />
        {short}
      </span>
      {until && <span className="clock-until">{until}</span>}
    </span>
  );
}

/** The sign that goes with a clock's words. */
export const ClockSign = ({ facts, look }: { facts: ClockFacts; look: LightName }) => (
  <Sign name={signOf(facts, look)} />
);

/** What is over is no longer paused: done, or not pursued. */
function signOf({ status }: ClockFacts, look: LightName): SignName {
  if (look !== 'paused') return look;
  if (status === 'finished') return 'green';
  return status === 'declined' || status === 'withdrawn' ? 'ended' : 'paused';
}

function Sign({ name }: { name: SignName }) {
  return (
    <svg
      aria-hidden="true"
      className="clock-sign"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
    >
      {RINGED.includes(name) && <circle cx="8" cy="8" r="7" />}
      <path d={SIGNS[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
