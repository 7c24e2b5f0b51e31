import type { DemandId } from '../../../../../kernel/rulebook/ids.ts';
import type { CaseView } from '../../../contract.ts';
import type { formTexts, verbTexts } from './texts-forms.ts';

export type Label = keyof typeof formTexts;
export type Verb = keyof typeof verbTexts;

/** What a form is drawn for: the case as it is read, and the part of it that the command is about. */
export type Subject = { case: CaseView; support?: CaseView['supports'][number] };

/** A choice in the form's own words, or in words that the case or another list gives. */
export type Choice = { value: string | number; label?: Label; words?: string };

export const FIELD_KINDS = [
  'line',
  'text',
  'moment',
  'day',
  'number',
  'yes',
  'choice',
  'limit',
  'told',
  'staff',
  'staffList',
  'department',
  'missing',
  'received',
  'following',
  'materials',
  'files',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/**
 * A field of a form. `at` is the place of its value in the body (`letter/number`); empty where the parts of the value
 * stand in the body itself (a limit of `extend`, the telling that is `tell`).
 */
export type Field = {
  at: string;
  kind: FieldKind;
  label: Label;
  help?: Label;
  /** Where somebody else has named it: the item, for what its form asks. */
  words?: string;
  helpWords?: string;
  /** What a tick stands for in the body; `true` unless said otherwise. */
  tick?: string;
  /** It may stay blank; what the form does is worked out once the other fields are filled in. */
  free?: boolean;
  /** Of a choice: what there is to choose from. */
  choices?: (subject: Subject) => Choice[];
  /** Of staff: whose staff; everybody's where it is absent. */
  of?: 'lead' | 'support';
  /** Whether it is asked for at all. */
  asked?: (subject: Subject, values: Values) => boolean;
  /** What stands in it at first. */
  start?: (subject: Subject, now: string) => unknown;
  /** A telling that need not be there: behind a tick of its own. */
  optional?: boolean;
};

/** What was typed, by the place it goes to. */
export type Values = Record<string, unknown>;

/** A command as a form. `path` is below `/cases/{number}/` where it is not the command's name. */
export type CommandForm = {
  fields: Field[];
  demand?: DemandId;
  path?: string;
  /** It cannot be taken back. */
  final?: boolean;
  /** The contract has no preview of it. */
  blind?: boolean;
};
