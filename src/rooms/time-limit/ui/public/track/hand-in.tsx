import { useId, useState } from 'react';
import { useSay } from '../../../../../web/kit/language.ts';
import { Field, FieldGroup } from '../../../../../web/kit/public/field.tsx';
import { UploadList } from '../../../../../web/kit/upload-list.tsx';
import type { KeptUpload } from '../../../../../web/kit/uploads-send.ts';
import { useUploads } from '../../../../../web/kit/use-uploads.ts';
import { actTexts } from '../texts/acts.ts';
import { trackTexts } from '../texts/track.ts';
import { ActForm, type ActProps, useCommand } from './act-form.tsx';
import type { Matter } from './matter.ts';
import { useKeptForm } from './use-kept-form.ts';

type Named = { name: string; count: number };

/** What is still owed, or else what the notice named. */
function askedFor({ owed, notice, status }: Matter): Named[] {
  const missing = status === 'awaitingMaterials' ? (notice?.missing ?? []) : [];
  const all = [...(owed ?? []), ...missing].flatMap(({ name, count }) => (name ? [{ name, count }] : []));
  return [...new Map(all.map((one) => [one.name, one])).values()];
}

/** Hands in what was asked for, with files; something else may be named. */
export function HandIn({ matter, ...act }: ActProps) {
  const say = useSay(actTexts);
  const id = useId();
  const asked = askedFor(matter);
  const form = useKeptForm(act.code, 'materials', {
    chosen: asked.length === 1 ? asked.map(({ name }) => name) : ([] as string[]),
    other: '',
    files: [] as KeptUpload[],
  });
  const { chosen, other, files: kept } = form.form;
  const [nothing, setNothing] = useState(false);
  const uploads = useUploads(kept, (update) => form.change(({ files }) => ({ files: update(files) })));
  const command = useCommand(act.code, 'materials', form.key, (after) =>
    act.done(after, say('materialsDone')),
  );

  const send = () => {
    const items = asked.filter(({ name }) => chosen.includes(name));
    const more = other.trim() ? [{ name: other.trim(), count: 1 }] : [];
    const isNothing = items.length + more.length + kept.length === 0;
    setNothing(isNothing);
    if (isNothing || uploads.busy) return;
    void command.give({
      ...(items.length + more.length > 0 ? { items: [...items, ...more] } : {}),
      ...(kept.length > 0 ? { uploads: kept.map(({ id: file, claim }) => ({ id: file, claim })) } : {}),
    });
  };
  const error = nothing ? say('materialsNothing') : undefined;
  return (
    <ActForm
      brings={say('materialsBrings')}
      verb={say('materials')}
      {...command}
      send={send}
      cancel={act.cancel}
      kept={form}
    >
      {asked.length > 0 && (
        <FieldGroup id={id} label={say('materialsLabel')} error={error}>
          <Choices
            id={id}
            asked={asked}
            chosen={chosen}
            choose={(names) => form.change(() => ({ chosen: names }))}
          />
        </FieldGroup>
      )}
      <Field
        id={`${id}-other`}
        label={say(asked.length > 0 ? 'materialsOther' : 'materialsOtherName')}
        error={asked.length > 0 ? undefined : error}
        optional
      >
        {(control) => (
          <input
            {...control}
            type="text"
            maxLength={200}
            value={other}
            onChange={({ target }) => form.change(() => ({ other: target.value }))}
          />
        )}
      </Field>
      <Field id={`${id}-files`} label={say('materialsFiles')} help={say('materialsFilesHelp')} optional>
        {(control) => <UploadList uploads={uploads} control={control} />}
      </Field>
    </ActForm>
  );
}

type Choosing = { id: string; asked: Named[]; chosen: string[]; choose: (names: string[]) => void };

function Choices({ id, asked, chosen, choose }: Choosing) {
  const say = useSay(trackTexts);
  return asked.map(({ name, count }, index) => (
    <label key={name} className="choice">
      <input
        type="checkbox"
        id={index === 0 ? id : undefined}
        checked={chosen.includes(name)}
        onChange={({ target }) =>
          choose(target.checked ? [...chosen, name] : chosen.filter((one) => one !== name))
        }
      />
      {say('owedPlain', { name, count })}
    </label>
  ));
}
