import type { Browser } from 'puppeteer-core';

/** What puppeteer's public interface leaves out of WebDriver BiDi. */
export type Bidi = {
  readonly window: () => Promise<string | undefined>;
  readonly install: (path: string, permanent: boolean) => Promise<void>;
  /** Runs the body of an async function `(args) => …` with the browser's own rights, in its first window. */
  readonly privileged: <Result>(body: string, args?: Record<string, unknown>) => Promise<Result>;
};

type Connection = { send(method: string, params: object): Promise<{ result: unknown }> };
type Tree = { contexts: { context: string; url: string }[] };
type Called = { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };

export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as { connection: Connection };
  const send = async <Answer>(method: string, params: object): Promise<Answer> =>
    (await connection.send(method, params)).result as Answer;

  const window: Bidi['window'] = async () => {
    const { contexts } = await send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
    return contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  };
  const privileged: Bidi['privileged'] = async (body, args = {}) => {
    const called = await send<Called>('script.callFunction', {
      functionDeclaration: `async (json) => { const run = async (args) => { ${body} };
        return JSON.stringify({ value: await run(JSON.parse(json)) }); }`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context: await window() },
      awaitPromise: true,
    });
    if (called.type === 'exception') throw new Error(called.exceptionDetails?.text);
    return JSON.parse(called.result?.value ?? '{}').value;
  };
  const install: Bidi['install'] = async (path, permanent) => {
    await send('webExtension.install', {
      extensionData: { type: 'archivePath', path },
      'moz:permanent': permanent,
    });
  };
  return { window, privileged, install };
}
