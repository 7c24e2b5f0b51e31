import { PHONE } from '../../../../../kernel/phone.ts';
import { type ApplicantWrong, applicantWrong } from '../applicant.ts';
import { type Answers, type FormField, isOwnPart, type Material, periodOf } from './draft.ts';

export const STEPS = ['matter', 'where', 'materials', 'you'] as const;
export type Step = (typeof STEPS)[number];

/** What an item asks for, as a form needs it. */
export type Asked = { fields: FormField[]; materials: Material[]; countsBack: boolean };

const has = ({ fields }: Asked, type: string) => fields.find((field) => field.type === type);
export const locationField = (asked: Asked) => has(asked, 'location');
export const appointmentField = (asked: Asked) => has(asked, 'appointment');
/** Photos and papers go one way; where papers are asked for they stand there, else with the matter. */
export const uploadField = (asked: Asked) => has(asked, 'photo') ?? has(asked, 'file');
export const uploadStep = ({ materials }: Asked): Step => (materials.length > 0 ? 'materials' : 'matter');

/** The steps this item needs: what it does not ask for is no step. */
export function stepsOf(asked: Asked): Step[] {
  const needed: Record<Step, boolean> = {
    matter: true,
    where: [locationField(asked), appointmentField(asked), asked.countsBack || undefined].some(Boolean),
    materials: asked.materials.length > 0,
    you: true,
  };
  return STEPS.filter((step) => needed[step]);
}

/** Something to mend: where, in which step, and what is wrong with it. */
export type Wrong = { pointer: string; step: Step; says: Says; label?: string; detail?: string };
export type Says =
  | 'blank'
  | 'number'
  | 'phone'
  | 'building'
  | 'from'
  | 'to'
  | 'backwards'
  | 'photo'
  | 'accept'
  | 'server'
  | Exclude<ApplicantWrong['says'], 'blank'>;

function fieldWrong({ name, label, type, required }: FormField, text: string): Wrong | undefined {
  const wrong = (says: Says): Wrong => ({ pointer: `/fields/${name}`, step: 'matter', says, label });
  if (text.trim() === '') return required ? wrong('blank') : undefined;
  if (type === 'number' && !Number.isFinite(Number(text))) return wrong('number');
  if (type === 'phone' && !PHONE.test(text.trim())) return wrong('phone');
  const { from, to } = periodOf(text);
  if (type === 'period' && (!from || !to)) return wrong('blank');
  return type === 'period' && to < from ? wrong('backwards') : undefined;
}

function whereWrong(asked: Asked, { location, appointment }: Answers): Wrong[] {
  const at = (pointer: string, says: Says): Wrong => ({ pointer, step: 'where', says });
  const { place, building, ...rest } = location;
  const isNamed = Object.values(rest).some((text) => text.trim() !== '');
  const isNeeded = locationField(asked)?.required || isNamed;
  const lacksBuilding = isNeeded && !place && building.trim() === '';
  const { from, to } = appointment;
  const isTimed = appointmentField(asked)?.required || asked.countsBack || from !== '' || to !== '';
  const wrongOfTime = [
    ...(from === '' ? [at('/appointment/from', 'from')] : []),
    ...(to === '' ? [at('/appointment/to', 'to')] : []),
    ...(from !== '' && to !== '' && to <= from ? [at('/appointment/to', 'backwards')] : []),
  ];
  return [...(lacksBuilding ? [at('/location/building', 'building')] : []), ...(isTimed ? wrongOfTime : [])];
}

/** What can be seen to be wrong before anything is sent; the server has the last word. */
export function wrongOf(asked: Asked, answers: Answers): Wrong[] {
  const { matter, fields, uploads, accepted, applicant } = answers;
  const upload = uploadField(asked);
  const all: Wrong[] = [
    ...(matter.trim() === '' ? [{ pointer: '/matter', step: 'matter', says: 'blank' } as const] : []),
    ...asked.fields.flatMap((field) =>
      isOwnPart(field) ? [] : (fieldWrong(field, fields[field.name] ?? '') ?? []),
    ),
    ...(upload?.required && uploads.length === 0
      ? [{ pointer: '/uploads', step: uploadStep(asked), says: 'photo', label: upload.label } as const]
      : []),
    ...whereWrong(asked, answers),
    ...applicantWrong(applicant).map(
      ({ field, says }): Wrong => ({ pointer: `/applicant/${field}`, step: 'you', says }),
    ),
    ...(accepted ? [] : [{ pointer: '/privacyNotice', step: 'you', says: 'accept' } as const]),
  ];
  const shown = stepsOf(asked);
  return all.filter(({ step }) => shown.includes(step));
}

/** Parts the server may name as a whole: the control that stands first in them. */
const FIRST: Record<string, string> = {
  '/applicant': '/applicant/name',
  '/location': '/location/building',
  '/location/place': '/location/building',
  '/appointment': '/appointment/from',
};

function stepOf(pointer: string, asked: Asked): Step {
  if (/^\/(location|appointment)/.test(pointer)) return 'where';
  if (/^\/materials/.test(pointer)) return 'materials';
  if (/^\/uploads/.test(pointer)) return uploadStep(asked);
  return /^\/(applicant|privacyNotice)/.test(pointer) ? 'you' : 'matter';
}

/** What the server named, at the fields it is about. */
export function wrongByServer(errors: { pointer: string; detail?: string }[], asked: Asked): Wrong[] {
  return errors.map(({ pointer, detail }) => ({
    pointer: FIRST[pointer] ?? pointer.replace(/^(\/uploads|\/materials)\/.*/, '$1'),
    step: stepOf(pointer, asked),
    says: 'server',
    detail,
  }));
}

/** The id of the control that a pointer is about. Example: `/applicant/phone` → `at-applicant-phone`. */
export const idOf = (pointer: string): string => `at${pointer.replaceAll('/', '-')}`;
