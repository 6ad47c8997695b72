import type { PolicyEntry, RewardComponent, RewardTier } from '../policy';
import { COUNTY, madeUp, published } from './authoring';

const ABOVE_ZERO = { from: '0', fromInclusive: false } as const;

function step(from: string, amount: string): RewardTier {
  return { from, fromInclusive: true, amount };
}

function stepAbove(from: string, amount: string): RewardTier {
  return { from, fromInclusive: false, amount };
}

/** A share of the monthly average of a part of the year's new lending. */
function monthlyAverageShare(name: string, rate: string, clause: string, segment?: string): RewardComponent {
  return {
    name,
    basis: 'MONTHLY_AVERAGE',
    measure: 'AMOUNT',
    ...(segment && { segment }),
    segmentWeights: [],
    tierMode: 'RATE',
    tiers: [{ ...ABOVE_ZERO, rate }],
    clause,
  };
}

/** Rewards to banks: the county's own by what was really lent, for how long and for what; two from public texts. */
export const bankRewards: readonly PolicyEntry[] = [
  madeUp('150926-BANK-REWARD', { recorded: '2025-12-20', effective: '2026-01-01' }, {
    title: '察右前旗银行业金融机构服务地方发展年度激励办法（示例）',
    documentNumber: '前政办发〔2025〕示例3号',
    issuer: '察哈尔右翼前旗人民政府（示例）',
    level: 'COUNTY',
    kind: 'BANK_REWARD',
    summary: '按年度实际表现激励银行：看实际发放的贷款、贷款期限和贷款投向，加权后分段计奖。',
    clause: '第五条至第九条',
    legalBasis: '《中华人民共和国中小企业促进法》第三章（融资促进）；《中华人民共和国乡村振兴促进法》第八章（扶持措施）',
    reviewStatus: 'PASSED',
    validFrom: '2026-01-01',
    validTo: '2028-12-31',
    bankReward: {
      regions: [COUNTY],
      components: [
        {
          name: '实际发放贷款（按期限和投向加权）',
          basis: 'CUMULATIVE_DISBURSED',
          measure: 'AMOUNT',
          segmentWeights: [
            { segment: '期限一年以上的中长期贷款', weight: '1.5' },
            { segment: '重点项目建设和技术改造贷款', weight: '1.4' },
            { segment: '农牧业生产贷款', weight: '1.3' },
            { segment: '首贷和信用贷款', weight: '1.2' },
            { segment: '其他经营性贷款', weight: '1' },
          ],
          tierMode: 'MARGINAL',
          tiers: [
            { from: '50000000', fromInclusive: true, to: '200000000', rate: '0.0001' },
            { from: '200000000', fromInclusive: true, rate: '0.0002' },
          ],
          clause: '第五条、第六条',
        },
        {
          name: '年末贷款余额净增',
          basis: 'NET_OF_WRITE_OFFS',
          measure: 'AMOUNT',
          segmentWeights: [],
          tierMode: 'STEP',
          tiers: [step('100000000', '30000'), step('300000000', '80000')],
          clause: '第七条',
        },
      ],
      combination: 'SUM',
      cap: '300000',
      floor: '5000',
      vetoes: ['当年因违规经营受到金融监管部门行政处罚', '报送数据经核实不真实'],
      clawback: '贷款在发放后六个月内无正常理由收回的，相应奖励次年扣回',
      exclusions: ['房地产开发贷款', '票据贴现', '为同一笔资金周转的倒贷'],
    },
  }),
  published('210400-BANK-REWARD-2012', '2012-01-01', {
    title: '抚顺市银行业金融机构新增贷款奖励办法',
    issuer: '抚顺市人民政府办公厅',
    level: 'CITY',
    kind: 'BANK_REWARD',
    summary: '按全年新增贷款额和贷款增幅分别定额奖励当地银行，另按存贷比奖励。历史政策，供对照。',
    clause: '第五条、第六条',
    legalBasis: '抚顺市人民政府办公厅转发市政府金融工作办公室关于加强2012年度金融工作意见的通知，附件2',
    validFrom: '2012-01-01',
    validTo: '2012-12-31',
    sourceUrls: ['http://fsou.com/html/text/lar/173426/17342677_5.html'],
    trust: 'PUBLIC_TEXT',
    bankReward: {
      regions: ['210400'],
      components: [
        {
          name: '新增贷款额',
          basis: 'PERIOD_END',
          measure: 'AMOUNT',
          segmentWeights: [],
          tierMode: 'STEP',
          tiers: [
            step('500000000', '50000'),
            step('1000000000', '100000'),
            step('2000000000', '200000'),
            step('3000000000', '300000'),
          ],
          clause: '第五条',
        },
        {
          name: '贷款增幅',
          basis: 'PERIOD_END',
          measure: 'GROWTH',
          segmentWeights: [],
          tierMode: 'STEP',
          tiers: [stepAbove('0.26', '20000'), stepAbove('0.30', '30000'), stepAbove('0.40', '50000')],
          clause: '第六条',
        },
      ],
      vetoes: [],
      exclusions: [],
    },
    unknowns: [
      '第七条按存贷比奖励的标准和其后各条未取得；各项奖励能否同时享受不明。',
      '文号和发文日未取得；有效期按“2012年度”读。',
      '新增贷款未写明口径：按年末比年初余额增量读。',
    ],
  }),
  published('331000-BANK-REWARD-2008', '2008-09-10', {
    title: '台州市市级银行支持地方发展业绩考评奖励办法',
    documentNumber: '台政办发〔2008〕91号',
    issuer: '台州市人民政府办公室',
    level: 'CITY',
    kind: 'BANK_REWARD',
    summary: '按当年新增贷款月均余额的万分之零点二计奖，政府性项目、滨海工业城、工业和小企业贷款另加。历史政策，供对照。',
    clause: '二、（一）',
    legalBasis: '台政办发〔2008〕91号',
    validFrom: '2008-09-10',
    sourceUrls: ['http://www.fsou.net/html/text/lar/170299/17029965.html'],
    trust: 'PUBLIC_TEXT',
    bankReward: {
      regions: ['331000'],
      components: [
        monthlyAverageShare('新增贷款', '0.00002', '二、（一）1'),
        monthlyAverageShare('政府性项目加奖', '0.00015', '二、（一）2', '市本级政府性项目贷款'),
        monthlyAverageShare('滨海工业城项目加奖', '0.00015', '二、（一）3', '滨海工业城项目贷款'),
        monthlyAverageShare('工业加奖', '0.00003', '二、（一）4（1）', '市区工业贷款，不含票据'),
        monthlyAverageShare('滨海工业城企业加奖', '0.00015', '二、（一）4（2）', '滨海工业城企业贷款'),
        monthlyAverageShare('“513”企业加奖', '0.00003', '二、（一）4（3）', '“513”企业贷款增长超过10%的部分'),
        monthlyAverageShare('小企业加奖', '0.00003', '二、（一）4（4）', '市区小企业贷款，按省政府风险补偿口径'),
      ],
      combination: 'SUM',
      vetoes: [],
      clawback: '“513”企业贷款低于上年的，按月均未达到部分的万分之零点三扣奖',
      exclusions: ['工业加奖不含票据'],
    },
    unknowns: ['（一）第5项（农业综合开发项目）以后的内容未取得。', '截止日和是否废止未取得。'],
  }),
];
