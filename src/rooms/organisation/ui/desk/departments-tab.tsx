import { Button } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { PaperButton } from '../../../../web/kit/desk/paper-button.tsx';
import { ifMatch } from '../../../../web/kit/if-match.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { DEPARTMENT_KINDS } from '../../model.ts';
import type { Ask, Values } from './filled-in.ts';
import { Fact, Loaded } from './parts.tsx';
import { type OfficeDepartment, useDivisions, useOfficeDepartments } from './queries.ts';
import { RecordDialog } from './record-dialog.tsx';
import { organisationTexts } from './texts-organisation.ts';
import { kindTexts, sharedTexts } from './texts-shared.ts';

/** Departments with duties, standards and who leads them. */
export function DepartmentsTab() {
  const say = useSay(organisationTexts);
  const departments = useOfficeDepartments();
  const maintains = useMe().allowed.includes('maintain');
  const [edited, setEdited] = useState<OfficeDepartment | 'new'>();
  const edit = async (code: string) => setEdited((await taken(readOf(code))) as OfficeDepartment);
  return (
    <>
      {maintains && (
        <div className="register-bar">
          <Button type="primary" onClick={() => setEdited('new')}>
            {say('newDepartment')}
          </Button>
        </div>
      )}
      <Loaded query={departments}>
        {(items) => (
          <ul className="register-lines">
            {items.map((one) => (
              <DepartmentLine key={one.code} one={one} onChange={() => void edit(one.code)} />
            ))}
          </ul>
        )}
      </Loaded>
      {edited && (
        <DepartmentForm
          department={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

const readOf = (code: string) => api.GET('/organisation/departments/{code}', { params: { path: { code } } });

function DepartmentLine({ one, onChange }: { one: OfficeDepartment; onChange: () => void }) {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const kind = useSay(kindTexts);
  const division = useDivisions().data?.find(({ code }) => code === one.division)?.name ?? one.division;
  return (
    <li>
      <div className="register-head">
        <h2>{one.name}</h2>
        <span className="quiet">
          {one.code} · {kind(one.kind)}
        </span>
        <div className="register-buttons">
          <PaperButton path={`/departments/${one.code}/poster`} of={one.name}>
            {say('poster')}
          </PaperButton>
          <Button href={`/departments/${one.code}`} type="link">
            {say('publicPage')}
          </Button>
          {one.allowed.includes('change') && (
            <Button onClick={onChange} aria-label={shared('changeOne', { name: one.name })}>
              {shared('change')}
            </Button>
          )}
        </div>
      </div>
      <dl className="register-facts">
        <Fact name={say('head')}>{one.head?.name}</Fact>
        <Fact name={shared('division')}>{division}</Fact>
        <Fact name={say('place')}>{one.place}</Fact>
        <Fact name={say('phone')}>{one.phone}</Fact>
        <Fact name={say('windowHours')}>{one.windowHours}</Fact>
      </dl>
      <details>
        <summary>{say('duties')}</summary>
        <ul>
          {one.duties.map((duty) => (
            <li key={duty}>{duty}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}

type DepartmentFormProps = { department?: OfficeDepartment; onClose: () => void };

function DepartmentForm({ department, onClose }: DepartmentFormProps) {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const kind = useSay(kindTexts);
  const divisions = useDivisions().data ?? [];
  const asks: Ask[] = [
    { name: 'name', label: shared('name'), kind: 'line' },
    {
      name: 'kind',
      label: say('kind'),
      kind: 'choice',
      options: DEPARTMENT_KINDS.map((one) => ({ value: one, label: kind(one) })),
    },
    {
      name: 'division',
      label: shared('division'),
      help: say('divisionHelp'),
      kind: 'choice',
      nullable: true,
      options: divisions.map(({ code, name }) => ({ value: code, label: name })),
    },
    { name: 'duties', label: say('duties'), help: shared('lines'), kind: 'lines' },
    { name: 'standards', label: say('standards'), help: shared('lines'), kind: 'lines' },
    { name: 'place', label: say('place'), kind: 'text' },
    { name: 'phone', label: say('phone'), kind: 'line' },
    { name: 'windowHours', label: say('windowHours'), help: say('windowHelp'), kind: 'text' },
  ];
  const code: Ask = { name: 'code', label: shared('code'), help: shared('codeHelp'), kind: 'line', most: 64 };
  const send = (values: Values, key: string) => {
    if (!department) {
      const params = { header: { 'Idempotency-Key': key } };
      return taken(api.POST('/organisation/departments', { params, body: { code: '', ...values } }));
    }
    const params = { path: { code: department.code }, header: ifMatch(department.version) };
    return taken(api.PATCH('/organisation/departments/{code}', { params, body: values }));
  };
  return (
    <RecordDialog
      title={department ? shared('changeOne', { name: department.name }) : say('newDepartment')}
      verb={department ? undefined : shared('add')}
      asks={department ? asks : [code, ...asks]}
      start={department ?? { kind: 'section' }}
      whole={!department}
      send={send}
      onClose={onClose}
    />
  );
}
