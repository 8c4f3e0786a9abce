/** Pages of OS Data Hub that people are sent to; Trig itself never asks them for anything. */
const DATA_HUB = 'https://osdatahub.os.uk';

/** Where API keys are made, and where APIs are added to projects. */
export const PROJECTS = `${DATA_HUB}/data/apis/projects`;

/** Where data packages are ordered. */
export const dataPackagesPage = `${DATA_HUB}/data/downloads/data-packages`;

export const dataPackagePage = (packageId: string): string =>
  `${dataPackagesPage}/${encodeURIComponent(packageId)}`;
