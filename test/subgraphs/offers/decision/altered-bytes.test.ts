import { describeAlteredBytes } from '../../../mariadb/both/altered-bytes-laws';
import { sqliteStorage } from '../../../mariadb/both/test-storage';

describeAlteredBytes('SQLite', sqliteStorage);
