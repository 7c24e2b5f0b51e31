import { Modal } from 'antd';
import { useSay } from '../../../../web/kit/language.ts';
import { queueTexts } from './texts-queue.ts';

const KEYS = [
  ['j', 'keyNext'],
  ['k', 'keyPrevious'],
  ['enter', 'keyOpen'],
  ['/', 'keySearch'],
  ['x', 'keySelect'],
  ['n', 'keyNew'],
  ['?', 'keyHelp'],
] as const;

/** What the keys of the queue do. */
export function KeysHelp({ open, close }: { open: boolean; close: () => void }) {
  const say = useSay(queueTexts);
  return (
    <Modal open={open} onCancel={close} footer={null} title={say('keysTitle')} width={360}>
      <dl className="keys">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key === 'enter' ? say('enter') : key}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
