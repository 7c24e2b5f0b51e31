import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../../web/kit/language.ts';
import { TextField } from './field.tsx';
import { type ContactSearch, phoneIn } from './search.ts';
import { contactsTexts } from './texts-contacts.ts';

type Props = { search: ContactSearch; turn: (change: Partial<ContactSearch>) => void };

/** Words or a whole phone number; looked for when it is asked for, since a look by number is recorded. */
export function ContactSearchForm({ search, turn }: Props) {
  const say = useSay(contactsTexts);
  const [query, setQuery] = useState(search.query ?? '');
  const [phone, setPhone] = useState(search.phone ?? '');
  const filtered = Object.keys(search).length > 0;
  return (
    <form
      className="fc-search"
      aria-label={say('search')}
      onSubmit={(event) => {
        event.preventDefault();
        turn({ query: query.trim() || undefined, phone: phoneIn(phone) });
      }}
    >
      <TextField name="query" label={say('query')} value={query} onValue={setQuery} />
      <TextField
        name="by-phone"
        label={say('phone')}
        help={say('looksRecorded')}
        value={phone}
        onValue={setPhone}
        inputMode="tel"
        maxLength={30}
      />
      <div className="fc-search-actions">
        <Button type="primary" htmlType="submit">
          {say('search')}
        </Button>
        {filtered && (
          <Button
            onClick={() => turn({ mine: undefined, status: undefined, query: undefined, phone: undefined })}
          >
            {say('reset')}
          </Button>
        )}
      </div>
    </form>
  );
}
