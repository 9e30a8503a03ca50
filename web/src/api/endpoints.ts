import { getJson, send, sendJson } from "./http.ts";
import type {
  Account,
  ActivityEntry,
  Change,
  Connected,
  Draft,
  DraftImage,
  FormRules,
  InsightTable,
  Interest,
  LaunchForm,
  Level,
  NodeLevel,
  ObjectDetail,
  ObjectTable,
  Page,
  Pixel,
  Place,
  PlanView,
  Ranges,
  RunView,
  State,
  Usage,
} from "./types.ts";

/** A question about results: one row per object, day or segment. */
export interface InsightQuestion {
  level: "account" | NodeLevel;
  since: string;
  until: string;
  daily?: boolean;
  breakdowns?: readonly string[];
  campaignId?: string;
  adSetId?: string;
}

const part = encodeURIComponent;

/** Every call that the page makes, one function each. */
export const api = {
  openSession: (code: string) => sendJson<{ key: string }>("POST", "/api/session", { code }),
  state: () => getJson<State>("/api/state"),
  connectDemo: () => sendJson<State>("POST", "/api/connect/demo", {}),
  connect: (token: string) => sendJson<Connected>("POST", "/api/connect", { token }),
  accounts: () => getJson<{ accounts: Account[] }>("/api/accounts"),
  assets: (accountId: string) =>
    getJson<{ pages: Page[]; pixels: Pixel[] }>(`/api/accounts/${part(accountId)}/assets`),
  chooseAccount: (choice: { accountId: string; pageId?: string; pixelId?: string }) =>
    sendJson<State>("POST", "/api/account", choice),
  disconnect: () => sendJson<State>("POST", "/api/disconnect", {}),
  quit: () => sendJson<void>("POST", "/api/quit", {}),
  erase: () => sendJson<void>("POST", "/api/erase", { confirm: "erase" }),
  usage: () => getJson<Usage>("/api/usage"),

  objects: (level: Level, refresh = false) =>
    getJson<ObjectTable>(`/api/objects/${level}`, { refresh: String(refresh) }),
  object: (level: Level, id: string) => getJson<ObjectDetail>(`/api/objects/${level}/${part(id)}`),
  insights: (q: InsightQuestion, refresh = false) =>
    getJson<InsightTable>("/api/insights", {
      level: q.level,
      since: q.since,
      until: q.until,
      daily: q.daily ? "true" : undefined,
      breakdowns: q.breakdowns?.join(","),
      campaignId: q.campaignId,
      adSetId: q.adSetId,
      refresh: refresh ? "true" : undefined,
    }),
  ranges: () => getJson<Ranges>("/api/ranges"),
  places: (q: string, types: string) => getJson<{ places: Place[] }>("/api/search/places", { q, types }),
  interests: (q: string) => getJson<{ interests: Interest[] }>("/api/search/interests", { q }),
  formRules: () => getJson<FormRules>("/api/form"),

  drafts: () => getJson<{ drafts: Draft[] }>("/api/drafts"),
  draft: (id: string) => getJson<Draft>(`/api/drafts/${part(id)}`),
  newDraft: (content?: LaunchForm) => sendJson<Draft>("POST", "/api/drafts", content ? { content } : {}),
  saveDraft: (id: string, content: LaunchForm, revision: number) =>
    sendJson<Draft>("PUT", `/api/drafts/${part(id)}`, { content, revision }),
  deleteDraft: (id: string) => sendJson<void>("DELETE", `/api/drafts/${part(id)}`),
  putImage: async (draftId: string, file: File): Promise<DraftImage> => {
    const path = `/api/drafts/${part(draftId)}/images/${part(file.name)}`;
    return (await send("PUT", path, file, file.type || "application/octet-stream")).json();
  },
  deleteImage: (draftId: string, name: string) =>
    sendJson<void>("DELETE", `/api/drafts/${part(draftId)}/images/${part(name)}`),
  planDraft: (id: string, validateAtMeta: boolean) =>
    sendJson<PlanView>("POST", `/api/drafts/${part(id)}/plan`, { validateAtMeta }),

  planEdits: (changes: Change[]) => sendJson<PlanView>("POST", "/api/edits/plan", { changes }),
  run: async (plan: { id: string; hash: string }, confirmAmount?: string): Promise<RunView> => {
    const body = { planId: plan.id, hash: plan.hash, ...(confirmAmount ? { confirmAmount } : {}) };
    return (await sendJson<{ run: RunView }>("POST", "/api/runs", body)).run;
  },
  runView: (id: string) => getJson<RunView>(`/api/runs/${part(id)}`),
  resume: (id: string) => sendJson<RunView>("POST", `/api/runs/${part(id)}/resume`, {}),
  deleteRunImages: (id: string) => sendJson<RunView>("POST", `/api/runs/${part(id)}/images/delete`, {}),
  activity: () => getJson<{ entries: ActivityEntry[] }>("/api/activity", { limit: "200" }),
};
