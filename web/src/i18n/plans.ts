import type { RunState, StepKind } from "../api/types.ts";
import { count, counted } from "./format.ts";

const kinds: Record<StepKind, string> = {
  image: "Image",
  creative: "Creative",
  campaign: "Campaign",
  ad_set: "Ad set",
  ad: "Ad",
  update: "Change",
  activate: "Turn on",
  archive: "Archive",
  delete: "Delete",
};

const titles: Record<RunState, string> = {
  running: "Working…",
  done: "Done",
  partly: "Not everything could be done",
  stopped: "Stopped before the end",
  open: "Not finished yet",
};

/** Words of a plan's review and of a run. */
export const plansText = {
  reviewTitle: "What will be done",
  reviewMade: "What will be made",
  paused: "Everything is created paused. Nothing is spent until you turn it on.",
  perDayNow: "Cost per day, now",
  perDayAfter: "Cost per day, after this",
  perDaySame: "Cost per day, unchanged",
  budgetMade: (amount: string) => `Once turned on, it spends up to ${amount} a day.`,
  calls: (n: number, seconds: number) =>
    `${counted(n, "call", "calls")} to Meta, about ${
      seconds < 120
        ? counted(seconds, "second", "seconds")
        : counted(Math.ceil(seconds / 60), "minute", "minutes")
    } at this account's access tier`,
  localChecks: "Checked here",
  metaChecks: "Checked by Meta without creating anything",
  errors: "In the way",
  warnings: "Good to know",
  finals: "This cannot be undone",
  moreNotes: (n: number) => `Show ${count(n)} more`,
  archiveNow: "Archive now",
  deleteNow: "Delete now",
  activates: (n: number, daily: string) =>
    `${counted(n, "object starts", "objects start")} to spend, up to ${daily} a day.`,
  confirm: "Do it now",
  create: "Create now",
  confirming: "Starting…",
  typeAmount: (amount: string) => `Type ${amount} to confirm that it starts to spend`,
  kinds,

  progress: (done: number, all: number) => `${count(done)} of ${count(all)} done`,
  states: {
    made: "Done",
    failed: "Failed",
    unknown: "No answer: looked up before it is sent again",
    left: "Waiting",
    sending: "Sending…",
  },
  imageDeleted: "The image is deleted from this computer, after its upload.",
  imageWaits: "The image is still on this computer, so that the launch can go on.",
  imageDelete: "Delete it now",
  changed: "Meta stored something else than was sent",
  show: "Show the campaign",
  fixField: "Field",
  titles,
  createdPaused: "Created, and paused",
  title: "Run",
  close: "Done",
  hide: "Close",
  stop: "Stop",
  stopping: "Stopping…",
  resume: "Resume",
  retry: "Retry failed",
  undo: "Undo…",
  undoTitle: "Undo this run",
  undoText:
    "Values go back to what they were, where nobody changed them since. You see every change before it is made.",
  undoCreated: "What it created",
  undoArchive: "Archive it",
  undoArchiveHint: "Stays readable with its results, and can never run again.",
  undoDelete: "Delete it",
  undoDeleteHint: "Gone from all lists for good.",
  backToRun: "Back to the run",
  undoNext: "Show what will change",
  cancel: "Cancel",
  receipt: "Save receipt",
  waiting: (why: string, left: string) => `${why} Goes on in ${left}.`,
  stepsLeft: (n: number) => `Show all ${count(n)} steps`,
  imageGive: (name: string) => `Choose “${name}” again`,
  imageGone: "A picture is no longer on this computer. The run needs the same file to go on.",
  facts: (calls: number, points: number, seconds: number) =>
    `${counted(calls, "call", "calls")} to Meta, ${counted(points, "point", "points")}, ${counted(Math.round(seconds), "second", "seconds")}`,
};
