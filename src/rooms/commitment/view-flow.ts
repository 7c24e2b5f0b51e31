import { fill } from '../../kernel/texts.ts';
import { limitWords } from '../../kernel/texts-limits.ts';
import type { ServiceElements } from './model.ts';
import type { PageLang } from './texts.ts';
import { guideTexts } from './texts-guide.ts';

/** A box of the process diagram: an end of the way, a step of ours, a step of the applicant, a question. */
export type FlowNode = {
  id: string;
  kind: 'end' | 'step' | 'applicant' | 'choice';
  title: string;
  note?: string;
};
export type FlowEdge = { from: string; to: string; label?: string };
export type Flow = { nodes: FlowNode[]; edges: FlowEdge[] };

type Drawn = Pick<ServiceElements, 'acceptance' | 'process' | 'promisedLimit'>;

/**
 * The way of a matter as a graph: from the application through acceptance (with the one notice of what is missing, FC-6)
 * and the published steps to the answer.
 */
export function flowOf(drawn: Drawn, lang: PageLang): Flow {
  const { acceptance, promisedLimit } = drawn;
  const say = (key: keyof typeof guideTexts, facts?: Record<string, unknown>) =>
    fill(guideTexts[key][lang], facts ?? {});
  const nodes: FlowNode[] = [
    acceptance === 'onSubmission'
      ? { id: 'apply', kind: 'end', title: say('apply'), note: say('accepted') }
      : { id: 'apply', kind: 'end', title: say('apply') },
  ];
  const edges: FlowEdge[] = [];
  let last: { id: string; label?: string } = { id: 'apply' };
  const go = (node: FlowNode, label?: string) => {
    nodes.push(node);
    edges.push({ from: last.id, to: node.id, label: last.label });
    last = { id: node.id, label };
  };
  if (acceptance !== 'onSubmission') {
    go({ id: 'complete', kind: 'choice', title: say('complete') }, say('yes'));
    nodes.push({ id: 'notice', kind: 'applicant', title: say('notice'), note: say('noticeNote') });
    edges.push({ from: 'complete', to: 'notice', label: say('no') }, { from: 'notice', to: 'complete' });
  }
  drawn.process?.forEach(({ name, by, limit }, index) => {
    const note = [by, limit && limitWords(limit, lang)].filter(Boolean).join(' · ');
    go({ id: `step${index}`, kind: 'step', title: name, note: note || undefined });
  });
  const whole = promisedLimit && say('whole', { limit: limitWords(promisedLimit, lang) });
  go({ id: 'answered', kind: 'end', title: say('answered'), note: whole });
  return { nodes, edges };
}
