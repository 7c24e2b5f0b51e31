import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Countdown } from '../../kit/desk/countdown.tsx';
import { departmentsQuery, holds, isCrew, useMe } from '../../kit/desk/me.ts';
import { ownClock } from '../../kit/desk/own-clock.ts';
import { useSay } from '../../kit/language.ts';
import { workbenchTexts } from '../texts/workbench.ts';
import { Panel } from './panel.tsx';
import { lightsQuery, myCasesQuery, myLightsQuery, pressingQuery, SHOWN, toApproveQuery } from './queries.ts';

type Lines = NonNullable<Awaited<ReturnType<NonNullable<typeof toApproveQuery.queryFn>>>>;
type Line = Lines['items'][number];
type Lights = Record<'green' | 'yellow' | 'orange' | 'red', number>;

const numberOf = ({ number }: Line) => number;

/** Whose matter it is, where one’s own department only supports. */
function useLead({ lead }: Line): string | undefined {
  const say = useSay(workbenchTexts);
  const { department } = useMe();
  const { data: departments } = useQuery(departmentsQuery);
  if (department === undefined || lead === department) return undefined;
  return say('supporting', { name: departments?.items.find(({ code }) => code === lead)?.name ?? lead });
}

type CaseLineProps = { line: Line; withHandler?: boolean; in?: '/cases' | '/jobs' };

function CaseLine({ line, withHandler, in: folder = '/cases' }: CaseLineProps) {
  const say = useSay(workbenchTexts);
  const lead = useLead(line);
  const { department } = useMe();
  const handler = line.handler ? say('handler', { name: line.handler.name }) : say('noHandler');
  const beneath = [lead, line.number, line.location, withHandler ? handler : undefined]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <div className="panel-line">
        <Link to={`${folder}/${line.number}`}>{line.title}</Link>
        <small>{beneath}</small>
      </div>
      <Countdown facts={ownClock(line, department)} />
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

/** What waits for oneself; for whoever goes out with the tools, the jobs. */
export function MyCases() {
  const say = useSay(workbenchTexts);
  const crew = isCrew(useMe());
  const read = useQuery(myCasesQuery);
  const { data: lights } = useQuery(myLightsQuery);
  const total = totalOf(lights);
  const title = say(crew ? 'jobs' : 'mine');
  const queue =
    total > SHOWN
      ? { to: '/queue', search: { handler: 'me' }, text: say('mineAll', { count: total }) }
      : { to: '/queue', text: say('queue') };
  return (
    <Panel
      title={title}
      beside={<LightLinks title={title} lights={lights} search={{ handler: 'me' }} />}
      read={read}
      items={read.data?.items}
      keyOf={numberOf}
      line={(line) => <CaseLine line={line} in={crew ? '/jobs' : '/cases'} />}
      empty={say(crew ? 'jobsEmpty' : 'mineEmpty')}
      more={crew ? { to: '/jobs', text: say('jobsAll') } : queue}
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
