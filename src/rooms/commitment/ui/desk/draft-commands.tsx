import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { RequestRefused } from '../../../../web/kit/api.ts';
import { DayWords } from '../../../../web/kit/day-words.tsx';
import { Dialog } from '../../../../web/kit/desk/dialog.tsx';
import { Field } from '../../../../web/kit/desk/field.tsx';
import { useCommand } from '../../../../web/kit/desk/use-command.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { type CommandName, giveCommand, type ServiceDraft } from './queries.ts';
import { commandTexts } from './texts-commands.ts';

type Texts = keyof typeof commandTexts;
type Offer = {
  name: CommandName;
  act: string;
  lead: Texts;
  done: Texts;
  asks?: 'reason' | 'effectiveOn';
  danger?: boolean;
  main?: boolean;
};

const OFFERS: Offer[] = [
  { name: 'submit', act: 'submit', lead: 'submitLead', done: 'submitted', main: true },
  {
    name: 'publish',
    act: 'publish',
    lead: 'publishLead',
    done: 'publishDone',
    asks: 'effectiveOn',
    main: true,
  },
  { name: 'return', act: 'return', lead: 'returnLead', done: 'returnDone', asks: 'reason' },
  { name: 'confirm-review', act: 'confirm-review', lead: 'reviewLead', done: 'reviewDone' },
  { name: 'drop-draft', act: 'drop', lead: 'dropLead', done: 'dropDone', asks: 'reason', danger: true },
  {
    name: 'withdraw',
    act: 'withdraw',
    lead: 'withdrawLead',
    done: 'withdrawDone',
    asks: 'reason',
    danger: true,
  },
];

type DraftCommandsProps = {
  item: ServiceDraft;
  /** Saves what was typed last; nothing is given on an older state. */
  save: () => Promise<ServiceDraft | undefined>;
  onDone: (name: CommandName) => void;
  /** What stands in the way, with the places where it is mended. */
  onRefused: (refused: RequestRefused) => void;
};

/** The commands this person may give on the item now. */
export function DraftCommands({ item, save, onDone, onRefused }: DraftCommandsProps) {
  const say = useSay(commandTexts);
  const [open, setOpen] = useState<Offer>();
  // What was never published is dropped, not withdrawn.
  const offered = OFFERS.filter(
    ({ act, name }) => item.allowed.includes(act) && (name !== 'withdraw' || item.published !== undefined),
  );
  return (
    <>
      {offered.map((offer) => (
        <Button
          key={offer.name}
          type={offer.main ? 'primary' : 'default'}
          danger={offer.danger}
          onClick={() => setOpen(offer)}
        >
          {say(offer.name)}
        </Button>
      ))}
      {open && (
        <CommandForm
          item={item}
          offer={open}
          save={save}
          onClose={() => setOpen(undefined)}
          onDone={onDone}
          onRefused={onRefused}
        />
      )}
    </>
  );
}

type CommandFormProps = DraftCommandsProps & { offer: Offer; onClose: () => void };

function CommandForm({ item, offer, save, onClose, onDone, onRefused }: CommandFormProps) {
  const say = useSay(commandTexts);
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const command = useCommand(
    async (_: undefined, key) => {
      const saved = await save();
      if (!saved) return undefined;
      const body = offer.asks && text.trim() ? { [offer.asks]: text.trim() } : {};
      await giveCommand(item.code, offer.name, saved.version, key, body);
      return saved;
    },
    {
      onDone: (saved) => {
        onClose();
        if (!saved) return;
        void message.success(say(offer.done));
        onDone(offer.name);
      },
    },
  );
  const run = () =>
    command.mutate(undefined, {
      onError: (error) => {
        if (!(error instanceof RequestRefused) || !namesPlaces(error)) return;
        onClose();
        onRefused(error);
      },
    });
  return (
    <Dialog
      title={say(offer.name)}
      verb={say(offer.name)}
      danger={offer.danger}
      busy={command.isPending}
      error={command.error}
      onRun={run}
      onClose={onClose}
    >
      <p>{say(offer.lead, { version: (item.published ?? 0) + 1 })}</p>
      {offer.asks === 'reason' && (
        <Field id="command-reason" label={say('reason')}>
          <Input.TextArea
            id="command-reason"
            value={text}
            maxLength={4_000}
            autoSize={{ minRows: 3 }}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
      )}
      {offer.asks === 'effectiveOn' && (
        <Field id="command-effective" label={say('effectiveOn')} help={say('effectiveHelp')}>
          <Input
            id="command-effective"
            type="date"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <DayWords value={text} />
        </Field>
      )}
    </Dialog>
  );
}

/** Whether the refusal names elements of the draft, which are mended in the editor and not in the dialog. */
const namesPlaces = ({ problem }: RequestRefused) =>
  (problem.errors ?? []).some(({ pointer }) => pointer !== '/reason' && pointer !== '/effectiveOn');
