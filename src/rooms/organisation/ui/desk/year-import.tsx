import { Alert, App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { momentText } from '../../../../web/kit/days.ts';
import { Field } from '../../../../web/kit/desk/field.tsx';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useCommand } from '../../../../web/kit/desk/use-command.ts';
import { ifMatch } from '../../../../web/kit/if-match.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { useSigns } from '../../../../web/kit/texts-signs.ts';
import type { CalendarYear, PutYearResult } from './queries.ts';
import { calendarTexts } from './texts-calendar.ts';
import { placeOf, readYearText, toldOf, yearCsv } from './year-text.ts';

type YearImportProps = { calendar: CalendarYear; onClose: () => void };

/** Sends a year as CSV or JSON; with `preview` nothing is saved. */
function putYear({ year, version }: CalendarYear, text: string, preview: boolean): Promise<PutYearResult> {
  const read = readYearText(text);
  const params = { path: { year: String(year) }, query: { preview }, header: ifMatch(version) };
  if ('days' in read)
    return taken(
      api.PUT('/calendar/{year}', { params, body: { days: read.days } }),
    ) as Promise<PutYearResult>;
  return taken(
    api.PUT('/calendar/{year}', {
      params,
      body: text as never,
      bodySerializer: () => text,
      headers: { 'content-type': 'text/csv' },
    }),
  ) as Promise<PutYearResult>;
}

/** Entering a year's arrangement: what it moves is shown before it is saved. */
export function YearImport({ calendar, onClose }: YearImportProps) {
  const say = useSay(calendarTexts);
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<PutYearResult>();
  const id = useId();
  const { year } = calendar;
  const look = useCommand(() => putYear(calendar, text, true), { onDone: setPreview });
  const save = useCommand(() => putYear(calendar, text, false), {
    onDone: ({ moving }) => {
      const count = toldOf(moving).handlers.length;
      const told = { year, moving: moving.length, count };
      void message.success(say(count > 0 ? 'savedTold' : 'saved', told));
      onClose();
    },
  });
  const nameOf = (pointer: string) => {
    const { line, day, field } = placeOf(pointer);
    const at = [line !== undefined && say('line', { line }), day !== undefined && say('day', { day })];
    return [...at, field && say(`${field}Field`)].filter(Boolean).join(' · ') || undefined;
  };
  const isUnreadable = text !== '' && 'unreadable' in readYearText(text);
  const write = (next: string) => {
    setText(next);
    setPreview(undefined);
    look.reset();
    save.reset();
  };
  return (
    <section className="register-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('importYear', { year })}</h2>
      <p>{say('importLead')}</p>
      <div className="register-bar">
        <label className="file-pick">
          {say('file')}
          <input
            type="file"
            accept=".csv,.json,text/csv,application/json"
            onChange={({ target }) => void target.files?.[0]?.text().then(write)}
          />
        </label>
        <Button onClick={() => write(yearCsv(calendar.days))}>{say('example')}</Button>
      </div>
      <Field
        id={id}
        label={say('text')}
        help={say('textHelp')}
        error={isUnreadable ? say('unreadable') : undefined}
      >
        <Input.TextArea
          id={id}
          value={text}
          autoSize={{ minRows: 6, maxRows: 16 }}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => write(target.value)}
        />
      </Field>
      <div className="register-bar">
        <Button
          disabled={text.trim() === '' || isUnreadable}
          loading={look.isPending}
          onClick={() => look.mutate()}
        >
          {say('preview')}
        </Button>
      </div>
      <Refusal error={look.error ?? save.error} nameOf={nameOf} />
      {preview && (
        <>
          <Outcome preview={preview} />
          <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
            {say('saveYear', { year })}
          </Button>
        </>
      )}
    </section>
  );
}

function Outcome({ preview }: { preview: PutYearResult }) {
  const say = useSay(calendarTexts);
  const signs = useSigns();
  const lang = useLang();
  const { changes, moving } = preview;
  const isTitled = moving.some(({ title }) => title);
  const counts = [
    changes.added.length > 0 && say('added', { count: changes.added.length }),
    changes.removed.length > 0 && say('removed', { count: changes.removed.length }),
    changes.changed.length > 0 && say('changed', { count: changes.changed.length }),
  ].filter(Boolean);
  return (
    <div aria-live="polite">
      <h3>{say('outcome')}</h3>
      <p>{counts.length > 0 ? counts.join(' · ') : say('nothing')}</p>
      {moving.length === 0 ? (
        <p>{say('noMoving')}</p>
      ) : (
        <>
          <Alert
            type="warning"
            title={say('moving', { count: moving.length })}
            description={<Told moving={moving} />}
          />
          <div className="entry-table">
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('number')}</th>
                  {isTitled && <th scope="col">{say('matter')}</th>}
                  <th scope="col">{say('from')}</th>
                  <th scope="col">{say('to')}</th>
                  <th scope="col">{say('told')}</th>
                </tr>
              </thead>
              <tbody>
                {moving.map(({ number, title, dueAt, newDueAt, handlers, applicant }) => (
                  <tr key={number}>
                    <td data-label={say('number')}>{number}</td>
                    {isTitled && <td data-label={say('matter')}>{title}</td>}
                    <td data-label={say('from')}>{momentText(dueAt, lang, '')}</td>
                    <td data-label={say('to')}>{momentText(newDueAt, lang, '')}</td>
                    <td data-label={say('told')}>
                      {[...handlers.map(({ name }) => name), applicant && say('applicant')]
                        .filter(Boolean)
                        .join(signs.list)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  );
}

/** Who hears of the new dates, and where (TL-0). */
function Told({ moving }: Pick<PutYearResult, 'moving'>) {
  const say = useSay(calendarTexts);
  const signs = useSigns();
  const { handlers, applicants } = toldOf(moving);
  const people = handlers.map((one) => say('toldHandler', one)).join(signs.list);
  return (
    <>
      <p>{say('toldLead')}</p>
      <ul>
        {handlers.length > 0 && <li>{say('toldHandlers', { count: handlers.length, people })}</li>}
        {applicants > 0 && <li>{say('toldApplicants', { count: applicants })}</li>}
      </ul>
    </>
  );
}
