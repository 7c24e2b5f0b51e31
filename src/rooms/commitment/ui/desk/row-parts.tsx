import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useSay } from '../../../../web/kit/language.ts';
import {
  type Material,
  type Milestone,
  type PlannedSupport,
  type ProcessStep,
  SPECIAL_KINDS,
  type SpecialProcedure,
} from '../../model.ts';
import { specialWords } from '../../texts.ts';
import { LimitInput } from './limit-input.tsx';
import { Part, PartGroup, type PartProps, withPart } from './part.tsx';
import { editorTexts } from './texts-editor.ts';

export function MaterialPart({ row, set, id }: PartProps<Material>) {
  const say = useSay(editorTexts);
  const check = (name: 'original' | 'waived' | 'mayFollow') => (
    <Checkbox
      checked={row[name] ?? false}
      onChange={({ target }) => set(withPart(row, name, target.checked))}
    >
      {say(name)}
    </Checkbox>
  );
  return (
    <>
      <Part label={say('materialName')} wide>
        <Input
          id={`${id}-name`}
          value={row.name}
          maxLength={300}
          onChange={({ target }) => set({ ...row, name: target.value })}
        />
      </Part>
      <Part label={say('copies')}>
        <InputNumber
          controls={false}
          min={0}
          max={999}
          precision={0}
          value={row.count}
          onChange={(count) => set({ ...row, count: count ?? 0 })}
        />
      </Part>
      <div className="editor-checks">
        {check('original')}
        {check('waived')}
        {check('mayFollow')}
      </div>
      <Part label={say('sample')} wide>
        <Input
          value={row.sample ?? ''}
          maxLength={300}
          onChange={({ target }) => set(withPart(row, 'sample', target.value))}
        />
      </Part>
    </>
  );
}

export function StepPart({ row, set, id, label }: PartProps<ProcessStep>) {
  const say = useSay(editorTexts);
  return (
    <>
      <Part label={say('stepName')} wide>
        <Input
          id={`${id}-name`}
          value={row.name}
          maxLength={300}
          onChange={({ target }) => set({ ...row, name: target.value })}
        />
      </Part>
      <Part label={say('stepBy')} wide>
        <Input
          value={row.by ?? ''}
          maxLength={300}
          onChange={({ target }) => set(withPart(row, 'by', target.value))}
        />
      </Part>
      <PartGroup label={say('stepLimit')}>
        <LimitInput
          id={`${id}-limit`}
          label={`${label} · ${say('stepLimit')}`}
          value={row.limit}
          optional
          spot
          onChange={(limit) => set(withPart(row, 'limit', limit))}
        />
      </PartGroup>
    </>
  );
}

export function MilestonePart({ row, set, id, label }: PartProps<Milestone>) {
  const say = useSay(editorTexts);
  return (
    <>
      <Part label={say('milestoneName')} wide>
        <Input
          id={`${id}-name`}
          value={row.name}
          maxLength={300}
          onChange={({ target }) => set({ ...row, name: target.value })}
        />
      </Part>
      <PartGroup label={say('limit')}>
        <LimitInput
          id={`${id}-limit`}
          label={`${label} · ${say('limit')}`}
          value={row.limit}
          onChange={(limit) => limit && set({ ...row, limit })}
        />
      </PartGroup>
    </>
  );
}

export function SpecialPart({ row, set, id, label }: PartProps<SpecialProcedure>) {
  const say = useSay(editorTexts);
  const special = useSay(specialWords);
  return (
    <>
      <Part label={say('specialKind')}>
        <Select
          id={`${id}-kind`}
          value={row.kind}
          options={SPECIAL_KINDS.map((kind) => ({ value: kind, label: special(kind) }))}
          onChange={(kind) => set({ ...row, kind })}
          popupMatchSelectWidth={false}
        />
      </Part>
      <Part label={say('specialBasis')} wide>
        <Input
          id={`${id}-basis`}
          value={row.basis}
          maxLength={4_000}
          onChange={({ target }) => set({ ...row, basis: target.value })}
        />
      </Part>
      <PartGroup label={say('specialPlanned')}>
        <LimitInput
          id={`${id}-planned`}
          label={`${label} · ${say('specialPlanned')}`}
          value={row.planned}
          onChange={(planned) => planned && planned.unit !== 'onTheSpot' && set({ ...row, planned })}
        />
      </PartGroup>
    </>
  );
}

const OUTSIDE = '*outside';

type SupportProps = PartProps<PlannedSupport> & { departments: { code: string; name: string }[] };

export function SupportPart({ row, set, id, label, departments }: SupportProps) {
  const say = useSay(editorTexts);
  const { task, limit } = row;
  const choose = (who: string) =>
    set(who === OUTSIDE ? { task, limit, outside: '' } : { task, limit, department: who });
  return (
    <>
      <Part label={say('supportWho')}>
        <Select
          id={`${id}-who`}
          value={row.department ?? OUTSIDE}
          options={[
            ...departments.map(({ code, name }) => ({ value: code, label: name })),
            { value: OUTSIDE, label: say('supportOutside') },
          ]}
          onChange={choose}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
        />
      </Part>
      {row.department === undefined && (
        <Part label={say('supportOutsideName')}>
          <Input
            value={row.outside}
            maxLength={300}
            onChange={({ target }) => set({ task, limit, outside: target.value })}
          />
        </Part>
      )}
      <Part label={say('supportTask')} wide>
        <Input value={task} maxLength={300} onChange={({ target }) => set({ ...row, task: target.value })} />
      </Part>
      <PartGroup label={say('limit')}>
        <LimitInput
          id={`${id}-limit`}
          label={`${label} · ${say('limit')}`}
          value={limit}
          spot
          onChange={(next) => next && set({ ...row, limit: next })}
        />
      </PartGroup>
    </>
  );
}
