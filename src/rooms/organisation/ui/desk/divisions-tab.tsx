import { Button } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { Loaded } from './parts.tsx';
import { type Division, useDivisions, useOfficeDepartments } from './queries.ts';
import { RecordDialog } from './record-dialog.tsx';
import { organisationTexts } from './texts-organisation.ts';
import { sharedTexts } from './texts-shared.ts';

/** Divisions under their leaders, with the departments in each. */
export function DivisionsTab() {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const divisions = useDivisions();
  const departments = useOfficeDepartments().data ?? [];
  const maintains = useMe().allowed.includes('maintain');
  const [edited, setEdited] = useState<Division | 'new'>();
  return (
    <>
      {maintains && (
        <div className="register-bar">
          <Button type="primary" onClick={() => setEdited('new')}>
            {say('newDivision')}
          </Button>
        </div>
      )}
      <Loaded query={divisions}>
        {(items) => (
          <ul className="register-lines">
            {items.map((one) => (
              <li key={one.code}>
                <div className="register-head">
                  <h2>{one.name}</h2>
                  <span className="quiet">{one.code}</span>
                  {maintains && (
                    <div className="register-buttons">
                      <Button
                        onClick={() => setEdited(one)}
                        aria-label={shared('changeOne', { name: one.name })}
                      >
                        {shared('change')}
                      </Button>
                    </div>
                  )}
                </div>
                <span>
                  {departments
                    .filter(({ division }) => division === one.code)
                    .map(({ name }) => name)
                    .join(shared('comma'))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {edited && (
        <DivisionForm division={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </>
  );
}

function DivisionForm({ division, onClose }: { division?: Division; onClose: () => void }) {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const name = { name: 'name', label: shared('name'), kind: 'line' } as const;
  const code = {
    name: 'code',
    label: shared('code'),
    help: shared('codeHelp'),
    kind: 'line',
    most: 64,
  } as const;
  return (
    <RecordDialog
      title={division ? shared('changeOne', { name: division.name }) : say('newDivision')}
      verb={division ? undefined : shared('add')}
      asks={division ? [name] : [code, name]}
      start={division ?? {}}
      whole
      send={(values, key) =>
        division
          ? taken(
              api.PATCH('/organisation/divisions/{code}', {
                params: { path: { code: division.code } },
                body: { name: String(values['name'] ?? '') },
              }),
            )
          : taken(
              api.POST('/organisation/divisions', {
                params: { header: { 'Idempotency-Key': key } },
                body: { code: '', ...values },
              }),
            )
      }
      onClose={onClose}
    />
  );
}
