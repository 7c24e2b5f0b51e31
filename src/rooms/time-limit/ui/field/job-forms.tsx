import { type FormEvent, type ReactNode, useState } from 'react';
import { useSay } from '../../../../web/kit/language.ts';
import { fieldTexts } from './texts.ts';
import { type Deed, useOutbox } from './use-outbox.ts';

type Props = { number: string; close: () => void };

const DAYS = [1, 2, 3];

/** Two taps: that a part is needed, and for how many working days. */
export function PartForm({ number, close }: Props) {
  const say = useSay(fieldTexts);
  const { act } = useOutbox();
  const ask = async (count: number) => {
    const body = { count, unit: 'workingDay', reason: say('partReason') };
    await act({ number, command: 'extend', body }).then(close, () => undefined);
  };
  return (
    <fieldset className="field-form">
      <legend>{say('partAsk')}</legend>
      <div className="field-pair">
        {DAYS.map((count) => (
          <button key={count} type="button" className="field-button" onClick={() => void ask(count)}>
            {count === 1 ? say('partDay') : say('partDays', { count })}
          </button>
        ))}
      </div>
      <button type="button" className="field-plain" onClick={close}>
        {say('cancel')}
      </button>
    </fieldset>
  );
}

const WORDS = ['wordAgreed', 'wordPhone', 'wordAbsent'] as const;

/** Done, with the applicant's word: what the applicant then reads as the answer. */
export function DoneForm({ number, close }: Props) {
  const say = useSay(fieldTexts);
  const [what, setWhat] = useState('');
  const [word, setWord] = useState<(typeof WORDS)[number]>();
  const [asked, setAsked] = useState(false);
  const { act } = useOutbox();
  const isWhole = what.trim() !== '' && word !== undefined;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isWhole || !word) return;
    const answer = say('doneAnswer', { what: what.trim(), word: say(word) });
    await act({ number, command: 'finish', body: { outcome: 'done', answer } }).then(close, () => undefined);
  };
  return (
    <form className="field-form" noValidate onSubmit={(event) => void send(event)}>
      <TextArea
        label={say('doneWhat')}
        help={say('doneWhatHelp')}
        value={what}
        onChange={setWhat}
        wrong={asked && what.trim() === '' ? say('mustSay') : undefined}
      />
      <fieldset className="field-words">
        <legend>{say('doneWord')}</legend>
        {asked && word === undefined && (
          <p role="alert" className="field-wrong">
            {say('mustChoose')}
          </p>
        )}
        {WORDS.map((one) => (
          <label key={one}>
            <input type="radio" name="word" checked={word === one} onChange={() => setWord(one)} />
            {say(one)}
          </label>
        ))}
      </fieldset>
      <Ends verb={say('doneSend')} close={close} />
    </form>
  );
}

export function ReportForm({ number, close }: Props) {
  const say = useSay(fieldTexts);
  const deed = (text: string): Deed => ({ number, command: 'progress', body: { text } });
  return <OneText label={say('reportWhat')} verb={say('reportSend')} deed={deed} close={close} />;
}

export function GiveBackForm({ number, close }: Props) {
  const say = useSay(fieldTexts);
  const deed = (reason: string): Deed => ({ number, command: 'return-job', body: { reason } });
  return (
    <OneText
      label={say('giveBackWhy')}
      help={say('giveBackHelp')}
      verb={say('giveBackSend')}
      deed={deed}
      close={close}
    />
  );
}

type OneTextProps = {
  label: string;
  help?: string;
  verb: string;
  deed: (text: string) => Deed;
  close: () => void;
};

function OneText({ label, help, verb, deed, close }: OneTextProps) {
  const say = useSay(fieldTexts);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const { act } = useOutbox();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (text.trim() !== '') await act(deed(text.trim())).then(close, () => undefined);
  };
  return (
    <form className="field-form" noValidate onSubmit={(event) => void send(event)}>
      <TextArea
        label={label}
        help={help}
        value={text}
        onChange={setText}
        wrong={asked && text.trim() === '' ? say('mustSay') : undefined}
      />
      <Ends verb={verb} close={close} />
    </form>
  );
}

type TextAreaProps = {
  label: string;
  help?: string;
  value: string;
  onChange: (value: string) => void;
  wrong?: string;
};

function TextArea({ label, help, value, onChange, wrong }: TextAreaProps): ReactNode {
  return (
    <label className="field-text">
      <span>{label}</span>
      {help && <small>{help}</small>}
      {wrong && (
        <small role="alert" className="field-wrong">
          {wrong}
        </small>
      )}
      <textarea
        rows={3}
        value={value}
        aria-invalid={wrong !== undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

function Ends({ verb, close }: { verb: string; close: () => void }) {
  const say = useSay(fieldTexts);
  return (
    <div className="field-ends">
      <button type="submit" className="field-button">
        {verb}
      </button>
      <button type="button" className="field-plain" onClick={close}>
        {say('cancel')}
      </button>
    </div>
  );
}
