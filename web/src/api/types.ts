/** The shapes of the local web API that the page uses. */

export type Level = "campaigns" | "adsets" | "ads";
export type NodeLevel = "campaign" | "adset" | "ad";

/** An amount in the minor units of its currency, by Meta's table of offsets (1 or 100). */
export interface Money {
  minor: number;
  currency: string;
}

export interface Problem {
  at: string;
  what: string;
  fix: string;
  severity: "error" | "warning";
  checkedBy: "metrix" | "meta";
  row?: number;
  column?: string;
}

export interface TokenReport {
  valid: boolean;
  type?: string;
  expiresAt?: string;
  neverExpires: boolean;
  dataAccessExpiresAt?: string;
  expiryKnown: boolean;
  granted: string[];
  missing: string[];
  warnings: string[];
}

export interface Account {
  id: string;
  accountId: string;
  name: string;
  currency: string;
  currencyOffset: number;
  timeZone: string;
  status: number;
  statusText: string;
  usable: boolean;
  disableReason?: string;
  amountSpent?: Money;
  spendCap?: Money;
  minDailyBudget?: Money;
  defaultBeneficiary?: string;
  defaultPayer?: string;
  permitted: string[];
}

export interface Page {
  id: string;
  name: string;
  category?: string;
  canAdvertise: boolean;
}

export interface Pixel {
  id: string;
  name: string;
  lastFired?: string;
  unavailable: boolean;
}

export interface Connection {
  user: { id: string; name: string };
  token: TokenReport;
  account?: Account;
  page?: Page;
  pixel?: Pixel;
}

export type RunState = "running" | "done" | "partly" | "stopped" | "open";

export interface RunSummary {
  id: string;
  title: string;
  startedAt: string;
  finishedAt?: string;
  state: RunState;
  planned: number;
  made: number;
  failed: number;
  unknown: number;
  left: number;
}

export interface State {
  version: string;
  mode: "none" | "demo" | "live";
  connection?: Connection;
  graph: { url: string; isMeta: boolean };
  openRuns: RunSummary[];
  tempUploads: { files: number; bytes: number };
  dataDir: string;
  apiVersion: string;
  startedAt: string;
  apiVersionWarning?: string;
}

export interface Connected {
  state: State;
  accounts: Account[];
  pages: Page[];
}

export interface Usage {
  buckets: { name: string; percent: number; regainAt?: string }[];
  tier?: string;
  calls: number;
  points: number;
}

export type Cell = string | number | boolean | null;
export type Columns = Record<string, Cell[]>;

export interface ObjectTable {
  level: string;
  asOf: string;
  ageSeconds: number;
  currency: string;
  rows: number;
  columns: Columns;
}

export interface ObjectDetail {
  level: string;
  id: string;
  name: string;
  fields: { label: string; name: string; value: string; unit?: string }[];
  parents: { level: string; id: string; name: string }[];
}

export interface InsightTable {
  level: string;
  since: string;
  until: string;
  timeZone: string;
  currency: string;
  daily: boolean;
  breakdowns: string[];
  asOf: string;
  ageSeconds: number;
  resultLabel?: string;
  columns: Columns;
  totals: Record<string, Cell>;
  rows: number;
  notes: string[];
}

export interface DateRange {
  since: string;
  until: string;
}

export interface Ranges {
  timeZone: string;
  today: string;
  presets: ({ id: string; label: string } & DateRange)[];
}

export interface Place {
  type: string;
  key: string;
  name: string;
  detail: string;
  countryCode: string;
  supportsRadius: boolean;
}

export interface Interest {
  id: string;
  name: string;
  path: string[];
  audienceLower?: number;
  audienceUpper?: number;
}

export interface Choice {
  value: string;
  label: string;
}

export interface Goal extends Choice {
  destination?: string;
  promotes: "none" | "page" | "pixel";
  isDefault: boolean;
  billingEvents: string[];
}

export interface Objective extends Choice {
  explains: string;
  goals: Goal[];
  needsWebsite: boolean;
  usable: boolean;
  whyNot?: string;
}

