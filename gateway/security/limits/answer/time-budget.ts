import { HttpRefusal } from '../../../http';
import { defineLimit } from '../limit';

export const TIME_BUDGET = defineLimit({
  name: 'timeBudgetMs',
  default: 15_000,
  unit: 'ms',
  refusal: { status: 504, code: 'TIME_BUDGET_EXCEEDED' },
  text: { en: 'From the admission of an operation to its answer, all subgraphs together.', zh: '从操作获准到给出答复的时间，含全部子图。' },
});

/**
 * What `work` comes to, or TIME_BUDGET_EXCEEDED. The signal is aborted when the budget is used up;
 * work that does not heed it goes on unseen.
 */
export async function withinTimeBudget<Result>(budgetMs: number, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const refusal = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new HttpRefusal(504, 'TIME_BUDGET_EXCEEDED', `The operation was not done within ${budgetMs} ms.`, { detail: { limit: TIME_BUDGET.name, allowed: budgetMs } });
      reject(error);
      late.abort(error);
    }, budgetMs);
  });
  try {
    return await Promise.race([work(late.signal), refusal]);
  } finally {
    clearTimeout(timer);
  }
}
