import { describeAlteredBytes } from './both/altered-bytes-laws';
import { mariadbStorage } from './server';

describeAlteredBytes('MariaDB', mariadbStorage);
