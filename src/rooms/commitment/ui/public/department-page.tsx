import type { paths } from '../../../../web/kit/api.generated.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { useFrame } from '../../../../web/kit/public/frame-context.ts';
import { Hero } from '../../../../web/kit/public/hero.tsx';
import { Icon } from '../../../../web/kit/public/icon.tsx';
import type { PublicPage } from '../../../../web/kit/public/pages.ts';
import { Phone } from '../../../../web/kit/public/phone.tsx';
import { type ServiceBrief, ServiceRows } from '../../../../web/kit/public/service-rows.tsx';
import { Sheet } from '../../../../web/kit/public/sheet.tsx';
import { useWritten, Written } from '../../../../web/kit/public/written.tsx';
import { pageWords } from '../../texts.ts';
import { departmentTexts } from '../../texts-department.ts';
import { Fact, WrittenList } from './parts.tsx';

type Department = paths['/departments/{code}']['get']['responses'][200]['content']['application/json'];
export type DepartmentData = { department: Department; services: ServiceBrief[] };

/** What a department promises, what it is there for, and who works there (SC-0, SC-3, FC-1, FC-5, SC-9). */
function DepartmentPage({ data: { department, services } }: { data: DepartmentData }) {
  const say = useSay(departmentTexts);
  const page = useSay(pageWords);
  const written = useWritten();
  const { embedded } = useFrame();
  const { name, duties, standards } = department;
  return (
    <>
      <Hero up={embedded ? undefined : { href: '/', name: say('up') }} title={name} lang={written} />
      <section className="sheet">
        <dl className="facts">
          <Fact name={page('place')}>
            <Written>{department.place}</Written>
          </Fact>
          <Fact name={page('hours')}>
            <Written>{department.windowHours}</Written>
          </Fact>
          <Fact name={page('phone')}>{department.phone && <Phone number={department.phone} />}</Fact>
        </dl>
      </section>
      <Sheet id="items" title={say('promises', { count: services.length })}>
        {services.length > 0 ? <ServiceRows services={services} /> : <p className="none">{say('none')}</p>}
      </Sheet>
      {standards.length > 0 && (
        <Sheet id="standards" title={page('standards')}>
          <WrittenList lines={standards} />
        </Sheet>
      )}
      {duties.length > 0 && (
        <Sheet id="duties" title={page('duties')}>
          <WrittenList lines={duties} />
        </Sheet>
      )}
      <FirstContact posts={department.firstContact} />
      {!embedded && <PostsAndStaff department={department} />}
      {!embedded && <Elsewhere code={department.code} />}
    </>
  );
}

function FirstContact({ posts }: { posts: Department['firstContact'] }) {
  const say = useSay(departmentTexts);
  if (posts.length === 0) return null;
  return (
    <Sheet id="first-contact" title={say('firstContact')}>
      <p className="soft small">{say('firstContactNote')}</p>
      <ul className="rows">
        {posts.map(({ post, name, phone, may }) => (
          <li key={post}>
            <span>
              <strong>
                <Written>{name}</Written>
              </strong>
              <ul className="chips">
                {may.map((power) => (
                  <li key={power}>
                    <Icon name="check" />
                    {say(power)}
                  </li>
                ))}
              </ul>
            </span>
            {phone && <Phone number={phone} />}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function PostsAndStaff({ department: { posts, phones, staff } }: { department: Department }) {
  const say = useSay(departmentTexts);
  const phoneOf = (code: string) => phones.find(({ post }) => post === code)?.phone;
  return (
    <>
      <Sheet id="posts" title={say('posts')}>
        {posts.length === 0 && <p className="none">{say('noPosts')}</p>}
        <ul className="rows">
          {posts.map(({ code, name, scope }) => (
            <li key={code}>
              <span className="row-text">
                <strong>
                  <Written>{name}</Written>
                </strong>
                <span className="soft small row-note">
                  <Written>{scope}</Written>
                </span>
              </span>
              <Phone number={phoneOf(code) ?? ''} />
            </li>
          ))}
        </ul>
      </Sheet>
      <StaffSheet staff={staff} />
    </>
  );
}

/** One line a person, with all the posts held. */
function peopleOf(staff: Department['staff']) {
  const people = new Map<string, { code?: string; name: string; title: string; posts: string[] }>();
  for (const { code, name, title, post } of staff) {
    const key = code ?? name;
    const person = people.get(key) ?? { code, name, title, posts: [] };
    if (post) person.posts.push(post);
    people.set(key, person);
  }
  return [...people.entries()];
}

function StaffSheet({ staff }: { staff: Department['staff'] }) {
  const say = useSay(departmentTexts);
  return (
    <Sheet id="staff" title={say('staff')}>
      {staff.length === 0 && <p className="none">{say('noStaff')}</p>}
      <ul className="cards">
        {peopleOf(staff).map(([key, { code, name, title, posts }]) => (
          <li key={key}>
            <a href={code ? `/staff/${code}` : '/staff'}>
              <span className="person">
                <span className="name">
                  <Written>{name}</Written>
                </span>
                <span className="small">
                  <Written>{[...new Set([title, ...posts])].filter(Boolean).join(' · ')}</Written>
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Elsewhere({ code }: { code: string }) {
  const say = useSay(departmentTexts);
  return (
    <Sheet id="elsewhere" title={say('elsewhere')}>
      <p className="soft small">{say('elsewhereNote')}</p>
      <p className="links">
        <a href={`/embed/departments/${code}`}>{say('embed')}</a>
        <a href={`/departments/${code}/feed.atom`}>{say('atom')}</a>
        <a href={`/departments/${code}/feed.json`}>{say('json')}</a>
      </p>
    </Sheet>
  );
}

export const page: PublicPage<DepartmentData> = {
  title: ({ department }) => department.name,
  Page: DepartmentPage,
};
