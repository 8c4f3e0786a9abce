/**
 * A credential as it goes out: the one header that shows it to OS (FACTS §4). `platform/api.ts` puts it into a
 * request, `passes.ts` says which a credential gets.
 */
export type Pass =
  | { readonly header: 'key'; readonly value: string }
  | { readonly header: 'Authorization'; readonly value: `${'Basic' | 'Bearer'} ${string}` };

export const keyPass = (key: string): Pass => ({ header: 'key', value: key });

export const bearerPass = (token: string): Pass => ({ header: 'Authorization', value: `Bearer ${token}` });

/** For the token endpoint alone; both are visible ASCII (`vaulted.ts`), which is all that `btoa` needs. */
export const basicPass = ({ key, secret }: { readonly key: string; readonly secret: string }): Pass => ({
  header: 'Authorization',
  value: `Basic ${btoa(`${key}:${secret}`)}`,
});

/** What of it must be in no text. */
export const secretOf = ({ value }: Pass): string => value.replace(/^(?:Basic|Bearer) /, '');
