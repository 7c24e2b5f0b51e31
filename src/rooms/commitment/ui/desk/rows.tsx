import ArrowDownOutlined from '@ant-design/icons/ArrowDownOutlined';
import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined';
import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useSay } from '../../../../web/kit/language.ts';
import { editorTexts } from './texts-editor.ts';

type RowsProps<Row> = {
  id: string;
  label: string;
  rows: Row[];
  blank: () => Row;
  onChange: (rows: Row[]) => void;
  /** The parts of one row; `set` replaces it. */
  draw: (row: Row, set: (row: Row) => void, id: string, label: string) => ReactNode;
};

/** An ordered list of parts of an element: add, change, move, remove. */
export function Rows<Row>({ id, label, rows, blank, onChange, draw }: RowsProps<Row>) {
  const say = useSay(editorTexts);
  const keys = useRowKeys(rows.length);
  const set = (at: number, row: Row) => onChange(rows.map((old, index) => (index === at ? row : old)));
  const move = (from: number, to: number) => {
    keys.move(from, to);
    const next = [...rows];
    next.splice(to, 0, ...next.splice(from, 1));
    onChange(next);
  };
  const remove = (at: number) => {
    keys.remove(at);
    onChange(rows.filter((_, index) => index !== at));
  };
  return (
    <div>
      <ol className="editor-rows" aria-label={label}>
        {rows.map((row, index) => (
          <li key={keys.of(index)} id={`${id}-${index}`}>
            <div className="editor-row">
              {draw(
                row,
                (next) => set(index, next),
                `${id}-${index}`,
                say('nth', { what: label, n: index + 1 }),
              )}
            </div>
            <RowButtons
              n={index + 1}
              last={rows.length}
              onUp={() => move(index, index - 1)}
              onDown={() => move(index, index + 1)}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      <Button
        id={`${id}-add`}
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...rows, blank()])}
      >
        {say('addOne', { what: label })}
      </Button>
    </div>
  );
}

type RowButtonsProps = {
  n: number;
  last: number;
  onUp: () => void;
  onDown: () => void;
  onRemove: () => void;
};

function RowButtons({ n, last, onUp, onDown, onRemove }: RowButtonsProps) {
  const say = useSay(editorTexts);
  return (
    <div className="editor-row-buttons">
      <Button
        type="text"
        icon={<ArrowUpOutlined aria-hidden />}
        disabled={n === 1}
        onClick={onUp}
        aria-label={say('up', { n })}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined aria-hidden />}
        disabled={n === last}
        onClick={onDown}
        aria-label={say('down', { n })}
      />
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        onClick={onRemove}
        aria-label={say('remove', { n })}
      />
    </div>
  );
}

/** Keys that go with their rows when these move, so that the cursor stays where it is. */
function useRowKeys(length: number) {
  const keys = useRef<number[]>([]);
  const next = useRef(0);
  while (keys.current.length < length) keys.current.push(next.current++);
  keys.current.length = length;
  return {
    of: (index: number) => keys.current[index],
    move: (from: number, to: number) => keys.current.splice(to, 0, ...keys.current.splice(from, 1)),
    remove: (at: number) => keys.current.splice(at, 1),
  };
}
