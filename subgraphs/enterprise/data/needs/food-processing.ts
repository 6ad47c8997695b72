import { dairyFacts, potatoFacts } from '../applicants';
import { sampleNeed } from '../authoring';
import { DAIRY, POTATO } from '../enterprises';

const dairy = [
  sampleNeed({
    id: 'need-0001',
    applicant: DAIRY,
    recordedOn: '2026-01-12',
    title: '原料奶收购流动资金（示例）',
    amount: '15000000.00',
    termMonths: 12,
    purpose: 'WORKING_CAPITAL',
    drawdownOn: '2026-07-10',
    repaymentMethods: ['INTEREST_ONLY', 'REVOLVING'],
    description: '按旬向签约牧场支付奶款，账期与商超回款错开约45天。',
    facts: { ...dairyFacts, collaterals: [{ kind: 'INDUSTRIAL_PLANT', value: '32000000.00' }] },
    revisions: [
      {
        recordedOn: '2026-03-05',
        amount: '18000000.00',
        description: '新签牧场两家，奶款增加。',
      },
      {
        recordedOn: '2026-05-20',
        amount: '20000000.00',
        termMonths: 18,
        facts: {
          ...dairyFacts,
          employees: 436,
          annualRevenue: '402000000.00',
          existingLenders: 4,
          collaterals: [
            { kind: 'INDUSTRIAL_PLANT', value: '32000000.00' },
            { kind: 'RECEIVABLES', value: '21000000.00' },
          ],
        },
      },
    ],
  }),
  sampleNeed({
    id: 'need-0002',
    applicant: DAIRY,
    projectId: 'project-0013',
    recordedOn: '2026-01-15',
    title: '液态奶加工二期建设资金（示例）',
    amount: '60000000.00',
    termMonths: 84,
    purpose: 'PROJECT_CONSTRUCTION',
    drawdownOn: '2026-08-01',
    repaymentMethods: ['EQUAL_PRINCIPAL', 'PERIODIC'],
    facts: {
      ...dairyFacts,
      collaterals: [
        { kind: 'CONSTRUCTION_LAND', value: '38000000.00' },
        { kind: 'MACHINERY', value: '54000000.00' },
      ],
    },
    revisions: [
      { recordedOn: '2026-04-16', termMonths: 96, repaymentMethods: ['EQUAL_PRINCIPAL'], description: '设备供货延后一季，期限相应延长。' },
      {
        recordedOn: '2026-06-10',
        description: '按工程进度分四次提款。',
        cashPlan: {
          draws: [
            { on: '2026-08-01', amount: '15000000.00' },
            { on: '2026-11-15', amount: '15000000.00' },
            { on: '2027-03-20', amount: '20000000.00' },
            { on: '2027-08-31', amount: '10000000.00' },
          ],
        },
      },
    ],
  }),
  sampleNeed({
    id: 'need-0003',
    applicant: DAIRY,
    projectId: 'project-0015',
    recordedOn: '2026-02-09',
    title: '灌装线更新（示例）',
    amount: '18000000.00',
    termMonths: 36,
    purpose: 'TECHNICAL_RENEWAL',
    drawdownOn: '2026-09-01',
    repaymentMethods: ['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL'],
    facts: { ...dairyFacts, collaterals: [{ kind: 'MACHINERY', value: '22000000.00', insured: true }] },
  }),
  sampleNeed({
    id: 'need-0004',
    applicant: DAIRY,
    recordedOn: '2026-04-28',
    title: '到期流动资金贷款续贷（示例）',
    amount: '10000000.00',
    termMonths: 12,
    purpose: 'RENEWAL',
    drawdownOn: '2026-07-31',
    repaymentMethods: ['INTEREST_ONLY'],
    description: '原贷款2026年7月31日到期，申请无还本续贷。',
    facts: { ...dairyFacts, collaterals: [{ kind: 'COMMERCIAL_PROPERTY', value: '14500000.00' }] },
  }),
];

const potato = [
  sampleNeed({
    id: 'need-0005',
    applicant: POTATO,
    recordedOn: '2026-05-11',
    title: '秋季马铃薯收储资金（示例）',
    amount: '16000000.00',
    termMonths: 10,
    purpose: 'WORKING_CAPITAL',
    drawdownOn: '2026-09-01',
    repaymentMethods: ['BULLET', 'INTEREST_ONLY'],
    description: '九至十月集中向订单农户付款，加工销售至次年六月回笼。',
    facts: {
      ...potatoFacts,
      collaterals: [
        { kind: 'INVENTORY', value: '18000000.00', insured: true },
        { kind: 'INDUSTRIAL_PLANT', value: '12000000.00' },
      ],
    },
  }),
  sampleNeed({
    id: 'need-0006',
    applicant: POTATO,
    projectId: 'project-0020',
    recordedOn: '2026-01-20',
    title: '种薯繁育基地春播资金（示例）',
    amount: '3000000.00',
    termMonths: 10,
    purpose: 'AGRICULTURE',
    drawdownOn: '2026-04-10',
    repaymentMethods: ['SEASONAL', 'BULLET'],
    facts: {
      ...potatoFacts,
      collaterals: [{ kind: 'LAND_MANAGEMENT_RIGHT', value: '4800000.00' }],
    },
    revisions: [
      {
        recordedOn: '2026-03-02',
        amount: '3600000.00',
        repaymentMethods: ['SEASONAL'],
        facts: {
          ...potatoFacts,
          landAreaMu: '7400',
          collaterals: [{ kind: 'LAND_MANAGEMENT_RIGHT', value: '5700000.00', insured: true }],
        },
      },
      { recordedOn: '2026-04-02', description: '十月、十一月马铃薯收获售出后还本。', cashPlan: { principalMonths: [10, 11] } },
    ],
  }),
  sampleNeed({
    id: 'need-0007',
    applicant: POTATO,
    projectId: 'project-0016',
    recordedOn: '2026-02-26',
    title: '智能恒温窖建设（示例）',
    amount: '9800000.00',
    termMonths: 60,
    purpose: 'FIXED_ASSET',
    drawdownOn: '2026-07-15',
    repaymentMethods: ['EQUAL_PRINCIPAL', 'SEASONAL'],
    facts: { ...potatoFacts, collaterals: [{ kind: 'AGRICULTURAL_FACILITY', value: '11000000.00' }] },
  }),
  sampleNeed({
    id: 'need-0008',
    applicant: POTATO,
    projectId: 'project-0017',
    recordedOn: '2026-06-03',
    title: '淀粉汁水回收改造（示例）',
    amount: '6500000.00',
    termMonths: 48,
    purpose: 'TECHNICAL_RENEWAL',
    repaymentMethods: ['EQUAL_INSTALMENT'],
    facts: { ...potatoFacts, collaterals: [{ kind: 'MACHINERY', value: '7200000.00' }] },
  }),
];

export const foodProcessing = [...dairy, ...potato].flat();
