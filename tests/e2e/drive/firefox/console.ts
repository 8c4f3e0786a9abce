/** What a page says is quoted (`console.log: "text"`); the browser's own parts put their bare name first. */
const SAID = /^console\.\w+: (?!\w+:)|^JavaScript (error|warning): moz-extension:/;

/** Lines of the browser itself; anything else after a message belongs to that message. */
const NOISE =
  /^(\d{13}\t|\*\*\*|\[|WebDriver BiDi|Crash Annotation|Handler function|Stack:|Line:|JavaScript |ATTENTION)/;

export function readConsole(output: string): readonly string[] {
  const messages: string[] = [];
  let inMessage = false;
  for (const line of output.split('\n')) {
    const begins = SAID.test(line);
    inMessage = begins || (inMessage && line !== '' && !NOISE.test(line));
    if (begins) messages.push(line);
    else if (inMessage) messages.push(`${messages.pop()}\n${line}`);
  }
  return messages;
}
