import './setup.ts';
import { speak } from './speak.ts';

/** Imported first in place of `setup.ts` by what is tested in Welsh: `words.ts` learns its language as it is loaded. */
await speak('cy');
