import { OperatorFailure } from '../../platform/db/failure.ts';
import type { ConfigError } from '../config.ts';

/** Everything that is wrong with the environment, one line each. */
export class ConfigurationWrong extends OperatorFailure {
  constructor(errors: ConfigError[]) {
    super('configuration', errors.map(({ zh }) => zh).join('\n'), errors.map(({ en }) => en).join('\n'));
  }
}
