export { type EnterprisePart, createEnterprise } from './create-enterprise';
export { enterpriseEntities, enterpriseMigrations } from './storage/schema';
