import { describeApiKeys } from './both/api-key-laws';
import { mariadbStorage } from './server';

describeApiKeys('MariaDB', mariadbStorage);
