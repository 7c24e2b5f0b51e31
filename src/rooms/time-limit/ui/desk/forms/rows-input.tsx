import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber } from 'antd';
import { useSay } from '../../../../../web/kit/language.ts';
import type { InputProps } from './field-input.tsx';
import { drawTexts } from './texts-draw.ts';

type Row = {
  name?: string;
  listed?: boolean;
  count?: number;
  why?: string;
  by?: string;
  original?: boolean;
  fetched?: boolean;
};
type Kind = 'missing' | 'received' | 'following' | 'materials';

/** Materials, one a row: those of the item stand there already, others can be added. */
export function RowsInput({ kind, field, value, onChange, errorAt }: InputProps & { kind: Kind }) {
  const say = useSay(drawTexts);
  const rows = (Array.isArray(value) ? value : []) as Row[];
  const set = (index: number, part: Row) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <>
      <ul className="rows">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are never reordered, and names may repeat
          <li key={index}>
            <RowFields kind={kind} row={row} set={(part) => set(index, part)} />
            {!row.listed && (
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={say('remove')}
                onClick={() => onChange(rows.filter((_, at) => at !== index))}
              />
            )}
            {['', '/name', '/count', '/why', '/by'].flatMap((part) => {
              const error = errorAt(`${field.at}/${index}${part}`);
              return error
                ? [
                    <p key={part} className="field-error">
                      {error}
                    </p>,
                  ]
                : [];
            })}
          </li>
        ))}
      </ul>
      {kind !== 'following' && (
        <Button icon={<PlusOutlined />} onClick={() => onChange([...rows, { count: 1 }])}>
          {say('add')}
        </Button>
      )}
    </>
  );
}

function RowFields({ kind, row, set }: { kind: Kind; row: Row; set: (part: Row) => void }) {
  const say = useSay(drawTexts);
  const of = (label: 'count' | 'why' | 'by') => `${row.name ?? ''} ${say(label)}`;
  return (
    <>
      {row.listed ? (
        <span className="row-name">{row.name}</span>
      ) : (
        <Input
          className="row-name"
          aria-label={say('name')}
          placeholder={say('name')}
          maxLength={200}
          value={row.name ?? ''}
          onChange={({ target }) => set({ name: target.value })}
        />
      )}
      {kind !== 'following' && (
        <InputNumber
          controls={false}
          aria-label={of('count')}
          placeholder={say('count')}
          min={1}
          max={999}
          precision={0}
          value={row.count}
          onChange={(count) => set({ count: count ?? undefined })}
        />
      )}
      {kind === 'missing' && (
        <Input
          className="row-why"
          aria-label={of('why')}
          placeholder={say('why')}
          value={row.why ?? ''}
          onChange={({ target }) => set({ why: target.value })}
        />
      )}
      {kind === 'following' && (
        <Input
          type="date"
          aria-label={of('by')}
          value={row.by ?? ''}
          onChange={({ target }) => set({ by: target.value })}
        />
      )}
      {kind === 'received' && (
        <>
          <Checkbox
            checked={row.original ?? false}
            onChange={({ target }) => set({ original: target.checked })}
          >
            {say('original')}
          </Checkbox>
          <Checkbox
            checked={row.fetched ?? false}
            onChange={({ target }) => set({ fetched: target.checked })}
          >
            {say('fetched')}
          </Checkbox>
        </>
      )}
    </>
  );
}
