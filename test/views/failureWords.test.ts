import { expect, it } from "vitest";
import { failureWords } from "../../src/views/failureWords.ts";

it.each(["Failed to fetch", "NetworkError when attempting to fetch resource.", "Load failed"])(
  "failureWords(%j) says in the reader's language that a file could not be fetched",
  (message) => {
    expect(failureWords(message, "zh")).toContain("请检查网络");
    expect(failureWords(message, "en")).toContain("check the network");
  },
);

it("failureWords(any other message) keeps what the program said", () => {
  expect(failureWords("404 Not Found: engine.wasm", "zh")).toBe("404 Not Found: engine.wasm");
});
