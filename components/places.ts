import type { Grab } from '../utils/grabs/grab.ts';
import { isOpenData } from './source-words.ts';

/** Pages of OS Data Hub that people are sent to; Trig itself never asks them for anything. */
const DATA_HUB = 'https://osdatahub.os.uk';

/** Where API keys are made, and where APIs are added to projects. */
export const PROJECTS = `${DATA_HUB}/data/apis/projects`;

/** Where data packages are ordered. */
export const dataPackagesPage = `${DATA_HUB}/data/downloads/data-packages`;

/** Of what a grab is of: a data package, or an OpenData product (FACTS §8). */
export const pageOf = ({ packageId, createdOn }: Pick<Grab, 'packageId' | 'createdOn'>): string =>
  `${isOpenData({ createdOn }) ? `${DATA_HUB}/data/downloads/open` : dataPackagesPage}/${encodeURIComponent(packageId)}`;
