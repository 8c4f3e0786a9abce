import type { HandedFile } from '../handed-file.ts';
import { askPath, needsKey } from './ask-path.ts';
import { NO_KEY, notes } from './notes.ts';
import { pythonText } from './quote/python.ts';

/**
 * A program of Python 3 without any package. Not OS's \`osdatahub\`: that puts the key into every address, takes a file
 * for whole by its name and does not look at the MD5 (PEERS §1). Paths are bytes where the system's are: no locale keeps
 * a name from being written.
 */
export const pythonProgram = (files: readonly HandedFile[]): string => `#!/usr/bin/env python3
${notes('Python 3.8 and nothing else', files)}
${needsKey(files) ? 'import getpass\n' : ''}import hashlib
import os
import sys
import time
import urllib.error
import urllib.request
${needsKey(files) ? 'import warnings\n' : ''}
KEY = ''
API = 'https://api.os.uk'

# Path on the API, file, bytes, MD5
FILES = [
${files.map(row).join('\n')}
]


class Stay(urllib.request.HTTPRedirectHandler):
    """A redirect is read, not followed: the key would go with it."""

    def redirect_request(self, *_):
        return None


ASKER = urllib.request.build_opener(Stay)


def say(text):
    """Whoever reads may stop reading, and a name may hold what a terminal obeys."""
    try:
        print(''.join(sign if sign.isprintable() else '?' for sign in text), file=sys.stderr, flush=True)
    except (OSError, ValueError):
        sys.stderr = open(os.devnull, 'w')


def link(path):
    """Where the API says the file is."""
    headers = {} if path.startswith('/downloads/v1/products/') else {'key': KEY}
    for turn in range(8):
        try:
            ASKER.open(urllib.request.Request(API + path, headers=headers), timeout=60).close()
            break
        except urllib.error.HTTPError as answer:
            to = answer.headers.get('Location') or ''
            answer.close()
            if answer.code in (301, 302, 303, 307, 308) and to.startswith('https://'):
                return to
            if answer.code != 429 and answer.code < 500:
                raise OSError('OS answered %d.' % answer.code)
        time.sleep(2**turn)
    raise OSError('OS gave no download link.')


def right(file, size, md5):
    """Whether it is what the catalogue says."""
    if not os.path.isfile(file) or (size is not None and os.path.getsize(file) != size):
        return False
    if md5 is None:
        return True
    found = hashlib.md5()
    with open(file, 'rb') as read:
        for part in iter(lambda: read.read(1 << 20), b''):
            found.update(part)
    return found.hexdigest() == md5


def grab(path, name, size, md5):
    file = name if os.name == 'nt' else name.encode()
    part = (name + '.part') if os.name == 'nt' else (name + '.part').encode()
    if (size is not None or md5 is not None) and right(file, size, md5):
        return
    say(name)
    os.makedirs(os.path.dirname(file), exist_ok=True)
    with ASKER.open(link(path), timeout=300) as read, open(part, 'wb') as write:
        for piece in iter(lambda: read.read(1 << 20), b''):
            write.write(piece)
    if not right(part, size, md5):
        raise OSError('Not what the catalogue says; left as .part.')
    os.replace(part, file)


${needsKey(files) ? KEY : ''}failed = 0
for one in FILES:
    try:
        grab(*one)
    except Exception as problem:  # whatever befalls one file, the others are still wanted
        failed += 1
        say('%s: %s' % (type(problem).__name__, problem))
say('%d failed. %d of %d files are here.' % (failed, len(FILES) - failed, len(FILES)))
sys.exit(1 if failed else 0)
`;

const KEY = `def ask_key():
    """From the environment or from the terminal, never where it would be shown."""
    key = os.environ.get('OS_API_KEY', '')
    if not key.strip():
        try:
            with warnings.catch_warnings():
                warnings.simplefilter('error')
                key = getpass.getpass('OS API key (not shown): ')
        except (EOFError, OSError, Warning):
            key = ''
    key = ''.join(key.split())
    if not key or not key.isascii() or not key.isprintable():
        say("${NO_KEY}")
        sys.exit(1)
    return key


KEY = ask_key()
`;

const row = (file: HandedFile): string =>
  `    (${[
    pythonText(askPath(file)),
    pythonText(`./${file.path}`),
    file.size ?? 'None',
    file.md5 === undefined ? 'None' : pythonText(file.md5),
  ].join(', ')}),`;
