import { describeDataLayers } from '../../mariadb/both/data-layer-laws';
import { sqliteStorage } from '../../mariadb/both/test-storage';

describeDataLayers('SQLite', sqliteStorage);
