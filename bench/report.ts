/** A budget of design.md, and what was found. */
export type Budget = { what: string; found: string; budget: string; held: boolean };

export function atLeast(what: string, ratio: number, least: number): Budget {
  const percent = (value: number) => `${(value * 100).toFixed(0)} %`;
  return { what, found: percent(ratio), budget: `≥ ${percent(least)}`, held: ratio >= least };
}

export function atMost(what: string, value: number, most: number, unit: string): Budget {
  return { what, found: `${value.toFixed(2)} ${unit}`, budget: `≤ ${most} ${unit}`, held: value <= most };
}

/** One line a budget; true when all are held. */
export function tellBudgets(budgets: Budget[]): boolean {
  for (const { what, found, budget, held } of budgets) {
    console.log(`${held ? 'held  ' : 'MISSED'}  ${what.padEnd(52)} ${found.padStart(10)}   ${budget}`);
  }
  return budgets.every(({ held }) => held);
}
