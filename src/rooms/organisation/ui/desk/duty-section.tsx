import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { StaffPicker } from '../../../../web/kit/desk/staff-picker.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import type { Ask, Values } from './filled-in.ts';
import { Loaded, Mark } from './parts.tsx';
import { type Shift, useDepartmentName, useDuty } from './queries.ts';
import { RecordDialog } from './record-dialog.tsx';
import { absenceTexts } from './texts-absences.ts';
import { sharedTexts, weekdayTexts } from './texts-shared.ts';

type Doing = { what: 'add' } | { what: 'change' | 'remove'; shift: Shift };
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The duty roster: who is on duty when, and who is now. */
export function DutySection() {
  const say = useSay(absenceTexts);
  const duty = useDuty();
  const keeps = useMe().allowed.includes('keepDuty');
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  return (
    <section className="register-section" aria-labelledby="duty-title">
      <div className="register-bar">
        <h2 id="duty-title">{say('duty')}</h2>
        {keeps && (
          <Button type="primary" onClick={() => setDoing({ what: 'add' })}>
            {say('addDuty')}
          </Button>
        )}
      </div>
      <Loaded query={duty} empty={say('noDuty')}>
        {(items) => (
          <ul className="register-lines">
            {[...items].sort(byDepartment).map((shift) => (
              <ShiftLine key={shift.id} shift={shift} onDo={(what) => setDoing({ what, shift })} />
            ))}
          </ul>
        )}
      </Loaded>
      {doing?.what === 'add' && <ShiftForm onClose={close} />}
      {doing?.what === 'change' && <ShiftForm shift={doing.shift} onClose={close} />}
      {doing?.what === 'remove' && <RemoveForm shift={doing.shift} onClose={close} />}
    </section>
  );
}

const byDepartment = (a: Shift, b: Shift) =>
  a.department.localeCompare(b.department) || a.from.localeCompare(b.from) || a.name.localeCompare(b.name);

function ShiftLine({ shift, onDo }: { shift: Shift; onDo: (what: 'change' | 'remove') => void }) {
  const say = useSay(absenceTexts);
  const shared = useSay(sharedTexts);
  const weekday = useSay(weekdayTexts) as (key: string) => string;
  const nameOf = useDepartmentName();
  const { name, department, weekdays, from, to, now, allowed } = shift;
  const until = to <= from ? `${say('nextDay')} ${to}` : to;
  return (
    <li>
      <div className="register-head">
        <h3>{name}</h3>
        <span>
          {weekdays.map((day) => weekday(`d${day}`)).join(' ')} {from}–{until}
        </span>
        {now && <Mark light="green">{say('onDuty')}</Mark>}
        <span className="quiet">{nameOf(department)}</span>
        <div className="register-buttons">
          {allowed.includes('change') && (
            <Button onClick={() => onDo('change')} aria-label={`${shared('change')} ${name}`}>
              {shared('change')}
            </Button>
          )}
          {allowed.includes('remove') && (
            <Button onClick={() => onDo('remove')} aria-label={`${shared('remove')} ${name}`}>
              {shared('remove')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

function ShiftForm({ shift, onClose }: { shift?: Shift; onClose: () => void }) {
  const say = useSay(absenceTexts);
  const shared = useSay(sharedTexts);
  const weekday = useSay(weekdayTexts) as (key: string) => string;
  const me = useMe();
  const department: Ask = { name: 'department', label: shared('department'), kind: 'department' };
  const asks: Ask[] = [
    ...(shift || me.department ? [] : [department]),
    {
      name: 'username',
      label: say('who'),
      kind: 'own',
      draw: (value, set, id) =>
        shift && value === shift.username ? (
          <Button id={id} onClick={() => set(undefined)}>
            {shift.name} · {shared('change')}
          </Button>
        ) : (
          <StaffPicker
            id={id}
            department={shift?.department ?? me.department}
            value={(value as string | undefined) ?? undefined}
            onChange={set}
          />
        ),
    },
    {
      name: 'weekdays',
      label: say('weekdays'),
      kind: 'own',
      draw: (value, set) => (
        <Checkbox.Group
          value={(value as number[] | undefined) ?? []}
          options={DAYS.map((day) => ({ value: day, label: weekday(`d${day}`) }))}
          onChange={(days) => set([...days].sort())}
        />
      ),
    },
    { name: 'from', label: say('starts'), kind: 'time' },
    { name: 'to', label: say('ends'), help: say('endsHelp'), kind: 'time' },
  ];
  const send = (values: Values, key: string) => {
    if (shift) {
      const params = { path: { id: shift.id } };
      return taken(api.PATCH('/organisation/duty/{id}', { params, body: values }));
    }
    const body = { username: '', weekdays: [], from: '', to: '', ...values };
    return taken(api.POST('/organisation/duty', { params: { header: { 'Idempotency-Key': key } }, body }));
  };
  return (
    <RecordDialog
      title={shift ? say('changeDuty', { name: shift.name }) : say('addDuty')}
      verb={shift ? undefined : say('addDuty')}
      done={say('dutyDone')}
      asks={asks}
      start={shift ?? { weekdays: [1, 2, 3, 4, 5], from: '17:30', to: '08:00' }}
      whole={!shift}
      send={send}
      onClose={onClose}
    />
  );
}

function RemoveForm({ shift, onClose }: { shift: Shift; onClose: () => void }) {
  const say = useSay(absenceTexts);
  const title = say('removeDuty', { name: shift.name });
  return (
    <RecordDialog
      title={title}
      verb={title}
      done={say('dutyDone')}
      lead={<p>{say('removeLead')}</p>}
      asks={[]}
      start={{}}
      send={() => taken(api.DELETE('/organisation/duty/{id}', { params: { path: { id: shift.id } } }))}
      onClose={onClose}
    />
  );
}
