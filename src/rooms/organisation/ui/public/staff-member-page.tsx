import type { paths } from '../../../../web/kit/api.generated.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { Hero } from '../../../../web/kit/public/hero.tsx';
import type { PublicPage } from '../../../../web/kit/public/pages.ts';
import { Phone } from '../../../../web/kit/public/phone.tsx';
import { Sheet } from '../../../../web/kit/public/sheet.tsx';
import { useWritten, Written } from '../../../../web/kit/public/written.tsx';
import { staffTexts } from '../../texts-staff.ts';

export type StaffMemberData = paths['/staff/{code}']['get']['responses'][200]['content']['application/json'];

/** One member of staff as on the badge, whose QR code leads here (FC-5). */
function StaffMember({ data: { name, title, department, posts } }: { data: StaffMemberData }) {
  const say = useSay(staffTexts);
  const written = useWritten();
  return (
    <>
      <Hero
        up={{ href: '/staff', name: say('title') }}
        title={name}
        lang={written}
        lead={title && <Written>{title}</Written>}
      />
      {department && (
        <section className="sheet">
          <dl className="facts">
            <div>
              <dt>{say('department')}</dt>
              <dd>
                <a href={`/departments/${department.code}`}>
                  <Written>{department.name}</Written>
                </a>
              </dd>
            </div>
            {department.phone && (
              <div>
                <dt>{say('departmentPhone')}</dt>
                <dd>
                  <Phone number={department.phone} />
                </dd>
              </div>
            )}
          </dl>
        </section>
      )}
      {posts.length === 0 && <p className="sheet none">{say('noPost')}</p>}
      {posts.map((post) => (
        <Sheet key={post.code} title={<Written>{post.name}</Written>}>
          <PostFacts post={post} />
        </Sheet>
      ))}
      <p className="soft small">{say('badge')}</p>
    </>
  );
}

function PostFacts({ post: { scope, duties, phone } }: { post: StaffMemberData['posts'][number] }) {
  const say = useSay(staffTexts);
  const written = useWritten();
  return (
    <dl className="facts">
      {scope && (
        <div>
          <dt>{say('scope')}</dt>
          <dd>
            <Written>{scope}</Written>
          </dd>
        </div>
      )}
      {duties.length > 0 && (
        <div>
          <dt>{say('duties')}</dt>
          <dd>
            <ul className="plain-list" lang={written}>
              {duties.map((duty) => (
                <li key={duty}>{duty}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {phone && (
        <div>
          <dt>{say('phone')}</dt>
          <dd>
            <Phone number={phone} />
          </dd>
        </div>
      )}
    </dl>
  );
}

export const page: PublicPage<StaffMemberData> = {
  title: ({ name, title }) => [name, title].filter(Boolean).join(' '),
  Page: StaffMember,
};
