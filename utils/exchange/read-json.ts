/** `undefined` for what is no JSON, and for what carries names that objects have of themselves: files come from anywhere. */
export function readJson(text: string): unknown {
  let isTainted = false;
  try {
    const value: unknown = JSON.parse(text, (name, inner: unknown) => {
      isTainted ||= name === '__proto__' || name === 'constructor' || name === 'prototype';
      return inner;
    });
    return isTainted ? undefined : value;
  } catch {
    return undefined;
  }
}
