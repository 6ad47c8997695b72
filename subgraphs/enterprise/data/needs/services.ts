import { logisticsFacts, tourismFacts } from '../applicants';
import { sampleNeed } from '../authoring';
import { LOGISTICS, TOURISM } from '../enterprises';

const logistics = [
  sampleNeed({
    id: 'need-0027',
    applicant: LOGISTICS,
    recordedOn: '2026-01-19',
    title: '购置冷藏车（示例）',
    amount: '4800000.00',
    termMonths: 36,
    purpose: 'FIXED_ASSET',
    repaymentMethods: ['EQUAL_INSTALMENT'],
    description: '冷藏车12台，车辆抵押并投保。',
    facts: { ...logisticsFacts, collaterals: [{ kind: 'VEHICLE', value: '5600000.00', insured: true }] },
  }),
  sampleNeed({
    id: 'need-0028',
    applicant: LOGISTICS,
    recordedOn: '2026-03-03',
    title: '运费垫付流动资金（示例）',
    amount: '2500000.00',
    termMonths: 12,
    purpose: 'WORKING_CAPITAL',
    repaymentMethods: ['REVOLVING', 'INTEREST_ONLY'],
    facts: { ...logisticsFacts, collaterals: [{ kind: 'RECEIVABLES', value: '4200000.00' }] },
    revisions: [
      {
        recordedOn: '2026-05-26',
        amount: '3000000.00',
        facts: {
          ...logisticsFacts,
          employees: 136,
          annualRevenue: '81000000.00',
          collaterals: [{ kind: 'RECEIVABLES', value: '5100000.00' }],
        },
      },
      {
        recordedOn: '2026-06-02',
        drawdownOn: '2026-07-20',
        description: '运费先垫付，货主账期四十五天，回款即还，随借随还。',
        cashPlan: {
          settlementDay: 20,
          draws: [
            { on: '2026-07-20', amount: '1800000.00' },
            { on: '2026-10-08', amount: '2000000.00' },
            { on: '2027-03-01', amount: '1500000.00' },
          ],
          repayments: [
            { on: '2026-09-10', amount: '1200000.00' },
            { on: '2026-12-15', amount: '2100000.00' },
            { on: '2027-05-20', amount: '1500000.00' },
          ],
        },
      },
    ],
  }),
  sampleNeed({
    id: 'need-0029',
    applicant: LOGISTICS,
    projectId: 'project-0026',
    recordedOn: '2026-02-24',
    title: '冷链物流园冷库建设（示例）',
    amount: '12000000.00',
    termMonths: 72,
    purpose: 'PROJECT_CONSTRUCTION',
    drawdownOn: '2026-07-15',
    repaymentMethods: ['EQUAL_PRINCIPAL'],
    facts: {
      ...logisticsFacts,
      collaterals: [
        { kind: 'CONSTRUCTION_LAND', value: '9000000.00' },
        { kind: 'PROJECT_REVENUE_RIGHT', value: '6000000.00' },
      ],
    },
  }),
  sampleNeed({
    id: 'need-0030',
    applicant: LOGISTICS,
    recordedOn: '2026-05-08',
    title: '到期经营贷款续贷（示例）',
    amount: '2000000.00',
    termMonths: 12,
    purpose: 'RENEWAL',
    drawdownOn: '2026-08-14',
    repaymentMethods: ['INTEREST_ONLY'],
    facts: { ...logisticsFacts, collaterals: [{ kind: 'COMMERCIAL_PROPERTY', value: '2900000.00' }] },
  }),
];

const tourism = [
  sampleNeed({
    id: 'need-0031',
    applicant: TOURISM,
    projectId: 'project-0034',
    recordedOn: '2026-02-12',
    title: '草原景区提升建设资金（示例）',
    amount: '9800000.00',
    termMonths: 84,
    purpose: 'PROJECT_CONSTRUCTION',
    drawdownOn: '2026-08-31',
    repaymentMethods: ['EQUAL_PRINCIPAL', 'SEASONAL'],
    facts: { ...tourismFacts, collaterals: [{ kind: 'PROJECT_REVENUE_RIGHT', value: '16000000.00' }] },
  }),
  sampleNeed({
    id: 'need-0032',
    applicant: TOURISM,
    recordedOn: '2026-04-13',
    title: '旅游旺季备货和用工（示例）',
    amount: '950000.00',
    termMonths: 9,
    purpose: 'WORKING_CAPITAL',
    drawdownOn: '2026-07-01',
    repaymentMethods: ['SEASONAL', 'BULLET'],
    facts: tourismFacts,
  }),
  sampleNeed({
    id: 'need-0033',
    applicant: TOURISM,
    recordedOn: '2026-06-22',
    title: '票务和导览系统（示例）',
    amount: '400000.00',
    termMonths: 24,
    purpose: 'OTHER',
    repaymentMethods: ['EQUAL_INSTALMENT'],
    facts: { region: '150925', industry: 'N7861', legalForm: 'LIMITED_COMPANY', ownership: 'STATE' },
  }),
];

export const services = [...logistics, ...tourism].flat();
