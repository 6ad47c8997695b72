import type { ErrorEntry } from '../error-entry';

/** What a caller can put right by asking differently. */
export const REQUEST_CODES = [
  {
    code: 'BAD_USER_INPUT',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'A value of the request is not allowed.', zh: '请求中有不允许的值。' },
    meaning: {
      en: 'An argument or a field of an input has a value outside what it takes: an amount that is not positive, an unknown region, industry or currency, a social credit code with a wrong check character, a page that is too large, a broken cursor. `extensions.field` names it, `extensions.value` quotes at most 80 characters of what was given, `extensions.allowed` says what is taken; where several values of one input are refused together, `extensions.violations` lists them all, 50 at most.',
      zh: '某个参数或输入字段的值超出允许范围：金额不为正数，地区、行业或币种代码不存在，统一社会信用代码校验码错误，每页条数过大，游标损坏等。`extensions.field` 是字段名，`extensions.value` 引用所给的值（至多 80 个字符），`extensions.allowed` 说明允许的值；同一输入中多处不允许时，`extensions.violations` 一并列出，至多 50 处。',
    },
    whatToDo: {
      en: 'Change the named field to a value that is allowed, and send the request again. A cursor is used only as it was received, with the arguments of the list it came from.',
      zh: '按 `allowed` 修改所指字段后重新发送。游标须原样使用，并与取得它时的查询参数一致。',
    },
  },
  {
    code: 'VERSION_NOT_KEPT',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'The version asked for is not kept by its owner.', zh: '所请求的版本已不在其所有者处保存。' },
    meaning: {
      en: 'An answer names an immutable version of a product, a policy or a need, and the subgraph that owns it does not have that version. The fields that only the owner knows are null; what was snapshotted is still answered. Another version is never shown in its place.',
      zh: '答复所指的是产品、政策或需求的某个不可变版本，而拥有它的子图没有该版本。只有所有者知道的字段为空，快照中已有的内容照常给出；绝不以其他版本代替。',
    },
    whatToDo: {
      en: 'Use the fields that are there, or ask again without `asOf` for the version now in force. Operators: restore the owner\'s earlier versions from a backup.',
      zh: '使用已给出的字段，或去掉 `asOf` 查询现行版本。运维人员：从备份恢复所有者的历史版本。',
    },
  },
  {
    code: 'VERSION_CONFLICT',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: { en: 'Another version was recorded since the one that was edited.', zh: '所编辑的版本之后已有新版本。' },
    meaning: {
      en: 'A product or a policy was saved as an edit of the version in `baseVersion`, and somebody has recorded a newer version of it in the meantime. Nothing was stored, so that the newer version is not overwritten unseen. `extensions.latestVersion` names it.',
      zh: '以 `baseVersion` 所指版本为基础保存产品或政策，而在此期间已有人记录了更新的版本。为避免在不知情时覆盖新版本，本次未保存任何内容。`extensions.latestVersion` 是最新版本。',
    },
    whatToDo: {
      en: 'Read the latest version, make the change on it, and save with that version as `baseVersion`.',
      zh: '读取最新版本，在其上重新修改，再以该版本为 `baseVersion` 保存。',
    },
  },
] as const satisfies readonly ErrorEntry[];
