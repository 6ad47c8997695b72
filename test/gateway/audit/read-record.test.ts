import { describeReadRecord } from '../../mariadb/both/read-record-laws';
import { sqliteStorage } from '../../mariadb/both/test-storage';

describeReadRecord('SQLite', sqliteStorage);
