import { Drawer } from 'antd';
import { useRef } from 'react';
import { enterFirst } from '../../../../../web/kit/desk/dialog-focus.ts';
import { useSay } from '../../../../../web/kit/language.ts';
import { CommandForm } from './command-form.tsx';
import type { Subject, Verb } from './form.ts';
import { verbTexts } from './texts-forms.ts';

type Props = { verb: Verb | undefined; subject: Subject; now: string; onClose: () => void };

/** A command beside the case it is given on, so that what it is about stays in sight. */
export function CommandDrawer({ verb, subject, now, onClose }: Props) {
  const verbs = useSay(verbTexts);
  const { number, title } = subject.case;
  const inside = useRef<HTMLDivElement>(null);
  return (
    <Drawer
      open={verb !== undefined}
      onClose={onClose}
      size={560}
      destroyOnHidden
      afterOpenChange={(open) => open && enterFirst(inside.current)}
      title={verb && `${verbs(verb)} · ${number} ${title}`}
    >
      <div ref={inside}>
        {verb && <CommandForm key={verb} verb={verb} subject={subject} now={now} onClose={onClose} />}
      </div>
    </Drawer>
  );
}
