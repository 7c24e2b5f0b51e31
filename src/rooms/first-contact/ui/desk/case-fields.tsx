import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../../../web/kit/api.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { useSay } from '../../../../web/kit/language.ts';
import type { Uploads } from '../../../../web/kit/use-uploads.ts';
import { AskedFields } from './asked-fields.tsx';
import { CaseFiles } from './case-files.tsx';
import { Combobox } from './combobox.tsx';
import { APPLICANTS, applicantOf, blankOpening, listedOf, type Opening } from './entry.ts';
import { describing, Field, step, TextField } from './field.tsx';
import { useItems } from './finding.ts';
import type { Form } from './form.ts';
import { ListedMaterials } from './listed-materials.tsx';
import { itemQuery } from './queries.ts';
import { counterTexts } from './texts.ts';

export type OpeningForm = {
  item: Schemas['Service'];
  opening: Opening;
  put: (change: Partial<Opening>) => void;
  files: Uploads;
  errors: Record<string, string>;
};

/** A case opened in one action: the item, what its form asks for, and on the spot the result (SC-5.2.1). */
export function CaseFields({ form: { entry, set, files, errors, next } }: { form: Form }) {
  const say = useSay(counterTexts);
  const [query, setQuery] = useState('');
  const { found, settled } = useItems(query);
  const { opening } = entry;
  const { data: item } = useQuery(itemQuery(opening.service?.code));
  const me = useMe();
  const put = (change: Partial<Opening>) => set({ opening: { ...opening, ...change } });
  const part = item && { item, opening, put, files, errors };
  return (
    <>
      <Combobox
        name="service"
        label={say('service')}
        mark={say('needed')}
        error={errors['service']}
        chosen={opening.service?.name ?? ''}
        found={found}
        settled={settled}
        query={query}
        onQuery={setQuery}
        onClear={() => put({ service: undefined })}
        onPick={({ key, label }) => {
          setQuery('');
          // Answers to another item's questions answer none of this one's.
          const same = opening.service?.code === key;
          put({
            ...(same ? {} : { fields: blankOpening.fields, received: {} }),
            service: { code: key, name: label },
          });
          next('service');
        }}
        span={8}
      />
      <Field
        name="applicant"
        label={say('applicant')}
        mark={say('needed')}
        error={errors['applicant']}
        span={4}
      >
        <select
          {...describing({ name: 'applicant', error: errors['applicant'] })}
          className="fc-input"
          {...step}
          value={applicantOf(entry) ?? ''}
          onChange={(event) => put({ applicant: event.target.value as Opening['applicant'] })}
        >
          {applicantOf(entry) === undefined && <option value="">{say('chooseApplicant')}</option>}
          {APPLICANTS.map((kind) => (
            <option key={kind} value={kind}>
              {say(kind === 'unit' ? 'unitApplicant' : kind)}
            </option>
          ))}
        </select>
      </Field>
      {part && <AskedFields {...part} />}
      {part && <CaseFiles {...part} />}
      {part && <ReceivedFields {...part} />}
      {part && item.department === me.department && <FinishFields {...part} />}
    </>
  );
}

function ReceivedFields({ item, opening, put, errors }: OpeningForm) {
  const say = useSay(counterTexts);
  const listed = listedOf(item);
  if (listed.length === 0) return null;
  const error = errors['received'];
  return (
    <fieldset
      className="fc-choice fc-span-12"
      aria-describedby={`received-help${error ? ' received-error' : ''}`}
    >
      <legend>{say('received')}</legend>
      <div id="received-help" className="fc-help">
        {say('receivedHelp')}
      </div>
      <ListedMaterials
        name="received"
        listed={listed}
        brought={opening.received}
        onBrought={(received) => put({ received })}
      />
      {error && (
        <div id="received-error" className="fc-error">
          {error}
        </div>
      )}
    </fieldset>
  );
}

function FinishFields({ opening, put, errors }: OpeningForm) {
  const say = useSay(counterTexts);
  return (
    <>
      <label className="fc-check fc-span-12">
        <input
          type="checkbox"
          {...step}
          checked={opening.finish}
          onChange={(event) => put({ finish: event.target.checked })}
        />
        {say('finish')}
      </label>
      {opening.finish && (
        <TextField
          name="result"
          label={say('result')}
          mark={say('needed')}
          value={opening.result}
          onValue={(result) => put({ result })}
          error={errors['result']}
          maxLength={4000}
        />
      )}
    </>
  );
}
