import { describeUsageStore } from './both/usage-store-laws';
import { mariadbStorage } from './server';

describeUsageStore('MariaDB', () => mariadbStorage({ poolSize: 4 }));
