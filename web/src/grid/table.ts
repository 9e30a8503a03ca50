/** Texts are compared as people read them: "v2" before "v10", case aside. */
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

export interface TableColumns {
  texts: Record<string, readonly (string | null)[]>;
  numbers: Record<string, ArrayLike<number | null>>;
}

/** An immutable table stored by column; an absent number is NaN, an absent text is "". */
export class Table {
  readonly size: number;
  readonly ids: readonly string[];
  readonly #texts = new Map<string, readonly string[]>();
  readonly #numbers = new Map<string, Float64Array>();
  readonly #ranks = new Map<string, Uint32Array>();
  readonly #haystacks = new Map<string, readonly string[]>();
  #index: Map<string, number> | null = null;

  constructor(ids: readonly string[], columns: TableColumns) {
    this.ids = ids;
    this.size = ids.length;
    for (const [name, values] of Object.entries(columns.texts)) {
      this.#texts.set(
        name,
        Array.from(ids, (_, row) => values[row] ?? ""),
      );
    }
    for (const [name, values] of Object.entries(columns.numbers)) {
      this.#numbers.set(
        name,
        Float64Array.from(ids, (_, row) => values[row] ?? Number.NaN),
      );
    }
  }

  id(row: number): string {
    return this.ids[row] ?? "";
  }

  text(column: string, row: number): string {
    return this.#texts.get(column)?.[row] ?? "";
  }

  number(column: string, row: number): number {
    return this.#numbers.get(column)?.[row] ?? Number.NaN;
  }

  numbers(column: string): Float64Array | undefined {
    return this.#numbers.get(column);
  }

  isNumber(column: string): boolean {
    return this.#numbers.has(column);
  }

  /** The row of an id, -1 when there is none. */
  indexOf(id: string): number {
    this.#index ??= new Map(this.ids.map((each, row) => [each, row]));
    return this.#index.get(id) ?? -1;
  }

  /** The place of each row's text in reading order; computed once, so that sorting compares integers. */
  ranks(column: string): Uint32Array {
    const known = this.#ranks.get(column);
    if (known) return known;
    const values = this.#texts.get(column) ?? [];
    const distinct = [...new Set(values)].sort(collator.compare);
    const place = new Map(distinct.map((value, rank) => [value, rank]));
    const ranks = Uint32Array.from(values, (value) => place.get(value) ?? 0);
    this.#ranks.set(column, ranks);
    return ranks;
  }

  /** Lower-case text of several columns for each row, to search in. */
  haystack(columns: readonly string[]): readonly string[] {
    const key = columns.join("\n");
    const known = this.#haystacks.get(key);
    if (known) return known;
    const made = Array.from(this.ids, (_, row) =>
      columns
        .map((column) => this.text(column, row))
        .join("\n")
        .toLowerCase(),
    );
    this.#haystacks.set(key, made);
    return made;
  }
}
