import * as v from "valibot";

/** What Meta said about a refused request, unshortened. */
export interface MetaError {
  code: number;
  subcode?: number | undefined;
  trace?: string | undefined;
  title?: string | undefined;
  message: string;
}

const problemShape = v.object({
  at: v.string(),
  what: v.string(),
  fix: v.string(),
  severity: v.picklist(["error", "warning"]),
  checkedBy: v.picklist(["metrix", "meta"]),
});

const shape = v.object({
  title: v.optional(v.string(), "The request failed"),
  detail: v.optional(v.string(), ""),
  code: v.optional(v.string(), "bug"),
  field: v.optional(v.string()),
  fix: v.optional(v.string()),
  id: v.optional(v.string()),
  retryAt: v.optional(v.string()),
  meta: v.optional(
    v.object({
      code: v.number(),
      subcode: v.optional(v.number()),
      trace: v.optional(v.string()),
      title: v.optional(v.string()),
      message: v.string(),
    }),
  ),
  problems: v.optional(v.array(problemShape), []),
});

type Fields = v.InferOutput<typeof shape>;

/** The one error of the page: what failed, why, and what the person can do. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly field: string | undefined;
  readonly fix: string | undefined;
  readonly meta: MetaError | undefined;
  readonly retryAt: string | undefined;
  readonly problems: Fields["problems"];

  constructor(status: number, fields: Partial<Fields> & { code: string; title: string }) {
    super(fields.detail || fields.title);
    this.name = "ApiError";
    this.status = status;
    this.code = fields.code;
    this.title = fields.title;
    this.field = fields.field;
    this.fix = fields.fix;
    this.meta = fields.meta;
    this.retryAt = fields.retryAt;
    this.problems = fields.problems ?? [];
  }

  /** Reads an answer of the server that is not a success. */
  static of(status: number, body: unknown): ApiError {
    const parsed = v.safeParse(shape, body);
    return parsed.success
      ? new ApiError(status, parsed.output)
      : new ApiError(status, { code: "bug", title: `Metrix answered ${status} without saying why` });
  }

  /** The program on this computer did not answer at all. */
  static gone(): ApiError {
    return new ApiError(0, {
      code: "gone",
      title: "Metrix does not answer",
      fix: "Start metrix again in a terminal, then open the address that it shows.",
    });
  }

  /** Any thrown value as the one error type. */
  static from(thrown: unknown): ApiError {
    if (thrown instanceof ApiError) return thrown;
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    return new ApiError(0, { code: "bug", title: "Something went wrong in the page", detail: text });
  }
}
