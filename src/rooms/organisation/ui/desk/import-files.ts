/** What is sent: CSV texts by name, or one workbook. */
export type ImportBody =
  | { files: Record<string, string>; workbook?: undefined }
  | { workbook: { name: string; content: string }; files?: undefined };

/** Why chosen files cannot be sent. */
export type Unfit = 'noFiles' | 'mixed';

const WORKBOOK = /\.xlsx$/i;
const TABLE = /\.csv$/i;
const CHUNK = 32_768;

/** Which of the chosen files are sent: those of a folder that are no tables are passed over. */
export function fitting<F extends { name: string }>(files: F[]): { tables: F[]; workbook?: F } | Unfit {
  const tables = files.filter(({ name }) => TABLE.test(name));
  const books = files.filter(({ name }) => WORKBOOK.test(name));
  if (tables.length === 0 && books.length === 0) return 'noFiles';
  if (books.length > 1 || (books.length === 1 && tables.length > 0)) return 'mixed';
  return { tables, ...(books[0] && { workbook: books[0] }) };
}

/** Reads the chosen files as they are sent. */
export async function bodyOf(files: File[]): Promise<ImportBody | Unfit> {
  const fit = fitting(files);
  if (typeof fit === 'string') return fit;
  if (fit.workbook) return { workbook: { name: fit.workbook.name, content: await base64Of(fit.workbook) } };
  const read = await Promise.all(fit.tables.map(async (file) => [file.name, await file.text()] as const));
  return { files: Object.fromEntries(read) };
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
