/** What a container of the image runs and has in its environment, as the Dockerfile's last stage says. */
export interface Image {
  readonly entrypoint: readonly string[];
  /** What the entry point is given where a container has no command. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly user: string;
  /** Paths that the stage copies into itself. */
  readonly copied: readonly string[];
}

export function readImage(dockerfile: string): Image {
  const lines = (dockerfile.split(/^FROM /m).at(-1) ?? '').split('\n');
  const argumentsOf = (instruction: string): string[] =>
    lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1).trim());
  const wordsOf = (instruction: string): string[] => JSON.parse(argumentsOf(instruction).at(-1) ?? '[]') as string[];
  return {
    entrypoint: wordsOf('ENTRYPOINT'),
    command: wordsOf('CMD'),
    environment: Object.fromEntries(argumentsOf('ENV').map((line) => line.split('=', 2) as [string, string])),
    user: argumentsOf('USER').at(-1) ?? 'root',
    copied: argumentsOf('COPY').map((line) => line.split(' ').at(-1) ?? ''),
  };
}
