import type { HandedFile } from '../handed-file.ts';
import { askPath, needsKey } from './ask-path.ts';
import { NO_KEY, notes } from './notes.ts';
import { bashWord } from './quote/bash.ts';

/**
 * A program of bash and curl. curl sends a header of ours to every host that a redirect leads to ("WARNING: headers set
 * with this option are set in all requests, even after redirects", its manual), so the link is asked for first and
 * fetched without the key. The key goes in by a pipe: in an argument every user of the machine could see it. It is read
 * from the terminal itself, as the program may come in by a pipe, and is in no trace: `set +x`.
 *
 * In brackets, so that pasted into a terminal it leaves that terminal as it was.
 */
export const bashProgram = (files: readonly HandedFile[]): string => `#!/usr/bin/env bash
${notes('bash and curl', files)}
(
{ set +x; } 2>/dev/null
set -u
trap '' PIPE # whoever reads what this says may stop reading
${needsKey(files) ? KEY : ''}if [ -t 2 ]; then bar='-#'; else bar='-sS'; fi
failed=0

say() { # a name may hold what a terminal obeys
  printf '%s\\n' "\${1//[[:cntrl:]]/?}" >&2 2>/dev/null
}

sum() { # the MD5 of standard input
  if command -v md5sum >/dev/null; then md5sum | cut -c1-32; else md5 -q; fi
}

right() { # file, bytes, MD5: whether it is what the catalogue says; what it does not say is empty
  [ -f "$1" ] || return 1
  [ -z "$2" ] || [ "$(($(wc -c <"$1")))" -eq "$2" ] || return 1
  [ -z "$3" ] || [ "$(sum <"$1")" = "$3" ]
}

link() { # path on the API: where it leads
  case $1 in
    /downloads/v1/products/*) curl --no-location --no-verbose -gsSf --retry 7 --proto =https -o /dev/null -w '%{redirect_url}' "https://api.os.uk$1" ;;
    *) printf 'key: %s\\n' "$key" | curl --no-location --no-verbose -gsSf --retry 7 --proto =https -H @- -o /dev/null -w '%{redirect_url}' "https://api.os.uk$1" ;;
  esac
}

grab() { # path on the API, file, bytes, MD5
  local from
  if [ -n "$3$4" ] && right "$2" "$3" "$4"; then return; fi
  say "$2"
  if [ -d "$2" ]; then say 'There is a folder of that name.'; false; else mkdir -p -- "\${2%/*}"; fi &&
    from=$(link "$1") &&
    case $from in https://*) ;; *) say 'OS gave no download link.'; false ;; esac &&
    curl --no-location --no-verbose -gf "$bar" --retry 3 --proto =https -o "$2.part" "$from" &&
    if right "$2.part" "$3" "$4"; then mv -f -- "$2.part" "$2"; else say 'Not what the catalogue says; left as .part.'; false; fi ||
    failed=$((failed + 1))
}

${files.map(call).join('\n')}

say "$failed failed. $((${files.length} - failed)) of ${files.length} files are here."
[ "$failed" -eq 0 ]
)
`;

/** By `-p`: it asks once nothing typed is shown any more, where a `printf` would ask a moment too early. */
const KEY = `key=\${OS_API_KEY:-}
if [ -z "$key" ] && ( : </dev/tty ) 2>/dev/null; then
  IFS= read -rsp 'OS API key (not shown): ' key </dev/tty 2>/dev/tty
  printf '\\n' >/dev/tty
fi
key=\${key//[[:space:]]/}
( LC_ALL=C; case $key in '' | *[^[:graph:]]*) exit 1 ;; esac ) || { echo "${NO_KEY}" >&2; exit 1; }
`;

/** Everything is under `./`: a path that begins with a hyphen would be taken for an option. */
const call = (file: HandedFile): string =>
  ['grab', ...[askPath(file), `./${file.path}`, String(file.size ?? ''), file.md5 ?? ''].map(bashWord)].join(
    ' ',
  );
