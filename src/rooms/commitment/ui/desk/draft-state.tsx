import { Alert, Button } from 'antd';
import type { RequestRefused } from '../../../../web/kit/api.ts';
import { Article } from '../../../../web/kit/article.tsx';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { elementOf, goToPointer } from './groups.ts';
import type { ServiceDraft, Warning } from './queries.ts';
import { editorTexts } from './texts-editor.ts';
import { elementTexts } from './texts-elements.ts';
import type { DraftDesk, Saving } from './use-draft.ts';
import { valueWords } from './value-words.ts';

/** Whether what was typed is saved; said aloud when it changes. */
export function SavingState({ state }: { state: Saving }) {
  const say = useSay(editorTexts);
  return (
    <span role="status" className={`saving-state ${state}`}>
      {say(state)}
    </span>
  );
}

type PlaceListProps = { places: { pointer: string; detail?: string }[] };

/** Places in the draft, each a button that leads there. */
function PlaceList({ places }: PlaceListProps) {
  const say = useSay(editorTexts);
  const element = useSay(elementTexts);
  return (
    <ul className="place-list">
      {places.map(({ pointer, detail }) => {
        const index = pointer.split('/')[2];
        const name = element(elementOf(pointer));
        const where = index === undefined ? name : say('nth', { what: name, n: Number(index) + 1 });
        return (
          <li key={`${pointer} ${detail ?? ''}`}>
            <Button type="link" onClick={() => goToPointer(pointer)}>
              {detail ? `${where} · ${detail}` : where}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** What is still blank, all at once, as the server names it. */
export function Blanks({ blank }: { blank: string[] }) {
  const say = useSay(editorTexts);
  if (blank.length === 0) return <p className="all-written">{say('noneBlank')}</p>;
  return (
    <Alert
      type="info"
      title={say('stillBlank', { count: blank.length })}
      description={<PlaceList places={blank.map((pointer) => ({ pointer }))} />}
    />
  );
}

/** What of a refusal is not mended yet: a blank that was filled in since is no longer one. */
export const stillWrong = ({ problem }: RequestRefused, blank: string[]) =>
  (problem.errors ?? []).filter(({ pointer, code }) => code !== 'blank' || blank.includes(pointer));

/** A refused submission or publication: all that stands in the way, each leading to where it is mended. */
export function RefusedPlaces({ refused, blank }: { refused: RequestRefused; blank: string[] }) {
  const say = useSay(editorTexts);
  const { demand } = refused.problem;
  const errors = stillWrong(refused, blank);
  return (
    <Alert
      type="warning"
      role="alert"
      title={refused.message}
      description={
        <>
          <p>{say('refusedList')}</p>
          <PlaceList places={errors} />
          {demand && <Article demand={demand} className="refusal-article" />}
        </>
      }
    />
  );
}

export function Warnings({ warnings }: { warnings: Warning[] }) {
  const say = useSay(editorTexts);
  if (warnings.length === 0) return null;
  return <Alert type="info" title={say('warnings')} description={<PlaceList places={warnings} />} />;
}

/** Where somebody else wrote into the same element meanwhile. */
export function Conflicts({ desk }: { desk: DraftDesk }) {
  const say = useSay(editorTexts);
  const element = useSay(elementTexts);
  const lang = useLang();
  if (desk.conflicts.length === 0) return null;
  return (
    <div className="editor-conflicts">
      {desk.conflicts.map(({ key, theirs }) => (
        <Alert
          key={key}
          type="warning"
          role="alert"
          title={say('conflictOne', { element: element(key) })}
          description={
            <>
              <p className="conflict-theirs">{valueWords(theirs, lang) ?? say('blankValue')}</p>
              <Button onClick={() => desk.decide(key, 'mine')}>{say('keepMine')}</Button>{' '}
              <Button onClick={() => desk.decide(key, 'theirs')}>{say('takeTheirs')}</Button>
            </>
          }
        />
      ))}
    </div>
  );
}

/** Why it cannot be changed now, why it came back, what was refused. */
export function DraftNotices({ item, error }: { item: ServiceDraft; error: unknown }) {
  const say = useSay(editorTexts);
  const locked = !item.allowed.includes('draft');
  return (
    <>
      {item.returnReason && <Alert type="warning" title={say('returned', { reason: item.returnReason })} />}
      {item.withdrawReason && (
        <Alert type="warning" title={say('withdrawn', { reason: item.withdrawReason })} />
      )}
      {locked && (
        <Alert
          type="info"
          title={say('readOnly', { why: say(item.stage === 'submitted' ? 'whySubmitted' : 'whyOther') })}
        />
      )}
      <Refusal error={error} />
    </>
  );
}
