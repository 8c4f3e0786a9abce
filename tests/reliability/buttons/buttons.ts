import { addRoads } from '../../e2e/fixture.ts';
import { type Stage, setStage } from '../../e2e/stage.ts';
import type { Options } from '../options.ts';
import { step, writeSection } from '../report.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { play, ROWS } from './rows.ts';

/** The digest of new versions, pressed as a desktop presses it: both browsers speak to the session bus, headless too. */
export async function buttons({ browsers, only, isWhole }: Options): Promise<void> {
  const desktop = await startDesktop();
  const rows: string[] = [];
  const versions: string[] = [];
  try {
    for (const name of browsers) {
      const stage = await setStage(name);
      try {
        versions.push(await stage.driver.browser().version());
        rows.push(...(await playAll(stage, desktop, only)));
      } finally {
        await stage.close();
      }
    }
  } finally {
    desktop.close();
  }
  if (isWhole)
    writeSection('buttons', { title: 'The buttons of the digest', how: versions, body: body(rows) });
  else console.log(body(rows));
}

async function playAll(stage: Stage, desktop: Desktop, only: string): Promise<readonly string[]> {
  const { name } = stage.driver;
  addRoads(stage.hub);
  const rows: string[] = [];
  for (const [turn, row] of ROWS.entries()) {
    if (!row.what.includes(only) || (row.button && name === 'firefox')) continue;
    const came = await play(row, stage, desktop, turn).catch((error: unknown) => {
      process.exitCode = 1;
      return `FAILED: ${error instanceof Error ? error.message : String(error)}`;
    });
    rows.push(`| ${name} | ${row.what} | ${came} |`);
    step(rows.at(-1) ?? '');
  }
  return rows;
}

const body = (
  rows: readonly string[],
): string => `A new version is found, the digest is handed to the desktop over D-Bus (a server of notifications that the run starts), and
that says what was pressed. Firefox shows no buttons.

| browser | pressed | what happened |
|---|---|---|
${rows.join('\n')}`;
