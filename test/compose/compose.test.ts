import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { SETTINGS, type Settings, readSettings } from '../../gateway/cli/settings';
import { allDependencies, interpolate, parseComposeFile, startOrder } from './compose-file';
import { readImage } from './image';

const ROOT = join(__dirname, '..', '..');
const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
const written = parseComposeFile(text);
const variables = { JINQIAO_DB_PASSWORD: 'a-password', JINQIAO_CALL_KEY: 'ab'.repeat(32), JINQIAO_IDENTITY_KEY: 'cd'.repeat(32) };
const compose = interpolate(written, variables);
const image = readImage(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'));
const { mysql, ...parts } = compose.services;
const partNames = Object.keys(parts);

/** As the part reads them in a container of the image. */
function settingsOf(name: string): Settings {
  return readSettings({ ...image.environment, ...parts[name]?.environment });
}

/** Names of the hosts in a service's addresses. */
function hostsOf(environment: Readonly<Record<string, string>>): string[] {
  return Object.values(environment).flatMap((value) => (URL.canParse(value) ? [new URL(value).hostname] : []));
}

describe('docker-compose.yml', () => {
  it('has MySQL 8.4 and every part as a service of its own', () => {
    const banks = SAMPLE_BANKS.map(({ profile }) => `serve bank:${profile.code}`);
    const served = Object.values(parts).map(({ command }) => command?.join(' '));
    expect(mysql?.image).toBe('mysql:8.4');
    expect(served.sort()).toEqual([...banks, 'serve enterprise', 'serve gateway', 'serve offers', 'serve policy', 'serve registry'].sort());
  });

  it.each(Object.keys(variables))('refuses to start without %s, and says how to set it', (missing) => {
    expect(() => interpolate(written, { ...variables, [missing]: '' })).toThrow(`${missing} is missing a value: set it to`);
    expect(text).toMatch(new RegExp(`^#   export ${missing}=… +\\(.+\\)$`, 'm'));
  });

  it('gives every part the key of the calls, and MySQL not', () => {
    expect(partNames.filter((name) => settingsOf(name).callKeys?.length !== 1)).toEqual([]);
    expect(mysql?.environment).not.toHaveProperty('JINQIAO_CALL_KEY');
  });

  it('gives the gateway alone the key under which API keys are hashed, and the database that keeps them', () => {
    expect(partNames.filter((name) => settingsOf(name).identityKey !== null)).toEqual(['gateway']);
    expect(settingsOf('gateway').storage).toMatchObject({ kind: 'mysql', url: parts.registry?.environment.DATABASE_URL });
  });

  it('serves no part of the sample in production, which would refuse it', () => {
    expect(partNames.filter((name) => settingsOf(name).production)).toEqual([]);
  });

  it('has no secret in it', () => {
    const secrets = Object.values(written.services).flatMap(({ environment }) =>
      Object.entries(environment).flatMap(([name, value]) => {
        if (/PASSWORD|SECRET|TOKEN|KEY/.test(name)) return [value];
        const userInfo = /^\w+:\/\/[^/@:]*:(.*)@/.exec(value);
        return userInfo ? [userInfo[1] as string] : [];
      }),
    );
    expect(secrets.length).toBeGreaterThan(3);
    for (const secret of secrets) expect(secret).toMatch(/^\$\{(JINQIAO_DB_PASSWORD|JINQIAO_CALL_KEY|JINQIAO_IDENTITY_KEY):\?[^}]+\}$/);
  });

  it('publishes the gateway alone, and on loopback', () => {
    const published = Object.entries(compose.services).flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`));
    expect(published).toEqual(['gateway 127.0.0.1:4000:4000']);
  });

  it('builds the image in one service and uses it in all parts', () => {
    expect(partNames.filter((name) => parts[name]?.build !== undefined)).toEqual(['registry']);
    expect(new Set(partNames.map((name) => parts[name]?.image)).size).toBe(1);
  });

  it('starts in an order that does not go round', () => {
    expect(startOrder(compose.services).at(-1)).toBe('gateway');
  });

  it('keeps what must outlive a container: the database, the decision key, the last good supergraph', () => {
    const kept = Object.entries(compose.services).flatMap(([name, { volumes = [] }]) => volumes.map((volume) => `${name} ${volume}`));
    const dataPath = image.environment.JINQIAO_DATA;
    expect(kept).toEqual(['mysql mysql-data:/var/lib/mysql', `offers offers-data:${dataPath}`, `gateway gateway-data:${dataPath}`]);
    expect(Object.keys(compose.volumes)).toEqual(['mysql-data', 'offers-data', 'gateway-data']);
  });

  it('gives MySQL the grants of the account that the parts use', () => {
    const mounted = mysql?.configs?.map(({ source, target }) => [target, compose.configs[source]?.content]);
    const user = mysql?.environment.MYSQL_USER;
    expect(mounted).toEqual([['/docker-entrypoint-initdb.d/grants.sql', `GRANT ALL PRIVILEGES ON \`jinqiao\\_%\`.* TO '${user}'@'%';\n`]]);
    expect(new URL(parts.registry?.environment.DATABASE_URL ?? '').username).toBe(user);
  });

  describe.each(Object.keys(compose.services))('%s', (name) => {
    const service = compose.services[name];
    it('is restarted, has a health check and waits for the health of all it depends on', () => {
      expect(service?.restart).toBe('unless-stopped');
      expect(service?.healthcheck?.test.length).toBeGreaterThan(1);
      for (const { condition } of Object.values(service?.depends_on ?? {})) expect(condition).toBe('service_healthy');
    });
  });

  describe.each(partNames)('%s', (name) => {
    const environment = parts[name]?.environment ?? {};
    const before = allDependencies(compose.services, name);

    it('sets only what the settings know, to values that they take', () => {
      const known = SETTINGS.map((setting) => setting.name);
      expect(Object.keys(environment).filter((variable) => !known.includes(variable))).toEqual([]);
      expect(settingsOf(name)).toMatchObject({ host: '0.0.0.0', port: Number(environment.PORT) });
    });

    it('starts after every service that it calls', () => {
      const called = hostsOf(environment).filter((host) => host !== name);
      expect(called.filter((host) => !before.has(host))).toEqual([]);
    });

    it('is called at the port that it listens on', () => {
      const { advertisedUrl, registryUrl } = settingsOf(name);
      expect(registryUrl).toBe(`http://registry:${parts.registry?.environment.PORT}`);
      const isSubgraph = name !== 'registry' && name !== 'gateway';
      expect(advertisedUrl).toBe(isSubgraph ? `http://${name}:${environment.PORT}/graphql` : null);
    });
  });

  it('starts offers after every other subgraph, and the gateway after everything', () => {
    const others = partNames.filter((name) => name !== 'offers' && name !== 'gateway');
    expect([...allDependencies(compose.services, 'offers')].sort()).toEqual([...others, 'mysql'].sort());
    expect([...allDependencies(compose.services, 'gateway')].sort()).toEqual([...others, 'offers', 'mysql'].sort());
  });
});

describe('the Dockerfile', () => {
  it('runs the launcher, built, as another user than root, with a data folder', () => {
    expect(image.entrypoint).toEqual(['node', 'gateway/cli/launcher.cjs']);
    expect(image.copied).toEqual(['./node_modules', './dist', './package.json', './gateway/cli/launcher.cjs']);
    expect(image.user).toBe('node');
    expect(readSettings(image.environment)).toMatchObject({ dataFolder: '/data', host: '0.0.0.0' });
  });

  it('serves everything where no command is given, in production', () => {
    expect(image.command).toEqual(['start']);
    expect(readSettings(image.environment).production).toBe(true);
  });
});
