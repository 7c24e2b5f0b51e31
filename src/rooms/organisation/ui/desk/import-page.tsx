import { Alert, Button } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { PageHeader } from '../../../../web/kit/desk/page.tsx';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useCommand } from '../../../../web/kit/desk/use-command.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { bodyOf, type ImportBody, type Unfit } from './import-files.ts';
import { ImportReport, OneTimePasswords, type Outcome } from './import-report.tsx';
import { importTexts } from './texts-import.ts';

const send = (body: ImportBody, preview: boolean) =>
  taken(api.POST('/imports', { params: { query: { preview } }, body })) as Promise<Outcome>;

/** The office's tables from files: what it would do and every mistake are shown before anything is changed. */
export function ImportPage() {
  const say = useSay(importTexts);
  const isAdministrator = useMe().allowed.includes('maintain');
  return (
    <div>
      <PageHeader
        title={say('title')}
        actions={
          isAdministrator && (
            <Button href="/api/v1/imports/template.xlsx" download>
              {say('template')}
            </Button>
          )
        }
      />
      {isAdministrator ? <Import /> : <p>{say('onlyAdmin')}</p>}
    </div>
  );
}

function Import() {
  const say = useSay(importTexts);
  const [names, setNames] = useState<string[]>([]);
  const [body, setBody] = useState<ImportBody>();
  const [unfit, setUnfit] = useState<Unfit>();
  const [preview, setPreview] = useState<Outcome>();
  const [done, setDone] = useState<Outcome>();
  const look = useCommand((files: ImportBody) => send(files, true), { onDone: setPreview });
  const run = useCommand((files: ImportBody) => send(files, false), {
    onDone: (outcome) => {
      setDone(outcome);
      setPreview(undefined);
    },
  });
  const choose = async (files: File[]) => {
    const read = await bodyOf(files);
    setNames(files.map(({ name }) => name));
    setUnfit(typeof read === 'string' ? read : undefined);
    setBody(typeof read === 'string' ? undefined : read);
    setPreview(undefined);
    setDone(undefined);
    look.reset();
    run.reset();
  };
  const isFit = preview && preview.problems.length === 0 && preview.tables.length > 0;
  return (
    <>
      <p>{say('lead')}</p>
      <p className="quiet">{say('help')}</p>
      <div className="register-bar">
        <Picker text={say('choose')} onChosen={choose} />
        <Picker text={say('folder')} onChosen={choose} folder />
      </div>
      {names.length > 0 && <p>{say('chosen', { names: names.slice(0, 40).join(' · ') })}</p>}
      {unfit && <Alert type="warning" role="alert" title={say(unfit)} />}
      {body && !done && (
        <div className="register-bar">
          <Button
            type={isFit ? 'default' : 'primary'}
            loading={look.isPending}
            onClick={() => look.mutate(body)}
          >
            {say('preview')}
          </Button>
          {isFit && (
            <Button type="primary" loading={run.isPending} onClick={() => run.mutate(body)}>
              {say('run')}
            </Button>
          )}
        </div>
      )}
      <Refusal error={look.error ?? run.error} />
      {preview && <ImportReport title={say('outcome')} outcome={preview} />}
      {done && (
        <>
          <ImportReport title={say('done')} outcome={done} />
          <OneTimePasswords accounts={done.accounts} />
        </>
      )}
    </>
  );
}

type PickerProps = { text: string; folder?: boolean; onChosen: (files: File[]) => Promise<void> };

/** Files, or with `folder` all of one folder. */
function Picker({ text, folder, onChosen }: PickerProps) {
  return (
    <label className="file-pick">
      {text}
      <input
        type="file"
        multiple
        accept={folder ? undefined : '.csv,.xlsx'}
        {...(folder && { webkitdirectory: '' })}
        onChange={({ target }) => void onChosen([...(target.files ?? [])])}
        onClick={({ currentTarget }) => {
          // The same files, mended, may be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
