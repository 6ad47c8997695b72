import { describeUsageStore } from '../../../mariadb/both/usage-store-laws';
import { sqliteStorage } from '../../../mariadb/both/test-storage';

describeUsageStore('SQLite', sqliteStorage);