export interface FormRules {
  objectives: Objective[];
  callToActions: Choice[];
  specialAdCategories: Choice[];
  conversionEvents: Choice[];
  bidStrategies: (Choice & { needsBidAmount: boolean })[];
  minDailyBudget?: Money;
  dsaCountries: string[];
  countries: { code: string; name: string }[];
  limits: {
    name: number;
    primaryTextAdvised: number;
    headlineAdvised: number;
    urlMax: number;
    imageBytes: number;
  };
}

export interface CampaignForm {
  existingId?: string;
  name: string;
  objective: string;
  specialAdCategories: string[];
  specialAdCategoryCountries: string[];
  budgetLevel: "adset" | "campaign";
  dailyBudget: string;
  adSetBudgetSharing: boolean;
}

export interface AdSetForm {
  existingId?: string;
  name: string;
  dailyBudget: string;
  optimizationGoal: string;
  conversionEvent?: string;
  bidStrategy: string;
  bidAmount: string;
  start: string;
  end: string;
  locations: Place[];
  excludedLocations: Place[];
  interests: Interest[];
  ageMin: number;
  ageMax: number;
  genders: "all" | "male" | "female";
  advantageAudience: boolean | null;
  beneficiary: string;
  payer: string;
}

export interface AdForm {
  name: string;
  pageId: string;
  imageName: string;
  primaryText: string;
  headline: string;
  description: string;
  callToAction: string;
  websiteUrl: string;
  urlParameters: string;
  pixelId?: string;
}

export interface LaunchForm {
  campaign: CampaignForm;
  adSet: AdSetForm;
  ad: AdForm;
}

export interface DraftImage {
  name: string;
  bytes: number;
  sha256: string;
  width: number;
  height: number;
  format: "jpeg" | "png";
  present: boolean;
  metadataRemoved: string[];
}

export interface Draft {
  id: string;
  revision: number;
  updatedAt: string;
  content: LaunchForm;
  images: DraftImage[];
}

export interface Change {
  level: NodeLevel;
  id: string;
  name?: string;
  status?: "ACTIVE" | "PAUSED" | "ARCHIVED" | "DELETED";
  dailyBudget?: string;
  lifetimeBudget?: string;
}

export type StepKind = "image" | "campaign" | "ad_set" | "ad" | "update" | "activate" | "archive" | "delete";

export interface StepChange {
  field: string;
  label: string;
  before: string | null;
  after: string;
}

export interface PlanStep {
  number: number;
  kind: StepKind;
  name: string;
  id?: string;
  rows: number[];
  dependsOn: number[];
  changes: StepChange[];
}

export interface PlanView {
  id: string;
  hash: string;
  createdAt: string;
  account: string;
  title: string;
  steps: PlanStep[];
  spendPerDayBefore: Money;
  spendPerDayAfter: Money;
  spendNote?: string;
  calls: number;
  points: number;
  secondsEstimate: number;
  problems: Problem[];
  runnable: boolean;
  needsConfirmation: "none" | "confirm" | "amount";
  activates: { count: number; dailyTotal: Money; lifetimeTotal: Money } | null;
  localChecks: string[];
  metaChecks: string[];
}

export interface StepError {
  code: number;
  subcode?: number;
  message: string;
  title?: string;
  field?: string;
  fix: string;
  trace?: string;
}

export interface RunStep {
  number: number;
  kind: StepKind;
  name: string;
  id?: string;
  rows: number[];
  state: "made" | "failed" | "unknown" | "left" | "sending";
  error?: StepError;
}

export interface RunView extends RunSummary {
  account: string;
  steps: RunStep[];
  changedByMeta: { id: string; name: string; field: string; sent: string; got: string }[];
  calls: number;
  points: number;
  seconds: number;
  images: { name: string; deletedAt?: string }[];
  message: string;
}

export interface ActivityEntry {
  at: string;
  who: string;
  action: string;
  level?: string;
  objectId?: string;
  objectName?: string;
  field?: string;
  before?: string;
  after?: string;
  runId?: string;
  outcome: string;
  trace?: string;
  note?: string;
}
