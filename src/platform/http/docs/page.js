// The page that tries the contract. Plain script, no packages, nothing from elsewhere.
const TEXTS = {
  zh: {
    send: '发送',
    body: '请求体',
    answer: '回应',
    schema: '结构',
    failed: '没有连上服务器。',
  },
  en: {
    send: 'Send',
    body: 'Body',
    answer: 'Answer',
    schema: 'Schema',
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
    return { input, read };
  }
  const schema = content['application/json']?.schema;
  const input = element('textarea', {
    spellcheck: false,
    value: schema ? JSON.stringify(exampleOf(schema, contract), null, 2) : '',
  });
  return { input, read: () => input.value };
}

function operationElement(contract, path, method, operation) {
  const summary = element(
    'summary',
    {},
    element('span', { className: 'method' }, method.toUpperCase()),
    element('code', {}, path),
    ` ${operation.summary}`,
  );
  const details = element('details', {}, summary);
  details.dataset.search = `${method} ${path} ${operation.summary} ${operation.operationId}`.toLowerCase();
  details.addEventListener('toggle', () => fill(details, contract, path, method, operation), { once: true });
  return details;
}

function fill(details, contract, path, method, operation) {
  const inputs = inputsOf(operation);
  const body = bodyField(operation, contract);
  const shown = element('pre', { ariaLive: 'polite' });
  const form = element('form', {}, ...inputs.map(({ label }) => label));
  if (body) form.append(element('label', {}, text.body, body.input));
  form.append(element('button', {}, text.send));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(method.toUpperCase(), requestOf(contract.servers[0].url, path, inputs), body?.read(), shown);
  });
  const success = Object.values(operation.responses)[0]?.content?.['application/json']?.schema;
  details.append(form, element('p', {}, text.answer), shown);
  if (success) {
    details.append(
      element('p', {}, text.schema),
      element('pre', {}, JSON.stringify(resolve(success, contract), null, 2)),
    );
  }
}

async function start() {
  const contract = await (await fetch('/api/v1/openapi.json')).json();
  const main = document.getElementById('operations');
  for (const { name } of contract.tags) {
    const section = element('section', {}, element('h2', {}, name));
    for (const [path, item] of Object.entries(contract.paths)) {
      for (const [method, operation] of Object.entries(item)) {
        if (operation.tags[0] === name) section.append(operationElement(contract, path, method, operation));
      }
    }
    main.append(section);
  }
  document.getElementById('filter').addEventListener('input', ({ target }) => {
    const wanted = target.value.trim().toLowerCase();
    for (const details of main.querySelectorAll('details'))
      details.hidden = !details.dataset.search.includes(wanted);
  });
}

void start();
