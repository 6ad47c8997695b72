import { existsSync } from 'node:fs';

const folder = process.env.JINQIAO_CDR_FOLDER ?? '';

/** Folder of the published files, a setting; null where there is none. */
export const CDR_FOLDER: string | null = folder !== '' && existsSync(folder) ? folder : null;

/** Title of the one test that runs where the files are not there. */
export const ABSENT = `absent: JINQIAO_CDR_FOLDER names no folder of published files (${folder || 'unset'})`;

const historyFolder = process.env.JINQIAO_CDR_HISTORY_FOLDER ?? '';

/** Folder of files of products as they were observed over time, a setting; null where there is none. */
export const CDR_HISTORY_FOLDER: string | null = historyFolder !== '' && existsSync(historyFolder) ? historyFolder : null;

export const HISTORY_ABSENT = `absent: JINQIAO_CDR_HISTORY_FOLDER names no folder of histories (${historyFolder || 'unset'})`;
