import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useRef, useState } from 'react';
import { api, newKey, RequestRefused, taken } from '../../../../web/kit/api.ts';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { StaffPicker } from '../../../../web/kit/desk/staff-picker.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { useSigns } from '../../../../web/kit/texts-signs.ts';
import { type CaseLineView, useListsAnew } from './queries.ts';
import { queueTexts } from './texts-queue.ts';

/** Gives all that is selected to one person of their department: all of it, or none with every reason named. */
export function BulkBar({ lines, clear }: { lines: CaseLineView[]; clear: () => void }) {
  const say = useSay(queueTexts);
  const { message } = App.useApp();
  const anew = useListsAnew();
  const [staff, setStaff] = useState<{ username?: string; name?: string }>({});
  const key = useRef({ of: '', key: '' });
  const numbers = lines.map(({ number }) => number);
  const leads = [...new Set(lines.map(({ lead }) => lead))];
  const assign = useMutation({
    mutationFn: (username: string) => {
      const of = `${username} ${numbers.join(' ')}`;
      if (key.current.of !== of) key.current = { of, key: newKey() };
      return taken(
        api.POST('/cases/bulk/assign', {
          params: { header: { 'Idempotency-Key': key.current.key } },
          body: { numbers, staff: username },
        }),
      );
    },
    onSuccess: async () => {
      void message.success(say('assigned', { count: numbers.length, name: staff.name }));
      clear();
      await anew();
    },
  });
  return (
    <section className="bulk" aria-label={say('selected', { count: numbers.length })}>
      <span>
        <strong>{say('selected', { count: numbers.length })}</strong>
        {leads.length === 1 ? (
          <>
            <label htmlFor="bulk-staff">{say('assignTo')}</label>
            <span className="bulk-staff">
              <StaffPicker
                id="bulk-staff"
                department={leads[0]}
                value={staff.username}
                onChange={(username, name) => setStaff({ username, name })}
              />
            </span>
            <Button
              type="primary"
              disabled={!staff.username}
              loading={assign.isPending}
              onClick={() => staff.username && assign.mutate(staff.username)}
            >
              {say('assign')}
            </Button>
          </>
        ) : (
          <span className="quiet">{say('mixed')}</span>
        )}
        <Button onClick={clear}>{say('clearSelection')}</Button>
      </span>
      <BulkRefusal error={assign.error} numbers={numbers} />
    </section>
  );
}

/** Which of them, and why. */
function BulkRefusal({ error, numbers }: { error: unknown; numbers: string[] }) {
  const signs = useSigns();
  if (!(error instanceof RequestRefused) || !error.problem.errors?.length) return <Refusal error={error} />;
  return (
    <Alert
      type="warning"
      role="alert"
      title={error.problem.detail}
      description={
        <ul>
          {error.problem.errors.map(({ pointer, detail }) => (
            <li key={pointer}>
              {numbers[Number(pointer.split('/')[2])] ?? pointer}
              {signs.colon}
              {detail}
            </li>
          ))}
        </ul>
      }
    />
  );
}
