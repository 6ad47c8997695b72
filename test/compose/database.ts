import { type Connection, createConnection } from 'mysql2/promise';

/** MariaDB of this machine in the place of the compose file's MySQL. */
export const DATABASE_SERVER = '127.0.0.1:3306';

export function connectAsRoot(): Promise<Connection> {
  const [host, port] = DATABASE_SERVER.split(':');
  return createConnection({ host, port: Number(port), user: 'root', multipleStatements: true });
}

/** Does what the image of MySQL does with MYSQL_USER, MYSQL_PASSWORD and a script of initdb.d. */
export async function createAccount(root: Connection, user: string, password: string, script: string): Promise<void> {
  await root.query('CREATE USER ?@? IDENTIFIED BY ?', [user, '%', password]);
  await root.query(script);
}

/** Databases of a prefix, sorted. */
export async function databasesOf(root: Connection, prefix: string): Promise<string[]> {
  const [rows] = await root.query('SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA ORDER BY SCHEMA_NAME');
  return (rows as { name: string }[]).map(({ name }) => name).filter((name) => name.startsWith(`${prefix}_`));
}

/** Takes back everything that a prefix stands for. */
export async function dropAccount(root: Connection, prefix: string): Promise<void> {
  for (const name of await databasesOf(root, prefix)) await root.query('DROP DATABASE ??', [name]);
  await root.query('DROP USER IF EXISTS ?@?', [prefix, '%']);
}
