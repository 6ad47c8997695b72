import { createBank } from '../../bank-kit';
import { catalog } from './catalog';
import { fields } from './fields';
import { profile } from './profile';

export const mengyin = createBank({ profile, fields, catalog });
