import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { PageHeader } from '../kit/desk/page.tsx';
import { Refusal } from '../kit/desk/refusal.tsx';
import { tagOf, useLang, useSay } from '../kit/language.ts';
import { FilterForm } from './registers/filter-form.tsx';
import { type Filters, filtersOf, isRegister, present, type RegisterName } from './registers/filters.ts';
import { FirstContacts } from './registers/first-contacts.tsx';
import { addressOf, download } from './registers/queries.ts';
import { TimeLimits } from './registers/time-limits.tsx';
import { NotFound } from './shell/failure.tsx';
import { registerTexts } from './texts/registers.ts';
import './registers/registers.css';

/** Both registers: search, print, export (TL-10, FC-1). */
export function RegistersPage() {
  const { register } = useParams({ strict: false }) as { register?: string };
  return isRegister(register) ? <Register key={register} register={register} /> : <NotFound />;
}

function Register({ register }: { register: RegisterName }) {
  const say = useSay(registerTexts);
  const navigate = useNavigate();
  const filters = filtersOf(useSearch({ strict: false }) as Record<string, unknown>);
  const [error, setError] = useState<unknown>();
  const search = (wanted: Filters) =>
    void navigate({ to: `/registers/${register}`, search: present(wanted) as never });
  return (
    <>
      <PageHeader
        title={say(register)}
        actions={<Exports register={register} filters={filters} onRefused={setError} />}
      />
      <FilterForm key={JSON.stringify(filters)} filters={filters} onSearch={search} />
      <Refusal error={error} />
      {register === 'time-limits' ? <TimeLimits filters={filters} /> : <FirstContacts filters={filters} />}
    </>
  );
}

type ExportsProps = { register: RegisterName; filters: Filters; onRefused(error: unknown): void };

function Exports({ register, filters, onRefused }: ExportsProps) {
  const say = useSay(registerTexts);
  const lang = tagOf(useLang());
  const [saving, setSaving] = useState<string>();
  const save = async (kind: 'csv' | 'xlsx') => {
    setSaving(kind);
    onRefused(undefined);
    await download(addressOf(register, kind, filters), lang).catch(onRefused);
    setSaving(undefined);
  };
  return (
    <>
      <Button onClick={() => void save('csv')} loading={saving === 'csv'}>
        {say('csv')}
      </Button>
      <Button onClick={() => void save('xlsx')} loading={saving === 'xlsx'}>
        {say('xlsx')}
      </Button>
      <Button href={addressOf(register, 'html', filters)} target="_blank" rel="noopener">
        {say('print')}
      </Button>
    </>
  );
}
