import { ERROR_CATALOGUE, type ErrorChapter } from './catalogue';
import type { ErrorEntry } from './error-entry';

const PREFACE = [
  '# 错误代码 Error codes',
  '',
  'Generated from the catalogue in `schema/errors`; changes made here are lost. In a GraphQL answer a code stands in `errors[].extensions.code`, and the HTTP status is 200 unless another is given. Where a GraphQL request is well-formed and cannot be executed (a syntax error, a field that does not exist, a value that is refused), a status of 400 is given under `application/graphql-response+json` alone: under `application/json` it is 200, as GraphQL over HTTP has it. Codes retire, they never vanish and never change their meaning.',
  '',
  '本手册由 `schema/errors` 中的目录生成，请勿直接修改。在 GraphQL 答复中，代码位于 `errors[].extensions.code`；除另有注明外，HTTP 状态为 200。请求格式正确但无法执行时（语法错误、字段不存在、值被拒绝），只在 `application/graphql-response+json` 下状态为 400，在 `application/json` 下为 200（依照 GraphQL over HTTP 规范）。代码可以停用，但不会消失，含义也不会改变。',
];

function facts(entry: ErrorEntry): string {
  const list = [`Since 始于: ${entry.since}`];
  if (entry.retired) list.push(`Retired 停用于: ${entry.retired}`);
  if (entry.httpStatus) list.push(`HTTP: ${entry.httpStatus}`);
  return list.join(' · ');
}

function section(entry: ErrorEntry): string[] {
  const { code, summary, meaning, whatToDo } = entry;
  return [
    `### ${code}`,
    '',
    facts(entry),
    '',
    `**${summary.en}** ${meaning.en}`,
    '',
    `What to do: ${whatToDo.en}`,
    '',
    `**${summary.zh}** ${meaning.zh}`,
    '',
    `处理办法：${whatToDo.zh}`,
    '',
  ];
}

/** The manual of the error codes as Markdown, English and Chinese for every code, in the catalogue's order. */
export function renderErrorManual(catalogue: readonly ErrorChapter[] = ERROR_CATALOGUE): string {
  const chapters = catalogue.flatMap(({ title, entries }) => ['', `## ${title.zh} ${title.en}`, '', ...entries.flatMap(section)]);
  return `${[...PREFACE, ...chapters].join('\n').replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}
