/**
 * Headers of every answer. Scripts only from here and never inline; styles may be inline because the desk's component
 * library writes them. Only `/embed/*` may be framed, by anybody.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=()',
  'x-permitted-cross-domain-policies': 'none',
};

const ORDINARY = {
  ...EVERYWHERE,
  'content-security-policy': [...POLICY, "frame-ancestors 'none'"].join('; '),
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
};

const EMBEDDED = {
  ...EVERYWHERE,
  'content-security-policy': [...POLICY, 'frame-ancestors *'].join('; '),
  'cross-origin-resource-policy': 'cross-origin',
};

const TWO_YEARS = 'max-age=63072000';

export function isEmbedded(url: string): boolean {
  return url.startsWith('/embed/');
}

export function securityHeaders(url: string, secure: boolean): Record<string, string> {
  const headers = isEmbedded(url) ? EMBEDDED : ORDINARY;
  return secure ? { ...headers, 'strict-transport-security': TWO_YEARS } : headers;
}
