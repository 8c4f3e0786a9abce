/** The real names the hub answers under; browsers in tests map them to its two ports. */
export const API_HOST = 'api.os.uk';

/** Seen for OpenData; the host for data packages is in no public evidence, so the same is used (FACTS §5). */
export const STORAGE_HOST = 'omseprd1stdstordownload.blob.core.windows.net';

/** The web site that people look at; Trig asks it for nothing. */
export const SITE_HOST = 'osdatahub.os.uk';

const API_ORIGIN = `https://${API_HOST}`;
export const STORAGE_ORIGIN = `https://${STORAGE_HOST}`;

/** The folder every endpoint lives in (FACTS, top). */
const BASE_PATH = '/downloads/v1';
export const BASE_URL = `${API_ORIGIN}${BASE_PATH}`;
