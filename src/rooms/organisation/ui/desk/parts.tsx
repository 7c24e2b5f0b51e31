import { Select, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { tokens } from '../../../../web/kit/tokens.ts';
import { useOfficeDepartments } from './queries.ts';
import { sharedTexts } from './texts-shared.ts';

type LoadedProps<T> = {
  query: { data: T[] | undefined; error: unknown; isPending: boolean };
  /** What would be here and how it gets here. */
  empty?: string;
  children: (items: T[]) => ReactNode;
};

/** A list in its states: being read, failed, empty, there. */
export function Loaded<T>({ query, empty, children }: LoadedProps<T>) {
  const say = useSay(sharedTexts);
  if (query.isPending)
    return (
      <div role="status" aria-label={say('loading')}>
        <Skeleton active paragraph={{ rows: 6 }} title={false} />
      </div>
    );
  return (
    <>
      <Refusal error={query.error} />
      {query.data?.length === 0 && <p className="quiet">{empty ?? say('empty')}</p>}
      {query.data && query.data.length > 0 && children(query.data)}
    </>
  );
}

type DepartmentFilterProps = { id: string; value?: string; onChange: (code: string | undefined) => void };

/** Narrows a list to one department. */
export function DepartmentFilter({ id, value, onChange }: DepartmentFilterProps) {
  const say = useSay(sharedTexts);
  const departments = useOfficeDepartments().data ?? [];
  return (
    <span className="register-filter">
      <label htmlFor={id}>{say('department')}</label>
      <Select
        id={id}
        value={value ?? ''}
        options={[
          { value: '', label: say('all') },
          ...departments.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(code) => onChange(code || undefined)}
        popupMatchSelectWidth={false}
      />
    </span>
  );
}

/** A fact of a record: its name and what it is; left out where there is none. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === undefined || children === '' || children === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A mark in words and colour. */
export function Mark({ light, children }: { light: keyof typeof tokens.lights; children: ReactNode }) {
  const { ink, ground } = tokens.lights[light];
  return (
    <span className="register-mark" style={{ color: ink, background: ground }}>
      {children}
    </span>
  );
}
