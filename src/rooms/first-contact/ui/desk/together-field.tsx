import { useState } from 'react';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { Combobox } from './combobox.tsx';
import { usePeople } from './finding.ts';
import { counterTexts } from './texts.ts';
import type { Counter } from './use-counter.ts';

const MOST = 5;

/** Who received the visitor together with the clerk: the higher post is the first-contact officer (FC-2). */
export function TogetherField({ counter: { entry, set, errors } }: { counter: Counter }) {
  const say = useSay(counterTexts);
  const me = useMe();
  const [query, setQuery] = useState('');
  const { found, settled } = usePeople(query, say('away'));
  const { together } = entry;
  const taken = new Set([me.username, ...together.map(({ username }) => username)]);
  const colleagues = found.filter(({ username }) => !taken.has(username));
  return (
    <div className="fc-span-12 fc-together">
      {together.length < MOST && (
        <Combobox
          name="together"
          label={say('together')}
          help={say('togetherHelp')}
          error={errors['together']}
          chosen=""
          found={colleagues}
          settled={settled}
          query={query}
          onQuery={setQuery}
          onPick={({ username, label }) => {
            setQuery('');
            set({ together: [...together, { username, name: label }] });
          }}
          span={6}
        />
      )}
      <ul aria-label={say('togetherWith')}>
        {together.map((one) => (
          <li key={one.username}>
            {one.name}
            <button
              type="button"
              aria-label={say('takeOut', { name: one.name })}
              onClick={() => set({ together: together.filter(({ username }) => username !== one.username) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
