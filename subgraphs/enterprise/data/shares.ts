import { sampleShare } from './authoring';

/** Which of the made-up needs their applicants let which banks see; of the others no bank knows. */
export const shares = [
  ...sampleShare('need-0001', '2026-01-13', ['abc', 'icbc']),
  ...sampleShare('need-0002', '2026-01-16', ['abc', 'icbc', 'mengyin']),
  ...sampleShare('need-0005', '2026-05-12', ['abc', 'rcb']),
  ...sampleShare('need-0006', '2026-01-21', ['rcb']),
  ...sampleShare('need-0009', '2026-01-09', ['abc', 'icbc']),
  ...sampleShare('need-0013', '2026-01-23', ['icbc']),
  ...sampleShare('need-0015', '2026-04-03', ['icbc']),
  ...sampleShare('need-0017', '2026-03-10', ['rcb']),
  ...sampleShare('need-0020', '2026-01-29', ['mengyin', 'rcb']),
  ...sampleShare('need-0021', '2026-02-19', ['rcb']),
  ...sampleShare('need-0024', '2026-02-06', ['mengyin']),
  ...sampleShare('need-0027', '2026-01-20', ['mengyin', 'rcb']),
  ...sampleShare('need-0028', '2026-03-04', ['abc', 'icbc', 'mengyin', 'rcb']),
  ...sampleShare('need-0031', '2026-02-13', ['abc']),
];
