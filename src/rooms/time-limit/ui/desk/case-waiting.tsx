import { momentWithWeekday } from '../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import type { CaseView } from '../../contract.ts';
import { Part, useDates } from './case-parts.tsx';
import { caseTexts } from './texts-case.ts';
import { useRoomWords } from './words.ts';

const EXTENSIONS = {
  asked: 'extensionAsked',
  granted: 'extensionGranted',
  inForce: 'extensionInForce',
  refused: 'extensionRefused',
  lapsed: 'extensionLapsed',
} as const;

const DECIDED = new Set(['inForce', 'refused', 'lapsed']);

/** How an extension stands, in a sentence; nothing where there is none to tell of. */
export function useExtensionWords() {
  const say = useSay(caseTexts);
  const words = useRoomWords();
  const lang = useLang();
  return (extension: CaseView['extension']): string | undefined =>
    extension && extension.state in EXTENSIONS
      ? say(EXTENSIONS[extension.state as keyof typeof EXTENSIONS], {
          count: extension.count,
          unit: (extension.count === 1 ? words.oneUnit : words.units)[extension.unit] ?? extension.unit,
          approver: words.levels[extension.approver ?? 'head'],
          until: extension.until === undefined ? '' : momentWithWeekday(extension.until, lang),
        })
      : undefined;
}

/** Extensions, further notices, meetings and what may follow: each in a sentence. */
export function CaseWaiting({ of, now }: { of: CaseView; now: string }) {
  const say = useSay(caseTexts);
  const extensionIn = useExtensionWords();
  const { day } = useDates(now);
  const { extension, noticeAsked, schoolWait, meeting, resolution, owed = [] } = of;
  const lines: { key: string; text: string; more?: string }[] = [];
  const extended = extensionIn(extension);
  if (extended) lines.push({ key: 'extension', text: extended, more: extension?.reason });
  if (noticeAsked) lines.push({ key: 'notice', text: say('noticeAsked'), more: noticeAsked.newlyKnown });
  if (schoolWait?.state === 'waiting')
    lines.push({
      key: 'school',
      text: say('schoolWait', { day: day(schoolWait.expectedOn), count: schoolWait.told }),
      more: schoolWait.renewBy && say('renewBy', { day: day(schoolWait.renewBy) }),
    });
  if (meeting) lines.push({ key: 'meeting', text: say('meeting', { day: day(meeting.latestOn) }) });
  if (resolution)
    lines.push({
      key: 'resolution',
      text: say('resolution', { owner: resolution.owner.name, day: day(resolution.dueOn) }),
      more: resolution.text,
    });
  for (const one of owed)
    lines.push({ key: `owed ${one.name}`, text: say('owed', { ...one, by: undefined, day: day(one.by) }) });
  if (lines.length === 0) return null;
  // What was decided on is told, too, and waits for nothing.
  const waits = lines.length > 1 || !extension || !DECIDED.has(extension.state);
  return (
    <Part title={say(waits ? 'waiting' : 'extension')} id="waiting">
      <ul className="lines">
        {lines.map(({ key, text, more }) => (
          <li key={key}>
            <strong>{text}</strong>
            {more && <p className="prose">{more}</p>}
          </li>
        ))}
      </ul>
    </Part>
  );
}
