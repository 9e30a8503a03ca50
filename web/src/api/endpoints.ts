import { client, dataOf, send } from "./http.ts";
import type {
  BulkRequest,
  Change,
  DraftImage,
  DuplicateRequest,
  Ending,
  InsightsLevel,
  LaunchForm,
  Level,
  NodeLevel,
  ObjectTable,
  PlaceType,
  RunView,
} from "./types.ts";

/** A question about results: one row per object, day or segment. */
export interface InsightQuestion {
  level: InsightsLevel;
  since: string;
  until: string;
  daily?: boolean;
  breakdowns?: string[];
  campaignId?: string;
  adSetId?: string;
  adId?: string;
}

/** The bytes go as they are; the server takes no forms. */
async function putFile(path: string, file: File) {
  const headers = {
    "Content-Type": file.type.startsWith("image/") ? file.type : "application/octet-stream",
  };
  return (await send(new Request(location.origin + path, { method: "PUT", body: file, headers }))).json();
}

const byId = (id: string) => ({ params: { path: { id } } });

/** Every call that the page makes. */
export const api = {
  openSession: (code: string) => dataOf(client.POST("/api/session", { body: { code } })),
  state: () => dataOf(client.GET("/api/state")),
  connectDemo: () => dataOf(client.POST("/api/connect/demo")),
  connect: (token: string) => dataOf(client.POST("/api/connect", { body: { token } })),
  accounts: () => dataOf(client.GET("/api/accounts")),
  assets: (id: string) => dataOf(client.GET("/api/accounts/{id}/assets", byId(id))),
  chooseAccount: (body: { accountId: string; pageId?: string; pixelId?: string }) =>
    dataOf(client.POST("/api/account", { body })),
  disconnect: () => dataOf(client.POST("/api/disconnect")),
  quit: async () => void (await client.POST("/api/quit")),
  erase: async () => void (await client.POST("/api/erase", { body: { confirm: "erase" } })),
  usage: () => dataOf(client.GET("/api/usage")),

  objects: (level: Level, refresh = false): Promise<ObjectTable> => {
    const options = { params: { query: { refresh } } };
    if (level === "campaigns") return dataOf(client.GET("/api/objects/campaigns", options));
    if (level === "adsets") return dataOf(client.GET("/api/objects/adsets", options));
    return dataOf(client.GET("/api/objects/ads", options));
  },
  object: (level: NodeLevel, id: string) =>
    dataOf(client.GET("/api/objects/{level}/{id}", { params: { path: { level, id } } })),
  insights: (query: InsightQuestion) => dataOf(client.GET("/api/insights", { params: { query } })),
  ranges: () => dataOf(client.GET("/api/ranges")),
  places: (q: string, types: PlaceType[]) =>
    dataOf(client.GET("/api/search/places", { params: { query: { q, types } } })),
  interests: (q: string) => dataOf(client.GET("/api/search/interests", { params: { query: { q } } })),
  formRules: () => dataOf(client.GET("/api/form")),

  drafts: () => dataOf(client.GET("/api/drafts")),
  draft: (id: string) => dataOf(client.GET("/api/drafts/{id}", byId(id))),
  newDraft: (content?: LaunchForm) =>
    dataOf(client.POST("/api/drafts", { body: content ? { content } : {} })),
  saveDraft: (id: string, content: LaunchForm, revision: number) =>
    dataOf(client.PUT("/api/drafts/{id}", { ...byId(id), body: { content, revision } })),
  deleteDraft: async (id: string) => void (await client.DELETE("/api/drafts/{id}", byId(id))),
  putImage: (draftId: string, file: File): Promise<DraftImage> =>
    putFile(`/api/drafts/${encodeURIComponent(draftId)}/images/${encodeURIComponent(file.name)}`, file),
  deleteImage: async (id: string, name: string) =>
    void (await client.DELETE("/api/drafts/{id}/images/{name}", { params: { path: { id, name } } })),
  planDraft: (id: string, validateAtMeta: boolean) =>
    dataOf(client.POST("/api/drafts/{id}/plan", { ...byId(id), body: { validateAtMeta } })),

  guards: () => dataOf(client.GET("/api/guards")),
  setGuards: (body: { perObject: string; perDay: string; tenfoldStop: boolean }) =>
    dataOf(client.PUT("/api/guards", { body })),

  tricks: () => dataOf(client.GET("/api/tricks")),
  setTrick: (id: string, on: boolean) =>
    dataOf(client.PUT("/api/tricks/{id}", { ...byId(id), body: { on } })),
  meet: () => dataOf(client.POST("/api/first-contact")),

  planEdits: (changes: Change[]) => dataOf(client.POST("/api/edits/plan", { body: { changes } })),
  sampleBulk: (body: BulkRequest) => dataOf(client.POST("/api/edits/bulk/sample", { body })),
  planBulk: (body: BulkRequest) => dataOf(client.POST("/api/edits/bulk/plan", { body })),
  planDuplicates: (body: DuplicateRequest) => dataOf(client.POST("/api/duplicates", { body })),
  run: async (plan: { id: string; hash: string }, confirmAmount?: string): Promise<RunView> => {
    const body = { planId: plan.id, hash: plan.hash, ...(confirmAmount ? { confirmAmount } : {}) };
    return (await dataOf(client.POST("/api/runs", { body }))).run;
  },
  runView: (id: string) => dataOf(client.GET("/api/runs/{id}", byId(id))),
  runs: () => dataOf(client.GET("/api/runs")),
  planRetry: (id: string) => dataOf(client.POST("/api/runs/{id}/retry", byId(id))),
  planUndo: (id: string, made: Ending) =>
    dataOf(client.POST("/api/runs/{id}/undo", { ...byId(id), body: { made } })),
  stopRun: (id: string) => dataOf(client.POST("/api/runs/{id}/stop", byId(id))),
  receipt: (id: string) => dataOf(client.GET("/api/runs/{id}/receipt", byId(id))),
  resume: (id: string) => dataOf(client.POST("/api/runs/{id}/resume", byId(id))),
  giveRunImage: (id: string, name: string, file: File): Promise<RunView> =>
    putFile(`/api/runs/${encodeURIComponent(id)}/images/${encodeURIComponent(name)}`, file),
  deleteRunImages: (id: string) => dataOf(client.POST("/api/runs/{id}/images/delete", byId(id))),
  activity: () => dataOf(client.GET("/api/activity", { params: { query: { limit: 200 } } })),
};
