import { findProducts } from '../../../../subgraphs/offers/product-search/find-products';
import { Catalog } from '../../../../subgraphs/offers/snapshots/catalog';
import { SAMPLE_NOW, samplePolicies, sampleSnapshots } from '../../../kit/sample-catalog';

/* What a search of the four sample banks finds: every product by hand, from their texts. */

const catalog = new Catalog(sampleSnapshots(), samplePolicies());
const idsOf = (search: string): string[] => findProducts(catalog, SAMPLE_NOW, { search, first: 100 }).nodes.map(({ id }) => id);

describe('a search of the sample banks finds, best first, those that are level by id', () => {
  it.each([
    ['无还本续贷', [['abc:wuhuanben-xudai', 'rcb:wuhuanben-xudai'], ['icbc:xudai-tong', 'mengyin:xudaitong']]],
    ['按纳税信用等级', [['mengyin:nashui-shouxin-dai']]],
    ['牛羊', [['mengyin:niuyang-huoti-dai'], ['abc:huoti-diya-dai', 'rcb:huoti-diya-dai']]],
    ['土地经营权', [['abc:tudi-jingyingquan-dai', 'rcb:tudi-jingyingquan-dai'], ['mengyin:tudi-liuzhuan-dai']]],
    ['项目 专项债', [['rcb:zhuanxiangzhai-peitao-dai'], ['icbc:zhuanxiangzhai-peitao']]],
    ['首贷户', [['mengyin:yinbao-jingying-dai', 'rcb:getihu-kuaidai']]],
    ['高新技术', [['icbc:keji-dai']]],
    ['e贷', [['abc:diya-edai', 'abc:huinong-edai', 'abc:nashui-edai', 'abc:shanghu-edai', 'abc:zhuye-kuaidai']]],
    ['Ｅ抵', [['icbc:faren-edi-kuaidai']]],
    ['LPR加点', [['mengyin:zhouzhuan-fenqi-dai', 'rcb:shenong-liudong-dai']]],
    ['农业银行 纳税', [['abc:nashui-edai'], ['abc:weijie-dai', 'abc:xianyu-xinyong-dai']]],
    ['续贷 蒙银', [['mengyin:xudaitong']]],
    // Pinyin initials, with the letter in the name and without.
    ['nsd', [['abc:nashui-edai']]],
    ['NSED', [['abc:nashui-edai']]],
    ['tdjyq', [['abc:tudi-jingyingquan-dai', 'rcb:tudi-jingyingquan-dai']]],
    ['zdxm', [['icbc:zhongdian-xiangmu-dai']]],
    // Labels in English; of words of letters the beginning will do.
    ['cattle', [['abc:huoti-diya-dai', 'mengyin:nainiu-muchang-dai', 'mengyin:niuyang-huoti-dai', 'rcb:huoti-diya-dai']]],
    ['techno', [['icbc:keji-dai', 'rcb:jigai-gengxin-dai']]],
    ['nongdan', [['abc:jinsui-nongdan-dai']]],
    ['ongdan', []],
    ['家庭住房', []],
  ])('%s', (search, levels: string[][]) => {
    const found = idsOf(search);
    let at = 0;
    const byLevel = levels.map(({ length }) => found.slice(at, (at += length)).sort());
    expect([...byLevel, found.slice(at)]).toEqual([...levels, []]);
  });

  it('the same whichever bank says it', () => {
    expect(idsOf('活体').slice(0, 3).map((id) => id.split(':')[0]).sort()).toEqual(['abc', 'mengyin', 'rcb']);
  });
});
