import { type DataHub, startDataHub } from '../../data-hub/hub.ts';
import { addRoads, ROADS } from '../../e2e/fixture.ts';
import type { Options } from '../options.ts';
import { step, writeSection } from '../report.ts';
import { browserWays } from './browsers.ts';
import { programs } from './programs.ts';
import type { LeftBehind } from './way.ts';

/** Where the key went, by what the hub has seen and what lies on the disk. */
export async function peers({ browsers, only, isWhole }: Options): Promise<void> {
  const rows: string[] = [];
  const versions = new Set<string>();
  for (const { name, play } of browsers.flatMap(browserWays).filter((way) => way.name.includes(only))) {
    step(name);
    const { hub, version, ...left } = await play();
    versions.add(version);
    rows.push(row(name, hub, left));
  }
  for (const { name, version, fetch } of (await programs()).filter((way) => way.name.includes(only))) {
    step(name);
    if (version === undefined) {
      rows.push(`| ${name} | not on this machine | | | | |`);
      process.exitCode = 1;
      continue;
    }
    versions.add(version);
    const hub = await startDataHub();
    try {
      addRoads(hub);
      rows.push(row(name, hub, await fetch(hub)));
    } finally {
      await hub.close();
    }
  }
  if (isWhole) writeSection('peers', { title: 'Where the key goes', how: [...versions], body: body(rows) });
  else console.log(body(rows));
}

function row(name: string, hub: DataHub, { md5, inArguments, onDisk }: LeftBehind): string {
  const key = hub.keys.department;
  const inAddress = hub.log.api().some(({ query }) => JSON.stringify(query).includes(key));
  const toStorage = JSON.stringify(hub.log.storage()).includes(key);
  const { packageId, versionId, fileName } = ROADS;
  const isRight = hub.expected(packageId, versionId, fileName).md5 === md5;
  if (!isRight) process.exitCode = 1;
  const cells = [
    yes(inAddress),
    yes(toStorage),
    yes(inArguments),
    onDisk.length === 0 ? 'no' : onDisk.join(', '),
    isRight ? 'right' : 'WRONG',
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

const yes = (is: boolean): string => (is ? '**yes**' : 'no');

const body = (
  rows: readonly string[],
): string => `The same file of the same data package, each way once. In an address: the API saw the key in the query, so whatever logs
addresses, a proxy that looks into TLS or a program’s own messages, may have it. To the storage host: a header or an address
with the key arrived where OS sends the download. In the arguments: everybody on the machine can list them while it runs. On
the disk afterwards: the browser’s whole profile, unpacked, or the program’s folder and home, searched for the key; a
shell’s own history is not part of it.

| way | in an address | to the storage host | in the arguments of a process | on the disk afterwards | the file |
|---|---|---|---|---|---|
${rows.join('\n')}`;
