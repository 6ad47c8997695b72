import type { ContractFields } from '../../../schema';
import type { BankSnapshot } from '../../../subgraphs/offers/snapshots/catalog';
import { generatedBanks } from '../matching/generated-market';
import { coverageLists } from './coverage-lists';
import { SEEDS } from '../matching/market-options';
import { Seeded } from '../matching/seeded';

/* The generated market with names and descriptions of which hardly any two are the same, and many lists of regions and industries. */

const BEGINNINGS = ['惠农', '助企', '金穗', '兴业', '普惠', '科创', '绿色', '乡村', '园区', '商户', '畜牧', '粮食', '外贸', '制造', '文旅', '物流', '冷链', '奶业', '薯业', '草业'];
const MIDDLES = ['流动资金', '设备更新', '订单', '税务', '抵押', '信用', '担保', '应收账款', '项目', '续贷', '供应链', '土地经营权', '活体畜禽', '知识产权', '结算', '仓单'];
const ENDINGS = ['贷', 'e贷', '快贷', '通', '融资', '循环贷', '助力贷', '易贷'];
const SENTENCES = [
  '面向中小微企业和个体工商户的生产经营周转', '用于购买原材料、支付工资和货款', '支持设备购置、厂房建设与技术改造', '按纳税信用核定额度，线上申请',
  '随借随还，按日计息', '由政府性融资担保公司提供担保', '以土地经营权、活体畜禽或应收账款作押', '到期可以无还本续贷', '面向农民专业合作社和家庭农场', '收购季节一次提款，销售后还本',
  'Working capital for small enterprises', 'Finance for machinery and vehicles', 'Secured by residential or commercial property', 'Interest only until maturity', 'Invoice finance for exporters',
];
/** In so few products, whatever their number. */
const RARE = { word: '藜麦', products: 7 } as const;

/** So many products of so many banks, with texts of their own. */
export function searchedBanks(bankCount: number, productCount: number): BankSnapshot[] {
  const seeded = new Seeded(SEEDS.needs);
  const rareEvery = Math.max(1, Math.floor(productCount / RARE.products));
  const lists = coverageLists(seeded);
  let number = 0;
  return generatedBanks(bankCount, productCount, SEEDS.products).map((bank) => {
    const texts = new Map<string, Pick<ContractFields, 'name' | 'description'>>();
    const textsOf = (id: string): Pick<ContractFields, 'name' | 'description'> => {
      const known = texts.get(id) ?? generatedTexts(seeded, (number += 1), rareEvery);
      texts.set(id, known);
      return known;
    };
    return { ...bank, versions: bank.versions.map((version) => ({ ...version, ...textsOf(version.id), criteria: [...version.criteria, seeded.pick(lists)] })) };
  });
}

function generatedTexts(seeded: Seeded, number: number, rareEvery: number): Pick<ContractFields, 'name' | 'description'> {
  const rare = number % rareEvery === 0 ? RARE.word : '';
  const sentences = seeded.some(SENTENCES, 3);
  return {
    name: `${seeded.pick(BEGINNINGS)}${rare}${seeded.pick(MIDDLES)}${seeded.pick(ENDINGS)}${number}号（示例）`,
    description: `${sentences.join('；')}。单户最高${seeded.between(10, 3_000)}万元，产品编号${number}。`,
  };
}
