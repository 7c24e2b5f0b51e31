import { Button } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { ifMatch } from '../../../../web/kit/if-match.ts';
import { useSay } from '../../../../web/kit/language.ts';
import type { Ask, Values } from './filled-in.ts';
import { type HoursList, useDepartmentName, useHours } from './queries.ts';
import { RecordDialog } from './record-dialog.tsx';
import { organisationTexts } from './texts-organisation.ts';
import { sharedTexts } from './texts-shared.ts';

type Kind = 'hours' | 'vacations';
type Doing = { what: 'new'; of: Kind } | { what: 'remove'; of: Kind; id: string };

/** The hours by which limits count, and the days on which a department rests (TL-2). */
export function HoursTab() {
  const say = useSay(organisationTexts);
  const hours = useHours();
  const maintains = useMe().allowed.includes('maintain');
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const version = hours.data?.version;
  return (
    <>
      <Refusal error={hours.error} />
      <section className="register-section" aria-labelledby="hours-title">
        <h2 id="hours-title">{say('hours')}</h2>
        <p className="quiet">{say('hoursLead')}</p>
        {maintains && (
          <div className="register-bar">
            <Button type="primary" onClick={() => setDoing({ what: 'new', of: 'hours' })}>
              {say('newHours')}
            </Button>
          </div>
        )}
        {hours.data && (
          <HoursLines
            list={hours.data}
            onRemove={maintains ? (id) => setDoing({ what: 'remove', of: 'hours', id }) : undefined}
          />
        )}
      </section>
      <section className="register-section" aria-labelledby="vacations-title">
        <h2 id="vacations-title">{say('vacations')}</h2>
        <p className="quiet">{say('vacationsLead')}</p>
        {maintains && (
          <div className="register-bar">
            <Button type="primary" onClick={() => setDoing({ what: 'new', of: 'vacations' })}>
              {say('newVacation')}
            </Button>
          </div>
        )}
        {hours.data?.vacations.length === 0 && <p className="quiet">{say('noVacation')}</p>}
        {hours.data && (
          <VacationLines
            list={hours.data}
            onRemove={maintains ? (id) => setDoing({ what: 'remove', of: 'vacations', id }) : undefined}
          />
        )}
      </section>
      {doing?.what === 'new' && doing.of === 'hours' && <HoursForm version={version} onClose={close} />}
      {doing?.what === 'new' && doing.of === 'vacations' && (
        <VacationForm version={version} onClose={close} />
      )}
      {doing?.what === 'remove' && (
        <RemoveForm kind={doing.of} id={doing.id} version={version} onClose={close} />
      )}
    </>
  );
}

type LinesProps = { list: HoursList; onRemove?: (id: string) => void };

function usePeriod() {
  const say = useSay(organisationTexts);
  return (from: string, to?: string) => (to ? say('periodTo', { from, to }) : say('period', { from }));
}

function HoursLines({ list, onRemove }: LinesProps) {
  const shared = useSay(sharedTexts);
  const nameOf = useDepartmentName();
  const period = usePeriod();
  return (
    <ul className="register-lines">
      {list.hours.map(({ id, department, from, to, intervals }) => {
        const name = department ? nameOf(department) : shared('office');
        return (
          <li key={id}>
            <div className="register-head">
              <h3>{name}</h3>
              <span>{intervals.map(({ opens, closes }) => `${opens}–${closes}`).join(shared('comma'))}</span>
              <span className="quiet">{period(from, to)}</span>
              <Remove name={name} remove={onRemove && (() => onRemove(id))} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Remove({ name, remove }: { name: string; remove?: () => void }) {
  const shared = useSay(sharedTexts);
  if (!remove) return null;
  return (
    <div className="register-buttons">
      <Button onClick={remove} aria-label={shared('removeOne', { name })}>
        {shared('remove')}
      </Button>
    </div>
  );
}

function VacationLines({ list, onRemove }: LinesProps) {
  const nameOf = useDepartmentName();
  const period = usePeriod();
  return (
    <ul className="register-lines">
      {list.vacations.map(({ id, department, from, to, name }) => (
        <li key={id}>
          <div className="register-head">
            <h3>{nameOf(department)}</h3>
            <span>{name}</span>
            <span className="quiet">{period(from, to)}</span>
            <Remove name={name} remove={onRemove && (() => onRemove(id))} />
          </div>
        </li>
      ))}
    </ul>
  );
}

type FormProps = { version: number | undefined; onClose: () => void };

function HoursForm({ version, onClose }: FormProps) {
  const say = useSay(organisationTexts);
  const asks: Ask[] = [
    { name: 'department', label: say('hoursOf'), help: say('hoursHelp'), kind: 'department' },
    { name: 'from', label: say('from'), kind: 'date' },
    { name: 'to', label: say('to'), help: say('toHelp'), kind: 'date' },
    { name: 'opens1', label: say('opens1'), kind: 'time' },
    { name: 'closes1', label: say('closes1'), kind: 'time' },
    { name: 'opens2', label: say('opens2'), kind: 'time' },
    { name: 'closes2', label: say('closes2'), kind: 'time' },
  ];
  const send = ({ opens1, closes1, opens2, closes2, ...rest }: Values) => {
    const intervals = [
      { opens: opens1, closes: closes1 },
      { opens: opens2, closes: closes2 },
    ].filter(({ opens, closes }) => opens || closes);
    const body = { from: '', ...rest, intervals } as never;
    return taken(api.PUT('/organisation/office-hours', { params: { header: ifMatch(version) }, body }));
  };
  return (
    <RecordDialog
      title={say('newHours')}
      verb={say('newHours')}
      lead={<p>{say('hoursLead')}</p>}
      asks={asks}
      start={{ opens1: '08:00', closes1: '12:00', opens2: '14:00', closes2: '17:30' }}
      whole
      send={send}
      onClose={onClose}
    />
  );
}

function VacationForm({ version, onClose }: FormProps) {
  const say = useSay(organisationTexts);
  const asks: Ask[] = [
    { name: 'department', label: say('hoursOf'), kind: 'department' },
    { name: 'name', label: say('vacationName'), kind: 'line', most: 100 },
    { name: 'from', label: say('from'), kind: 'date' },
    { name: 'to', label: say('to'), help: say('vacationToHelp'), kind: 'date' },
  ];
  return (
    <RecordDialog
      title={say('newVacation')}
      verb={say('newVacation')}
      lead={<p>{say('vacationsLead')}</p>}
      asks={asks}
      start={{}}
      whole
      send={(values) => {
        const body = { department: '', from: '', to: '', name: '', ...values };
        return taken(api.PUT('/organisation/vacations', { params: { header: ifMatch(version) }, body }));
      }}
      onClose={onClose}
    />
  );
}

type RemoveFormProps = FormProps & { kind: Kind; id: string };

function RemoveForm({ kind, id, version, onClose }: RemoveFormProps) {
  const say = useSay(organisationTexts);
  const title = say(kind === 'hours' ? 'removeHours' : 'removeVacation');
  const params = { path: { id }, header: ifMatch(version) };
  return (
    <RecordDialog
      title={title}
      verb={title}
      done={say('removed')}
      lead={<p>{say('removeLead')}</p>}
      asks={[]}
      start={{}}
      send={() =>
        kind === 'hours'
          ? taken(api.DELETE('/organisation/office-hours/{id}', { params }))
          : taken(api.DELETE('/organisation/vacations/{id}', { params }))
      }
      onClose={onClose}
    />
  );
}
