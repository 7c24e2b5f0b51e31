import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useRef } from 'react';
import { useSay } from '../../../../web/kit/language.ts';
import type { CaseView } from '../../contract.ts';
import type { Verb } from './forms/form.ts';
import { arrange, GROUPS } from './forms/table.ts';
import { verbTexts } from './forms/texts-forms.ts';
import { caseTexts } from './texts-case.ts';

const TITLES = {
  applicant: 'groupApplicant',
  clock: 'groupClock',
  people: 'groupPeople',
  record: 'groupRecord',
  end: 'groupEnd',
} as const;

/** What this person may do now: the commonest as buttons, everything else behind “more”. */
export function CaseCommands({ of, give }: { of: CaseView; give: (verb: Verb) => void }) {
  const say = useSay(caseTexts);
  const verbs = useSay(verbTexts);
  const more = useRef<HTMLButtonElement>(null);
  const { first, rest } = arrange(of.status, of.allowed);
  const groups = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).flatMap((name) => {
    const children = GROUPS[name]
      .filter((verb) => rest.includes(verb))
      .map((verb) => ({ key: verb, label: verbs(verb) }));
    return children.length > 0
      ? [{ key: name, type: 'group' as const, label: say(TITLES[name]), children }]
      : [];
  });
  // What opens next gives the focus back to the button: the menu is gone by then.
  const choose: MenuProps['onClick'] = ({ key, domEvent }) => {
    // The same press of Enter must not send the form that opens.
    domEvent.preventDefault();
    more.current?.focus();
    give(key as Verb);
  };
  return (
    <section className="case-commands" aria-label={say('commands')}>
      {first.length + rest.length === 0 && <p className="quiet">{say('nothing')}</p>}
      {first.map((verb, index) => (
        <Button key={verb} type={index === 0 ? 'primary' : 'default'} onClick={() => give(verb)}>
          {verbs(verb)}
        </Button>
      ))}
      {groups.length > 0 && (
        <Dropdown
          trigger={['click']}
          autoFocus
          getPopupContainer={(button) => button.parentElement ?? document.body}
          menu={{ items: groups, onClick: choose, className: 'case-menu' }}
        >
          <Button ref={more} aria-haspopup="menu">
            {say('more')} <DownOutlined aria-hidden />
          </Button>
        </Dropdown>
      )}
    </section>
  );
}
