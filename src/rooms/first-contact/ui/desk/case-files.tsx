import { useSay } from '../../../../web/kit/language.ts';
import { UploadList } from '../../../../web/kit/upload-list.tsx';
import { askedOf } from './asked-fields.tsx';
import type { OpeningForm } from './case-fields.tsx';
import { describing, Field } from './field.tsx';
import { counterTexts } from './texts.ts';

/** Photos and files for the case; Enter passes them over, since most people bring none. */
export function CaseFiles({ item, files, errors }: OpeningForm) {
  const say = useSay(counterTexts);
  const asked = askedOf(item).find(({ type }) => type === 'photo' || type === 'file');
  const field = {
    name: 'files',
    help: say(asked ? 'photosLater' : 'filesHelp'),
    error: errors['files'] ?? (asked && errors[`field-${asked.name}`]),
  };
  return (
    <Field {...field} label={asked?.label ?? say('files')} mark={asked?.required ? say('needed') : undefined}>
      <UploadList uploads={files} control={describing(field)} />
    </Field>
  );
}
