import { counted } from "./format.ts";

/** Words of the frame around the screens. */
export const frameText = {
  product: "Metrix AdsManager",
  skip: "Skip to content",
  navigation: "Main",
  ads: "Ads",
  connect: "Connect",
  activity: "Activity",
  settings: "Settings",
  create: "Create",
  demo: "Demo account",
  demoHint: "Invented data on this computer. Nothing is sent to Meta.",
  notMeta: (url: string) => `Not Meta: requests go to ${url}`,
  drafts: (n: number) => counted(n, "draft", "drafts"),
  openDrafts: "Open drafts",
  newest: "Newest first",
  synced: (age: string) => `Synced ${age}`,
  refresh: "Load from Meta again",
  refreshed: "Loaded from Meta",
  usage: (percent: number) => `API use ${percent}%`,
  usageHint: (percent: number) =>
    `${percent}% of the calls that Meta allows to this account at the moment are used.`,
  held: (left: string) => `Waits ${left}`,
  waits: {
    pace: "Calls wait so that Meta's limit for this ad account is not reached.",
    refused: "Meta takes no calls for this ad account for now.",
    failing: "Meta failed several times in a row. One call tries again then.",
  },
  goneTitle: "Metrix does not answer",
  goneText:
    "What you see may be old, and nothing can be changed. Start metrix again in a terminal; this page goes on by itself when the same Metrix answers again.",
  noSessionTitle: "Open Metrix from its launch address",
  noSessionText:
    "This address needs the one-time key that Metrix makes when it starts, so that no other page or program can use it.",
  noSessionFix: "Run metrix again in a terminal. It opens this page with a new key.",
  codeRefused: "That launch address was used before or is older than 60 seconds.",
  starting: "Starting…",
  menu: "Menu",
  untitled: "Untitled campaign",
  forget: (name: string) => `Delete draft ${name}`,
};
