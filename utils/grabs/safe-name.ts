/**
 * Makes a text into one path component that Windows, macOS, Linux and both browsers accept.
 *
 * Measured in Chromium 156 and Firefox 153: both refuse `: * ? " < > |`, a leading dot, space or `~`, a
 * trailing dot or space and `.lnk`; Chromium also refuses `CON`, `desktop.ini` and `.local`, and turns `%`
 * into `_`. Windows' reserved names are from "Naming Files, Paths, and Namespaces" (Microsoft).
 *
 * @param maxBytes longest result in UTF-8; Linux allows 255 for a component, Windows 260 for a whole path
 * @returns never empty, never `.` or `..`, no separator in it
 */
export function safeName(text: string, maxBytes: number): string {
  const plain = bounded(text)
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(REFUSED, '_')
    .replace(/\s+/g, ' ');
  const [stem, extension] = split(trimEnds(plain));
  const room = maxBytes - byteLength(extension) - 2;
  const short = trimEnds(clip(stem, room) + extension) || '_';
  return defuse(short);
}

/**
 * Like `safeName`, for names that must stay apart: whenever something had to change, a short mark of the
 * original is added, so that `a:b.zip` and `a?b.zip` do not land on each other.
 */
export const safeFileName = (text: string, maxBytes: number): string =>
  safeName(text, maxBytes) === text ? text : marked(text, maxBytes);

/** The same with a short mark of the original in any case. */
export function marked(text: string, maxBytes: number): string {
  const [stem, extension] = split(safeName(text, maxBytes - 8));
  return `${stem}~${mark(text)}${extension}`;
}

/** Far longer than any name: a megabyte of dots would take minutes to trim. Beginning and end are what is looked at. */
const LONGEST = 4_000;

const bounded = (text: string): string =>
  text.length > LONGEST ? text.slice(0, LONGEST / 2) + text.slice(-LONGEST / 2) : text;

/** Control characters, and format characters such as the bidi overrides that make `gpj.exe` read `exe.jpg`. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029\ufff9-\uffff]/gu;

const REFUSED = /[<>:"/\\|?*%]/g;

/** Windows looks at what stands before the first dot, and not at the spaces there: `CON .zip` is the console too. */
const RESERVED =
  /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]) *(?:\.|$)/i;

/** What a desktop acts on when it only shows the folder, or opens as something else than its name says. */
const ACTED_UPON: readonly RegExp[] = [
  // Shortcuts, whose endings Windows never shows, and shortcuts of Linux.
  /\.(?:lnk|url|website|pif|scf|shb|shs|xnk|mapimail|desklink|mydocs|zfsendtotarget|ma[dfgmqrsuvw]|desktop|directory)$/i,
  // `.searchConnector-ms`, `.library-ms`, `.settingcontent-ms`, `.appref-ms`; shortcuts of macOS: `.webloc`, `.inetloc`.
  /\.(?:[a-z]+-ms|[a-z]+loc)$/i,
  // Themes, which fetch pictures from servers, tasks, and what sends a program to another library.
  /\.(?:theme|themepack|deskthemepack|gadget|job|local)$/i,
  // `.{20D04FE0-3AEA-1069-A2D8-08002B30309D}` is *This PC*: an id stands for any object of Windows.
  /\.\{.*\}$/,
  /^(?:desktop\.ini|(?:eh)?thumbs(?:_vista)?\.db|folder\.htt|auto(?:run|open)(?:\.(?:inf|sh))?)$/i,
];

const defuse = (name: string): string => {
  const named = RESERVED.test(name) ? `_${name}` : name;
  return ACTED_UPON.some((one) => one.test(named)) ? `${named}_` : named;
};

/** By hand: `[\s.]+$` looks at each run of dots from each of its signs, which takes the square of its length. */
function trimEnds(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(/^[\s.~]+/, '');
}

/** The extension stays whole when a name is cut: `.csv.zip` no, `.zip` yes, a 40-character "extension" no. */
function split(name: string): readonly [stem: string, extension: string] {
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return extension === name ? [name, ''] : [name.slice(0, name.length - extension.length), extension];
}

function clip(text: string, maxBytes: number): string {
  if (byteLength(text) <= maxBytes) return text;
  let clipped = '';
  let bytes = 0;
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > maxBytes) break;
    clipped += character;
  }
  return clipped;
}

const ENCODER = new TextEncoder();

/** Nearly every name is ASCII, whose letters are one byte each; ten thousand names are measured at a press. */
const byteLength = (text: string): number => (ASCII.test(text) ? text.length : ENCODER.encode(text).length);

const ASCII = /^[ -~]*$/;

/** Six hex digits of FNV-1a: tells names apart, protects nothing. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of ENCODER.encode(text.toWellFormed())) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 8).toString(16).padStart(6, '0');
}
