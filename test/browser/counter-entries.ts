import type { Page } from 'playwright-core';

/** How somebody types who does it all day: keys in a second, and the pause before the next field. */
export type Pace = { keysPerSecond: number; decideMs: number };
export const HUMAN: Pace = { keysPerSecond: 5, decideMs: 400 };

/** Through an input method a character costs its pinyin and the choice: three keys. */
const KEYS_OF_A_CHARACTER = 3;

type Step = { type: string } | { press: string };
type Entry = {
  name: string;
  withinSeconds?: number;
  /** What the paper says is printed as well, which costs its key. */
  receipt?: true;
  steps: readonly (readonly Step[])[];
};

const type = (text: string): Step => ({ type: text });
const press = (key: string): Step => ({ press: key });
const next = press('Enter');
const save = press('Control+Enter');

const ENQUIRY_PHONE = '13900000001';
const MATTER_PHONE = '13900000002';
const MATERIALS_PHONE = '13900000003';

const answer = [
  [type('问浴室开放时间'), next, press('Digit1')],
  [type('10点至22点'), save],
];
const leak = [[type('实验楼漏水'), next, press('Digit2')], [type('wx'), next], [press('Enter')]];
/** The item by its initials; what it brings is looked at, field by field, before the materials are ticked. */
const onBehalf = [
  [type('zzf'), next],
  [next, press('Digit3')],
  [next],
  [next],
  [press('Digit1'), press('Digit2'), press('+'), press('Digit3')],
  [save],
];

/**
 * Three entries of the register, whole by keyboard (FC-1, FC-3, FC-7), each by somebody who comes for the first time and by
 * somebody who has come before with the same number; a list a field, so that the pauses are true.
 */
export const ENTRIES: readonly Entry[] = [
  {
    name: 'an enquiry answered, a person not known',
    withinSeconds: 15,
    steps: [[type(ENQUIRY_PHONE), press('Alt+Digit1')], ...answer],
  },
  {
    name: 'a matter handed over, a person not known',
    withinSeconds: 15,
    steps: [
      [type(MATTER_PHONE), next],
      [type('周某'), next],
      [type('化学学院'), press('Alt+Digit3')],
      ...leak,
    ],
  },
  {
    name: 'a matter handed over, a person known by phone',
    withinSeconds: 15,
    steps: [[type(MATTER_PHONE), next], [next, press('Alt+Digit3')], ...leak],
  },
  {
    name: 'an enquiry answered, a person known by phone',
    withinSeconds: 15,
    steps: [[type(MATTER_PHONE), next], [next], ...answer],
  },
  {
    name: 'received on behalf with three materials, a person not known',
    withinSeconds: 15,
    receipt: true,
    steps: [
      [type(MATERIALS_PHONE), next],
      [type('吴某'), next],
      [type('文学院'), press('Alt+Digit2')],
      ...onBehalf,
    ],
  },
  {
    name: 'received on behalf with three materials, a person known by phone',
    withinSeconds: 15,
    receipt: true,
    steps: [[type(MATERIALS_PHONE), next], [next, press('Alt+Digit2')], ...onBehalf],
  },
];

/** Materials of no published item: the matter as it is said every day, each name by two letters or more, copies behind. */
export const TYPED: Entry = {
  name: 'received on behalf with three materials of no published item',
  withinSeconds: 15,
  receipt: true,
  steps: [
    [type('13900000004'), next],
    [type('吴某'), next],
    [type('文学院'), press('Alt+Digit2')],
    [type('sjcl'), next],
    [next, press('Digit3')],
    [next],
    [type('fc'), next],
    [type('sq2'), next],
    [type('wf'), next],
    [type('hy'), next],
    [save],
  ],
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
const keysOf = (character: string) => (character.charCodeAt(0) < 128 ? 1 : KEYS_OF_A_CHARACTER);

/** A person's hands keep their time whatever the machine does: each key has its moment, none waits for an echo. */
function hands({ keysPerSecond }: Pace) {
  const keyMs = 1_000 / keysPerSecond;
  let at = performance.now();
  return {
    keyMs,
    /** From here on: what was waited for was seen. */
    now: () => {
      at = Math.max(at, performance.now());
    },
    take: (ms: number) => {
      at += ms;
      return pause(at - performance.now());
    },
  };
}
type Hands = ReturnType<typeof hands>;

/** Types as a person does; what an input method makes arrives at once, after the keys it took. */
async function give(page: Page, step: Step, { take, keyMs }: Hands): Promise<void> {
  if ('press' in step) {
    await take(keyMs);
    await page.keyboard.press(step.press);
    return;
  }
  for (const character of step.type) {
    await take(keyMs * keysOf(character));
    if (character.charCodeAt(0) < 128) await page.keyboard.press(character);
    else await page.keyboard.insertText(character);
  }
}

/** The receipt on its way to the printer: what the page tells the browser to print. */
async function print(page: Page, own: Hands): Promise<void> {
  await page.evaluate('window.print = () => { document.body.dataset.printed = "yes" }');
  own.now();
  await give(page, press('Alt+Digit9'), own);
  await page.locator('body[data-printed]').waitFor({ state: 'attached' });
  await page.evaluate('delete document.body.dataset.printed');
}

/** One entry from the first key until its number stands on the page and its receipt goes to the printer. Gives the seconds and the number. */
export async function enter(
  page: Page,
  entry: Entry,
  pace: Pace = HUMAN,
): Promise<{ seconds: number; number: string }> {
  const number = page.getByRole('region', { name: '已登记' }).locator('strong').first();
  const shown = async () => ((await number.count()) > 0 ? await number.textContent() : null) ?? '';
  const before = await shown();
  const started = performance.now();
  const own = hands(pace);
  for (const [index, steps] of entry.steps.entries()) {
    if (index > 0) await own.take(pace.decideMs);
    for (const step of steps) await give(page, step, own);
  }
  const seconds = () => Math.round((performance.now() - started) / 100) / 10;
  for (;;) {
    const now = await shown();
    if (now !== before) {
      if (entry.receipt) await print(page, own);
      return { seconds: seconds(), number: now };
    }
    if (performance.now() - started > 60_000) throw new Error(`${entry.name}: not registered`);
    await pause(20);
  }
}
