export { AUDIENCES, type Audience, type AudienceRule } from './audience';
export { type Sight, renderVisibility, sightOf } from './render';
export { VISIBILITY_TABLE, type VisibilityRow, fieldsFor } from './table';
export { type BankNames, type Visibility, visibilityOf } from './visibility';
