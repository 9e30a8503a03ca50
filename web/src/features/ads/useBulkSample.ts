import { useQuery } from "@tanstack/react-query";
import { ApiError } from "../../api/errors.ts";
import { queries } from "../../api/queries.ts";
import type { BulkRequest, BulkSample, Problem } from "../../api/types.ts";

/** What a change for many comes to, as far as it is known. */
export type Sample = { problems: readonly Problem[]; wrong: boolean } & (
  | { state: "nothing" | "waits" }
  | { state: "failed"; error: ApiError }
  | { state: "shown"; data: BulkSample }
);

const noneYet = { problems: [], wrong: false };

/** Asks the server for a sample of the settled request; nothing is shown of an older one. */
export function useBulkSample(settled: BulkRequest | null, typed: BulkRequest | null): Sample {
  const { data, error } = useQuery(queries.bulkSample(settled));
  if (!typed) return { state: "nothing", ...noneYet };
  if (settled !== typed) return { state: "waits", ...noneYet };
  if (error) return { state: "failed", error: ApiError.from(error), ...noneYet };
  if (!data) return { state: "waits", ...noneYet };
  const { problems } = data;
  return { state: "shown", data, problems, wrong: problems.some((each) => each.severity === "error") };
}
