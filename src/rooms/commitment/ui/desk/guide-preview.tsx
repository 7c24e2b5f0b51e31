import type { ReactNode } from 'react';
import { fill } from '../../../../kernel/texts.ts';
import { limitWords } from '../../../../kernel/texts-limits.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { audienceWords, kindWords, pageWords, specialWords } from '../../texts.ts';
import type { DraftValue } from './rebase.ts';
import { editorTexts } from './texts-editor.ts';

type Named = { code: string; name: string };
type GuidePreviewProps = { value: DraftValue; department: string; departments: Named[]; posts: Named[] };

/** The guide of an item drawn from what its draft says now; what is not written yet is shown as such. */
export function GuidePreview({ value, department, departments, posts }: GuidePreviewProps) {
  const words = useSay(pageWords);
  return (
    <article className="guide-preview" lang="zh-CN">
      <p className="guide-department">{department}</p>
      <h3>{value.name}</h3>
      <KeyFacts value={value} />
      <Lines title={words('basis')} lines={value.basis} />
      <Lines title={words('conditions')} lines={value.conditions} />
      <Materials value={value} />
      <Lines title={words('procedure')} lines={value.procedure} ordered />
      <Steps value={value} />
      <Special value={value} />
      <Supports value={value} departments={departments} />
      <Text title={words('result')} text={value.result} />
      <Text title={words('standard')} text={value.standard} />
      <Text title={words('liability')} text={value.liability} />
      <Lines
        title={words('handlers')}
        lines={value.posts?.map((code) => posts.find((post) => post.code === code)?.name ?? code)}
      />
      <Text title={words('place')} text={value.place} />
      <Optional title={words('hours')} text={value.hours} />
      <Optional title={words('phone')} text={value.phone} />
      <Optional title={words('complaintPhone')} text={value.complaintPhone} />
      {value.faq && value.faq.length > 0 && (
        <Part title={words('faq')}>
          {value.faq.map(({ question, answer }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: questions have no other name, and nothing is kept in them
            <details key={index}>
              <summary>{question}</summary>
              <p>{answer}</p>
            </details>
          ))}
        </Part>
      )}
      <Optional title={words('note')} text={value.note} />
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4>{title}</h4>
      {children}
    </section>
  );
}

function Unset() {
  return <p className="guide-unset">{useSay(editorTexts)('unset')}</p>;
}

function Text({ title, text }: { title: string; text?: string }) {
  return <Part title={title}>{text?.trim() ? <p className="guide-text">{text}</p> : <Unset />}</Part>;
}

function Optional({ title, text }: { title: string; text?: string }) {
  return text?.trim() ? <Text title={title} text={text} /> : null;
}

function Lines({ title, lines = [], ordered }: { title: string; lines?: string[]; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <Part title={title}>
      {lines.length === 0 ? (
        <Unset />
      ) : (
        <List>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and nothing is kept in them
            <li key={index}>{line}</li>
          ))}
        </List>
      )}
    </Part>
  );
}

function KeyFacts({ value }: { value: DraftValue }) {
  const words = useSay(pageWords);
  const kind = useSay(kindWords);
  const unset = useSay(editorTexts)('unset');
  const lang = useLang();
  const visits = value.visits ?? (value.online ? 0 : 1);
  const facts: [string, string][] = [
    [words('limit'), value.promisedLimit ? limitWords(value.promisedLimit, lang) : unset],
    ...(value.statutoryLimit
      ? [[words('statutory'), limitWords(value.statutoryLimit, lang)] as [string, string]]
      : []),
    [words('fee'), value.fee?.trim() || unset],
    [words('visits'), visits === 0 ? words('noVisit') : words('times', { count: visits })],
    ...(value.milestones ?? []).map(({ name, limit }) => [name, limitWords(limit, lang)] as [string, string]),
    ...(value.audience?.length
      ? [
          [
            words('audience'),
            value.audience
              .map((one) => audienceWords[one]?.[lang] ?? one)
              .join(lang === 'zh' ? '\u3001' : ', '),
          ] as [string, string],
        ]
      : []),
  ];
  return (
    <>
      <p className="guide-tags">
        {value.kind && <span>{kind(value.kind)}</span>}
        {value.online && <span>{words('online')}</span>}
      </p>
      <dl className="guide-facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Materials({ value: { materials = [], noMaterials } }: { value: DraftValue }) {
  const words = useSay(pageWords);
  if (noMaterials && materials.length === 0)
    return (
      <Part title={words('materials')}>
        <p>{words('noMaterials')}</p>
      </Part>
    );
  return (
    <Lines
      title={words('materials')}
      lines={materials.map(({ name, count, original, waived, mayFollow }) =>
        [
          name,
          words('copies', { count }),
          original && words('original'),
          waived && words('waived'),
          mayFollow && words('mayFollow'),
        ]
          .filter(Boolean)
          .join(' · '),
      )}
    />
  );
}

function Steps({ value: { process = [] } }: { value: DraftValue }) {
  const words = useSay(pageWords);
  const lang = useLang();
  const lines = process.map(({ name, by, limit }) =>
    [name, by, limit && limitWords(limit, lang)].filter(Boolean).join(' · '),
  );
  return <Lines title={words('process')} lines={lines} ordered />;
}

function Special({ value: { specialProcedures = [] } }: { value: DraftValue }) {
  const words = useSay(pageWords);
  const special = useSay(specialWords);
  const lang = useLang();
  if (specialProcedures.length === 0) return null;
  const lines = specialProcedures.map(
    ({ kind, basis, planned }) =>
      `${special(kind)} · ${fill(pageWords.planned[lang], { limit: limitWords(planned, lang) })} · ${basis}`,
  );
  return <Lines title={words('special')} lines={lines} />;
}

function Supports({ value: { supports = [] }, departments }: { value: DraftValue; departments: Named[] }) {
  const words = useSay(pageWords);
  const lang = useLang();
  if (supports.length === 0) return null;
  const lines = supports.map(({ department, outside, task, limit }) => {
    const who = department ? departments.find(({ code }) => code === department)?.name : outside;
    return [who ?? department, task, limitWords(limit, lang)].filter(Boolean).join(' · ');
  });
  return <Lines title={words('supports')} lines={lines} />;
}
