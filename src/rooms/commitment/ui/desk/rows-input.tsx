import type { ReactNode } from 'react';
import { useSay } from '../../../../web/kit/language.ts';
import type { FormField, SpecialProcedure } from '../../model.ts';
import type { Pen } from './element-input.tsx';
import { FaqPart, FormFieldPart } from './form-parts.tsx';
import type { DraftKey } from './rebase.ts';
import { MaterialPart, MilestonePart, SpecialPart, StepPart, SupportPart } from './row-parts.tsx';
import { Rows } from './rows.tsx';
import { elementTexts } from './texts-elements.ts';

const DAY = { count: 1, unit: 'workingDay' } as const;

/** A name for the answer that no other field of the form has. */
function freeName(fields: FormField[]): string {
  const taken = new Set(fields.map(({ name }) => name));
  let n = fields.length + 1;
  while (taken.has(`field${n}`)) n += 1;
  return `field${n}`;
}

/** Elements that are lists of parts: materials, steps, milestones, procedures, supports, fields, questions. */
export function RowsInput({ name, pen }: { name: DraftKey; pen: Pen }): ReactNode {
  const { value, change, departments } = pen;
  const label = useSay(elementTexts)(name);
  const shared = { id: `el-${name}`, label };
  switch (name) {
    case 'materials':
      return (
        <Rows
          {...shared}
          rows={value.materials ?? []}
          blank={() => ({ name: '', count: 1 })}
          onChange={(materials) => change({ materials })}
          draw={(row, set, id, own) => <MaterialPart row={row} set={set} id={id} label={own} />}
        />
      );
    case 'process':
      return (
        <Rows
          {...shared}
          rows={value.process ?? []}
          blank={() => ({ name: '' })}
          onChange={(process) => change({ process })}
          draw={(row, set, id, own) => <StepPart row={row} set={set} id={id} label={own} />}
        />
      );
    case 'milestones':
      return (
        <Rows
          {...shared}
          rows={value.milestones ?? []}
          blank={() => ({ name: '', limit: DAY })}
          onChange={(milestones) => change({ milestones })}
          draw={(row, set, id, own) => <MilestonePart row={row} set={set} id={id} label={own} />}
        />
      );
    case 'specialProcedures':
      return (
        <Rows
          {...shared}
          rows={value.specialProcedures ?? []}
          blank={(): SpecialProcedure => ({ kind: 'expertReview', basis: '', planned: DAY })}
          onChange={(specialProcedures) => change({ specialProcedures })}
          draw={(row, set, id, own) => <SpecialPart row={row} set={set} id={id} label={own} />}
        />
      );
    case 'supports':
      return (
        <Rows
          {...shared}
          rows={value.supports ?? []}
          blank={() => ({ outside: '', task: '', limit: DAY })}
          onChange={(supports) => change({ supports })}
          draw={(row, set, id, own) => (
            <SupportPart row={row} set={set} id={id} label={own} departments={departments} />
          )}
        />
      );
    case 'fields':
      return (
        <Rows
          {...shared}
          rows={value.fields ?? []}
          blank={(): FormField => ({
            name: freeName(value.fields ?? []),
            label: '',
            type: 'text',
            required: false,
          })}
          onChange={(fields) => change({ fields })}
          draw={(row, set, id, own) => <FormFieldPart row={row} set={set} id={id} label={own} />}
        />
      );
    case 'faq':
      return (
        <Rows
          {...shared}
          rows={value.faq ?? []}
          blank={() => ({ question: '', answer: '' })}
          onChange={(faq) => change({ faq })}
          draw={(row, set, id, own) => <FaqPart row={row} set={set} id={id} label={own} />}
        />
      );
    default:
      return null;
  }
}
