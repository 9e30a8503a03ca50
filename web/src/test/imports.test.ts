import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";

const source = join(import.meta.dirname, "..");
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));

/** What each file imports of this source folder, types and lazy screens included. */
const imports = new Map(
  files.map((file) => {
    const text = readFileSync(join(source, file), "utf8");
    const names = [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+\.tsx?)"/g)].map((match) => match[1] ?? "");
    return [file, names.map((name) => normalize(join(dirname(file), name)).replaceAll("\\", "/"))];
  }),
);

it("has no circles, so that each file can be read after those that it needs", () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

it("keeps features apart, and the grid free of what it shows", () => {
  const featureOf = (file: string) => /^features\/(\w+)\//.exec(file)?.[1];
  const wrong = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => {
        const [from, to] = [featureOf(file), featureOf(target)];
        if (from && to) return from !== to;
        return (
          /^(plans|grid|charts|ui|api|i18n|url)\//.test(file) &&
          (to !== undefined || target.startsWith("app/"))
        );
      })
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});
