import { SERVER_NAME, connect } from './server';

/** Jest's global set-up: without a server this suite fails, and says what it needs; it never passes by skipping. */
module.exports = async (): Promise<void> => {
  try {
    const connection = await connect();
    await connection.end();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(
      `No MySQL-compatible server can be used at ${SERVER_NAME} (${code ?? message}). ` +
        'Start one, or name another: JINQIAO_TEST_DATABASE_URL=mysql://user:password@host:port npm run test:mariadb',
    );
  }
};
