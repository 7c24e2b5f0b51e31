import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { App, Button, Input, Modal } from 'antd';
import { useRef } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { ifMatch } from '../../../../web/kit/if-match.ts';
import { useSay } from '../../../../web/kit/language.ts';
import type { Ask, Values } from './filled-in.ts';
import type { Staff } from './queries.ts';
import { RecordDialog } from './record-dialog.tsx';
import { organisationTexts } from './texts-organisation.ts';
import { sharedTexts } from './texts-shared.ts';

type Certificate = { kind: string; number: string; expiresOn: string };

/** A one-time password on its way to its owner; without one the account there was keeps its own. */
export type Secret = { name: string; password?: string };

type StaffFormProps = {
  person?: Staff;
  department?: string;
  onSecret: (secret: Secret) => void;
  onClose: () => void;
};

export function StaffForm({ person, department, onSecret, onClose }: StaffFormProps) {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const username: Ask = {
    name: 'username',
    label: say('username'),
    help: say('usernameHelp'),
    kind: 'line',
    most: 64,
  };
  const asks: Ask[] = [
    { name: 'name', label: say('staffName'), kind: 'line' },
    { name: 'title', label: say('staffTitle'), kind: 'line', nullable: true },
    { name: 'department', label: shared('department'), kind: 'department', nullable: true },
    { name: 'phone', label: say('personalPhone'), help: say('personalHelp'), kind: 'line', nullable: true },
    { name: 'joinedOn', label: say('joinedOn'), help: say('joinedHelp'), kind: 'date' },
    {
      name: 'certificates',
      label: say('certificates'),
      kind: 'own',
      draw: (value, set, id) => (
        <CertificateRows id={id} value={(value as Certificate[] | undefined) ?? []} set={set} />
      ),
    },
  ];
  const send = async (values: Values) => {
    if (person) {
      const params = { path: { username: person.username }, header: ifMatch(person.version) };
      return taken(api.PATCH('/organisation/staff/{username}', { params, body: values }));
    }
    const joined = await taken(
      api.POST('/organisation/staff', { body: { ...values, username: String(values['username'] ?? '') } }),
    );
    onSecret({ name: String(values['name'] ?? joined.username), password: joined.oneTimePassword });
    return joined;
  };
  return (
    <RecordDialog
      title={person ? shared('changeOne', { name: person.name }) : say('newStaff')}
      verb={person ? undefined : shared('add')}
      asks={person ? asks : [username, ...asks]}
      start={person ?? { department, certificates: [] }}
      whole={!person}
      done={person ? undefined : ''}
      send={send}
      onClose={onClose}
    />
  );
}

type CertificateRowsProps = { id: string; value: Certificate[]; set: (rows: Certificate[]) => void };

function CertificateRows({ id, value, set }: CertificateRowsProps) {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const keys = useRef<number[]>([]);
  const next = useRef(0);
  while (keys.current.length < value.length) keys.current.push(next.current++);
  const change = (at: number, part: Partial<Certificate>) =>
    set(value.map((old, index) => (index === at ? { ...old, ...part } : old)));
  return (
    <fieldset className="register-set" aria-label={say('certificates')}>
      <ul className="register-rows">
        {value.map((row, index) => (
          <li key={keys.current[index]}>
            <Input
              className="grow"
              placeholder={say('certificateKind')}
              aria-label={say('certificateKind')}
              value={row.kind}
              maxLength={200}
              onChange={({ target }) => change(index, { kind: target.value })}
            />
            <Input
              className="grow"
              placeholder={say('certificateNumber')}
              aria-label={say('certificateNumber')}
              value={row.number}
              maxLength={200}
              onChange={({ target }) => change(index, { number: target.value })}
            />
            <Input
              style={{ width: 150 }}
              type="date"
              aria-label={say('expiresOn')}
              value={row.expiresOn}
              onChange={({ target }) => change(index, { expiresOn: target.value })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={shared('removeOne', { name: row.kind })}
              onClick={() => {
                keys.current.splice(index, 1);
                set(value.filter((_, at) => at !== index));
              }}
            />
          </li>
        ))}
      </ul>
      <Button
        id={id}
        icon={<PlusOutlined aria-hidden />}
        onClick={() => set([...value, { kind: '', number: '', expiresOn: '' }])}
      >
        {shared('addRow')}
      </Button>
    </fieldset>
  );
}

export function LeaveForm({ person, onClose }: { person: Staff; onClose: () => void }) {
  const say = useSay(organisationTexts);
  const { modal } = App.useApp();
  const { username, name, version } = person;
  return (
    <RecordDialog
      title={say('leaveOne', { name })}
      verb={say('leave')}
      done={say('leftDone')}
      lead={<p>{say('leaveLead')}</p>}
      asks={[{ name: 'on', label: say('leaveDay'), help: say('joinedHelp'), kind: 'date' }]}
      start={{}}
      whole
      send={async (values, key) => {
        const params = { path: { username }, header: { ...ifMatch(version), 'Idempotency-Key': key } };
        const left = await taken(
          api.POST('/organisation/staff/{username}/leave', { params, body: values as { on?: string } }),
        );
        if (left.withoutHolder.length > 0)
          modal.info({
            title: say('leftDone'),
            content: say('leftVacant', { posts: left.withoutHolder.join(' · ') }),
          });
        return left;
      }}
      onClose={onClose}
    />
  );
}

type ResetFormProps = { person: Staff; onSecret: (secret: Secret) => void; onClose: () => void };

export function ResetForm({ person, onSecret, onClose }: ResetFormProps) {
  const say = useSay(organisationTexts);
  const { username, name } = person;
  return (
    <RecordDialog
      title={say('resetOne', { name })}
      verb={say('resetPassword')}
      done=""
      lead={<p>{say('resetLead')}</p>}
      asks={[]}
      start={{}}
      send={async () => {
        const reset = await taken(
          api.POST('/organisation/staff/{username}/reset-password', {
            params: { path: { username } },
            body: {},
          }),
        );
        onSecret({ name, password: reset.oneTimePassword });
        return reset;
      }}
      onClose={onClose}
    />
  );
}

/** Shown once and kept nowhere: closed only by saying that it was handed over. */
export function OneTimePassword({ secret, onClose }: { secret: Secret; onClose: () => void }) {
  const say = useSay(organisationTexts);
  const { message } = App.useApp();
  const { name, password } = secret;
  const copy = async () => {
    if (!password) return;
    await navigator.clipboard.writeText(password);
    void message.success(say('copied'));
  };
  return (
    <Modal open title={say('oneTime', { name })} closable={false} keyboard={false} footer={null}>
      {password ? (
        <>
          <p>{say('oneTimeLead')}</p>
          <p className="one-time">{password}</p>
        </>
      ) : (
        <p>{say('keptAccount')}</p>
      )}
      <div className="register-buttons">
        {password && <Button onClick={() => void copy()}>{say('copy')}</Button>}
        <Button type="primary" onClick={onClose}>
          {say('written')}
        </Button>
      </div>
    </Modal>
  );
}
