import { CONNECTION, EDGE, type VisibilityRows } from './visibility-rows';

/** Enterprises and their projects: who they are is a directory, what they earn and owe is not. */
export const enterpriseRows: VisibilityRows = {
  Query: { directory: 'enterprise enterprises project projects' },
  EnterpriseConnection: { directory: CONNECTION },
  EnterpriseEdge: { directory: EDGE },
  Enterprise: {
    directory:
      'uscc name nameEn region regionName industry industryName legalForm ownership sizeClass mainBusiness establishedOn ' +
      'illustrative projects',
    enterprise: 'employees registeredCapital annualRevenue totalAssets taxCreditGrade creditRating',
    need: 'needs',
  },
  ProjectConnection: { directory: CONNECTION },
  ProjectEdge: { directory: EDGE },
  Project: {
    directory:
      'id name stage totalInvestment financingGap startedOn completesOn sector description region illustrative enterprise',
  },
};
