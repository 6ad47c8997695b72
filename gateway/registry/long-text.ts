/**
 * `text` holds 64 KiB on MySQL and MariaDB, an SDL may have 2 MB. SQLite takes any type name
 * with TEXT in it; whoever opens the DataSource tells TypeORM so.
 */
export const LONG_TEXT = 'mediumtext';
