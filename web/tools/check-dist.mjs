// Refuses a built page that breaks the policy of the page or its size budget.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const KB = 1024;
const BUDGET = {
  "first JavaScript": 180 * KB,
  "first CSS": 15 * KB,
  "one lazy script": 60 * KB,
  "all scripts": 450 * KB,
};

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), "dist");
const html = readFileSync(join(dist, "metrix.html"), "utf8");
const problems = [];

const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
if (scripts.some((tag) => !/\bsrc="\/assets\//.test(tag)))
  problems.push("metrix.html holds an inline or remote script");
if (/<style\b/i.test(html) || /\sstyle=/i.test(html)) problems.push("metrix.html holds an inline style");
if (/\son[a-z]+=/i.test(html)) problems.push("metrix.html holds an inline handler");
if (!/<link[^>]*id="react-aria-pressable-style"/.test(html)) {
  problems.push("metrix.html lost the id that stops React Aria from adding a <style> element");
}
for (const [, address] of html.matchAll(/\b(?:src|href)="([^"]*)"/g)) {
  if (!address.startsWith("/")) problems.push(`metrix.html points at ${address}`);
}

const assets = readdirSync(join(dist, "assets"));
for (const name of assets.filter((each) => extname(each) === ".css")) {
  const css = readFileSync(join(dist, "assets", name), "utf8");
  if (/url\(\s*["']?(?:https?:|\/\/|data:)/.test(css)) problems.push(`${name} loads something from outside`);
}
for (const name of assets.filter((each) => extname(each) === ".js")) {
  const script = readFileSync(join(dist, "assets", name), "utf8");
  if (/\beval\(|new Function\(/.test(script)) problems.push(`${name} makes code out of text`);
}

const zipped = (name) => gzipSync(readFileSync(join(dist, name)), { level: 9 }).length;
const named = (pattern) => [...html.matchAll(pattern)].map(([, name]) => name.replace(/^\//, ""));
const firstScripts = named(/(?:src|href)="(\/assets\/[^"]+\.js)"/g);
const firstStyles = named(/href="(\/assets\/[^"]+\.css)"/g);
const lazy = assets.filter((name) => name.endsWith(".js") && !firstScripts.includes(`assets/${name}`));
const sum = (names) => names.reduce((total, name) => total + zipped(name), 0);
const sizes = {
  "first JavaScript": sum(firstScripts),
  "first CSS": sum(firstStyles),
  "one lazy script": Math.max(0, ...lazy.map((name) => zipped(`assets/${name}`))),
  "all scripts": sum(assets.filter((name) => name.endsWith(".js")).map((name) => `assets/${name}`)),
};
for (const [what, size] of Object.entries(sizes)) {
  const text = `${what}: ${(size / KB).toFixed(1)} KB gz of ${BUDGET[what] / KB}`;
  console.log(text);
  if (size > BUDGET[what]) problems.push(`too large: ${text}`);
}

if (problems.length > 0) {
  for (const problem of problems) console.error(`dist: ${problem}`);
  process.exit(1);
}
