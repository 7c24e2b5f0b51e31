import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { DepartmentFilter, Fact, Loaded, Mark } from './parts.tsx';
import { PostForm } from './post-form.tsx';
import { type Post, useDepartmentName, usePosts } from './queries.ts';
import { organisationTexts } from './texts-organisation.ts';
import { coverTexts, powerTexts, roleTexts, seatTexts, sharedTexts } from './texts-shared.ts';

/** Posts with their duty sheets, who holds them and who is in charge now (TL-12, AC-4). */
export function PostsTab() {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const me = useMe();
  const [department, setDepartment] = useState<string | undefined>(me.department);
  const [find, setFind] = useState('');
  const [edited, setEdited] = useState<Post | 'new'>();
  const posts = usePosts(department);
  const edit = async (code: string) =>
    setEdited((await taken(api.GET('/organisation/posts/{code}', { params: { path: { code } } }))) as Post);
  const matches = ({ name, code }: Post) => name.includes(find.trim()) || code.includes(find.trim());
  return (
    <>
      <div className="register-bar">
        <DepartmentFilter id="posts-department" value={department} onChange={setDepartment} />
        <span className="register-filter">
          <label htmlFor="posts-find">{say('findPost')}</label>
          <Input id="posts-find" allowClear value={find} onChange={({ target }) => setFind(target.value)} />
        </span>
        {me.allowed.includes('maintain') && (
          <Button type="primary" onClick={() => setEdited('new')}>
            {say('newPost')}
          </Button>
        )}
      </div>
      <Loaded query={posts}>
        {(items) => {
          const shown = items.filter(matches);
          if (shown.length === 0) return <p className="quiet">{shared('noMatch')}</p>;
          return (
            <ul className="register-lines">
              {shown.map((post) => (
                <PostLine key={post.code} post={post} onChange={() => void edit(post.code)} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {edited && (
        <PostForm
          post={edited === 'new' ? undefined : edited}
          department={department}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

function PostLine({ post, onChange }: { post: Post; onChange: () => void }) {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const role = useSay(roleTexts);
  const cover = useSay(coverTexts);
  const power = useSay(powerTexts);
  const nameOf = useDepartmentName();
  return (
    <li>
      <div className="register-head">
        <h2>{post.name}</h2>
        <span className="quiet">
          {[post.code, nameOf(post.department), role(post.role), cover(post.cover)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {post.needsStandIn && <Mark light="red">{say('needsStandIn')}</Mark>}
        <div className="register-buttons">
          {post.allowed.includes('nameStandIn') && <Link to="/absences">{say('nameStandIn')}</Link>}
          {post.allowed.includes('change') && (
            <Button onClick={onChange} aria-label={shared('changeOne', { name: post.name })}>
              {shared('change')}
            </Button>
          )}
        </div>
      </div>
      <dl className="register-facts">
        <Fact name={say('holders')}>
          <Holders post={post} />
        </Fact>
        <Fact name={say('inCharge')}>
          <InCharge post={post} />
        </Fact>
        <Fact name={say('scope')}>{post.scope}</Fact>
        <Fact name={say('phone')}>{post.phone}</Fact>
        <Fact name={say('firstContact')}>
          {post.firstContact.map((one) => power(one)).join(shared('comma'))}
        </Fact>
        <Fact name={say('certificate')}>{post.certificate}</Fact>
        <Fact name={say('buildings')}>{post.buildings?.join(shared('comma'))}</Fact>
      </dl>
      {post.duties.length === 0 ? (
        <p className="quiet">{say('noDuties')}</p>
      ) : (
        <details>
          <summary>{say('dutyCount', { count: post.duties.length })}</summary>
          <ol>
            {post.duties.map((duty) => (
              <li key={duty}>{duty}</li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

function Holders({ post }: { post: Post }) {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const seat = useSay(seatTexts);
  if (post.holders.length === 0) return say('noHolder');
  const told = post.holders.map((one) => {
    const parts = [
      one.name,
      one.seat === 'A' || one.seat === 'B' ? seat(one.seat) : '',
      one.away ? shared('away') : '',
    ];
    return parts.filter(Boolean).join(' ');
  });
  return told.join(shared('comma'));
}

function InCharge({ post }: { post: Post }) {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const as = useSay(seatTexts) as (key: string) => string;
  const own = ['single', 'A', 'pool'];
  const told = post.inCharge.map((one) =>
    [
      one.name,
      own.includes(one.as) ? '' : as(one.as),
      one.actingFor && say('actingFor', { name: one.actingFor.name }),
    ]
      .filter(Boolean)
      .join(' '),
  );
  return told.length === 0 ? shared('none') : told.join(shared('comma'));
}
