import { App, Checkbox, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { RequestRefused } from '../../../../web/kit/api.ts';
import { DayWords } from '../../../../web/kit/day-words.tsx';
import { Dialog } from '../../../../web/kit/desk/dialog.tsx';
import { Field } from '../../../../web/kit/desk/field.tsx';
import { DepartmentPicker } from '../../../../web/kit/desk/staff-picker.tsx';
import { useCommand } from '../../../../web/kit/desk/use-command.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { type Ask, filledIn, type Values } from './filled-in.ts';
import { sharedTexts } from './texts-shared.ts';

type RecordDialogProps = {
  title: string;
  verb?: string;
  asks: Ask[];
  start: Values;
  lead?: ReactNode;
  done?: string;
  /** Sends what was filled in; of a change only what differs from the beginning. */
  send: (values: Values, key: string) => Promise<unknown>;
  /** All of it is sent, not only what differs. */
  whole?: boolean;
  onDone?: (answer: unknown) => void;
  onClose: () => void;
};

/** A record of the register as a form: labels above, errors at the field, nothing lost after a refusal. */
export function RecordDialog(props: RecordDialogProps) {
  const { title, verb, asks, start, lead, done, send, whole = false, onDone, onClose } = props;
  const say = useSay(sharedTexts);
  const { message } = App.useApp();
  const [values, setValues] = useState(start);
  const command = useCommand((filled: Values, key) => send(filled, key), {
    onDone: (answer) => {
      if (done !== '') void message.success(done ?? say('saved'));
      onDone?.(answer);
      onClose();
    },
  });
  const errors = command.error instanceof RequestRefused ? (command.error.problem.errors ?? []) : [];
  return (
    <Dialog
      title={title}
      verb={verb ?? say('save')}
      busy={command.isPending}
      error={command.error}
      onRun={() => command.mutate(filledIn(asks, start, values, whole))}
      onClose={onClose}
    >
      {lead}
      {asks.map((ask) => {
        const id = `ask-${ask.name}`;
        const set = (value: unknown) => setValues((now) => ({ ...now, [ask.name]: value }));
        const wrong = errors.find(({ pointer }) => pointer.split('/')[1] === ask.name);
        return (
          <Field key={ask.name} id={id} label={ask.label} help={ask.help} error={wrong?.detail}>
            {ask.draw ? (
              ask.draw(values[ask.name], set, id)
            ) : (
              <Control ask={ask} id={id} value={values[ask.name]} set={set} />
            )}
          </Field>
        );
      })}
    </Dialog>
  );
}

type ControlProps = { ask: Ask; id: string; value: unknown; set: (value: unknown) => void };

const LINE_MOST = 200;
const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const INPUT_TYPES: Partial<Record<Ask['kind'], string>> = { date: 'date', time: 'time' };

function Control({ ask: { kind, options = [], most, help }, id, value, set }: ControlProps) {
  const describedBy = help ? `${id}-help` : undefined;
  switch (kind) {
    case 'text':
      return (
        <Input.TextArea
          id={id}
          value={String(value ?? '')}
          maxLength={most ?? 2_000}
          autoSize={{ minRows: 2, maxRows: 10 }}
          aria-describedby={describedBy}
          onChange={({ target }) => set(target.value)}
        />
      );
    case 'lines':
      return (
        <Lines id={id} value={(value as string[] | undefined) ?? []} set={set} describedBy={describedBy} />
      );
    case 'choice':
      return (
        <Select
          id={id}
          className="wide"
          value={(value as string | undefined) ?? undefined}
          allowClear
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={set}
        />
      );
    case 'choices':
      return (
        <Checkbox.Group value={(value as string[] | undefined) ?? []} options={options} onChange={set} />
      );
    case 'department':
      return <DepartmentPicker id={id} value={(value as string | undefined) ?? undefined} onChange={set} />;
    default:
      return (
        <>
          <Input
            id={id}
            type={INPUT_TYPES[kind] ?? 'text'}
            value={String(value ?? '')}
            maxLength={most ?? LINE_MOST}
            aria-describedby={describedBy}
            onChange={({ target }) => set(target.value)}
          />
          {kind === 'date' && <DayWords value={String(value ?? '')} />}
        </>
      );
  }
}

type LinesProps = { id: string; value: string[]; set: (lines: string[]) => void; describedBy?: string };

/** A list of texts, one a line; a line just begun is not yet an entry. */
function Lines({ id, value, set, describedBy }: LinesProps) {
  const [text, setText] = useState(value.join('\n'));
  return (
    <Input.TextArea
      id={id}
      value={text}
      autoSize={{ minRows: 2, maxRows: 12 }}
      aria-describedby={describedBy}
      onChange={({ target }) => {
        setText(target.value);
        set(linesOf(target.value));
      }}
    />
  );
}
