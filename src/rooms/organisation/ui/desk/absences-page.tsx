import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { useOfficeNow } from '../../../../web/kit/desk/office-now.ts';
import { PageHeader } from '../../../../web/kit/desk/page.tsx';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { BackForm, MoveForm, ReportForm } from './absence-forms.tsx';
import { DutySection } from './duty-section.tsx';
import { Loaded, Mark } from './parts.tsx';
import { edgeWords } from './periods.ts';
import { type Absence, useAbsences } from './queries.ts';
import { StandInSection } from './stand-in-section.tsx';
import { absenceTexts } from './texts-absences.ts';
import { absenceKindTexts } from './texts-shared.ts';

type Doing = { what: 'report' } | { what: 'move' | 'back'; absence: Absence };

/** Who is away, who stands in, who is on duty (TL-12). */
export function AbsencesPage() {
  const say = useSay(absenceTexts);
  const [past, setPast] = useState(false);
  const absences = useAbsences(past);
  const [doing, setDoing] = useState<Doing>();
  const open = async (what: 'move' | 'back', id: string) => {
    const params = { path: { id } };
    setDoing({ what, absence: (await taken(api.GET('/organisation/absences/{id}', { params }))) as Absence });
  };
  const close = () => setDoing(undefined);
  return (
    <div>
      <PageHeader
        title={say('title')}
        actions={
          <Button type="primary" onClick={() => setDoing({ what: 'report' })}>
            {say('report')}
          </Button>
        }
      />
      <StandInSection />
      <section className="register-section" aria-labelledby="absences-title">
        <h2 id="absences-title">{say('current')}</h2>
        <div className="register-bar">
          <Checkbox checked={past} onChange={({ target }) => setPast(target.checked)}>
            {say('past')}
          </Checkbox>
        </div>
        <Loaded query={absences} empty={say('none')}>
          {(items) => (
            <ul className="register-lines">
              {items.map((absence) => (
                <AbsenceLine
                  key={absence.id}
                  absence={absence}
                  onDo={(what) => void open(what, absence.id)}
                />
              ))}
            </ul>
          )}
        </Loaded>
      </section>
      <DutySection />
      {doing?.what === 'report' && <ReportForm onClose={close} />}
      {doing?.what === 'move' && <MoveForm absence={doing.absence} onClose={close} />}
      {doing?.what === 'back' && <BackForm absence={doing.absence} onClose={close} />}
    </div>
  );
}

type AbsenceLineProps = { absence: Absence; onDo: (what: 'move' | 'back') => void };

function AbsenceLine({ absence, onDo }: AbsenceLineProps) {
  const say = useSay(absenceTexts);
  const kind = useSay(absenceKindTexts);
  const lang = useLang();
  const now = useOfficeNow();
  const year = now?.slice(0, 4);
  const { name, from, to, planned, reason, allowed } = absence;
  const isNow = now !== undefined && from <= now && (to === undefined || to > now);
  const begins = edgeWords(from, lang, year);
  const period = to
    ? say('periodTo', { from: begins, to: edgeWords(to, lang, year, true) })
    : say('period', { from: begins });
  const isAhead = now !== undefined && from > now;
  return (
    <li>
      <div className="register-head">
        <h3>{name}</h3>
        <span>{period}</span>
        {isNow && <Mark light="paused">{say('nowMark')}</Mark>}
        <span className="quiet">
          {[absence.kind && kind(absence.kind), planned ? say('plannedMark') : '', reason]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <div className="register-buttons">
          {allowed.includes('change') && (
            <Button onClick={() => onDo('move')} aria-label={`${say('move')} ${name}`}>
              {say('move')}
            </Button>
          )}
          {allowed.includes('return') && (
            <Button onClick={() => onDo('back')} aria-label={`${say(isAhead ? 'callOff' : 'back')} ${name}`}>
              {say(isAhead ? 'callOff' : 'back')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
