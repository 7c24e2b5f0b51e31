import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

export type WorkbookCell = string | number | null;
export type Workbook = { sheet: string; titles: string[]; widths: number[]; rows: WorkbookCell[][] };

const WRITER = createRequire(import.meta.url).resolve('write-excel-file/node');

/** Runs in the thread: plain JavaScript, since nothing translates what a thread is given as text. */
const IN_THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const writer = require(workerData.writer);
const { sheet, titles, widths, rows } = workerData.workbook;
const head = titles.map((value) => ({ value, fontWeight: 'bold', wrap: true }));
const columns = widths.map((width) => ({ width }));
(writer.default ?? writer)([head, ...rows], { sheet, columns, stickyRowsCount: 1 })
  .toBuffer()
  .then((bytes) => parentPort.postMessage(bytes));
`;

/**
 * One sheet of texts and numbers; nothing in it is ever a formula. Written in a thread of its own, since a thousand rows
 * take a quarter of a second in which the server could answer nobody.
 */
export function workbookInThread(workbook: Workbook): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(IN_THREAD, {
      eval: true,
      execArgv: [],
      workerData: { writer: WRITER, workbook },
    });
    thread.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the workbook's thread ended early (${code})`)));
  });
}
