import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../../kernel/refusal.ts';
import type { DoorOptions } from './door.ts';
import { addressKey, createLimiter } from './limiter.ts';
import { refuse } from './refusals.ts';

const COOKIE = 'yinuo_device';
const YEAR_SECONDS = 31_536_000;

/** Counts a public submission; a refusal when the device has sent too much. */
export type IntakeGuard = (request: FastifyRequest, reply: FastifyReply) => Refusal | undefined;

/**
 * Intake is limited per device: a random signed cookie, set with the first submission and kept nowhere else. Devices
 * without one share the wider allowance of their address.
 */
export function createIntakeGuard(options: Pick<DoorOptions, 'limits' | 'deviceSecret'>): IntakeGuard {
  const devices = createLimiter(options.limits.intakePerDevice);
  const strangers = createLimiter(options.limits.intakeWithoutCookie);
  return (request, reply) => {
    const device = readDevice(request.cookies[COOKIE], options.deviceSecret);
    const wait = device
      ? devices.take(device, Date.now())
      : strangers.take(addressKey(request.ip), Date.now());
    if (!device) {
      reply.setCookie(COOKIE, newDevice(options.deviceSecret), {
        path: '/api/',
        httpOnly: true,
        sameSite: 'lax',
        secure: request.protocol === 'https',
        maxAge: YEAR_SECONDS,
      });
    }
    return wait > 0 ? refuse('tooManyFromDevice', { seconds: wait }) : undefined;
  };
}

const sign = (id: string, secret: string) =>
  createHmac('sha256', secret).update(`device ${id}`).digest('base64url');

function newDevice(secret: string): string {
  const id = randomBytes(16).toString('base64url');
  return `${id}.${sign(id, secret)}`;
}

function readDevice(cookie: string | undefined, secret: string): string | undefined {
  const [id = '', signature = ''] = (cookie ?? '').split('.');
  const expected = Buffer.from(sign(id, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined;
}
