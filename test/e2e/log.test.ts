import { jinqiao, temporaryFolder } from '../kit/jinqiao-process';

/* What a process writes to stderr, where that is no terminal. */

jest.setTimeout(20_000);

const OPEN = 'registry listens on 0.0.0.0, beyond loopback';

const FORMS: readonly [title: string, environment: Readonly<Record<string, string>>, stderr: RegExp][] = [
  ['nothing set', { JINQIAO_LOG: '' }, new RegExp(`^\\{"level":"warn","time":"[^"]+","message":"${OPEN}[^"]*"\\}\\n$`)],
  ['json', { JINQIAO_LOG: 'json' }, new RegExp(`^\\{"level":"warn","time":"[^"]+","message":"${OPEN}[^"]*"\\}\\n$`)],
  ['text', { JINQIAO_LOG: 'text' }, new RegExp(`^warn: ${OPEN}.*\\n$`)],
  ['json of errors alone', { JINQIAO_LOG: 'json', JINQIAO_LOG_LEVEL: 'error' }, /^$/],
];

describe('the log of a process with', () => {
  it.each(FORMS)('%s', async (_title, environment, stderr) => {
    const scratch = temporaryFolder('log');
    const process = jinqiao(['serve', 'registry', '--port', '0'], { environment: { JINQIAO_DATA: scratch.path, JINQIAO_HOST: '0.0.0.0', ...environment } });
    try {
      await process.says(/registry serves at/);
    } finally {
      await process.end();
      scratch.remove();
    }
    // Once it has ended all of its output is here.
    expect(process.stderr).toMatch(stderr);
  });
});
