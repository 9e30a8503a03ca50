import { expect, it } from "vitest";
import { EventParser } from "./events.ts";

const frame = (n: number) => `id: ${n}\nevent: run\ndata: {"n":${n},"type":"run","data":{"id":"r"}}\n\n`;

it("reads events however the stream is cut", () => {
  const text = `: hello\n\n${frame(1)}: still here\n\n${frame(2)}`;
  for (let size = 1; size < text.length; size += 7) {
    const parser = new EventParser();
    const seen: number[] = [];
    for (let at = 0; at < text.length; at += size) {
      seen.push(...parser.push(text.slice(at, at + size)).map((event) => event.n));
    }
    expect(seen).toEqual([1, 2]);
  }
});

it("passes over what is no event", () => {
  expect(new EventParser().push('data: nonsense\n\ndata: {"n":1}\n\n: comment\n\n')).toEqual([]);
});
