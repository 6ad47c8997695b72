/** One row of a table in Markdown. */
export function row(title: string, cells: readonly string[]): string {
  return `| ${[title, ...cells].join(' | ')} |`;
}
