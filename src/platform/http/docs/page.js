// The page that tries the contract. Plain script, no packages, nothing from elsewhere.
const TEXTS = {
  zh: {
    intro: '在这里可以试用每一个接口。机器读取：',
    username: '用户名',
    password: '密码',
    signIn: '登录',
    signOut: '退出',
    signedIn: '已登录：',
    signedOut: '已退出。',
    filter: '筛选接口',
    key: '程序密钥（可选）',
    send: '发送',
    body: '请求体',
    file: '文件',
    answer: '回应',
    schema: '回应的结构',
    failed: '没有连上服务器。',
  },
  en: {
    intro: 'Try every operation here. For programs:',
    username: 'Username',
    password: 'Password',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedIn: 'Signed in: ',
    signedOut: 'Signed out.',
    filter: 'Filter',
    key: 'Key of a program (optional)',
    send: 'Send',
    body: 'Body',
    file: 'File',
    answer: 'Answer',
    schema: 'Form of the answer',
    failed: 'The server could not be reached.',
  },
};
const lang = navigator.language.startsWith('zh') ? 'zh' : 'en';
const text = TEXTS[lang];

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const resolve = (schema, contract) => {
  const name = schema?.$ref?.split('/').at(-1);
  return name ? contract.components.schemas[name] : schema;
};

/** An example body: required fields only, each with the plainest value of its type. */
function exampleOf(given, contract, depth = 0) {
  const schema = resolve(given, contract) ?? {};
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const branch = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (branch) return exampleOf(branch, contract, depth);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => exampleOf(part, contract, depth)));
  if (schema.type === 'object') {
    const names = depth < 6 ? (schema.required ?? []) : [];
    return Object.fromEntries(
      names.map((name) => [name, exampleOf(schema.properties?.[name], contract, depth + 1)]),
    );
  }
  if (schema.type === 'array') return schema.minItems ? [exampleOf(schema.items, contract, depth + 1)] : [];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return false;
  if (schema.format === 'date-time')
    return `${new Date(Date.now() + 288e5).toISOString().slice(0, 19)}+08:00`;
  if (schema.format === 'date') return new Date(Date.now() + 288e5).toISOString().slice(0, 10);
  return '';
}

function inputsOf(operation) {
  return (operation.parameters ?? []).map((parameter) => {
    const input = element('input', { required: parameter.required });
    const label = element(
      'label',
      {},
      `${parameter.in} · ${parameter.name}${parameter.required ? ' *' : ''} `,
      input,
    );
    return { parameter, input, label };
  });
}

function requestOf(base, path, inputs) {
  let address = base + path;
  const query = new URLSearchParams();
  const headers = {};
  for (const { parameter, input } of inputs) {
    if (input.value === '') continue;
    if (parameter.in === 'path')
      address = address.replace(`{${parameter.name}}`, encodeURIComponent(input.value));
    if (parameter.in === 'query') query.set(parameter.name, input.value);
    if (parameter.in === 'header') headers[parameter.name] = input.value;
  }
  const search = query.toString();
  return { address: search ? `${address}?${search}` : address, headers };
}

async function send(method, request, body, shown) {
  const key = document.getElementById('key').value;
  const headers = { ...request.headers, 'accept-language': lang };
  if (key) headers.authorization = `Bearer ${key}`;
  const isForm = body instanceof FormData;
  if (body && !isForm) headers['content-type'] = 'application/json';
  try {
    const answer = await fetch(request.address, { method, headers, body: body || undefined });
    const content = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    shown.textContent = `${answer.status}\n${isJson ? JSON.stringify(JSON.parse(content), null, 2) : content}`;
  } catch {
    shown.textContent = text.failed;
  }
}

function bodyField(operation, contract) {
  const content = operation.requestBody?.content;
  if (!content) return undefined;
  if (content['multipart/form-data']) {
    const input = element('input', { type: 'file' });
    const read = () => {
      const form = new FormData();
      if (input.files[0]) form.append('file', input.files[0]);
      return form;
    };
    return { label: text.file, input, read };
  }
  const schema = content['application/json']?.schema;
  const input = element('textarea', {
    spellcheck: false,
    value: schema ? JSON.stringify(exampleOf(schema, contract), null, 2) : '',
  });
  return { label: text.body, input, read: () => input.value };
}

function operationElement(contract, path, method, operation) {
  const summary = element(
    'summary',
    {},
    element('span', { className: 'method' }, method.toUpperCase()),
    element('code', {}, path),
    element('span', { className: 'says', lang: 'en' }, operation.summary),
  );
  const details = element('details', {}, summary);
  details.dataset.search = `${method} ${path} ${operation.summary} ${operation.operationId}`.toLowerCase();
  details.addEventListener('toggle', () => fill(details, contract, path, method, operation), { once: true });
  return details;
}

function fill(details, contract, path, method, operation) {
  const inputs = inputsOf(operation);
  const body = bodyField(operation, contract);
  const shown = element('pre', { role: 'status', tabIndex: 0 });
  const form = element('form', {}, ...inputs.map(({ label }) => label));
  if (body) form.append(element('label', {}, body.label, body.input));
  form.append(element('button', {}, text.send));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { url } = (operation.servers ?? contract.servers)[0];
    void send(method.toUpperCase(), requestOf(url, path, inputs), body?.read(), shown);
  });
  const success = Object.values(operation.responses)[0]?.content?.['application/json']?.schema;
  details.append(form, element('p', {}, text.answer), shown);
  if (success) {
    details.append(
      element('p', {}, text.schema),
      element('pre', { tabIndex: 0 }, JSON.stringify(resolve(success, contract), null, 2)),
    );
  }
}

/** Signing in here sets the same cookie as everywhere else. */
async function session(path, body) {
  const who = document.getElementById('who');
  try {
    const answer = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': lang },
      body: JSON.stringify(body),
    });
    const told = answer.status === 204 ? {} : await answer.json();
    if (!answer.ok) who.textContent = told.detail ?? told.title;
    else who.textContent = told.username ? text.signedIn + told.username : text.signedOut;
  } catch {
    who.textContent = text.failed;
  }
}

function openTools() {
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  document.getElementById('intro').textContent = text.intro;
  for (const named of document.querySelectorAll('[data-text]')) named.textContent = text[named.dataset.text];
  const form = document.getElementById('sign-in');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void session('sign-in/username', Object.fromEntries(new FormData(form)));
  });
  document.getElementById('sign-out').addEventListener('click', () => void session('sign-out', {}));
  document.getElementById('filter').addEventListener('input', ({ target }) => filter(target.value));
  form.hidden = false;
  document.getElementById('tools').hidden = false;
}

function filter(words) {
  const wanted = words.trim().toLowerCase();
  for (const section of document.querySelectorAll('main section')) {
    for (const details of section.querySelectorAll('details'))
      details.hidden = !details.dataset.search.includes(wanted);
    section.hidden = !section.querySelector('details:not([hidden])');
  }
}

async function start() {
  openTools();
  const contract = await (await fetch('/api/v1/openapi.json')).json();
  const main = document.getElementById('operations');
  for (const { name } of contract.tags) {
    const section = element('section', {}, element('h2', { lang: 'en' }, name));
    for (const [path, item] of Object.entries(contract.paths)) {
      for (const [method, operation] of Object.entries(item)) {
        if (operation.tags[0] === name) section.append(operationElement(contract, path, method, operation));
      }
    }
    main.append(section);
  }
}

void start();
