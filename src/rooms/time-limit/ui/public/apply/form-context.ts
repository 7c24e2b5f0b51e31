import { createContext, useContext } from 'react';
import type { paths } from '../../../../../web/kit/api.generated.ts';
import type { Uploads } from '../../../../../web/kit/use-uploads.ts';
import type { Answers } from './draft.ts';
import type { Asked } from './steps.ts';

type Answer<P extends '/services/{code}' | '/privacy-notice' | '/places/{code}'> =
  paths[P]['get']['responses'][200]['content']['application/json'];
export type ApplyData = {
  service: Answer<'/services/{code}'>;
  notice?: Answer<'/privacy-notice'>;
  place?: Answer<'/places/{code}'>;
  placeUnknown: boolean;
};

/** What every part of the form works on. */
export type Form = {
  data: ApplyData;
  asked: Asked;
  answers: Answers;
  change: (update: (answers: Answers) => Answers) => void;
  uploads: Uploads;
  /** What is wrong at a field, in words, once it was tried. */
  errorAt: (pointer: string) => string | undefined;
};

export const FormContext = createContext<Form | undefined>(undefined);

export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('a part of the form stands in the form');
  return form;
}
