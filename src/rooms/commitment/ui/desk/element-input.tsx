import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { ACCEPTANCES, SERVICE_KINDS } from '../../model.ts';
import { REQUIRED_ELEMENTS } from '../../rules/completeness.ts';
import { acceptanceWords, audienceWords, kindWords } from '../../texts.ts';
import { LimitInput } from './limit-input.tsx';
import { LinesInput } from './lines-input.tsx';
import type { DraftKey, DraftValue } from './rebase.ts';
import { RowsInput } from './rows-input.tsx';
import { editorTexts } from './texts-editor.ts';
import { elementHelp, elementTexts } from './texts-elements.ts';

type Coded = { code: string; name: string; department?: string };

/** What the editor of every element works on. */
export type Pen = {
  value: DraftValue;
  change: (changes: Partial<DraftValue>) => void;
  departments: Coded[];
  posts: Coded[];
};

const LINES = ['aliases', 'basis', 'conditions', 'procedure'] as const;
const LINE = ['name', 'phone', 'complaintPhone', 'statutoryMilestone'] as const;
const TEXT = [
  'statutoryBasis',
  'result',
  'standard',
  'liability',
  'place',
  'hours',
  'fee',
  'visitsReason',
  'note',
] as const;
const CHECK = ['online', 'noMaterials', 'statutoryExtendable', 'schoolLeaderInstruction'] as const;
const LINE_MOST = 300;
const NAME_MOST = 100;
const TEXT_MOST = 4_000;

const isOf = <L extends readonly DraftKey[]>(list: L, name: DraftKey): name is L[number] =>
  list.includes(name);

/** One element of a service item, with its label, its help and what belongs into it. */
export function ElementInput({ name, pen }: { name: DraftKey; pen: Pen }) {
  if (isHidden(name, pen.value)) return null;
  if (isOf(CHECK, name)) return <CheckElement name={name} pen={pen} />;
  return (
    <ElementBox name={name} blank={isBlankOf(name)}>
      <Control name={name} pen={pen} />
    </ElementBox>
  );
}

/** What an item without a statutory limit, or with nothing to bring, need not be asked. */
function isHidden(name: DraftKey, value: DraftValue): boolean {
  if (name === 'materials') return value.noMaterials === true && !value.materials?.length;
  if (name === 'visitsReason') return (value.visits ?? 0) <= 1 && !value.visitsReason;
  const statutory = ['statutoryBasis', 'statutoryMilestone', 'statutoryExtendable'].includes(name);
  return statutory && !value.statutoryLimit && !value[name];
}

const isBlankOf = (name: DraftKey) =>
  name === 'name' || (REQUIRED_ELEMENTS as readonly string[]).includes(name);

function ElementBox({ name, blank, children }: { name: DraftKey; blank: boolean; children: ReactNode }) {
  const say = useSay(editorTexts);
  const element = useSay(elementTexts);
  const help = useHelp(name);
  return (
    <div className="editor-element">
      <label htmlFor={`el-${name}`} id={`el-${name}-label`}>
        {element(name)}
        {blank && <span className="editor-required">{say('required')}</span>}
      </label>
      {help && (
        <div id={`el-${name}-help`} className="editor-help">
          {help}
        </div>
      )}
      {children}
    </div>
  );
}

function useHelp(name: DraftKey): string | undefined {
  const lang = useLang();
  return (elementHelp as Record<string, { zh: string; en: string }>)[name]?.[lang];
}

function CheckElement({ name, pen }: { name: (typeof CHECK)[number]; pen: Pen }) {
  const element = useSay(elementTexts);
  const help = useHelp(name);
  return (
    <div className="editor-element">
      <Checkbox
        id={`el-${name}`}
        checked={pen.value[name] ?? false}
        onChange={({ target }) => pen.change({ [name]: target.checked })}
      >
        <span className="editor-check-label">{element(name)}</span>
      </Checkbox>
      {help && <div className="editor-help">{help}</div>}
    </div>
  );
}

function Control({ name, pen }: { name: DraftKey; pen: Pen }) {
  const { value, change } = pen;
  const element = useSay(elementTexts);
  const id = `el-${name}`;
  const describedBy = name in elementHelp ? `${id}-help` : undefined;
  if (isOf(LINES, name))
    return (
      <LinesInput
        id={id}
        value={value[name] ?? []}
        onChange={(lines) => change({ [name]: lines })}
        describedBy={describedBy}
      />
    );
  if (isOf(LINE, name))
    return (
      <Input
        id={id}
        value={value[name] ?? ''}
        maxLength={name === 'name' ? NAME_MOST : LINE_MOST}
        aria-describedby={describedBy}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    );
  if (isOf(TEXT, name))
    return (
      <Input.TextArea
        id={id}
        value={value[name] ?? ''}
        maxLength={TEXT_MOST}
        aria-describedby={describedBy}
        autoSize={{ minRows: 1, maxRows: 14 }}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    );
  if (name === 'promisedLimit' || name === 'statutoryLimit')
    return (
      <LimitInput
        id={id}
        label={element(name)}
        value={value[name]}
        optional
        spot
        before
        onChange={(limit) => change({ [name]: limit })}
      />
    );
  if (name === 'visits')
    return (
      <InputNumber
        controls={false}
        id={id}
        min={0}
        max={99}
        precision={0}
        value={value.visits}
        aria-describedby={describedBy}
        onChange={(visits) => change({ visits: visits ?? undefined })}
      />
    );
  return <Choice name={name} pen={pen} />;
}

/** Elements that are chosen from a list, and those that are lists of rows. */
function Choice({ name, pen }: { name: DraftKey; pen: Pen }) {
  const { value, change, posts } = pen;
  const kind = useSay(kindWords);
  const acceptance = useSay(acceptanceWords);
  const audience = useSay(audienceWords);
  const id = `el-${name}`;
  switch (name) {
    case 'kind':
      return (
        <Select
          id={id}
          value={value.kind}
          allowClear
          options={SERVICE_KINDS.map((one) => ({ value: one, label: kind(one) }))}
          onChange={(next) => change({ kind: next })}
        />
      );
    case 'acceptance':
      return (
        <Select
          id={id}
          value={value.acceptance}
          allowClear
          options={ACCEPTANCES.map((one) => ({ value: one, label: acceptance(one) }))}
          onChange={(next) => change({ acceptance: next })}
        />
      );
    case 'audience':
      return (
        <Select
          id={id}
          mode="tags"
          value={value.audience ?? []}
          options={Object.keys(audienceWords).map((one) => ({ value: one, label: audience(one) }))}
          onChange={(next) => change({ audience: next })}
        />
      );
    case 'posts':
      return (
        <Select
          id={id}
          mode="multiple"
          value={value.posts ?? []}
          showSearch={{ optionFilterProp: 'label' }}
          options={posts.map((post) => ({ value: post.code, label: `${post.name} · ${post.code}` }))}
          onChange={(next) => change({ posts: next })}
        />
      );
    default:
      return <RowsInput name={name} pen={pen} />;
  }
}
