import { keepPreviousData, type QueryClient, queryOptions, skipToken } from "@tanstack/react-query";
import { api, type InsightQuestion } from "./endpoints.ts";
import type { BulkRequest, Level, NodeLevel, PlaceType, State, Usage } from "./types.ts";

/** Keys and reads of everything that the page holds of the server, in one place. */
export const queries = {
  state: () => queryOptions({ queryKey: ["state"], queryFn: api.state, staleTime: 30_000 }),
  ranges: () => queryOptions({ queryKey: ["ranges"], queryFn: api.ranges, staleTime: 600_000 }),
  usage: () => queryOptions({ queryKey: ["usage"], queryFn: api.usage, refetchInterval: usagePause }),
  accounts: () => queryOptions({ queryKey: ["accounts"], queryFn: api.accounts, staleTime: 60_000 }),
  assets: (id: string) => queryOptions({ queryKey: ["assets", id], queryFn: () => api.assets(id) }),
  objects: (level: Level) =>
    queryOptions({ queryKey: ["objects", level], queryFn: () => api.objects(level), staleTime: 60_000 }),
  object: (level: NodeLevel, id: string) =>
    queryOptions({ queryKey: ["object", level, id], queryFn: () => api.object(level, id) }),
  insights: (question: InsightQuestion) =>
    queryOptions({
      queryKey: ["insights", question],
      queryFn: () => api.insights(question),
      staleTime: 120_000,
      placeholderData: keepPreviousData,
    }),
  formRules: () => queryOptions({ queryKey: ["form"], queryFn: api.formRules, staleTime: 600_000 }),
  bulkSample: (request: BulkRequest | null) =>
    queryOptions({
      queryKey: ["bulkSample", request],
      queryFn: request ? () => api.sampleBulk(request) : skipToken,
      gcTime: 0,
      retry: false,
    }),
  guards: () => queryOptions({ queryKey: ["guards"], queryFn: api.guards }),
  tricks: () => queryOptions({ queryKey: ["tricks"], queryFn: api.tricks }),
  drafts: () => queryOptions({ queryKey: ["drafts"], queryFn: api.drafts }),
  run: (id: string) => queryOptions({ queryKey: ["run", id], queryFn: () => api.runView(id) }),
  runs: () => queryOptions({ queryKey: ["runs"], queryFn: api.runs }),
  activity: () => queryOptions({ queryKey: ["activity"], queryFn: api.activity }),
  places: (q: string, types: PlaceType[]) =>
    queryOptions({
      queryKey: ["places", types, q],
      queryFn: () => api.places(q, types),
      staleTime: 600_000,
      enabled: q.trim().length > 1,
      placeholderData: keepPreviousData,
    }),
  interests: (q: string) =>
    queryOptions({
      queryKey: ["interests", q],
      queryFn: () => api.interests(q),
      staleTime: 600_000,
      enabled: q.trim().length > 1,
      placeholderData: keepPreviousData,
    }),
};

/** What only asks this computer may be asked often while someone waits for it. */
const usagePause = ({ state }: { state: { data: Usage | undefined } }) =>
  (state.data?.waits.length ?? 0) > 0 ? 2_000 : 10_000;

/** Takes over a new connection: what the page holds of the account before is forgotten. */
export function startOver(client: QueryClient, state: State): void {
  client.setQueryData(queries.state().queryKey, state);
  const other = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== "state" };
  // Without an account the screens that show it are about to go; asking again would only be refused.
  const stays = state.connection?.account !== undefined;
  client.removeQueries({ ...(stays ? { type: "inactive" as const } : {}), ...other });
  if (stays) void client.resetQueries({ type: "active", ...other });
}
