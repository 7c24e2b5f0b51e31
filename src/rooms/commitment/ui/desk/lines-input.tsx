import { Input } from 'antd';
import { useState } from 'react';

type LinesInputProps = {
  id: string;
  value: string[];
  onChange: (lines: string[]) => void;
  describedBy?: string;
};

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** A list of texts, one a line. A line just begun is not yet an entry. */
export function LinesInput({ id, value, onChange, describedBy }: LinesInputProps) {
  const [text, setText] = useState(value.join('\n'));
  const [seen, setSeen] = useState(value);
  // What comes from elsewhere, as from somebody who saved meanwhile, replaces what is shown.
  if (seen !== value) {
    setSeen(value);
    if (linesOf(text).join('\n') !== value.join('\n')) setText(value.join('\n'));
  }
  return (
    <Input.TextArea
      id={id}
      value={text}
      aria-describedby={describedBy}
      autoSize={{ minRows: 2, maxRows: 14 }}
      onChange={({ target }) => {
        setText(target.value);
        onChange(linesOf(target.value));
      }}
    />
  );
}
