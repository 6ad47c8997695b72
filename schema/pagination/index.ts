export { compareTexts } from './compare-texts';
export { decodeCursor, encodeCursor } from './cursor';
export { type PageArguments, type PageRequest, readPage } from './read-page';
