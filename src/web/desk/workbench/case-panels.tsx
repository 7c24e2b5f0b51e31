import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Countdown } from '../../kit/desk/countdown.tsx';
import { departmentsQuery, holds, useMe } from '../../kit/desk/me.ts';
import { useSay } from '../../kit/language.ts';
import { workbenchTexts } from '../texts/workbench.ts';
import { Panel } from './panel.tsx';
import { lightsQuery, myCasesQuery, myLightsQuery, pressingQuery, SHOWN, toApproveQuery } from './queries.ts';

type Lines = NonNullable<Awaited<ReturnType<NonNullable<typeof toApproveQuery.queryFn>>>>;
type Line = Lines['items'][number];
type Lights = Record<'green' | 'yellow' | 'orange' | 'red', number>;

const numberOf = ({ number }: Line) => number;

function CaseLine({ line, withHandler }: { line: Line; withHandler?: boolean }) {
  const say = useSay(workbenchTexts);
  const handler = line.handler ? say('handler', { name: line.handler.name }) : say('noHandler');
  const beneath = [line.number, line.location, withHandler ? handler : undefined].filter(Boolean).join(' · ');
  return (
    <>
      <div className="panel-line">
        <Link to={`/cases/${line.number}`}>{line.title}</Link>
        <small>{beneath}</small>
      </div>
      <Countdown facts={line} />
    </>
  );
}

type LightLinksProps = { title: string; lights?: Lights; search: Record<string, string> };

/** How many there are of each light, each a way into the queue; those there are none of are left out. */
function LightLinks({ title, lights, search }: LightLinksProps) {
  const say = useSay(workbenchTexts);
  const shown = (['red', 'orange', 'yellow', 'green'] as const).filter((light) => lights?.[light]);
  if (!lights || shown.length === 0) return null;
  return (
    <nav className="panel-lights" aria-label={say('lights', { title })}>
      {shown.map((light) => (
        <Link key={light} to="/queue" search={{ ...search, light } as never} className={`light-${light}`}>
          {say(light, { count: lights[light] })}
        </Link>
      ))}
    </nav>
  );
}

const totalOf = (lights: Lights | undefined) =>
  lights ? lights.green + lights.yellow + lights.orange + lights.red : 0;

export function MyCases() {
  const say = useSay(workbenchTexts);
  const read = useQuery(myCasesQuery);
  const { data: lights } = useQuery(myLightsQuery);
  const total = totalOf(lights);
  return (
    <Panel
      title={say('mine')}
      beside={<LightLinks title={say('mine')} lights={lights} search={{ handler: 'me' }} />}
      read={read}
      items={read.data?.items}
      keyOf={numberOf}
      line={(line) => <CaseLine line={line} />}
      empty={say('mineEmpty')}
      more={
        total > SHOWN
          ? { to: '/queue', search: { handler: 'me' }, text: say('mineAll', { count: total }) }
          : { to: '/queue', text: say('queue') }
      }
    />
  );
}

/** For whoever grants extensions and further notices. */
export function ToApprove() {
  const say = useSay(workbenchTexts);
  const read = useQuery(toApproveQuery);
  return (
    <Panel
      title={say('approve')}
      beside={<small className="quiet">{say('approveHelp')}</small>}
      read={read}
      items={read.data?.items.slice(0, SHOWN)}
      keyOf={numberOf}
      line={(line) => <CaseLine line={line} withHandler />}
      empty={say('approveEmpty')}
    />
  );
}

/** What a leader has to know of: the own department’s, or what all departments one sees are late with. */
export function Pressing() {
  const say = useSay(workbenchTexts);
  const me = useMe();
  const { data: departments } = useQuery(departmentsQuery);
  const own = holds(me, 'head', 'deputy') ? me.department : undefined;
  const read = useQuery(pressingQuery(own));
  const { data: lights } = useQuery(lightsQuery(own));
  const name = departments?.items.find(({ code }) => code === own)?.name ?? own;
  const title = own ? say('department', { name }) : say('everywhere');
  return (
    <Panel
      title={title}
      beside={<LightLinks title={title} lights={lights} search={own ? { department: own } : {}} />}
      read={read}
      items={read.data}
      keyOf={numberOf}
      line={(line) => <CaseLine line={line} withHandler />}
      empty={say('pressingEmpty')}
    />
  );
}
