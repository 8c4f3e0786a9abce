import type { Answer } from '../answer.ts';
import type { Shelves } from '../catalogue/catalogue.ts';
import type { PackageSpec } from '../catalogue/spec.ts';
import { keep } from '../content/content.ts';
import { PRODUCTS } from '../open-data/products.ts';
import type { HubRequest } from '../request.ts';

/**
 * The pages of OS Data Hub that Trig knows, under today's addresses and the older ones (FACTS §8): what they link to is
 * theirs, how they look is not. The real ones are drawn by script; a test that needs another address without a new
 * document calls `history.pushState` itself.
 */
export function createSite(catalogue: Shelves) {
  return ({ method, parts }: HubRequest): Answer => {
    if (method !== 'GET' && method !== 'HEAD') return page(405, 'Method not allowed', '');
    const [folder, list, id] = parts[0] === 'data' ? parts.slice(1) : parts;
    if (folder !== 'downloads') return page(404, 'Page not found', '');
    if (list === 'open') return openData(id);
    if (list !== 'data-packages' && list !== 'packages') return page(404, 'Page not found', '');
    if (!id) return page(200, 'Data packages', '<p>Your data packages.</p>');
    const found = catalogue.find(id);
    return found ? dataPackage(found, catalogue) : page(404, 'Page not found', '');
  };
}

function dataPackage({ id, name, versions }: PackageSpec, catalogue: Shelves): Answer {
  const lists = versions.map((version) => {
    const files = catalogue.files(id, version.id).map(({ fileName }) => {
      const link = `/api/dataPackages/${id}/${version.id}/download?fileName=${encodeURIComponent(fileName)}`;
      return `<li><a href="${escaped(link)}">${escaped(fileName)}</a></li>`;
    });
    return `<h2>${version.createdOn}</h2><ul>${files.slice(0, 50).join('')}</ul>`;
  });
  const others = [
    ['This package', `/data/downloads/data-packages/${id}`],
    ['The same, old address', `/downloads/packages/${id}`],
    ['Data packages', '/data/downloads/data-packages/'],
  ].map(([words, link]) => `<li><a href="${link}">${words}</a></li>`);
  return page(200, name.trim(), `<ul>${others.join('')}</ul>${lists.join('')}`);
}

function openData(id: string | undefined): Answer {
  const product = PRODUCTS.find((one) => one.id === id);
  if (id && !product) return page(404, 'Page not found', '');
  return page(200, product?.name ?? 'OpenData', '<p>OpenData</p>');
}

function page(status: number, title: string, body: string): Answer {
  const name = escaped(title);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head><body><h1>${name}</h1>${body}</body></html>`;
  return { status, headers: { 'content-type': 'text/html;charset=UTF-8' }, content: keep(html) };
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
