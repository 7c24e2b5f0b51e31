import { useState } from 'react';
import { useSay } from '../../../../web/kit/language.ts';
import { Combobox } from './combobox.tsx';
import type { Target } from './entry.ts';
import { useDepartments, useDirectory } from './finding.ts';
import { counterTexts } from './texts.ts';

/** The directory beside the form (FC-7): phones as one types; one chosen becomes the target. */
export function DirectoryPanel({ onPick }: { onPick: (target: Target, phone: string | undefined) => void }) {
  const say = useSay(counterTexts);
  const [query, setQuery] = useState('');
  const { found, settled } = useDirectory(query, say('away'));
  const departments = useDepartments();
  const typed = query.trim() !== '';
  return (
    <section className="fc-card" aria-label={say('directory')}>
      <h2>{say('directory')}</h2>
      <Combobox
        name="directory"
        label={say('directorySearch')}
        help={say('directoryHelp')}
        chosen=""
        found={typed ? found : departments}
        settled={!typed || settled}
        query={query}
        onQuery={setQuery}
        onPick={({ target, phone }) => onPick(target, phone)}
        always
      />
    </section>
  );
}
