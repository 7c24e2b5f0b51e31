import { create } from 'qrcode';
import { type Html, html } from './html.ts';

/** Modules of white around the code, without which a phone does not find it. */
const QUIET = 3;

/** A QR code as SVG; `label` says to a screen reader where it leads. */
export function qrCode(content: string, label: string): Html {
  const { modules } = create(content, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const whole = size + 2 * QUIET;
  return html`<svg class="qr" viewBox="0 0 ${whole} ${whole}" shape-rendering="crispEdges" role="img" aria-label="${label}"><path fill="#fff" d="M0 0h${whole}v${whole}H0z"/><path d="${pathOf(modules, size)}"/></svg>`;
}

/** Each row's dark modules as one run after the other. */
function pathOf(modules: { get(row: number, column: number): number }, size: number): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!modules.get(row, column)) continue;
      const from = column;
      while (column < size && modules.get(row, column)) column += 1;
      runs.push(`M${from + QUIET} ${row + QUIET}h${column - from}v1h-${column - from}z`);
    }
  }
  return runs.join('');
}
