import { startDataHub } from '../../tests/data-hub/hub.ts';
import { alone } from './alone.ts';
import { choose } from './choice.ts';
import { live } from './live.ts';
import { together } from './together.ts';

const NO_DISPLAY =
  '--live needs a display: a real key belongs in a browser that a person uses. Without one, npm run live-check asks the real API.';

try {
  const choice = choose(process.argv.slice(2), process.env, process.platform);
  if (choice.live) {
    if (!choice.interactive) throw new Error(NO_DISPLAY);
    await live(choice.browser);
  } else {
    const hub = await startDataHub();
    try {
      process.exitCode = (await (choice.interactive ? together : alone)(choice, hub)) ? 0 : 1;
    } finally {
      await hub.close();
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
