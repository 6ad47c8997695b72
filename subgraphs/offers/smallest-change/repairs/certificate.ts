import { criteriaOf, distinct, type Repair } from '../repair';

/**
 * 资质证书: obtains one of those named. Of certificates that the same criteria name, the first is
 * as good as the others.
 */
export const obtainCertificate: Repair = ({ criterion, need, product }) => {
  const criteria = criteriaOf(product, 'CERTIFICATE');
  const bySignature = new Map<string, string>();
  for (const code of distinct(criterion?.codes ?? [])) {
    const signature = criteria.map(({ codes }) => (codes?.includes(code) ? '1' : '0')).join('');
    if (!bySignature.has(signature)) bySignature.set(signature, code);
  }
  const path = `applicant.certificates[${need.applicant.certificates?.length ?? 0}]`;
  return [...bySignature.values()].map((value) => [{ path, value }]);
};
