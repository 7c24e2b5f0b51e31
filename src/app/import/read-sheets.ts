import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { deserialize } from 'node:v8';

/** A sheet as the reader gives it. */
export type ReadSheet = { sheet: string; data: unknown[][] };

/** The workbook asked for more time or memory than any table of ours needs. */
export class WorkbookTooCostly extends Error {}

const READER = createRequire(import.meta.url).resolve('read-excel-file/node');
const WITHIN_MS = 20_000;
const MOST_MEGABYTES = 400;
const LARGEST_RESULT = 64 * 1024 * 1024;

/** Runs in the process: plain JavaScript, since nothing translates what it is given as text. */
const IN_PROCESS = `
const reader = require(process.argv[1]);
const parts = [];
process.stdin.on('data', (part) => parts.push(part));
process.stdin.on('end', () => {
  const tell = (told) => process.stdout.write(require('node:v8').serialize(told));
  (reader.default ?? reader)(Buffer.concat(parts), { trim: false }).then(
    (sheets) => tell({ sheets }),
    (error) => tell({ failure: String(error && error.message) }),
  );
});
`;

/**
 * Reads a workbook in a process of its own that ends when it takes too long or too much: what a sheet says of itself (a
 * row far below, columns far out) is enough to fill any memory. A thread would not do: when its memory is used up the
 * whole program falls.
 */
export function readSheetsApart(bytes: Buffer, withinMs = WITHIN_MS): Promise<ReadSheet[]> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [`--max-old-space-size=${MOST_MEGABYTES}`, '-e', IN_PROCESS, READER],
      { encoding: 'buffer', timeout: withinMs, killSignal: 'SIGKILL', maxBuffer: LARGEST_RESULT, env: {} },
      (error, told) => {
        // Whatever ended it, time, memory or the size of what it read: the workbook was the cause.
        if (error) return reject(new WorkbookTooCostly());
        const { sheets, failure } = deserialize(told) as { sheets?: ReadSheet[]; failure?: string };
        return sheets ? resolve(sheets) : reject(new Error(failure));
      },
    );
    // It may end before it has read everything.
    child.stdin?.on('error', () => {});
    child.stdin?.end(bytes);
  });
}
