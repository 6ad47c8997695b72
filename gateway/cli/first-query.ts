/**
 * The query that the start prints and the README answers: a slaughterhouse in 察哈尔右翼前旗 wants
 * working capital for three years. Its `asOf` is fixed, so that the README's answer stays true.
 */
export const FIRST_QUERY = `{
  financingOffers(
    first: 3
    asOf: "2025-12-20T08:00:00Z"
    need: {
      amount: "2000000.00", termMonths: 36, purpose: WORKING_CAPITAL
      applicant: {
        region: "150926", industry: "C1351", legalForm: LIMITED_COMPANY, ownership: PRIVATE
        employees: 45, annualRevenue: "12000000.00", establishedOn: "2016-05-20"
        creditRating: A, existingLenders: 1, hasOverdue: false, onDishonestyList: false
      }
    }
  ) {
    totalCount
    nodes {
      rank
      verdict
      bank { name }
      product { name }
      nominalAnnualRate
      cost { annualRateIrr totalCost }
      costAfterIncentives { annualRateIrr totalCost }
      incentives { status amount policy { title } }
    }
  }
}`;
