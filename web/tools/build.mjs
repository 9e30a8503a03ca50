// Builds the page for Maven: skips when the contents are the same, installs only when the lock changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `The page needs Node 20.19 or newer to build, and this is Node ${process.versions.node}: install a newer one.`,
  );
}

const fast = process.argv.includes("--fast");
const stampFile = join(root, "dist", ".stamp");
const lockFile = join(root, "package-lock.json");
const installedFile = join(root, "node_modules", ".metrix-lock");

const stamp = hashOf([
  ...filesUnder(join(root, "src")),
  ...filesUnder(join(root, "public")),
  ...filesUnder(join(root, "tools")),
  ...[
    "metrix.html",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "vite.config.ts",
    "biome.jsonc",
  ].map((name) => join(root, name)),
]);
// A page that was built without its tests must not pass for a tested one.
const wanted = `${fast ? "fast" : "verified"} ${stamp}`;
const built = read(stampFile);
if (built === wanted || built === `verified ${stamp}`) {
  console.log("The page is up to date.");
  process.exit(0);
}

const lock = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
if (read(installedFile) !== lock) {
  npm("ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
  writeFileSync(installedFile, lock);
}
npm("run", fast ? "verify-fast" : "verify");
mkdirSync(dirname(stampFile), { recursive: true });
writeFileSync(stampFile, wanted);

function npm(...args) {
  const windows = process.platform === "win32";
  const { status, error } = spawnSync(windows ? "npm.cmd" : "npm", args, {
    cwd: root,
    stdio: "inherit",
    shell: windows,
  });
  if (error) fail("npm was not found: it comes with Node, install Node 20.19 or newer.");
  if (status !== 0) process.exit(status ?? 1);
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.includes("node_modules"));
}

function hashOf(files) {
  const hash = createHash("sha256").update(`node ${major}\n`);
  for (const file of files.filter((each) => existsSync(each) && statSync(each).isFile()).sort()) {
    hash
      .update(relative(root, file).replaceAll("\\", "/"))
      .update("\0")
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
