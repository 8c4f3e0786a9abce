/** Where API keys are made, and where APIs are added to projects. */
export const PROJECTS = 'https://osdatahub.os.uk/data/apis/projects';

/** Where data packages are ordered. */
export const DATA_HUB = 'https://osdatahub.os.uk/';
