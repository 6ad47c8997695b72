import { type Usage, type UsageBatch, UsageSender } from '../../../gateway/usage';

const usageOf = (calls: number): Usage => ({ operations: [], counts: [{ day: '2026-07-01', operation: 'other', client: 'other', calls }] });

/** A registry that answers each call with the next of these: a status, or no answer. */
function startSender(answers: (number | Error)[], counted: Usage[]) {
  const sent: UsageBatch[] = [];
  const logged: string[] = [];
  const sender = new UsageSender({
    take: () => counted.shift() ?? null,
    async send(batch) {
      sent.push(batch);
      const answer = answers.shift() ?? 200;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    intervalMs: 3_600_000,
    log: ({ message }) => void logged.push(message),
  });
  const callsSent = () => sent.map(({ counts: [count] }) => count?.calls);
  return { sender, sent, logged, callsSent };
}

describe('sending what was counted', () => {
  test('sends nothing where nothing was counted', async () => {
    const { sender, sent } = startSender([], []);
    await sender.flush();
    await sender.close();
    expect(sent).toEqual([]);
  });

  test('keeps a batch that was not taken, under its name, and sends it before what came since', async () => {
    const { callsSent, logged, sender, sent } = startSender([new Error('refused'), 503, 401, 200, 200], [usageOf(1), usageOf(2)]);
    for (let attempt = 1; attempt <= 3; attempt += 1) await sender.flush();
    expect(callsSent()).toEqual([1, 1, 1]);
    await sender.flush();
    expect(callsSent()).toEqual([1, 1, 1, 1, 2]);
    expect(new Set(sent.map(({ batch }) => batch)).size).toBe(2);
    expect(logged).toEqual(['The registry takes no usage: refused. It is kept and sent later.', 'The registry takes usage again.']);
    await sender.close();
  });

  test.each([400, 413])('drops a batch that the registry will never take (%d)', async (status) => {
    const { callsSent, logged, sender } = startSender([status], [usageOf(1), usageOf(2)]);
    await sender.flush();
    await sender.close();
    expect(callsSent()).toEqual([1, 2]);
    expect(logged).toEqual([`The registry refused a batch of usage (HTTP ${status}); it is dropped.`]);
  });

  test('sends the last of it when it is closed', async () => {
    const { callsSent, sender } = startSender([], [usageOf(1)]);
    await sender.close();
    expect(callsSent()).toEqual([1]);
  });

  test('does not send twice at a time', async () => {
    const { callsSent, sender } = startSender([], [usageOf(1), usageOf(2)]);
    await Promise.all([sender.flush(), sender.flush()]);
    expect(callsSent()).toEqual([1]);
    await sender.close();
  });
});
