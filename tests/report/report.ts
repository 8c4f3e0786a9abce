import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';

/** A page of docs/ that runs write, section by section. */
interface Page<Section extends string> {
  /** In docs/, without `.md`; its sections are marked with it. */
  readonly name: string;
  readonly header: string;
  /** In the order in which the page has them. */
  readonly sections: readonly Section[];
}

export interface Written {
  readonly title: string;
  /** How often, with which browser: what the reader must know beside date and machine. */
  readonly how: readonly string[];
  readonly body: string;
}

/** Puts a section into its page, in the place of the one that an earlier run has left. The others stay. */
export function writerOf<Section extends string>({ name, header, sections }: Page<Section>) {
  const file = fileURLToPath(new URL(`../../docs/${name}.md`, import.meta.url));
  const begin = (section: Section): string => `<!-- ${name}:${section} -->`;
  const end = (section: Section): string => `<!-- /${name}:${section} -->`;

  function read(text: string, section: Section): string | undefined {
    const [, after] = text.split(`${begin(section)}\n`);
    return after?.split(`\n${end(section)}`)[0];
  }

  return (section: Section, { title, how, body }: Written): void => {
    const facts = [new Date().toISOString().slice(0, 10), machine(), ...how].join(' · ');
    const text = `## ${title}\n\n${facts}\n\n${body.trim()}`;
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const blocks = sections.flatMap((one) => {
      const found = one === section ? text : read(before, one);
      return found ? [`${begin(one)}\n${found}\n${end(one)}\n`] : [];
    });
    writeFileSync(file, [header, ...blocks].join('\n'));
    console.log(`\n${text}\n`);
  };
}

function machine(): string {
  const [first] = cpus();
  const name = first?.model.trim() || 'unknown processor';
  return `${name}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`;
}
