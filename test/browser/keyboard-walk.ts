import type { Page } from 'playwright-core';

/**
 * Lives in the page: what can be used there, how it looks untouched, and each element that takes the focus with how it
 * looks then. Styles are compared without transitions, so that nothing has to be waited for.
 */
const WATCH = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const USABLE = 'a[href], button, input, select, textarea, summary, [contenteditable=true], [tabindex]';
  // Of these one takes the focus, and the arrows lead on.
  const COMPOSITE = '[role=tablist], [role=listbox], [role=radiogroup], [role=menu], [role=grid], [role=tree]';
  const isShown = (one) => {
    const seen = one.matches('input') && one.closest('label') ? one.closest('label') : one;
    const { width, height } = seen.getBoundingClientRect();
    return width > 0 && height > 0 && seen.checkVisibility({ visibilityProperty: true });
  };
  const isUsable = (one) => {
    if (one.disabled || one.type === 'hidden' || one.closest('[inert], [aria-disabled=true]')) return false;
    if (one.tabIndex >= 0) return true;
    return one.matches('a[href], button, input, select, textarea') && !one.closest(COMPOSITE);
  };
  const inGroup = (one) => {
    if (one.type !== 'radio' || !one.name) return true;
    const group = [...document.querySelectorAll('input[type=radio]')].filter(
      (other) => other.name === one.name && other.form === one.form && !other.disabled);
    return one === (group.find((other) => other.checked) || group[0]);
  };
  const rect = (one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return { left, right, top: top + scrollY, bottom: bottom + scrollY };
  };
  const nameOf = (one) => one.tagName.toLowerCase() + (one.id ? '#' + one.id : '') + ' “' +
    (one.getAttribute('aria-label') || one.textContent || one.title || '').trim().slice(0, 30) + '”';
  // Where a ring may be drawn: on the element, on what wraps it, on what is drawn in its place.
  const around = (one) => [one, one.nextElementSibling, one.previousElementSibling, one.parentElement,
    one.parentElement && one.parentElement.parentElement, one.closest('label'), one.closest('.ant-select'),
    one.parentElement && one.parentElement.nextElementSibling].filter(Boolean);
  const lookOf = (one) => around(one).map((part) => ['', '::before', '::after'].map((pseudo) => {
    const style = getComputedStyle(part, pseudo || null);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor,
      style.backgroundColor, style.textDecorationLine].join();
  }).join()).join('|');
  // Where the page put the cursor, one starts all the same from the top.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  const wanted = [...document.querySelectorAll(USABLE)].filter(
    (one) => isUsable(one) && inGroup(one) && isShown(one));
  const before = new Map(wanted.map((one) => [one, lookOf(one)]));
  const walk = { wanted, came: [], faults: [], isOver: false };
  const isFixed = (one) => {
    for (let at = one; at; at = at.parentElement)
      if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true;
    return false;
  };
  /** Whether one goes back up in the same column. */
  const goesBack = (from, to) => {
    if (isFixed(from.one) || isFixed(to) || from.at.top < rect(to).bottom) return false;
    let mine = from.one;
    while (mine.parentElement && !mine.parentElement.contains(to)) mine = mine.parentElement;
    let other = to;
    while (other.parentElement && !other.parentElement.contains(from.one)) other = other.parentElement;
    const a = rect(mine), b = rect(other);
    return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 8;
  };
  document.addEventListener('focusin', ({ target: one }) => {
    const last = walk.came.at(-1);
    if (last && last.one === one) return;
    if (walk.came.some((other) => other.one === one)) {
      walk.isOver = true;
      return;
    }
    if (walk.isOver) return;
    if (before.has(one) && lookOf(one) === before.get(one)) walk.faults.push('no focus to see: ' + nameOf(one));
    if (last && goesBack(last, one)) walk.faults.push('back up from ' + nameOf(last.one) + ' to ' + nameOf(one));
    walk.came.push({ one, at: rect(one) });
  });
  window.keyboardWalk = {
    isOver: () => walk.isOver || (walk.came.length > 0 && document.activeElement === document.body),
    end: () => {
      const reached = new Set(walk.came.map(({ one }) => one));
      // What is drawn while one walks (a list that opens) may hide what stood there before.
      const missed = wanted.filter((one) => !reached.has(one) && one.isConnected && isShown(one));
      walk.isOver = true;
      return { faults: [...walk.faults, ...missed.map((one) => 'not reached: ' + nameOf(one))], count: reached.size };
    },
    // What was drawn while one walked is no step of the way.
    at: () => wanted.includes(document.activeElement)
      ? walk.came.findIndex(({ one }) => one === document.activeElement) : undefined,
    name: () => nameOf(document.activeElement),
  };
})()`;

const CHUNK = 10;
const MOST_TABS = 400;
const BACK = 6;

/**
 * Goes through a page with Tab alone and gives what is wrong: something that can be used and is not reached, a focus that
 * is not to be seen, a jump back up, a way back that is another than the way there.
 */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  await page.evaluate(WATCH);
  for (let pressed = 0; pressed < MOST_TABS; pressed += CHUNK) {
    for (let one = 0; one < CHUNK; one += 1) await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>('window.keyboardWalk.isOver()')) break;
  }
  const { faults } = await page.evaluate<{ faults: string[] }>('window.keyboardWalk.end()');
  return [...faults, ...(await wayBack(page))];
}

/** A few steps back: each goes to an element before, whatever parts a field of dates has. */
async function wayBack(page: Page): Promise<string[]> {
  const at = () => page.evaluate<number | undefined>('window.keyboardWalk.at()');
  let before = (await at()) ?? 0;
  for (let step = 0; step < BACK && before > 0; step += 1) {
    await page.keyboard.press('Shift+Tab');
    const now = await at();
    if (now === undefined) continue;
    if (now !== before && now !== before - 1) {
      const name = await page.evaluate<string>('window.keyboardWalk.name()');
      return [`Shift+Tab leads from no. ${before} to no. ${now}, ${name}`];
    }
    before = now;
  }
  return [];
}
