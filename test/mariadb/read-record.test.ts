import { describeReadRecord } from './both/read-record-laws';
import { mariadbStorage } from './server';

describeReadRecord('MariaDB', () => mariadbStorage({ poolSize: 4 }));
