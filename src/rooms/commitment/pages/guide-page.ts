import { limitWords } from '../../../kernel/texts-limits.ts';
import { type Html, html } from '../../../platform/documents/html.ts';
import type { Department } from '../../organisation/model.ts';
import type { ServiceVersion } from '../model.ts';
import { fillWords, kindWords, pageWords } from '../texts.ts';
import { chinese, frame, inLang, type Page, telephone, word } from './frame.ts';

export type DepartmentPromises = { department: Department; services: ServiceVersion[] };

/** The plain public page: every department with its promises, and the departments that have published none (SC-0, SC-1). */
export function guidePage(page: Page, departments: DepartmentPromises[]): Html {
  const content = html`<h1>${word(page, 'promises')}</h1>
<p class="lead">${word(page, 'lead')}${page.lang !== 'zh' && html` ${word(page, 'inChinese')}`}</p>
${departments.length === 0 && html`<p class="none">${word(page, 'noDepartments')}</p>`}
${departments.length > 0 && jumpList(page, departments)}
${departments.map((one) => section(page, one))}`;
  return frame(
    page,
    `${word(page, 'promises')} · ${page.office || word(page, 'office')}`,
    content,
    machineLinks(page),
  );
}

/** The way to each department, with how many promises it has made. */
function jumpList(page: Page, departments: DepartmentPromises[]): Html {
  const items = departments.map(
    ({ department: { code, name }, services }) =>
      html`<li><a href="#${code}"><span${chinese(page)}>${name}</span><span class="count">${services.length}</span></a></li>`,
  );
  return html`<nav aria-label="${word(page, 'departments')}"><ul class="jump">${items}</ul></nav>`;
}

function section(page: Page, { department, services }: DepartmentPromises): Html {
  const { code, name, duties, phone, place } = department;
  return html`<section id="${code}" aria-labelledby="${code}-name">
<h2 id="${code}-name"><a href="${inLang(page, `/embed/departments/${code}`)}"${chinese(page)}>${name}</a></h2>
<p class="where"${chinese(page)}>${place} ${telephone(phone)}</p>
${duties.length > 0 && html`<p class="duties"${chinese(page)}>${duties.join('；')}</p>`}
${serviceList(page, services)}
</section>`;
}

/** Promises as a list: the name leads to the whole item, the limit is what people come for. */
export function serviceList(page: Page, services: ServiceVersion[]): Html {
  if (services.length === 0) return html`<p class="none">${word(page, 'none')}</p>`;
  return html`<ul class="services">${services.map(
    ({ code, name, kind, promisedLimit }) => html`<li>
<a href="${inLang(page, `/embed/services/${code}`)}"><span class="name"${chinese(page)}>${name}</span><span class="code">${code}</span></a>
<span class="limit"><strong>${limitWords(promisedLimit, page.lang)}</strong> <span class="kind">${kindWords[kind][page.lang]}</span></span>
</li>`,
  )}</ul>`;
}

function machineLinks(page: Page): Html {
  return html`<h2>${word(page, 'machine')}</h2>
<ul class="links">
<li><a href="/api/v1/services">${word(page, 'json')}</a></li>
<li><a href="/feed.json">${word(page, 'jsonFeed')}</a></li>
<li><a href="/feed.atom">${word(page, 'atomFeed')}</a></li>
<li>${word(page, 'embed')}: <code>/embed/departments/…</code>, <code>/embed/services/…</code></li>
</ul>`;
}

/** One department for its own website: duties, standards and promises (SC-3, SC-9, TL-13). */
export function departmentPage(page: Page, { department, services }: DepartmentPromises): Html {
  const list = (title: string, lines: string[]) =>
    lines.length > 0 &&
    html`<h2>${title}</h2><ul${chinese(page)}>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  const content = html`<h1>${fillWords(pageWords.feedOf, page.lang, { name: department.name })}</h1>
<p class="where"${chinese(page)}>${department.place} ${telephone(department.phone)} ${department.windowHours}</p>
${list(word(page, 'duties'), department.duties)}
${list(word(page, 'standards'), department.standards)}
<h2>${word(page, 'items')}</h2>
${serviceList(page, services)}`;
  return frame(page, fillWords(pageWords.feedOf, page.lang, { name: department.name }), content);
}

export function notFoundPage(page: Page): Html {
  const content = html`<h1>${word(page, 'promises')}</h1><p class="none">${word(page, 'notFound')}</p>
<p class="up"><a href="${inLang(page, '/')}" target="_top">${word(page, 'all')}</a></p>`;
  return frame(page, word(page, 'promises'), content);
}
