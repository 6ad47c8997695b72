import { createBank } from '../../bank-kit';
import { catalog } from './catalog';
import { fields } from './fields';
import { profile } from './profile';

export const icbc = createBank({ profile, fields, catalog });
