import { BASE_URL } from '../hosts.ts';

/** Addresses of data packages as an answer gives them, each with the key if it is echoed (FACTS §0.3). */
export function createLinks(echo: string | undefined) {
  const packages = `${BASE_URL}/dataPackages`;
  const version = (packageId: string, versionId: string) => `${packages}/${packageId}/versions/${versionId}`;
  const key = echo === undefined ? '' : `key=${encodeURIComponent(echo)}`;
  const plain = (url: string) => (key ? `${url}?${key}` : url);
  return {
    packages: () => plain(packages),
    package: (packageId: string) => plain(`${packages}/${packageId}`),
    version: (packageId: string, versionId: string) => plain(version(packageId, versionId)),
    /** The key comes after the name (FACTS §2.3). */
    file: (packageId: string, versionId: string, fileName: string) => {
      const query = new URLSearchParams({ fileName });
      return `${version(packageId, versionId)}/downloads?${query}${key && `&${key}`}`;
    },
  };
}

export type Links = ReturnType<typeof createLinks>;
