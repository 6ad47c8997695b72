import { HttpRefusal } from '../../../http';
import { defineLimit } from '../limit';

export const RESPONSE_BYTES = defineLimit({
  name: 'responseBytes',
  default: 4 * 1_048_576,
  unit: 'bytes',
  refusal: { status: 400, code: 'RESPONSE_TOO_LARGE' },
  text: { en: 'Of an answer, as JSON in UTF-8.', zh: '答复的大小（UTF-8 编码的 JSON）。' },
});

/** A UTF-16 unit is at most three bytes of UTF-8. */
const MAX_BYTES_PER_UNIT = 3;

/** Gives the answer's text back, or throws RESPONSE_TOO_LARGE. */
export function boundResponse(text: string, allowed: number): string {
  if (text.length * MAX_BYTES_PER_UNIT <= allowed || Buffer.byteLength(text) <= allowed) return text;
  throw new HttpRefusal(400, 'RESPONSE_TOO_LARGE', `The answer has more than ${allowed} bytes; ask for fewer items or fields.`, {
    detail: { limit: RESPONSE_BYTES.name, allowed },
  });
}
