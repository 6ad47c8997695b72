import { describeProductWriter } from '../../../mariadb/both/product-writer-laws';
import { sqliteStorage } from '../../../mariadb/both/test-storage';

// A data folder belongs to one process.
describeProductWriter('SQLite', sqliteStorage, 1);
