import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { placeInWords } from '../../../../kernel/texts.ts';
import { api, taken } from '../../../../web/kit/api.ts';
import { useSay } from '../../../../web/kit/language.ts';
import type { CaseView } from '../../contract.ts';
import { Fact, Part, useDates } from './case-parts.tsx';
import { caseTexts } from './texts-case.ts';
import { useRoomWords } from './words.ts';

/** What the form of the item calls its fields, in the version the case runs on. */
function useLabels({ service, serviceVersion, fields }: CaseView): Map<string, string> {
  const { data } = useQuery({
    queryKey: ['service-version', service, serviceVersion],
    queryFn: () =>
      taken(
        api.GET('/services/{code}/versions/{n}', {
          params: { path: { code: service ?? '', n: String(serviceVersion) } },
        }),
      ),
    enabled: service !== undefined && serviceVersion !== undefined && fields !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return new Map((data?.fields ?? []).map(({ name, label }) => [name, label]));
}

/** What it is about. */
export function CaseFacts({ of, now }: { of: CaseView; now: string }) {
  const say = useSay(caseTexts);
  const words = useRoomWords();
  const { moment } = useDates(now);
  const labels = useLabels(of);
  const { location: at, document, appointment, serviceName, serviceVersion, service } = of;
  const place = at && placeInWords(at);
  const shown = (value: string | number | boolean) =>
    typeof value === 'boolean' ? say(value ? 'yes' : 'no') : String(value);
  return (
    <Part title={say('facts')} id="facts">
      <dl className="facts">
        <Fact label={say('matter')}>{of.matter && <span className="prose">{of.matter}</span>}</Fact>
        <Fact label={say('place')}>{place}</Fact>
        <Fact label={say('appointment')}>
          {appointment && say('period', { from: moment(appointment.from), to: moment(appointment.to) })}
        </Fact>
        {Object.entries(of.fields ?? {}).map(([name, value]) => (
          <Fact key={name} label={labels.get(name) ?? name}>
            {shown(value)}
          </Fact>
        ))}
        <Fact label={say('service')}>
          {service && (
            <a href={`/services/${service}`}>
              {say('serviceVersion', { name: serviceName ?? service, version: serviceVersion })}
            </a>
          )}
        </Fact>
        <Fact label={say('document')}>
          {document && [document.title, document.number].filter(Boolean).join(' · ')}
        </Fact>
        <Fact label={say('source')}>{words.sources[of.source]}</Fact>
        <Fact label={say('channel')}>{of.channel && words.channels[of.channel]}</Fact>
        <Fact label={say('receivedAt')}>{moment(of.receivedAt)}</Fact>
        <Fact label={say('acceptedAt')}>{of.acceptedAt && moment(of.acceptedAt)}</Fact>
        <Fact label={say('contact')}>
          {of.contact && (
            <Link to="/contacts/$number" params={{ number: of.contact }}>
              {of.contact}
            </Link>
          )}
        </Fact>
        <Fact label={say('mergedInto')}>{of.mergedInto && <CaseLink number={of.mergedInto} />}</Fact>
        <Fact label={say('repeats')}>
          {of.repeats?.length && (
            <ul className="inline">
              {of.repeats.map((number) => (
                <li key={number}>
                  <CaseLink number={number} />
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
    </Part>
  );
}

const CaseLink = ({ number }: { number: string }) => (
  <Link to="/cases/$number" params={{ number }}>
    {number}
  </Link>
);
