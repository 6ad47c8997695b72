export { type PolicySubgraph, createPolicy } from './create-policy';
export { policyEntities, policyMigrations } from './storage/schema';
