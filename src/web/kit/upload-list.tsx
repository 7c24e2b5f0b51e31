import type { ChangeEvent } from 'react';
import { useSay } from './language.ts';
import type { ControlProps } from './public/field.tsx';
import { uploadTexts } from './texts-uploads.ts';
import { MOST_UPLOADS } from './uploads-send.ts';
import type { Sending, Uploads } from './use-uploads.ts';

type Props = {
  uploads: Uploads;
  control: Pick<ControlProps, 'id'> & { 'aria-describedby'?: string; 'aria-invalid'?: boolean };
};

/** Chooses files and shows each on its way, with what may be done about it. */
export function UploadList({ uploads, control }: Props) {
  const say = useSay(uploadTexts);
  const { kept, sending, left, add } = uploads;
  const count = kept.length + sending.length;
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    add(target.files ?? []);
    // The same file can be chosen again after it was removed.
    target.value = '';
  };
  return (
    <>
      {count > 0 && (
        <ul className="uploads" aria-label={say('list')}>
          {kept.map(({ id, name }) => (
            <li key={id} className="upload">
              <span className="upload-name">{name}</span>
              <span className="upload-state">{say('done')}</span>
              <RemoveButton name={name} remove={() => uploads.remove(id)} />
            </li>
          ))}
          {sending.map((one) => (
            <OnItsWay key={one.key} one={one} uploads={uploads} />
          ))}
        </ul>
      )}
      {left > 0 ? (
        <span className="file-button">
          <input {...control} type="file" multiple onChange={choose} />
          <span aria-hidden="true">{say(count > 0 ? 'addMore' : 'add')}</span>
        </span>
      ) : (
        <p className="field-help">{say('most', { most: MOST_UPLOADS })}</p>
      )}
    </>
  );
}

function OnItsWay({ one, uploads }: { one: Sending; uploads: Uploads }) {
  const say = useSay(uploadTexts);
  const { key, file, percent, failure } = one;
  return (
    <li className="upload">
      <span className="upload-name">{file.name}</span>
      <span
        className={failure ? 'upload-state upload-failed' : 'upload-state'}
        role={failure ? 'status' : undefined}
      >
        {failure ? say('failed', { why: failure }) : say('sending', { percent })}
      </span>
      {!failure && <progress max={100} value={percent} aria-label={file.name} />}
      {failure && (
        <button type="button" className="button-quiet" onClick={() => uploads.retry(one)}>
          {say('retry')}
        </button>
      )}
      <RemoveButton name={file.name} remove={() => uploads.drop(key)} />
    </li>
  );
}

function RemoveButton({ name, remove }: { name: string; remove: () => void }) {
  const say = useSay(uploadTexts);
  return (
    <button type="button" className="button-quiet" aria-label={say('removeNamed', { name })} onClick={remove}>
      {say('remove')}
    </button>
  );
}
