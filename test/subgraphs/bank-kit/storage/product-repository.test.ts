import { describeProductRepository } from '../../../mariadb/both/product-repository-laws';
import { sqliteStorage } from '../../../mariadb/both/test-storage';

describeProductRepository('SQLite', sqliteStorage);
