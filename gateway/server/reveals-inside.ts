/*
 * What a text of a subgraph shows of the inside. Each pattern begins with a fixed word or is of
 * bounded length, so that a text is read in time linear in its length. It is better to withhold a
 * harmless sentence, whose code still says what happened, than to pass one address.
 */
const SIGNS: readonly RegExp[] = [
  // Addresses: of any scheme, IPv4, IPv6, a host's name with a port, and what a system says of them.
  /[a-z][a-z0-9+.-]{0,20}:\/\//i,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/,
  /\b(?:[0-9a-f]{1,4}:){3,7}(?::|[0-9a-f]{1,4}\b)|\b(?:[0-9a-f]{1,4}:){1,6}:[0-9a-f]{1,4}\b|(?<![\w:])::(?:1\b|ffff:)?/i,
  /\b(?:localhost|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}):\d{2,5}\b/i,
  /\bE(?:CONN[A-Z]+|ADDR[A-Z]+|HOST[A-Z]+|NET[A-Z]+|AI_[A-Z]+|TIMEDOUT|PIPE|NOTFOUND|NOENT|ACCES|PERM|EXIST|ISDIR|NOTDIR|MFILE)\b|\bgetaddrinfo\b/,
  // Files: paths of Unix and Windows, and places in a source.
  /(?:^|[\s"'`(=:,[<>])~?(?:\/[\w.@+-]{1,255}){2}/,
  /\b[a-z]:\\|\\\\\w/i,
  /\bnode_modules\b|\.(?:[cm]?[jt]sx?|java|kt|py|go|rb|rs|cs|php|sql|db|sqlite3?)\b["']?(?::\d|, line \d|\()/i,
  // Stacks of any language; "at most 50 items" is what is allowed of a value.
  /(?:^|\n)[ \t]{0,40}at (?!(?:most|least) [^\s(])[\w$.<>[\]]|\bTraceback\b|\bgoroutine \d/,
  // Statements and words of databases.
  /\b(?:select\b.{1,400}\bfrom\b|insert\s{1,9}into\b|update\s{1,9}\S{1,100}\s{1,9}set\b|delete\s{1,9}from\b|(?:create|alter|drop)\s{1,9}table\b)/is,
  /\b(?:ER_[A-Z_]{3,}|SQLITE_[A-Z]+|SQLSTATE|ORA-\d{4,}|QueryFailedError)\b|\bSQL syntax\b/i,
  /\b(?:no such (?:table|column)|unknown column|duplicate (?:entry|key)|constraint failed|foreign key constraint)\b|\btable\s\S{1,200}\sdoesn't exist/i,
  // Secrets.
  /(?:password|passwd|secret|api[-_]?key|authorization)["']?\s{0,9}[:=]|\bbearer\s{1,9}\S|eyJ[\w-]{8,}\.|jinqiao_\w{20}/i,
];

/** Four times what a client is shown of a text, so that a sign is seen whole. */
const MAX_READ_LENGTH = 2_000;

/** Whether the beginning of a text names an address, a file, a place in a stack, SQL or a secret. */
export function revealsInside(text: string): boolean {
  const read = text.slice(0, MAX_READ_LENGTH);
  return SIGNS.some((sign) => sign.test(read));
}
