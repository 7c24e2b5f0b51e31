/**
 * The looks of both sites in one place (sizes in px). `tokens.css` is generated from it, antd's theme made from it.
 * Text on its ground has a contrast of at least 4.5:1 in both schemes; `tokens.test.ts` counts it.
 */
export const tokens = {
  font: '"PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif',
  ink: { text: '#1f2933', secondary: '#52606d', line: '#d9e2ec', page: '#f5f7fa', surface: '#ffffff' },
  brand: { base: '#1d5fb4', pressed: '#17498a', tint: '#e8f0fb' },
  lights: {
    green: { ink: '#166534', ground: '#dcfce7' },
    yellow: { ink: '#92400e', ground: '#fef3c7' },
    orange: { ink: '#9a3412', ground: '#ffedd5' },
    red: { ink: '#b91c1c', ground: '#fee2e2' },
    paused: { ink: '#475569', ground: '#e2e8f0' },
  },
  /** Days of a calendar that are no usual working days; `stripe` makes rest tell itself without its colour too. */
  days: {
    weekend: { ink: '#52606d', ground: '#f5f7fa', stripe: '#f5f7fa' },
    holiday: { ink: '#b91c1c', ground: '#fee2e2', stripe: '#fff5f5' },
    makeup: { ink: '#17498a', ground: '#e8f0fb', stripe: '#e8f0fb' },
  },
  size: { public: 17, desk: 14, small: 14, headings: [20, 24, 28], large: 24 },
  space: [4, 8, 12, 16, 24, 32, 48],
  corner: 8,
  target: { usual: 44, large: 60 },
} as const;

/** The same at night: for the lobby screen and the craftsman's phone, which follow the system. */
export const nightTokens = {
  ink: { text: '#e8edf3', secondary: '#aab7c4', line: '#334155', page: '#0f172a', surface: '#1b2536' },
  brand: { base: '#8db8f2', pressed: '#b6d1f7', tint: '#1e3352' },
  lights: {
    green: { ink: '#86efac', ground: '#14321f' },
    yellow: { ink: '#fde68a', ground: '#3a2a0a' },
    orange: { ink: '#fdba74', ground: '#40200c' },
    red: { ink: '#fca5a5', ground: '#451a1a' },
    paused: { ink: '#cbd5e1', ground: '#2a3648' },
  },
} as const;

/** Custom properties of the days: the same on both sites. */
const dayColours = Object.entries(tokens.days).flatMap(([name, { ink, ground, stripe }]) => [
  `--day-${name}-ink: ${ink};`,
  `--day-${name}-ground: ${stripe === ground ? ground : `repeating-linear-gradient(135deg, ${ground} 0 6px, ${stripe} 6px 12px)`};`,
]);

export type LightName = keyof typeof tokens.lights;

type Scheme = {
  ink: Record<string, string>;
  brand: Record<string, string>;
  lights: Record<string, { ink: string; ground: string }>;
};

function colours({ ink, brand, lights }: Scheme): string[] {
  return [
    ...Object.entries(ink).map(([name, value]) => `--${name}: ${value};`),
    ...Object.entries(brand).map(([name, value]) => `--brand-${name}: ${value};`),
    ...Object.entries(lights).flatMap(([name, one]) => [
      `--${name}-ink: ${one.ink};`,
      `--${name}-ground: ${one.ground};`,
    ]),
  ];
}

/** The custom properties of both sites. A page follows the system's night only where it says `data-scheme="system"`. */
export function tokensCss(): string {
  const lengths = [
    `--font: ${tokens.font};`,
    ...tokens.space.map((px) => `--space-${px}: ${px}px;`),
    `--corner: ${tokens.corner}px;`,
    `--target: ${tokens.target.usual}px;`,
  ];
  const rule = (selector: string, lines: string[]) =>
    `${selector} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}\n`;
  const night = rule(':root[data-scheme="system"]', ['color-scheme: dark;', ...colours(nightTokens)]);
  return [
    '/* Generated from tokens.ts by `npm run generate`. */\n',
    rule(':root', [...lengths, ...colours(tokens), ...dayColours]),
    `@media (prefers-color-scheme: dark) {\n${night.replace(/^(?=.)/gm, '  ')}}\n`,
  ].join('');
}
