/** The query that the start prints and the README shows; a test runs it. */
export const FIRST_QUERY = `{
  financingOffers(
    asOf: "2026-08-20T08:00:00Z"
    first: 3
    need: {
      amount: "2000000.00"
      termMonths: 12
      purpose: WORKING_CAPITAL
      applicant: {
        region: "150926", industry: "A0313", legalForm: LIMITED_COMPANY, ownership: PRIVATE
        employees: 45, annualRevenue: "12000000.00", totalAssets: "30000000.00"
        establishedOn: "2016-05-20", annualTax: "180000.00", taxCreditGrade: B, creditRating: A
        existingLenders: 1, hasOverdue: false, onDishonestyList: false, firstTimeBorrower: false
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
      cost { totalCost annualRateIrr }
      costAfterIncentives { totalCost annualRateIrr }
      incentives { status amount policy { title } }
    }
  }
}`;
