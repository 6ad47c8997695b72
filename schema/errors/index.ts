export { type Bilingual, type ErrorEntry } from './error-entry';
export {
  ERROR_CATALOGUE,
  type ErrorChapter,
  type ErrorCode,
  type OperatorCode,
  allErrorEntries,
} from './catalogue';
export { StartupError, UserInputError, badUserInput, codedError } from './jinqiao-error';
export { renderErrorManual } from './manual';
export { boundText, quoteValue } from './quote-value';
export { type Violation, refuseAny } from './refuse-all';
