import { describePolicyWriter } from './both/policy-writer-laws';
import { mariadbStorage } from './server';

describePolicyWriter('MariaDB', mariadbStorage, 3);
