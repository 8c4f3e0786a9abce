import { giveUp } from '../../scripts/set-up/say.mjs';

type Parts<Options> = Readonly<Record<string, (options: Options) => Promise<void>>>;

/** Runs the parts that the command line names, one after the other; the usual ones where it names none. */
export async function runParts<Options extends { readonly parts: readonly string[] }>(
  parts: Parts<Options>,
  usual: readonly string[],
  readOptions: (args: readonly string[]) => Options,
): Promise<void> {
  const options = read(readOptions);
  const names = options.parts.length > 0 ? options.parts : usual;
  const wanted = names.map(
    (name) => parts[name] ?? giveUp(`No such part: ${name}. There are ${Object.keys(parts).join(', ')}.`),
  );
  for (const part of wanted) await part(options);
}

function read<Options>(readOptions: (args: readonly string[]) => Options): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    return giveUp(error instanceof Error ? error.message : String(error));
  }
}
