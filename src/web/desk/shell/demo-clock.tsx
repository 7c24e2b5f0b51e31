import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { useId, useState } from 'react';
import { formatInstant } from '../../../kernel/time.ts';
import { api, newKey, taken } from '../../kit/api.ts';
import { dayOf, dayWithWeekday, timeOf } from '../../kit/days.ts';
import { useLive } from '../../kit/desk/live.ts';
import { useOfficeNow } from '../../kit/desk/office-now.ts';
import { Refusal } from '../../kit/desk/refusal.tsx';
import { useLang, useSay } from '../../kit/language.ts';
import { demoTexts } from '../texts/demo.ts';

const HOUR_MS = 3_600_000;
const STEPS = [
  ['hour', HOUR_MS],
  ['day', 24 * HOUR_MS],
  ['week', 7 * 24 * HOUR_MS],
] as const;

/** The clock of a demonstration: shows its moment and moves it on, so that deadlines come by waiting for nobody. */
export function DemoClock() {
  const say = useSay(demoTexts);
  const lang = useLang();
  const now = useOfficeNow();
  const [isOpen, setOpen] = useState(false);
  useLive([['office-now']], { kinds: ['office'] });
  if (now === undefined) return null;
  const moment = `${dayWithWeekday(dayOf(now), lang)} ${timeOf(now)}`;
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      arrow={false}
      classNames={{ root: 'demo-popover' }}
      title={say('title')}
      content={<Mover now={now} onMoved={() => setOpen(false)} />}
    >
      <Button size="small" aria-expanded={isOpen}>
        {say('moment', { moment })}
      </Button>
    </Popover>
  );
}

function Mover({ now, onMoved }: { now: string; onMoved(): void }) {
  const say = useSay(demoTexts);
  const id = useId();
  const queries = useQueryClient();
  const [to, setTo] = useState(now.slice(0, 16));
  const [error, setError] = useState<unknown>();
  const [moving, setMoving] = useState<string>();
  const move = async (which: string, at: string) => {
    setMoving(which);
    setError(undefined);
    try {
      const header = { 'Idempotency-Key': newKey() };
      await taken(api.POST('/demo/clock', { body: { now: at }, params: { header } }));
      await queries.invalidateQueries();
      onMoved();
    } catch (refused) {
      setError(refused);
    }
    setMoving(undefined);
  };
  return (
    <div className="demo-mover">
      <p>{say('help')}</p>
      <div className="demo-steps">
        {STEPS.map(([name, length]) => (
          <Button
            key={name}
            loading={moving === name}
            disabled={moving !== undefined}
            onClick={() => void move(name, formatInstant(Date.parse(now) + length))}
          >
            {say(name)}
          </Button>
        ))}
      </div>
      <label htmlFor={id}>{say('to')}</label>
      <div className="demo-steps">
        <Input
          id={id}
          type="datetime-local"
          value={to}
          min={now.slice(0, 16)}
          onChange={({ target }) => setTo(target.value)}
        />
        <Button
          type="primary"
          loading={moving === 'to'}
          disabled={moving !== undefined || to.length < 16 || to <= now.slice(0, 16)}
          onClick={() => void move('to', `${to.slice(0, 16)}:00+08:00`)}
        >
          {say('move')}
        </Button>
      </div>
      <Refusal error={error} />
    </div>
  );
}
