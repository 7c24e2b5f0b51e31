import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../../../../web/kit/api.ts';
import { Refusal } from '../../../../../web/kit/desk/refusal.tsx';
import { useSay } from '../../../../../web/kit/language.ts';
import type { InputProps } from './field-input.tsx';
import { drawTexts } from './texts-draw.ts';

type Uploaded = { id: string; claim: string; name: string };

async function upload(file: File): Promise<Uploaded> {
  const form = new FormData();
  form.set('file', file);
  const { id, claim } = (await taken(
    api.POST('/uploads', { body: form as never, bodySerializer: (body) => body as never }),
  )) as { id: string; claim: string };
  return { id, claim, name: file.name };
}

/** Files, handed in as they are chosen; the command then names them. */
export function FilesInput({ id, value, onChange }: InputProps) {
  const say = useSay(drawTexts);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const files = (Array.isArray(value) ? value : []) as Uploaded[];
  const take = async (chosen: FileList | null) => {
    setBusy(true);
    setError(undefined);
    let all = files;
    try {
      for (const file of chosen ?? []) {
        all = [...all, await upload(file)];
        onChange(all);
      }
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {/* A browser says “no file chosen” in its own language, not in the page's. */}
      <label className="file-pick">
        {say('pickFiles')}
        <input
          id={`${id}-files`}
          type="file"
          multiple
          disabled={busy}
          onChange={({ target }) => {
            void take(target.files).then(() => {
              target.value = '';
            });
          }}
        />
      </label>
      {busy && <p role="status">{say('uploading')}</p>}
      <Refusal error={error} />
      <ul className="rows">
        {files.map((file) => (
          <li key={file.id}>
            <span className="row-name">{file.name}</span>
            <Button
              type="text"
              icon={<CloseOutlined />}
              aria-label={say('removeFile', { name: file.name })}
              onClick={() => onChange(files.filter((one) => one.id !== file.id))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
