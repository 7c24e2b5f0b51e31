import { defineRefusals } from '../../kernel/refusal.ts';

/** What the door itself refuses, before or beside any room. */
export const refuse = defineRefusals({
  signInNeeded: { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  keyUnknown: {
    status: 401,
    zh: '接口密钥不存在、已过期或已停用。',
    en: 'The key does not exist, has expired or was revoked.',
  },
  notFound: { status: 404, zh: '没有找到。', en: 'Not found.' },
  staffOnly: {
    status: 403,
    demand: 'SC-6.2',
    zh: '此操作只能由工作人员本人登录后进行，不能用接口密钥代替。',
    en: 'Only a signed-in member of staff may do this, not a key.',
  },
  scopeMissing: {
    status: 403,
    demand: 'SC-6.2',
    zh: '此接口密钥没有“{scope}”权限。',
    en: 'This key does not carry the scope "{scope}".',
  },
  foreignOrigin: {
    status: 403,
    demand: 'SC-6.2',
    zh: '请求不是从本系统的网页发出的，已拒绝。',
    en: 'The request does not come from a page of this system and was refused.',
  },
  mustChangePassword: {
    status: 403,
    demand: 'SC-6.2',
    zh: '正在使用一次性密码，请先修改密码。',
    en: 'You signed in with a one-time password: change it first.',
  },
  mustAddSecondFactor: {
    status: 403,
    demand: 'SC-6.2',
    zh: '您的岗位须用动态验证码登录，请先启用。',
    en: 'Your post signs in with a second factor: add it first.',
  },
  malformed: { status: 400, zh: '提交的内容格式不正确。', en: 'What was sent is malformed.' },
  notJson: {
    status: 400,
    zh: '请求体不是有效的 JSON（UTF-8）。',
    en: 'The body is not valid JSON in UTF-8.',
  },
  bodyMissing: { status: 400, zh: '缺少请求体。', en: 'The body is missing.' },
  bodyUnexpected: { status: 400, zh: '此操作不接受请求体。', en: 'This operation takes no body.' },
  urlMalformed: { status: 400, zh: '网址格式不正确。', en: 'The address is malformed.' },
  headerMalformed: {
    status: 400,
    zh: '请求头“{header}”格式不正确。',
    en: 'The header "{header}" is malformed.',
  },
  tooManyHeaders: {
    status: 431,
    zh: '请求头最多 {most} 个。',
    en: 'A request carries at most {most} headers.',
  },
  cursorMalformed: {
    status: 400,
    zh: '翻页标记无效，请从第一页重新开始。',
    en: 'The page marker is not valid; start again from the first page.',
  },
  idempotencyKeyMalformed: {
    status: 400,
    zh: 'Idempotency-Key 须为 {shortest} 至 {longest} 个可见 ASCII 字符。',
    en: 'Idempotency-Key takes {shortest} to {longest} visible ASCII characters.',
  },
  idempotencyKeyReused: {
    status: 422,
    zh: '同一个 Idempotency-Key 已用于内容不同的请求。',
    en: 'This Idempotency-Key was used with another body.',
  },
  idempotencyKeyInFlight: {
    status: 409,
    zh: '带有同一 Idempotency-Key 的请求正在处理，请稍后重试。',
    en: 'A request with this Idempotency-Key is being handled; try again in a moment.',
  },
  stale: {
    status: 409,
    zh: '内容已被他人更新，请刷新后重试。',
    en: 'Somebody else was faster; read it again and retry.',
  },
  tooLarge: { status: 413, zh: '提交的内容太大。', en: 'What was sent is too large.' },
  mediaTypeUnsupported: {
    status: 415,
    zh: '不支持这种内容类型。',
    en: 'This media type is not supported.',
  },
  tooManyFromDevice: {
    status: 429,
    zh: '此设备提交过于频繁，请在 {seconds} 秒后再试。',
    en: 'This device has sent too much; try again in {seconds} seconds.',
  },
  tooManyFromAddress: {
    status: 429,
    zh: '来自此网络地址的请求过多，请在 {seconds} 秒后再试。',
    en: 'Too many requests from this network address; try again in {seconds} seconds.',
  },
  unavailable: {
    status: 503,
    zh: '系统暂时不可用，请稍后再试。',
    en: 'The system is unavailable for the moment; try again later.',
  },
});

/** Title and detail of an outside failure or a fault of our own. */
export const FAULT = {
  zh: { title: '系统内部错误', detail: '系统出现内部错误，已记录。请凭请求编号联系管理员。' },
  en: {
    title: 'Internal error',
    detail: 'Something failed inside and was logged. Quote the request id to the administrator.',
  },
};

/** RFC 9457 `title`s by status. */
export const TITLES: Record<number, { zh: string; en: string }> = {
  400: { zh: '请求格式不正确', en: 'Bad request' },
  401: { zh: '需要登录', en: 'Not signed in' },
  403: { zh: '无权操作', en: 'Not allowed' },
  404: { zh: '未找到', en: 'Not found' },
  409: { zh: '状态冲突', en: 'Conflict' },
  410: { zh: '已不再提供', en: 'Gone' },
  413: { zh: '内容过大', en: 'Too large' },
  415: { zh: '内容类型不支持', en: 'Unsupported media type' },
  422: { zh: '不符合规定', en: 'Against the rules' },
  429: { zh: '请求过多', en: 'Too many requests' },
  431: { zh: '请求头过大', en: 'Headers too large' },
  503: { zh: '暂时不可用', en: 'Unavailable' },
};

/** What the rules of any room say of an element that only lacks, or repeats, something. */
export const ELEMENT_TEXTS: Record<string, { zh: string; en: string }> = {
  blank: { zh: '请填写此项。', en: 'Please fill this in.' },
  twice: { zh: '此项写了两次。', en: 'Is named twice.' },
};

/** What is wrong with one field, by JSON Schema keyword; `{…}` come from the schema. */
export const FIELD_TEXTS: Record<string, { zh: string; en: string }> = {
  required: { zh: '缺少此项。', en: 'Is missing.' },
  additionalProperties: { zh: '不认识此字段。', en: 'Is not a known field.' },
  unevaluatedProperties: { zh: '不认识此字段。', en: 'Is not a known field.' },
  type: { zh: '类型应为 {type}。', en: 'Must be of type {type}.' },
  enum: { zh: '只能是：{allowedValues}。', en: 'Must be one of: {allowedValues}.' },
  const: { zh: '只能是：{allowedValue}。', en: 'Must be: {allowedValue}.' },
  discriminator: { zh: '“{tag}”缺失或不是允许的值。', en: '"{tag}" is missing or not an allowed value.' },
  anyOf: { zh: '不符合任何一种允许的形式。', en: 'Fits none of the allowed forms.' },
  oneOf: { zh: '不符合任何一种允许的形式。', en: 'Fits none of the allowed forms.' },
  format: { zh: '格式应为 {format}。', en: 'Must have the format {format}.' },
  pattern: { zh: '格式不正确。', en: 'Does not have the expected form.' },
  minLength: { zh: '至少 {limit} 个字符。', en: 'Takes at least {limit} characters.' },
  maxLength: { zh: '最多 {limit} 个字符。', en: 'Takes at most {limit} characters.' },
  minItems: { zh: '至少 {limit} 项。', en: 'Takes at least {limit} items.' },
  maxItems: { zh: '最多 {limit} 项。', en: 'Takes at most {limit} items.' },
  uniqueItems: { zh: '不能有重复项。', en: 'Must not repeat an item.' },
  minimum: { zh: '不能小于 {limit}。', en: 'Must be at least {limit}.' },
  maximum: { zh: '不能大于 {limit}。', en: 'Must be at most {limit}.' },
  exclusiveMinimum: { zh: '必须大于 {limit}。', en: 'Must be more than {limit}.' },
  exclusiveMaximum: { zh: '必须小于 {limit}。', en: 'Must be less than {limit}.' },
  multipleOf: { zh: '必须是 {multipleOf} 的倍数。', en: 'Must be a multiple of {multipleOf}.' },
  minProperties: { zh: '至少填写 {limit} 项。', en: 'Takes at least {limit} fields.' },
  maxProperties: { zh: '最多 {limit} 项。', en: 'Takes at most {limit} fields.' },
  characters: {
    zh: '含有不能保存的字符（空字符或残缺的 Unicode）。',
    en: 'Holds a character that cannot be kept (NUL or broken Unicode).',
  },
  invisible: { zh: '只有看不见的字符，请填写内容。', en: 'Holds nothing but characters that nobody sees.' },
  depth: { zh: '嵌套太深。', en: 'Is nested too deep.' },
  size: { zh: '内容项目太多。', en: 'Holds too many values.' },
  repeated: { zh: '只能出现一次。', en: 'May be given only once.' },
  cursor: { zh: '翻页标记无效。', en: 'Is not a valid page marker.' },
  other: { zh: '不正确。', en: 'Is not valid.' },
};
