import { startWorkerEngine, type EngineAssets } from "../../../src/database/workerEngine.ts";
import type { Parameter } from "../../../src/database/sql.ts";

export interface TimedQuestion {
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

declare global {
  var timeQuestions:
    | ((
        assets: EngineAssets,
        questions: readonly TimedQuestion[],
        rounds: number,
      ) => Promise<readonly (readonly number[])[]>)
    | undefined;
}

/** Asks every question in every round; gives each question's milliseconds, round by round. */
globalThis.timeQuestions = async (assets, questions, rounds) => {
  const engine = await startWorkerEngine(assets, () => undefined);
  await engine.execute("USE bundled");
  const times = questions.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, { text, parameters }] of questions.entries()) {
      const before = performance.now();
      await engine.query(text, parameters);
      times[index]?.push(performance.now() - before);
    }
  engine.end();
  return times;
};
