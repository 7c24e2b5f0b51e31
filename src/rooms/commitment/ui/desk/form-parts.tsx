import { Checkbox, Input, Select } from 'antd';
import { useSay } from '../../../../web/kit/language.ts';
import { type Faq, FIELD_TYPES, type FormField } from '../../model.ts';
import { Part, type PartProps, withPart } from './part.tsx';
import { editorTexts, fieldTypeTexts } from './texts-editor.ts';

export function FormFieldPart({ row, set, id }: PartProps<FormField>) {
  const say = useSay(editorTexts);
  const type = useSay(fieldTypeTexts);
  return (
    <>
      <Part label={say('fieldLabel')} wide>
        <Input
          id={`${id}-label`}
          value={row.label}
          maxLength={300}
          onChange={({ target }) => set({ ...row, label: target.value })}
        />
      </Part>
      <Part label={say('fieldType')}>
        <Select
          value={row.type}
          options={FIELD_TYPES.map((name) => ({ value: name, label: type(name) }))}
          onChange={(next) => set({ ...row, type: next })}
          popupMatchSelectWidth={false}
        />
      </Part>
      <div className="editor-checks">
        <Checkbox checked={row.required} onChange={({ target }) => set({ ...row, required: target.checked })}>
          {say('fieldRequired')}
        </Checkbox>
        <Checkbox
          checked={row.sensitive ?? false}
          onChange={({ target }) => set(withPart(row, 'sensitive', target.checked))}
        >
          {say('fieldSensitive')}
        </Checkbox>
      </div>
      <Part label={say('fieldPurpose')} wide>
        <Input
          value={row.purpose ?? ''}
          maxLength={4_000}
          onChange={({ target }) => set(withPart(row, 'purpose', target.value))}
        />
      </Part>
      {row.type === 'choice' && (
        <Part label={say('fieldOptions')} wide>
          <Input.TextArea
            value={(row.options ?? []).join('\n')}
            autoSize={{ minRows: 2 }}
            onChange={({ target }) => set(withPart(row, 'options', target.value.split('\n')))}
          />
        </Part>
      )}
    </>
  );
}

export function FaqPart({ row, set, id }: PartProps<Faq>) {
  const say = useSay(editorTexts);
  return (
    <>
      <Part label={say('question')} wide>
        <Input
          id={`${id}-question`}
          value={row.question}
          maxLength={4_000}
          onChange={({ target }) => set({ ...row, question: target.value })}
        />
      </Part>
      <Part label={say('answer')} wide>
        <Input.TextArea
          value={row.answer}
          maxLength={4_000}
          autoSize={{ minRows: 2 }}
          onChange={({ target }) => set({ ...row, answer: target.value })}
        />
      </Part>
    </>
  );
}
