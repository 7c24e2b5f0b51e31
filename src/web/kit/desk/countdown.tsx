import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  PauseCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { type ClockFacts, clockWords } from '../clock-words.ts';
import { useLang } from '../language.ts';
import { type LightName, tokens } from '../tokens.ts';

const ICONS: Record<LightName, ComponentType> = {
  green: CheckCircleOutlined,
  yellow: ClockCircleOutlined,
  orange: ExclamationCircleOutlined,
  red: WarningOutlined,
  paused: PauseCircleOutlined,
};

/** A clock as icon, words and colour; with `whole` also the date it leads to. */
export function Countdown({ facts, whole = false }: { facts: ClockFacts; whole?: boolean }) {
  const words = clockWords(facts, useLang());
  const { look } = words;
  // A cell has no room for why and until when a clock stands still.
  const { short, until } = (!whole && words.apart) || words;
  const Icon = ICONS[look];
  const { ink, ground } = tokens.lights[look];
  return (
    <span title={until}>
      <span
        style={{ color: ink, background: ground, borderRadius: 6, padding: '2px 8px', whiteSpace: 'nowrap' }}
      >
        <Icon aria-hidden /> {short}
      </span>
      {whole && until && <span className="countdown-until">{until}</span>}
    </span>
  );
}
