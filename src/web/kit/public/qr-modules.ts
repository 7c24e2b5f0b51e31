import { create } from 'qrcode';

/** The dark and light squares of a QR code, row by row. A file of its own: it is loaded when one is drawn. */
export function modulesOf(text: string): { size: number; data: ArrayLike<number> } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return { size: modules.size, data: modules.data };
}
