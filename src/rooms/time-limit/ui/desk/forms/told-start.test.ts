import { expect, it } from 'vitest';
import { CLOCK_FORMS } from './table-clock.ts';
import { namedPart } from './told-start.ts';

it('TL-11 each part that a telling lacks is named by itself, with the way to its own input', () => {
  const [told] = CLOCK_FORMS.pause.fields.filter(({ kind }) => kind === 'told');
  const named = (at: string) => told && namedPart(told, at, 'pause-told');
  expect(named('told/means')).toEqual({ label: 'means', id: 'pause-told-means' });
  expect(named('told/text')).toEqual({ label: 'toldText', id: 'pause-told-text' });
  expect(named('told')).toEqual({ label: 'told', id: 'pause-told' });
  const [itself] = CLOCK_FORMS.tell.fields.filter(({ kind }) => kind === 'told');
  expect(itself && namedPart(itself, 'to', 'tell-')).toEqual({ label: 'toldTo', id: 'tell--to' });
});
