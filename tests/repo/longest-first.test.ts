import { expect, test } from 'vitest';
import { LONG } from '../longest-first.ts';
import { FILES } from './files.ts';

test.each(LONG)('%s, which runs among the first, is still called so', (name) => {
  expect(FILES).toContain(`tests/${name}.test.ts`);
});
