import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { API_HOST, STORAGE_HOST } from './hosts.ts';

/** A certificate that lives as long as the hub and never touches the disk. */
export interface Certificate {
  /** PEM of the certificate; it signs itself, so it is also the authority to trust. */
  readonly pem: string;
  /** PEM of the private key. */
  readonly privateKey: string;
  /** Base64 SHA-256 of the public key, for Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
}

const NAMES = [
  API_HOST,
  STORAGE_HOST,
  '*.blob.core.windows.net',
  '*.os.uk',
  'localhost',
  'files.example.org',
] as const;

export async function makeCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'Local Data Hub' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...NAMES.map((value) => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    pem: made.cert,
    privateKey: made.private,
    spki: createHash('sha256').update(publicKey).digest('base64'),
  };
}
