import { createCli } from './console.ts';
import { run } from './run.ts';

process.exitCode = await run(createCli(process.env), process.argv.slice(2));
