/** The command that starts aria2 as Trig needs it, for any shell. @param secret letters and digits alone */
export const startCommand = (secret: string): string => `aria2c --enable-rpc --rpc-secret=${secret}`;
