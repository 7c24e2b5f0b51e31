import { useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { DepartmentPicker, StaffPicker } from '../../../../web/kit/desk/staff-picker.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { CommandFrame } from './command-frame.tsx';
import type { CommandProps } from './contact-commands.tsx';
import { Field } from './field.tsx';
import { contactTexts } from './texts-contacts.ts';
import { useCommand } from './use-command.ts';

/** The General Section assigns after the second return; it binds (FC-3). */
export function AssignForm({ contact, close, done }: CommandProps) {
  const say = useSay(contactTexts);
  const [department, setDepartment] = useState<string>();
  const [staff, setStaff] = useState<string>();
  const { number } = contact;
  const command = useCommand(
    contact,
    (header) =>
      taken(
        api.POST('/contacts/{number}/assign', {
          params: { path: { number }, header },
          body: { department: department ?? '', ...(staff && { staff }) },
        }),
      ),
    done,
  );
  return (
    <CommandFrame
      {...command}
      close={close}
      verb={say('do-assign')}
      follows={say('why-assign')}
      disabled={department === undefined}
    >
      <Field name="assign-department" label={say('department')} span={6} error={command.errors['target']}>
        <DepartmentPicker
          id="assign-department"
          value={department}
          onChange={(code) => {
            setDepartment(code);
            setStaff(undefined);
          }}
        />
      </Field>
      {department && (
        <Field name="assign-staff" label={say('staff')} span={6} error={command.errors['staff']}>
          <StaffPicker id="assign-staff" department={department} value={staff} onChange={setStaff} />
        </Field>
      )}
    </CommandFrame>
  );
}
