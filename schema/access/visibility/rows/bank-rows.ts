import { CONTRACT } from './contract-rows';
import { CONNECTION, EDGE, type VisibilityRows } from './visibility-rows';

/**
 * What every bank's subgraph has, and its products' stubs in offers. A bank's own typed fields are
 * not rows: one rule holds for all of them, that a catalog is public.
 */
export const bankRows: VisibilityRows = {
  Query: { public: '{bank}Products {bank}Product', 'part:offers': '{bank}CatalogSnapshot' },
  Mutation: { ownBank: '{bank}SaveProduct {bank}WithdrawProduct' },
  '{Bank}SaveProductPayload': { ownBank: 'product changed previousVersion' },
  '{Bank}WithdrawProductPayload': { ownBank: 'product changed previousVersion' },
  '{Bank}Product': { public: `${CONTRACT} bank versions` },
  '{Bank}ProductConnection': { public: CONNECTION },
  '{Bank}ProductEdge': { public: EDGE },
  '{Bank}CatalogSnapshot': { 'part:offers': 'catalogVersion profile versions' },
  BankProfile: { 'part:offers': 'code name nameEn kind predecessorCodes illustrative' },
};
