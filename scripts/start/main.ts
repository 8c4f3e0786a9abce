import { startDataHub } from '../../tests/data-hub/hub.ts';
import { alone } from './alone.ts';
import { choose } from './choice.ts';
import { together } from './together.ts';

try {
  const choice = choose(process.argv.slice(2), process.env, process.platform);
  const hub = choice.live ? undefined : await startDataHub();
  try {
    process.exitCode = (await (choice.interactive ? together : alone)(choice, hub)) ? 0 : 1;
  } finally {
    await hub?.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
