/**
 * Takes secrets out of a text that leaves the code that knows them: query strings (a signed link's
 * signature, a `?key=`), header-like pairs, what Basic and Bearer carry, and the keys given.
 */
export function redact(text: string, keys: readonly string[] = []): string {
  const withoutKeys = keys.filter(Boolean).reduce((rest, key) => rest.replaceAll(key, '…'), text);
  return withoutKeys
    .replace(/(https?:\/\/[^\s?#"'<>]+)[?#][^\s"'<>]*/gi, '$1?…')
    .replace(/\b(basic|bearer)((?:\s|%20|\+)+)[\w+/=.~-]{20,}/gi, '$1$2…')
    .replace(
      /\b((?:\w*[_-])?(?:key|sig|token|secret)|authorization|bearer)\b(["']?\s*[=:]\s*["']?)[^\s&"',;]+/gi,
      '$1$2…',
    );
}
