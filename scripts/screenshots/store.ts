import { readFileSync } from 'node:fs';
import type { Driver } from '../../tests/e2e/drive/driver.ts';

/** What the stores take: 1280 by 800, no transparency. */
const SIZE = { width: 1280, height: 800 } as const;

interface Board {
  readonly name: string;
  readonly words: string;
  /** Of docs/images, without their ending: popups stand beside the words, a page beneath them. */
  readonly pictures: readonly string[];
  readonly theme: 'light' | 'dark';
}

const BOARDS: readonly Board[] = [
  {
    name: '1-pick',
    words: 'Any file of your OS data packages, by three letters and Enter.',
    pictures: ['packages-light', 'grab-light'],
    theme: 'light',
  },
  {
    name: '2-queue',
    words: 'Ten thousand files of a version: close the popup, the lid or the browser.',
    pictures: ['grabs-light'],
    theme: 'light',
  },
  {
    name: '3-dark',
    words: 'Light and dark, English and Welsh, all of it by keys.',
    pictures: ['first-run-dark', 'packages-dark'],
    theme: 'dark',
  },
  {
    name: '4-options',
    words: 'Your key stays in this browser and goes to api.os.uk alone.',
    pictures: ['options-light'],
    theme: 'light',
  },
];

/** Sets the pictures of the README on grounds of the stores' size. */
export async function storePictures(driver: Driver, images: string, out: string): Promise<readonly string[]> {
  const page = await driver.browser().newPage();
  await page.setViewport(SIZE);
  const names: string[] = [];
  for (const board of BOARDS) {
    await page.setContent(html(board, images));
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    await page.screenshot({ path: `${out}/${board.name}.png` });
    names.push(board.name);
  }
  await page.close();
  return names;
}

function html({ words, pictures, theme }: Board, images: string): string {
  const isPopup = pictures.length > 1;
  const shown = pictures.map((name) => `<img src="${asData(`${images}/${name}.png`)}">`).join('');
  return `<!doctype html><style>
    html { color-scheme: ${theme}; }
    body {
      display: grid; box-sizing: border-box; width: 1280px; height: 800px; margin: 0; padding: 48px 56px; gap: 40px;
      grid-template: ${isPopup ? '1fr / 1fr auto auto' : 'auto 1fr / 1fr'}; align-items: center; justify-items: center;
      background: light-dark(#d5e3e5, #0b1114); color: light-dark(#14232a, #e6eef0); font: 600 34px / 1.3 system-ui, sans-serif;
    }
    p { margin: 0; text-wrap: balance; ${isPopup ? '' : 'text-align: center; font-size: 30px;'} }
    img { ${isPopup ? 'width: 400px' : 'max-height: 590px'}; border-radius: 10px; box-shadow: 0 12px 40px rgb(20 35 42 / 25%); }
  </style><p>${words}</p>${shown}`;
}

const asData = (path: string): string => `data:image/png;base64,${readFileSync(path).toString('base64')}`;
