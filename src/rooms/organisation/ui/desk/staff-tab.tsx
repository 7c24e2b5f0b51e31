import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { dayInWords } from '../../../../kernel/texts.ts';
import { api, taken } from '../../../../web/kit/api.ts';
import { useSettled } from '../../../../web/kit/desk/directory.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { useOfficeNow } from '../../../../web/kit/desk/office-now.ts';
import { PaperButton } from '../../../../web/kit/desk/paper-button.tsx';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { DepartmentFilter, Fact, Loaded, Mark } from './parts.tsx';
import { type Staff, useDepartmentName, useStaff } from './queries.ts';
import { LeaveForm, OneTimePassword, ResetForm, type Secret, StaffForm } from './staff-forms.tsx';
import { organisationTexts } from './texts-organisation.ts';
import { seatTexts, sharedTexts } from './texts-shared.ts';

type Doing = { what: 'new' } | { what: 'change' | 'leave' | 'reset'; person: Staff };

/** The people of the office, their posts and certificates. */
export function StaffTab() {
  const say = useSay(organisationTexts);
  const me = useMe();
  const maintains = me.allowed.includes('maintain');
  const [department, setDepartment] = useState<string | undefined>(me.department);
  const [find, setFind] = useState('');
  const [left, setLeft] = useState(false);
  const [doing, setDoing] = useState<Doing>();
  const [secret, setSecret] = useState<Secret>();
  const staff = useStaff(department, useSettled(find.trim()), left);
  const open = async (what: 'change' | 'leave' | 'reset', username: string) => {
    const params = { path: { username } };
    setDoing({ what, person: (await taken(api.GET('/organisation/staff/{username}', { params }))) as Staff });
  };
  const close = () => setDoing(undefined);
  return (
    <>
      <div className="register-bar">
        <DepartmentFilter id="staff-department" value={department} onChange={setDepartment} />
        <span className="register-filter">
          <label htmlFor="staff-find">{say('find')}</label>
          <Input id="staff-find" allowClear value={find} onChange={({ target }) => setFind(target.value)} />
        </span>
        {maintains && (
          <>
            <Checkbox checked={left} onChange={({ target }) => setLeft(target.checked)}>
              {say('left')}
            </Checkbox>
            <Button type="primary" onClick={() => setDoing({ what: 'new' })}>
              {say('newStaff')}
            </Button>
          </>
        )}
      </div>
      <Loaded query={staff} empty={useSay(sharedTexts)('noMatch')}>
        {(items) => (
          <ul className="register-lines">
            {items.map((person) => (
              <StaffLine
                key={person.username}
                person={person}
                onDo={(what) => void open(what, person.username)}
              />
            ))}
          </ul>
        )}
      </Loaded>
      {doing?.what === 'new' && <StaffForm department={department} onSecret={setSecret} onClose={close} />}
      {doing?.what === 'change' && <StaffForm person={doing.person} onSecret={setSecret} onClose={close} />}
      {doing?.what === 'leave' && <LeaveForm person={doing.person} onClose={close} />}
      {doing?.what === 'reset' && <ResetForm person={doing.person} onSecret={setSecret} onClose={close} />}
      {secret && <OneTimePassword secret={secret} onClose={() => setSecret(undefined)} />}
    </>
  );
}

type StaffLineProps = { person: Staff; onDo: (what: 'change' | 'leave' | 'reset') => void };

function StaffLine({ person, onDo }: StaffLineProps) {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const seat = useSay(seatTexts);
  const nameOf = useDepartmentName();
  const { code, name, username, title, department, posts, away, leftOn, phone, allowed } = person;
  const postNames = posts.map((post) =>
    post.seat === 'A' || post.seat === 'B' ? `${post.name} ${seat(post.seat)}` : post.name,
  );
  return (
    <li>
      <div className="register-head">
        <h2>{name}</h2>
        <span className="quiet">{[title, nameOf(department), username].filter(Boolean).join(' · ')}</span>
        {away && <Mark light="paused">{shared('away')}</Mark>}
        <div className="register-buttons">
          {leftOn === undefined && code !== undefined && (
            <>
              <PaperButton path={`/organisation/staff/${username}/badge`} of={name}>
                {say('badge')}
              </PaperButton>
              <PaperButton path={`/organisation/staff/${username}/plate`} of={name}>
                {say('plate')}
              </PaperButton>
            </>
          )}
          {allowed.includes('resetPassword') && (
            <Button onClick={() => onDo('reset')} aria-label={`${say('resetPassword')} ${name}`}>
              {say('resetPassword')}
            </Button>
          )}
          {allowed.includes('leave') && (
            <Button onClick={() => onDo('leave')} aria-label={`${say('leave')} ${name}`}>
              {say('leave')}
            </Button>
          )}
          {allowed.includes('change') && (
            <Button onClick={() => onDo('change')} aria-label={shared('changeOne', { name })}>
              {shared('change')}
            </Button>
          )}
        </div>
      </div>
      <dl className="register-facts">
        <Fact name={say('posts')}>{postNames.join(shared('comma'))}</Fact>
        <Fact name={say('personalPhone')}>{phone}</Fact>
        <Fact name={say('joinedOn')}>{person.joinedOn}</Fact>
        <Fact name={say('leftOn')}>{leftOn}</Fact>
        {person.certificates && person.certificates.length > 0 && (
          <Fact name={say('certificates')}>
            <Certificates person={person} />
          </Fact>
        )}
      </dl>
    </li>
  );
}

/** What somebody holds; what has expired is said in words. */
function Certificates({ person }: { person: Staff }) {
  const say = useSay(organisationTexts);
  const lang = useLang();
  const today = useOfficeNow()?.slice(0, 10);
  return (person.certificates ?? []).map(({ kind, number, expiresOn }) => {
    const isOver = today !== undefined && expiresOn < today;
    const day = `${expiresOn.slice(0, 4)} ${dayInWords(expiresOn, lang)}`;
    return (
      <div key={`${kind} ${number}`}>
        {kind} {number} ·{' '}
        {isOver ? <Mark light="red">{say('expired', { day })}</Mark> : say('expires', { day })}
      </div>
    );
  });
}
