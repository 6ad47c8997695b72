import { describeApiKeys } from '../../../mariadb/both/api-key-laws';
import { sqliteStorage } from '../../../mariadb/both/test-storage';

describeApiKeys('SQLite', sqliteStorage);
