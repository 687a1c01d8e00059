import { expect, it } from "vitest";
import { resilientEngine } from "../../src/database/resilientEngine.ts";

function startingEngines(answers: readonly (() => Promise<readonly object[]>)[]) {
  const log: string[] = [];
  let started = 0;
  const engine = resilientEngine(() => {
    const number = started;
    started += 1;
    log.push(`start ${number}`);
    return Promise.resolve({
      query: async () =>
        (await (answers[number] ?? (() => Promise.resolve([])))()) as readonly Record<string, unknown>[],
      end: () => void log.push(`end ${number}`),
    });
  });
  return { engine, log };
}

it("a crash ends the engine and the next question starts a fresh one", async () => {
  const { engine, log } = startingEngines([
    () => Promise.reject(new Error("memory access out of bounds")),
    () => Promise.resolve([{ one: 1 }]),
  ]);
  await expect(engine.query("SELECT 1", [])).rejects.toThrow("memory access out of bounds");
  expect(await engine.query("SELECT 1", [])).toEqual([{ one: 1 }]);
  expect(log).toEqual(["start 0", "end 0", "start 1"]);
});

it("a question DuckDB merely refuses leaves the engine running", async () => {
  const { engine, log } = startingEngines([() => Promise.reject(new Error("Binder Error: no such column"))]);
  await expect(engine.query("SELECT x", [])).rejects.toThrow("no such column");
  await expect(engine.query("SELECT x", [])).rejects.toThrow("no such column");
  expect(log).toEqual(["start 0"]);
});

it("restart() fails the questions under way instead of leaving them waiting", async () => {
  const { engine } = startingEngines([
    () => new Promise(() => undefined),
    () => Promise.resolve([{ one: 1 }]),
  ]);
  const waiting = engine.query("SELECT 1", []);
  await engine.current();
  engine.restart();
  await expect(waiting).rejects.toThrow("restarted");
  expect(await engine.query("SELECT 1", [])).toEqual([{ one: 1 }]);
});

it("an engine that did not start is started anew when asked again", async () => {
  let attempts = 0;
  const engine = resilientEngine(() => {
    attempts += 1;
    return attempts === 1
      ? Promise.reject(new Error("404 Not Found"))
      : Promise.resolve({ query: () => Promise.resolve([]), end: () => undefined });
  });
  await expect(engine.query("SELECT 1", [])).rejects.toThrow("404");
  expect(await engine.query("SELECT 1", [])).toEqual([]);
});
