import type { Database } from '../db/pool.ts';
import { type DocumentKey, documentNumber } from './numbers.ts';
import { createPdfPrinter, type PdfPrinter } from './pdf.ts';
import { documentNumberForm } from './texts.ts';

/** What every printed document needs of the house. */
export type Papers = {
  printer: PdfPrinter;
  /** Name of the office, as it signs; empty where none was entered. */
  office(): Promise<string>;
  numberOf(key: DocumentKey): Promise<string>;
  /** The address people reach the office by, where one is configured. */
  baseUrl?: string;
};

export type PapersOptions = { chromiumPath?: string; baseUrl?: string; documentNumber?: string };

export function openPapers(db: Database, options: PapersOptions = {}): Papers {
  const form = options.documentNumber ?? documentNumberForm;
  return {
    printer: createPdfPrinter({ chromiumPath: options.chromiumPath }),
    office: async () => {
      const { rows } = await db.pool.query<{ name: string }>({
        name: 'office-name',
        text: 'select name from office',
      });
      return rows[0]?.name ?? '';
    },
    numberOf: (key) => documentNumber(db, key, form),
    baseUrl: options.baseUrl,
  };
}
