import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../../kernel/refusal.ts';
import { cookieName, isSecure, readCookie } from './cookies.ts';
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
    const device = readDevice(request, options.deviceSecret);
    if (!device) reply.header('set-cookie', newDevice(options.deviceSecret, isSecure(request)).cookie);
    const wait = device
      ? devices.take(device, Date.now())
      : strangers.take(addressKey(request.ip), Date.now());
    return wait > 0 ? refuse('tooManyFromDevice', { seconds: wait }) : undefined;
  };
}

/** The secret on both sides and an id of fixed length: no one extends a signature they have seen. */
const sign = (id: string, secret: string) =>
  hash('sha256', `${secret}\ndevice ${id}\n${secret}`, 'base64url');
const DEVICE_ID = /^[\w-]{22}$/;

/** A new device's id and the `Set-Cookie` that makes it known. */
export function newDevice(secret: string, secure: boolean): { id: string; cookie: string } {
  const id = randomBytes(16).toString('base64url');
  const rules = `Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return { id, cookie: `${cookieName(COOKIE, secure)}=${id}.${sign(id, secret)}; ${rules}` };
}

/** The device's id, if its cookie was signed here. */
export function readDevice(request: FastifyRequest, secret: string): string | undefined {
  const [id = '', signature = ''] = (readCookie(request, COOKIE) ?? '').split('.');
  if (!DEVICE_ID.test(id)) return undefined;
  const expected = Buffer.from(sign(id, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined;
}
