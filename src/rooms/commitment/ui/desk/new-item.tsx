import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { Dialog } from '../../../../web/kit/desk/dialog.tsx';
import { Field } from '../../../../web/kit/desk/field.tsx';
import { DepartmentPicker } from '../../../../web/kit/desk/staff-picker.tsx';
import { useCommand } from '../../../../web/kit/desk/use-command.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { catalogueTexts } from './texts-catalogue.ts';

const CODE = /^[A-Z0-9-]{1,32}$/;

/** Starts the draft of a new item: code and name first, the rest in the editor. */
export function NewItem({ department, onClose }: { department?: string; onClose: () => void }) {
  const say = useSay(catalogueTexts);
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [where, setWhere] = useState(department);
  const [tried, setTried] = useState(false);
  const create = useCommand(
    (_: undefined, key) =>
      taken(
        api.POST('/services', {
          params: { header: { 'Idempotency-Key': key } },
          body: { code, name, ...(where && { department: where }) },
        }),
      ),
    { onDone: () => void navigate({ to: '/services/$code', params: { code } }) },
  );
  const wrong = { code: !CODE.test(code), name: name.trim() === '' };
  const run = () => {
    setTried(true);
    if (!wrong.code && !wrong.name) create.mutate(undefined);
  };
  return (
    <Dialog
      title={say('newItem')}
      verb={say('create')}
      busy={create.isPending}
      error={create.error}
      onRun={run}
      onClose={onClose}
    >
      <p>{say('createLead')}</p>
      <Field
        id="new-code"
        label={say('code')}
        help={say('codeHelp')}
        error={tried && wrong.code ? say('codeWrong') : undefined}
      >
        <Input
          id="new-code"
          value={code}
          maxLength={32}
          autoFocus
          aria-describedby="new-code-help"
          onChange={({ target }) => setCode(target.value.toUpperCase())}
        />
      </Field>
      <Field id="new-name" label={say('name')} error={tried && wrong.name ? say('nameWrong') : undefined}>
        <Input id="new-name" value={name} maxLength={100} onChange={({ target }) => setName(target.value)} />
      </Field>
      <Field id="new-department" label={say('department')}>
        <DepartmentPicker id="new-department" value={where} onChange={setWhere} />
      </Field>
    </Dialog>
  );
}
