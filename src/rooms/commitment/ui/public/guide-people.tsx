import { useLang, useSay } from '../../../../web/kit/language.ts';
import { useFrame } from '../../../../web/kit/public/frame-context.ts';
import { Icon } from '../../../../web/kit/public/icon.tsx';
import { Phone } from '../../../../web/kit/public/phone.tsx';
import { Sheet } from '../../../../web/kit/public/sheet.tsx';
import { Written } from '../../../../web/kit/public/written.tsx';
import { guideTexts } from '../../texts-guide.ts';
import type { Service } from './guide-data.ts';

type Handler = Service['handlers'][number];

/** Posts in order, each with who holds it. */
function postsOf(handlers: Handler[]): { code: string; name: string; phone: string; people: Handler[] }[] {
  const codes = [...new Set(handlers.map(({ post }) => post))];
  return codes.flatMap((code) => {
    const people = handlers.filter(({ post }) => post === code);
    const [first] = people;
    return first ? [{ code, name: first.postName, phone: first.phone, people }] : [];
  });
}

/** Who handles it, by post, with the seats A and B (TL-12), and whom to call when one is not satisfied. */
export function People({ service }: { service: Service }) {
  const say = useSay(guideTexts);
  const lang = useLang();
  const posts = postsOf(service.handlers);
  return (
    <Sheet id="people" title={say('people')}>
      {posts.length === 0 && <p className="none">{say('nobody')}</p>}
      <ul className="rows">
        {posts.map(({ code, name, phone, people }) => (
          <li key={code}>
            <span>
              <strong>
                <Written>{name}</Written>
              </strong>
              <span className="soft small row-note">
                <Written>
                  {people
                    .map((one) =>
                      one.seat === 'A' || one.seat === 'B'
                        ? say('seat', { name: one.name, seat: one.seat })
                        : one.name,
                    )
                    .join(lang === 'zh' ? '、' : ', ')}
                </Written>
              </span>
            </span>
            {phone && <Phone number={phone} />}
          </li>
        ))}
      </ul>
      {service.complaintPhone && (
        <div className="complain">
          <h3>{say('complain')}</h3>
          <p>{say('complainText')}</p>
          <Phone number={service.complaintPhone} />
        </div>
      )}
    </Sheet>
  );
}

/** What to do next, always in reach of a thumb. */
export function ActBar({ service }: { service: Service }) {
  const say = useSay(guideTexts);
  const { embedded, lang } = useFrame();
  const { code, online, phone, place } = service;
  const apply = `/services/${code}/apply`;
  const number = phone?.match(/\+?\d[\d -]{4,18}\d/)?.[0];
  if (!number && !online) return null;
  return (
    <div className="act-bar">
      {number && (
        <a className="button quiet" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
          <Icon name="phone" />
          {say('call')}
        </a>
      )}
      {online ? (
        <a
          className="button"
          // From another site's frame the language comes along: the page it leads to has no cookie yet.
          href={embedded ? `${apply}?lang=${lang}` : apply}
          target={embedded ? '_top' : undefined}
        >
          {say('start')}
        </a>
      ) : (
        place && <p className="small">{say('onlyInPerson', { place })}</p>
      )}
    </div>
  );
}
