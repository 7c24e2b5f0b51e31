import { Tag } from 'antd';
import { useSay } from '../../../../web/kit/language.ts';
import { type LightName, tokens } from '../../../../web/kit/tokens.ts';
import type { ServiceStatus } from '../../model.ts';
import { statusTexts } from './texts-catalogue.ts';

const LIGHTS: Record<ServiceStatus, LightName> = {
  draft: 'paused',
  submitted: 'yellow',
  returned: 'orange',
  published: 'green',
  withdrawn: 'paused',
};

/** Where an item stands; what is published already is said beside a draft on top of it. */
export function StatusTag({ status, published }: { status: ServiceStatus; published?: number }) {
  const say = useSay(statusTexts);
  const { ink, ground } = tokens.lights[LIGHTS[status]];
  return (
    <Tag variant="filled" style={{ color: ink, background: ground }}>
      {say(status)}
      {published !== undefined && ` · ${say('version', { version: published })}`}
    </Tag>
  );
}
