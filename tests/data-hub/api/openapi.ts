import { answer } from '../answer.ts';
import { BASE_URL } from '../hosts.ts';

const PATHS = [
  ['/products', 'OpenData products'],
  ['/products/{productId}', 'One OpenData product'],
  ['/products/{productId}/downloads', 'Its downloads'],
  ['/products/{productId}/images/{index}', 'A picture of it'],
  ['/dataPackages', 'Data packages'],
  ['/dataPackages/{dataPackageId}', 'One data package'],
  ['/dataPackages/{dataPackageId}/versions', 'Its versions'],
  ['/dataPackages/{dataPackageId}/versions/{versionId}', 'One version with its downloads'],
  ['/dataPackages/{dataPackageId}/versions/{versionId}/downloads', 'One file'],
] as const;

const entries = PATHS.map(
  ([path, summary]) =>
    `  ${path}:\n    get:\n      summary: "${summary}"\n      responses: {"200": {description: "OK"}}\n`,
);

const text = `openapi: "3.0.0"
info:
  version: "1.0.0"
  title: "Local Data Hub"
servers:
- url: "${BASE_URL}/"
paths:
${entries.join('')}`;

/** `GET /openapi.yaml`: only the paths, in our words; the real file is OS's own text (FACTS §1.3). */
export const openapi = answer(200, 'application/yaml', text);
