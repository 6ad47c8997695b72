import { generate } from 'selfsigned';

/** PEM texts. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const DAY_MS = 86_400_000;

/** An authority that signs certificates, itself signed by nobody else. */
export async function makeAuthority(name: string): Promise<Certificate> {
  return pem(await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec', algorithm: 'sha256',
    extensions: [{ name: 'basicConstraints', cA: true, critical: true }, { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true }],
  }));
}

/** A certificate for both ends of a connection on loopback; of an authority, or signed by itself. */
export async function makeCertificate(name: string, authority: Certificate | null, { expired = false } = {}): Promise<Certificate> {
  const validity = expired ? { notBeforeDate: new Date(0), notAfterDate: new Date(DAY_MS) } : {};
  return pem(await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec', algorithm: 'sha256', ...validity, ...(authority ? { ca: authority } : {}),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  }));
}

function pem({ cert, private: key }: { readonly cert: string; readonly private: string }): Certificate {
  return { cert, key };
}
