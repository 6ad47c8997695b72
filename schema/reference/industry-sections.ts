/** A section (门类) of GB/T 4754-2017 and the divisions (大类), 01 to 97, that belong to it. */
export interface IndustrySection {
  readonly letter: string;
  readonly zh: string;
  readonly en: string;
  readonly firstDivision: number;
  readonly lastDivision: number;
}

function section(letter: string, firstDivision: number, lastDivision: number, zh: string, en: string): IndustrySection {
  return Object.freeze({ letter, zh, en, firstDivision, lastDivision });
}

/** In the standard's order. Each section names its own range ("本门类包括 01～05 大类"); together they leave no gap. */
export const INDUSTRY_SECTIONS: readonly IndustrySection[] = Object.freeze([
  section('A', 1, 5, '农、林、牧、渔业', 'Agriculture, forestry, animal husbandry and fishery'),
  section('B', 6, 12, '采矿业', 'Mining'),
  section('C', 13, 43, '制造业', 'Manufacturing'),
  section('D', 44, 46, '电力、热力、燃气及水生产和供应业', 'Production and supply of electricity, heat, gas and water'),
  section('E', 47, 50, '建筑业', 'Construction'),
  section('F', 51, 52, '批发和零售业', 'Wholesale and retail trade'),
  section('G', 53, 60, '交通运输、仓储和邮政业', 'Transport, storage and post'),
  section('H', 61, 62, '住宿和餐饮业', 'Accommodation and catering'),
  section('I', 63, 65, '信息传输、软件和信息技术服务业', 'Information transmission, software and information technology services'),
  section('J', 66, 69, '金融业', 'Finance'),
  section('K', 70, 70, '房地产业', 'Real estate'),
  section('L', 71, 72, '租赁和商务服务业', 'Leasing and business services'),
  section('M', 73, 75, '科学研究和技术服务业', 'Scientific research and technical services'),
  section('N', 76, 79, '水利、环境和公共设施管理业', 'Management of water conservancy, environment and public facilities'),
  section('O', 80, 82, '居民服务、修理和其他服务业', 'Services to households, repair and other services'),
  section('P', 83, 83, '教育', 'Education'),
  section('Q', 84, 85, '卫生和社会工作', 'Health and social work'),
  section('R', 86, 90, '文化、体育和娱乐业', 'Culture, sports and entertainment'),
  section('S', 91, 96, '公共管理、社会保障和社会组织', 'Public administration, social security and social organisations'),
  section('T', 97, 97, '国际组织', 'International organisations'),
]);
