import { limitWords } from '../../../kernel/texts-limits.ts';
import { type Html, type HtmlPart, html } from '../../../platform/documents/html.ts';
import type { presentService } from '../presenter.ts';
import { acceptanceWords, audienceWords, fillWords, kindWords, pageWords, specialWords } from '../texts.ts';
import { chinese, frame, inLang, type Page, telephone, word } from './frame.ts';

type Service = ReturnType<typeof presentService>;

/** One promise with all that it says, the limit first (SC-2, TL-13). `nameOf` gives departments their names. */
export function servicePage(page: Page, service: Service, nameOf: (department: string) => string): Html {
  const { name, code, promisedLimit, statutoryLimit, kind, acceptance } = service;
  const content = html`<p class="up"><a href="${inLang(page, `/embed/departments/${service.department}`)}"${chinese(page)}>${service.departmentName}</a></p>
<h1><span${chinese(page)}>${name}</span> <span class="code">${code}</span></h1>
<p class="promise"><span>${word(page, 'limit')}</span> <strong>${limitWords(promisedLimit, page.lang)}</strong></p>
<p class="kinds"><span class="kind">${kindWords[kind][page.lang]}</span> <span class="kind">${acceptanceWords[acceptance][page.lang]}</span>${service.online && html` <span class="kind">${word(page, 'online')}</span>`}</p>
<dl>
${statutoryLimit && entry(page, 'statutory', `${limitWords(statutoryLimit, page.lang)}${service.statutoryBasis ? ` · ${service.statutoryBasis}` : ''}`)}
${demands(page, service)}
${wayThrough(page, service, nameOf)}
${whereAndWho(page, service)}
</dl>
${questions(page, service)}
<p class="version">${fillWords(pageWords.version, page.lang, { version: service.version, effectiveOn: service.effectiveOn })}</p>`;
  return frame(page, `${name} · ${service.departmentName}`, content);
}

type Heading = keyof typeof pageWords;

/** A heading with its text; nothing where the text is blank. */
function entry(page: Page, heading: Heading, content: HtmlPart): Html | undefined {
  if (content === undefined || content === '' || content === false) return undefined;
  return html`<div><dt>${word(page, heading)}</dt><dd>${content}</dd></div>`;
}

/** A sentence the office wrote; nothing where it wrote none. */
const said = (page: Page, text: string | undefined): HtmlPart =>
  text && (page.lang === 'zh' ? text : html`<span${chinese(page)}>${text}</span>`);

const lines = (page: Page, texts: string[]): HtmlPart[] => texts.map((text) => said(page, text));

const phones = (page: Page, phone: string | undefined): HtmlPart =>
  phone && html`<span${chinese(page)}>${telephone(phone)}</span>`;

function list(page: Page, heading: Heading, lines: HtmlPart[], ordered = false): Html | undefined {
  if (lines.length === 0) return undefined;
  const items = lines.map((line) => html`<li>${line}</li>`);
  return entry(page, heading, ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`);
}

function demands(page: Page, service: Service): HtmlPart {
  const materials = service.materials.map(({ name, count, original, waived, mayFollow, sample }) => {
    const notes = [
      count > 0 && fillWords(pageWords.copies, page.lang, { count }),
      original && word(page, 'original'),
      waived && word(page, 'waived'),
      mayFollow && word(page, 'mayFollow'),
      sample,
    ].filter(Boolean);
    return html`${said(page, name)} <span class="note">${notes.join(page.lang === 'zh' ? '，' : ', ')}</span>`;
  });
  return [
    entry(page, 'audience', audience(page, service)),
    list(page, 'conditions', lines(page, service.conditions)),
    materials.length > 0
      ? list(page, 'materials', materials)
      : entry(page, 'materials', word(page, 'noMaterials')),
    entry(page, 'visits', visits(page, service)),
    entry(page, 'fee', said(page, service.fee)),
    list(page, 'basis', lines(page, service.basis)),
  ];
}

function audience(page: Page, { audience }: Service): string {
  const names = audience.map((one) => audienceWords[one]?.[page.lang] ?? one);
  return names.join(page.lang === 'zh' ? '、' : ', ');
}

function visits(page: Page, { visits, visitsReason }: Service): Html {
  const times =
    visits === 0 ? word(page, 'noVisit') : fillWords(pageWords.times, page.lang, { count: visits });
  return html`${times}${visitsReason && html` <span class="note"${chinese(page)}>${visitsReason}</span>`}`;
}

function wayThrough(page: Page, service: Service, nameOf: (department: string) => string): HtmlPart {
  const limit = (of: Service['promisedLimit'] | undefined) =>
    of && html` <span class="note">${limitWords(of, page.lang)}</span>`;
  const by = (who: string | undefined) => who && html` <span class="note">${who}</span>`;
  return [
    list(page, 'procedure', lines(page, service.procedure)),
    list(
      page,
      'process',
      service.process.map((step) => html`${said(page, step.name)}${by(step.by)}${limit(step.limit)}`),
      true,
    ),
    list(
      page,
      'milestones',
      service.milestones.map((one) => html`${said(page, one.name)}${limit(one.limit)}`),
    ),
    list(
      page,
      'supports',
      service.supports.map(
        (one) =>
          html`${one.outside ?? nameOf(one.department ?? '')} <span class="note">${one.task}</span>${limit(one.limit)}`,
      ),
    ),
    list(
      page,
      'special',
      service.specialProcedures.map(({ kind, basis, planned }) => {
        const length = fillWords(pageWords.planned, page.lang, { limit: limitWords(planned, page.lang) });
        return html`${specialWords[kind][page.lang]} <span class="note">${length} · ${basis}</span>`;
      }),
    ),
    entry(page, 'result', said(page, service.result)),
    entry(page, 'standard', said(page, service.standard)),
    entry(page, 'liability', said(page, service.liability)),
  ];
}

function whereAndWho(page: Page, service: Service): HtmlPart {
  const posts = [...new Set(service.handlers.map(({ post }) => post))];
  const handlers = posts.map((code) => {
    const holders = service.handlers.filter(({ post }) => post === code);
    const people = holders.map(({ name, seat }) =>
      seat === 'A' || seat === 'B' ? `${name} (${seat})` : name,
    );
    return html`${holders[0]?.postName} <span class="note">${people.join(page.lang === 'zh' ? '、' : ', ')} ${telephone(holders[0]?.phone ?? '')}</span>`;
  });
  return [
    entry(page, 'place', said(page, service.place)),
    entry(page, 'hours', said(page, service.hours)),
    list(page, 'handlers', handlers),
    entry(page, 'phone', phones(page, service.phone)),
    entry(page, 'complaintPhone', phones(page, service.complaintPhone)),
    entry(page, 'note', said(page, service.note)),
  ];
}

function questions(page: Page, { faq }: Service): HtmlPart {
  if (faq.length === 0) return undefined;
  const answers = faq.map(
    ({ question, answer }) => html`<details><summary>${question}</summary><p>${answer}</p></details>`,
  );
  return html`<h2>${word(page, 'faq')}</h2><div class="faq"${chinese(page)}>${answers}</div>`;
}
