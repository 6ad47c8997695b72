import { beefFacts, vegetableFacts } from '../applicants';
import { sampleNeed } from '../authoring';
import { BEEF_COOPERATIVE, VEGETABLE_COOPERATIVE } from '../enterprises';

/* Money for the season: drawn in spring, repaid from what the season brings. */

const beef = [
  sampleNeed({
    id: 'need-0020',
    applicant: BEEF_COOPERATIVE,
    recordedOn: '2026-01-28',
    title: '购买架子牛（示例）',
    amount: '1200000.00',
    termMonths: 12,
    purpose: 'AGRICULTURE',
    drawdownOn: '2026-04-15',
    repaymentMethods: ['BULLET', 'SEASONAL'],
    description: '春季补栏，冬季和次年春节前出栏。',
    facts: { ...beefFacts, collaterals: [{ kind: 'LIVESTOCK', value: '2600000.00', tagged: true, insured: false }] },
    revisions: [
      {
        recordedOn: '2026-02-25',
        amount: '1500000.00',
        facts: {
          ...beefFacts,
          livestock: [{ species: 'BEEF_CATTLE', head: 368 }],
          collaterals: [{ kind: 'LIVESTOCK', value: '3000000.00', tagged: true, insured: true }],
        },
      },
      {
        recordedOn: '2026-04-07',
        amount: '1800000.00',
        repaymentMethods: ['BULLET'],
        facts: {
          ...beefFacts,
          livestock: [{ species: 'BEEF_CATTLE', head: 402 }],
          collaterals: [
            { kind: 'LIVESTOCK', value: '3300000.00', tagged: true, insured: true },
            { kind: 'COOPERATIVE_GUARANTEE' },
          ],
        },
      },
    ],
  }),
  sampleNeed({
    id: 'need-0021',
    applicant: BEEF_COOPERATIVE,
    recordedOn: '2026-02-18',
    title: '春季饲草料采购（示例）',
    amount: '300000.00',
    termMonths: 9,
    purpose: 'AGRICULTURE',
    drawdownOn: '2026-03-20',
    repaymentMethods: ['BULLET'],
    facts: { ...beefFacts, collaterals: [{ kind: 'COOPERATIVE_GUARANTEE' }] },
  }),
  sampleNeed({
    id: 'need-0022',
    applicant: BEEF_COOPERATIVE,
    projectId: 'project-0021',
    recordedOn: '2026-03-12',
    title: '标准化牛舍建设（示例）',
    amount: '1200000.00',
    termMonths: 36,
    purpose: 'FIXED_ASSET',
    drawdownOn: '2026-07-01',
    repaymentMethods: ['EQUAL_PRINCIPAL', 'SEASONAL'],
    facts: {
      ...beefFacts,
      collaterals: [
        { kind: 'AGRICULTURAL_FACILITY', value: '1600000.00' },
        { kind: 'LIVESTOCK', value: '2600000.00', tagged: true, insured: true },
      ],
    },
  }),
  sampleNeed({
    id: 'need-0023',
    applicant: BEEF_COOPERATIVE,
    recordedOn: '2026-03-30',
    title: '防疫和良种冻精采购（示例）',
    amount: '50000.00',
    termMonths: 8,
    purpose: 'AGRICULTURE',
    drawdownOn: '2026-04-20',
    repaymentMethods: ['BULLET'],
    facts: { region: '150926', industry: 'A0311', legalForm: 'COOPERATIVE', livestock: [{ species: 'BEEF_CATTLE', head: 368 }] },
  }),
];

const vegetables = [
  sampleNeed({
    id: 'need-0024',
    applicant: VEGETABLE_COOPERATIVE,
    recordedOn: '2026-02-05',
    title: '春季农资和育苗（示例）',
    amount: '600000.00',
    termMonths: 8,
    purpose: 'AGRICULTURE',
    drawdownOn: '2026-04-01',
    repaymentMethods: ['SEASONAL', 'BULLET'],
    facts: { ...vegetableFacts, collaterals: [{ kind: 'LAND_MANAGEMENT_RIGHT', value: '900000.00' }] },
    revisions: [
      {
        recordedOn: '2026-03-16',
        termMonths: 10,
        facts: {
          ...vegetableFacts,
          landAreaMu: '1460',
          collaterals: [
            { kind: 'LAND_MANAGEMENT_RIGHT', value: '1020000.00' },
            { kind: 'GREENHOUSE', value: '800000.00', insured: true },
          ],
        },
      },
    ],
  }),
  sampleNeed({
    id: 'need-0025',
    applicant: VEGETABLE_COOPERATIVE,
    projectId: 'project-0022',
    recordedOn: '2026-04-23',
    title: '日光温室改造（示例）',
    amount: '1500000.00',
    termMonths: 36,
    purpose: 'FIXED_ASSET',
    drawdownOn: '2026-08-10',
    repaymentMethods: ['SEASONAL', 'EQUAL_PRINCIPAL'],
    facts: { ...vegetableFacts, collaterals: [{ kind: 'GREENHOUSE', value: '2100000.00', insured: true }] },
  }),
  sampleNeed({
    id: 'need-0026',
    applicant: VEGETABLE_COOPERATIVE,
    recordedOn: '2026-06-01',
    title: '冷藏和外销周转（示例）',
    amount: '800000.00',
    termMonths: 6,
    purpose: 'WORKING_CAPITAL',
    drawdownOn: '2026-08-01',
    repaymentMethods: ['REVOLVING', 'BULLET'],
    facts: { ...vegetableFacts, collaterals: [{ kind: 'WAREHOUSE_RECEIPT', value: '950000.00' }] },
  }),
];

export const farming = [...beef, ...vegetables].flat();
