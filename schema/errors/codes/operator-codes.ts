import type { ErrorEntry } from '../error-entry';

/** What keeps a part from starting, or a publication or an import from happening: what an operator or a bank reads in a terminal. */
export const OPERATOR_CODES = [
  {
    code: 'NODE_UNSUPPORTED',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'This version of Node.js is not supported.', zh: '不支持当前的 Node.js 版本。' },
    meaning: {
      en: 'The version that runs lies outside the range in `engines` of package.json.',
      zh: '正在运行的版本不在 package.json 的 `engines` 所列范围内。',
    },
    whatToDo: { en: 'Install a version in the range that the sentence names.', zh: '安装提示中所列范围内的版本。' },
  },
  {
    code: 'SETTING_REFUSED',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'A setting has a value that is not allowed.', zh: '设置项的值不被允许。' },
    meaning: {
      en: 'An environment variable or an option has a value outside what the README\'s table of settings allows. Nothing was started.',
      zh: '某个环境变量或选项的值超出 README 设置表的允许范围。没有启动任何部分。',
    },
    whatToDo: { en: 'Correct the setting that the sentence names.', zh: '改正提示中所指的设置项。' },
  },
  {
    code: 'PART_UNKNOWN',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'There is no part of this name.', zh: '没有这个名称的部分。' },
    meaning: {
      en: '`jinqiao serve` was given a name that is no part, or a bank whose catalog is not here.',
      zh: '`jinqiao serve` 的名称不是任何部分，或该银行的目录不在此处。',
    },
    whatToDo: { en: 'Choose one of the names in the sentence, or import the bank first.', zh: '从提示所列名称中选择，或先导入该银行。' },
  },
  {
    code: 'START_FAILED',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'A part did not start for another reason.', zh: '因其他原因未能启动。' },
    meaning: { en: 'The sentence is what the system or a library said.', zh: '提示是系统或程序库给出的说明。' },
    whatToDo: { en: 'Mend what the sentence names and start again.', zh: '按提示处理后重新启动。' },
  },
  {
    code: 'PORT_TAKEN',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'Another program listens on the port.', zh: '端口已被其他程序占用。' },
    meaning: {
      en: 'The address could not be opened because something else, often an earlier start of the same part, holds it.',
      zh: '地址无法打开，因为已被占用，往往是同一部分此前启动的进程。',
    },
    whatToDo: { en: 'Stop the other program, or choose another port with `PORT` or `--port`.', zh: '停止占用的程序，或用 `PORT`、`--port` 另选端口。' },
  },
  {
    code: 'DATA_FOLDER_UNUSABLE',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'The data folder cannot be used.', zh: '数据文件夹无法使用。' },
    meaning: {
      en: 'It cannot be made, is no folder, or cannot be written to by the user that runs the program.',
      zh: '无法创建，不是文件夹，或运行程序的用户没有写入权限。',
    },
    whatToDo: {
      en: 'Give that user the right to write there, or name another folder with `JINQIAO_DATA`.',
      zh: '授予该用户写入权限，或用 `JINQIAO_DATA` 指定另一文件夹。',
    },
  },
  {
    code: 'DATABASE_UNREACHABLE',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'The database cannot be reached or refuses the login.', zh: '无法连接数据库或登录被拒绝。' },
    meaning: {
      en: 'The server of `DATABASE_URL` did not answer, does not know the user, or does not let it create and use its databases. The password is never printed.',
      zh: '`DATABASE_URL` 所指服务器没有应答，不认识该用户，或不允许其创建和使用数据库。密码绝不会被显示。',
    },
    whatToDo: {
      en: 'Try the same host, port and user with the database\'s own client; then grant the rights that the README lists.',
      zh: '先用数据库自带的客户端以相同主机、端口和用户登录，再按 README 授予权限。',
    },
  },
  {
    code: 'COMPOSITION_FAILED',
    emittedBy: 'JINQIAO',
    httpStatus: 400,
    since: '0.1.0',
    summary: { en: 'The subgraphs do not compose into one supergraph.', zh: '各子图无法组合成一个超图。' },
    meaning: {
      en: 'A subgraph\'s schema contradicts another\'s, or the rules of the contract. What was active before stays active.',
      zh: '某个子图的模式与其他子图或契约规则相矛盾。原有的超图继续有效。',
    },
    whatToDo: {
      en: 'Correct the types that the hints name, and check before publishing: `jinqiao check` says the same without changing anything.',
      zh: '按提示更正所指类型；发布前先检查：`jinqiao check` 给出同样的结果而不作任何更改。',
    },
  },
  {
    code: 'BASE_REVISION_CHANGED',
    emittedBy: 'JINQIAO',
    httpStatus: 409,
    since: '0.2.0',
    summary: { en: 'Another publication came first.', zh: '另一次发布已先行生效。' },
    meaning: {
      en: 'The change was checked against a revision that is not active any more. Nothing was changed.',
      zh: '本次更改所依据的版本已不再有效。没有任何更改。',
    },
    whatToDo: { en: 'Run `jinqiao check` again, against the revision that the sentence names, and publish then.', zh: '针对提示所列版本重新运行 `jinqiao check`，然后再发布。' },
  },
  {
    code: 'REGISTRY_UNREACHABLE',
    emittedBy: 'JINQIAO',
    since: '0.2.0',
    summary: { en: 'The registry gave no answer.', zh: '注册中心没有应答。' },
    meaning: {
      en: 'Nothing listens at `JINQIAO_REGISTRY_URL`, or it failed while it answered. Whether a publication was carried out is shown by `jinqiao history`; to repeat it is harmless.',
      zh: '`JINQIAO_REGISTRY_URL` 所指地址没有服务，或其应答时发生故障。发布是否已生效可用 `jinqiao history` 查看；重复发布不会有副作用。',
    },
    whatToDo: { en: 'Start the registry, or correct the address, and run the command again.', zh: '启动注册中心或更正地址后，重新运行命令。' },
  },
  {
    code: 'IMPORT_REFUSED',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'A file of products or policies was refused as a whole.', zh: '产品或政策文件被整体拒收。' },
    meaning: {
      en: 'At least one entry breaks a rule of the contract. Nothing of the file was stored.',
      zh: '至少有一条不符合契约规则，文件内容全部未入库。',
    },
    whatToDo: { en: 'Correct the entries listed, each with its place and what is allowed, and import again.', zh: '按所列位置和允许的值更正各条后重新导入。' },
  },
  {
    code: 'ILLUSTRATIVE_DATA_REFUSED',
    emittedBy: 'JINQIAO',
    since: '0.2.0',
    summary: { en: 'Illustrative data was found in production.', zh: '生产模式下发现示例数据。' },
    meaning: {
      en: 'With `NODE_ENV=production` a part neither records nor serves samples; its database holds some from an earlier start, or the bank named is a sample bank. Nothing was changed.',
      zh: '在 `NODE_ENV=production` 下，各部分既不写入也不提供示例数据；数据库中留有以前启动时写入的示例，或所指银行为示例银行。未作任何更改。',
    },
    whatToDo: {
      en: 'Start with an empty data folder or database and import real catalogs, or leave `NODE_ENV` unset for a demonstration.',
      zh: '使用空的数据目录或数据库并导入真实产品目录；如仅作演示，请不要设置 `NODE_ENV`。',
    },
  },
  {
    code: 'KEY_REFUSED',
    emittedBy: 'JINQIAO',
    since: '0.2.0',
    summary: { en: 'An API key was not replaced or revoked.', zh: 'API 密钥未被更换或吊销。' },
    meaning: {
      en: 'There is no key of this id, or it has ended: a key that is revoked, expired or replaced already is not replaced again. Nothing was changed.',
      zh: '没有该编号的密钥，或其已失效：已吊销、过期或已被更换的密钥不再更换。没有任何更改。',
    },
    whatToDo: { en: 'Look the id up with `npx jinqiao keys list`, or make a new key with `npx jinqiao keys create`.', zh: '用 `npx jinqiao keys list` 核对编号，或用 `npx jinqiao keys create` 新建密钥。' },
  },
  {
    code: 'DEMO_REFUSED',
    emittedBy: 'JINQIAO',
    since: '0.2.0',
    summary: { en: 'Production takes nothing that is for demonstration only.', zh: '生产环境不接受仅供演示的内容。' },
    meaning: {
      en: '`NODE_ENV` is `production`, and a start or a command would have accepted or printed demo keys.',
      zh: '`NODE_ENV` 为 `production`，而启动或命令会接受或打印演示密钥。',
    },
    whatToDo: { en: 'Make keys with `npx jinqiao keys create` and start the parts with `npx jinqiao serve`.', zh: '用 `npx jinqiao keys create` 创建密钥，用 `npx jinqiao serve` 启动各部分。' },
  },
  {
    code: 'AUDIT_CHAIN_BROKEN',
    emittedBy: 'JINQIAO',
    since: '0.2.0',
    summary: { en: 'The record of reads was altered.', zh: '读取记录被篡改。' },
    meaning: {
      en: 'Each row of the record carries a digest over the row before it; from the row in the sentence on they do not fit together: a row was changed, removed or put in.',
      zh: '记录的每一行都含有覆盖前一行的摘要；从提示所列行起前后不符：有行被修改、删除或插入。',
    },
    whatToDo: { en: 'Keep the database as it is, compare it with a backup from that row on, and find out who could write to it.', zh: '保留数据库现状，自该行起与备份比对，并查明谁有写入权限。' },
  },
] as const satisfies readonly ErrorEntry[];
