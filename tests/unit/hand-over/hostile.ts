import fc from 'fast-check';
import type { HandedFile } from '../../../utils/hand-over/handed-file.ts';

/** Names that a careless program would run, split, lose or read as an option. */
export const HOSTILE: readonly string[] = [
  "it's.zip",
  'two words.zip',
  '$(touch owned).zip',
  '`touch owned`.zip',
  '$\u007bHOME}.zip',
  '$env:HOME.zip',
  'a"b.zip',
  'line\nbreak.zip',
  'carriage\rreturn.zip',
  'tab\there.zip',
  '-rf',
  '--help',
  '; touch owned;.zip',
  '& touch owned &.zip',
  '| touch owned',
  '> owned',
  'back\\slash.zip',
  "end'",
  "'; touch owned; '",
  '"; touch owned; "',
  '!!.zip',
  'percent %PATH% %s %d.zip',
  'star * ? [a-z] {a,b}.zip',
  '#comment',
  '~',
  ' leading and trailing ',
  'Ynys Môn – œuvre 地図 🗺.zip',
  'shift\u202Egpj.zip',
  'paste\u001b[201~touch owned\n.zip',
  'quotes ‘one’ ‚two‛ “three”.zip',
  'null\u0001\u007f\u0085.zip',
  'no break\u00a0space\u2028line.zip',
];

/** Any text that a system takes for a name: no NUL, no half of a pair. */
export const anyName: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc
      .array(fc.constantFrom("'", '"', '\\', '$', '(', '`', '\n', ' ', '-', '!', '[char]', 'é', 'x'), {
        minLength: 1,
        maxLength: 12,
      })
      .map((signs) => signs.join('')),
  )
  .map((text) => text.toWellFormed().replaceAll('\0', ''))
  .filter((text) => text !== '');

export const handed = (more: Partial<HandedFile> = {}): HandedFile => ({
  packageId: '0040146690',
  packageName: 'AddressBase Plus',
  versionId: '6870746',
  createdOn: '2026-09-03',
  fileName: 'ABFLGB_CSV.zip',
  size: 5_329_516_822,
  md5: '0cc175b9c0f1b6a831c399e269772661',
  grabbedAt: Date.UTC(2026, 8, 4, 9, 25),
  path: 'AddressBase Plus (0040146690)/2026-09-03 (6870746)/ABFLGB_CSV.zip',
  ...more,
});
