import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const repository = resolve(import.meta.dirname, "../../..");
const metrix = process.env.METRIX_PROGRAM ?? join(repository, "metrix");

/** How long a start may take; the first one builds. */
const START_MS = 300_000;

/** A process of the packaged program, started as a user starts it. */
class Process {
  readonly #process: ChildProcess;
  output = "";
  errors = "";

  constructor(args: readonly string[]) {
    this.#process = spawn(metrix, args, { stdio: ["ignore", "pipe", "pipe"] });
    this.#process.stdout?.on("data", (text: Buffer) => {
      this.output += text;
    });
    this.#process.stderr?.on("data", (text: Buffer) => {
      this.errors += text;
    });
  }

  /** Waits for a line of the output. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    const until = Date.now() + START_MS;
    while (Date.now() < until) {
      const match = pattern.exec(this.output);
      if (match) return match;
      if (this.exitCode !== null) throw new Error(`metrix ended with ${this.exitCode}: ${this.errors}`);
      await new Promise((wake) => setTimeout(wake, 50));
    }
    throw new Error(`metrix did not say ${pattern}: ${this.output} ${this.errors}`);
  }

  get exitCode(): number | null {
    return this.#process.exitCode;
  }

  async ended(): Promise<number | null> {
    if (this.#process.exitCode !== null) return this.#process.exitCode;
    return new Promise((done) => this.#process.once("exit", done));
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    if (this.exitCode === null) this.#process.kill(signal);
    await this.ended();
  }
}

/** `metrix serve` with a data folder of its own. */
export class Program extends Process {
  readonly folder: string;

  constructor(args: readonly string[] = []) {
    const folder = mkdtempSync(join(tmpdir(), "metrix-e2e-"));
    const launch = join(folder, "launch");
    super(["serve", "--port", "0", "--data-dir", join(folder, "data"), "--launch-file", launch, ...args]);
    this.folder = folder;
  }

  /** The one-time address, once the program is ready. */
  async launchAddress(): Promise<string> {
    await this.says(/Metrix is ready at (\S+)/);
    const file = join(this.folder, "launch");
    for (let tries = 0; tries < 100; tries++) {
      const address = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
      if (address !== "") return address;
      await new Promise((wake) => setTimeout(wake, 50));
    }
    throw new Error(`metrix wrote no launch address: ${this.errors}`);
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** `metrix simulator`: a stand-in for Meta with accounts for any token. */
export class Simulator extends Process {
  constructor(args: readonly string[] = []) {
    super(["simulator", "--port", "0", ...args]);
  }

  async address(): Promise<string> {
    const [, address] = await this.says(/(http:\/\/127\.0\.0\.1:\d+)/);
    return address ?? "";
  }
}
