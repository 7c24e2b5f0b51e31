import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EyeOutlined,
  RollbackOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { useLang } from '../../../../web/kit/language.ts';
import { type LightName, tokens } from '../../../../web/kit/tokens.ts';
import type { ContactStatus } from '../../model.ts';
import { textsOf } from '../../texts/index.ts';

const LOOKS: Record<ContactStatus, readonly [LightName, ComponentType]> = {
  open: ['yellow', ClockCircleOutlined],
  awaitingConfirmation: ['yellow', SwapOutlined],
  returned: ['orange', RollbackOutlined],
  awaitingAssignment: ['orange', RollbackOutlined],
  following: ['green', EyeOutlined],
  closed: ['paused', CheckCircleOutlined],
};

/** A contact's status as icon, words and colour. */
export function StatusTag({ status }: { status: ContactStatus }) {
  const [look, Icon] = LOOKS[status];
  const { ink, ground } = tokens.lights[look];
  return (
    <span className="fc-status" style={{ color: ink, background: ground }}>
      <Icon aria-hidden /> {textsOf(useLang()).statuses[status]}
    </span>
  );
}
