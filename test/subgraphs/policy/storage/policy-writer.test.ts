import { describePolicyWriter } from '../../../mariadb/both/policy-writer-laws';
import { sqliteStorage } from '../../../mariadb/both/test-storage';

// A data folder belongs to one process.
describePolicyWriter('SQLite', sqliteStorage, 1);
