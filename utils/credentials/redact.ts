/**
 * Takes secrets out of a text that leaves the code that knows them: query strings (a signed link's
 * signature, a `?key=`), header-like pairs, and the keys given.
 */
export function redact(text: string, keys: readonly string[] = []): string {
  const withoutKeys = keys.filter(Boolean).reduce((rest, key) => rest.replaceAll(key, '…'), text);
  return withoutKeys
    .replace(/(https?:\/\/[^\s?#"'<>]+)[?#][^\s"'<>]*/gi, '$1?…')
    .replace(/\b(key|sig|token|authorization|bearer)\b(["']?\s*[=:]\s*["']?)[^\s&"',;]+/gi, '$1$2…');
}
