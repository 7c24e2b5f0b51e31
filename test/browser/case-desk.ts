import type { Locator, Page } from 'playwright-core';
import { keyOf } from '../../src/rooms/time-limit/ui/desk/forms/body.ts';
import type { Field, Verb } from '../../src/rooms/time-limit/ui/desk/forms/form.ts';
import { FORMS } from '../../src/rooms/time-limit/ui/desk/forms/table.ts';
import { drawTexts } from '../../src/rooms/time-limit/ui/desk/forms/texts-draw.ts';
import { formTexts, verbTexts } from '../../src/rooms/time-limit/ui/desk/forms/texts-forms.ts';
import { caseTexts } from '../../src/rooms/time-limit/ui/desk/texts-case.ts';
import { type Lang, sayIn } from '../../src/web/kit/language.ts';

/** What the words of a choice, the name of a person or a file stand for in a form, by the place in its body. */
export type Typed = Record<string, string | Telling | Picture>;
export type Telling = { to?: string; text: string };
export type Picture = { name: string; mimeType: string; buffer: Buffer };

const idOf = (verb: Verb, field: Field) => `${verb}-${keyOf(field).replaceAll('/', '-')}`;

/** Chooses of a list that finds as one types; once more where the list changed under the finger. */
async function choose(page: Page, id: string, words: string): Promise<void> {
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await page.locator(`#${id}`).fill(words);
  for (let tries = 0; tries < 3; tries += 1) {
    await list.locator('.ant-select-item-option', { hasText: words }).first().click();
    const isChosen = await list.waitFor({ state: 'hidden', timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (isChosen) return;
  }
}

/** The commands of a case as somebody gives them: opened, filled in, looked at, sent. */
export function caseDesk(page: Page, lang: Lang = 'zh') {
  const say = {
    verb: sayIn(verbTexts, lang),
    form: sayIn(formTexts, lang),
    draw: sayIn(drawTexts, lang),
    case: sayIn(caseTexts, lang),
  };
  const formOf = (verb: Verb): Locator => page.getByRole('form', { name: say.verb(verb), exact: true });

  /** A button of its own, or behind “more”. */
  const open = async (verb: Verb): Promise<Locator> => {
    const button = page.getByRole('button', { name: say.verb(verb), exact: true });
    const more = page.getByRole('button', { name: say.case('more') });
    await more.or(button).first().waitFor();
    if (await button.first().isVisible()) await button.first().click();
    else {
      await more.click();
      await page.getByRole('menuitem', { name: say.verb(verb), exact: true }).click();
    }
    await formOf(verb).waitFor();
    return formOf(verb);
  };

  const tell = async (id: string, field: Field, { to, text }: Telling) => {
    const group = page.locator(`#${id}`);
    if (field.optional) await group.getByLabel(say.form('toldIs')).check();
    await group.getByRole('radio', { name: say.form('phone') }).check();
    if (to) await page.locator(`#${id}-to`).fill(to);
    await page.locator(`#${id}-text`).fill(text);
  };

  const fill = async (verb: Verb, typed: Typed) => {
    for (const [place, value] of Object.entries(typed)) {
      const field: Field | undefined = FORMS[verb].fields.find((one) => keyOf(one) === place);
      if (!field) throw new Error(`${verb} asks for no ${place}`);
      const id = idOf(verb, field);
      if (typeof value !== 'string')
        if ('buffer' in value) await page.locator(`#${id}-files`).setInputFiles(value);
        else await tell(id, field, value);
      else if (field.kind === 'yes') await page.locator(`#${id}`).check();
      else if (['choice', 'staff', 'staffList', 'department'].includes(field.kind))
        await choose(page, id, value);
      else await page.locator(`#${id}`).fill(value);
    }
  };

  const send = async (verb: Verb) => {
    const form = formOf(verb);
    await form.getByRole('button', { name: say.verb(verb), exact: true }).click();
    await form.waitFor({ state: 'detached' });
  };

  return {
    ...{ say, open, fill, send, formOf },
    /** All of it. */
    give: async (verb: Verb, typed: Typed = {}) => {
      await open(verb);
      await fill(verb, typed);
      await send(verb);
    },
  };
}
