import { Drawer, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useDialogFocus } from '../../../../web/kit/desk/dialog-focus.ts';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { useChanges, useVersions, type VersionChanges } from './queries.ts';
import { commandTexts } from './texts-commands.ts';
import { editorTexts } from './texts-editor.ts';
import { elementTexts } from './texts-elements.ts';
import { valueWords } from './value-words.ts';

const WIDTH = 880;

/** The versions of an item, and what differs between two of them. */
export function VersionsDrawer({ code, onClose }: { code: string; onClose: () => void }) {
  const say = useSay(commandTexts);
  const versions = useVersions(code);
  useDialogFocus();
  return (
    <Drawer open title={say('versionsTitle')} size={WIDTH} onClose={onClose}>
      <Refusal error={versions.error} />
      {versions.isPending && <Skeleton active />}
      {versions.data?.items.length === 0 && <p>{say('noVersions')}</p>}
      {versions.data && versions.data.items.length > 0 && (
        <Compare code={code} versions={versions.data.items} />
      )}
    </Drawer>
  );
}

type Line = { version: number; effectiveOn: string; current: boolean };

function Compare({ code, versions }: { code: string; versions: Line[] }) {
  const say = useSay(commandTexts);
  const [to, setTo] = useState(versions[0]?.version ?? 1);
  const [from, setFrom] = useState(versions[1]?.version ?? to);
  const changes = useChanges(code, from, to);
  const options = versions.map(({ version, effectiveOn, current }) => ({
    value: version,
    label: [say('versionLine', { version, effectiveOn }), current && say('current')]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <>
      <ul>
        {options.map(({ value, label }) => (
          <li key={value}>{label}</li>
        ))}
      </ul>
      {versions.length === 1 && <p>{say('oneVersion')}</p>}
      {versions.length > 1 && (
        <div className="versions-choice">
          <label htmlFor="version-from">{say('from')}</label>
          <Select id="version-from" value={from} options={options} onChange={setFrom} />
          <label htmlFor="version-to">{say('to')}</label>
          <Select id="version-to" value={to} options={options} onChange={setTo} />
        </div>
      )}
      <Refusal error={changes.error} />
      {changes.data && from !== to && <Differences changes={changes.data as VersionChanges} />}
    </>
  );
}

function Differences({ changes }: { changes: VersionChanges }) {
  const say = useSay(commandTexts);
  const element = useSay(elementTexts);
  const blank = useSay(editorTexts)('blankValue');
  const lang = useLang();
  const { differences, before, after, from, to } = changes;
  const count = differences.length;
  const burden = [
    [say('burdenMaterials'), before.materials, after.materials],
    [say('burdenSteps'), before.steps, after.steps],
    [say('burdenVisits'), before.visits, after.visits],
  ] as const;
  return (
    <>
      <h3>{count === 0 ? say('noDifferences') : say('differences', { count })}</h3>
      <p>
        {say('burden')}
        {lang === 'zh' ? '\uff1a' : ': '}
        {burden.map(([name, a, b]) => `${name} ${a} → ${b}`).join(' · ')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="versions-table" tabIndex={0} aria-label={say('versionsTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('element')}</th>
              <th scope="col">{say('versionN', { version: from })}</th>
              <th scope="col">{say('versionN', { version: to })}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((one) => (
              <tr key={one.element}>
                <th scope="row">{element(one.element as keyof typeof elementTexts)}</th>
                <td>{valueWords(one.before, lang) ?? blank}</td>
                <td>{valueWords(one.after, lang) ?? blank}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
