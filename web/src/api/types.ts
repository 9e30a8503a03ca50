import type { components } from "./schema.d.ts";

/** The shapes of the local web API under short names; schema.d.ts is generated from the server's document. */
type Shapes = components["schemas"];

export type Level = "campaigns" | "adsets" | "ads";
export type NodeLevel = Shapes["LevelWord"];
export type Money = Shapes["Money"];
export type Problem = Shapes["Problem"];

export type State = Shapes["State"];
export type Connected = Shapes["Connected"];
export type TokenReport = Shapes["TokenReport"];
export type Account = Shapes["Account"];
export type Page = Shapes["Page"];
export type Pixel = Shapes["Pixel"];

export type InsightTable = Shapes["InsightTable"];
export type InsightsLevel = Shapes["InsightsLevel"];
export type DateRange = Pick<Shapes["RangePreset"], "since" | "until">;
export type Ranges = Shapes["RangeList"];

/** One value of a column; a number that Meta does not report is null. */
export type Cell = string | number | boolean | null | undefined;
export type Columns = Readonly<Record<string, readonly Cell[] | undefined>>;

/** A table of objects of any level. */
export interface ObjectTable {
  asOf: string;
  currency: string;
  columns: Columns;
}

export type Place = Shapes["Place"];
export type PlaceType = Shapes["PlaceTypeWord"];
export type Interest = Shapes["Interest"];
export type Choice = Shapes["Choice"];
export type FormRules = Shapes["FormRules"];
export type Objective = Shapes["ObjectiveChoice"];

export type Draft = Shapes["Draft"];
export type DraftImage = Shapes["DraftImage"];
export type NameSamples = Shapes["NameSamples"];
export type LaunchForm = Shapes["LaunchForm"];
export type CampaignForm = Shapes["CampaignForm"];
export type AdSetForm = Shapes["AdSetForm"];
export type AdForm = Shapes["AdForm"];

export type Change = Shapes["EditChange"];
export type BulkRequest = Shapes["BulkRequest"];
export type BulkChange = Shapes["BulkChange"];
export type BulkSample = Shapes["BulkSample"];
export type DuplicateRequest = Shapes["DuplicateRequest"];
export type ObjectDetail = Shapes["ObjectDetail"];
export type PlanView = Shapes["PlanView"];
export type PlanStep = Shapes["PlanStep"];
export type StepKind = Shapes["StepKind"];
export type RunView = Shapes["RunView"];
export type RunSummary = Shapes["RunSummary"];
export type Usage = Shapes["Usage"];
export type UsageWait = Shapes["UsageWait"];
export type Trick = Shapes["Trick"];
export type ContactReport = Shapes["ContactReport"];
export type Guards = Shapes["Guards"];
export type Ending = Shapes["EndingWord"];
export type RunState = Shapes["RunState"];
export type RunStep = Shapes["RunStep"];
export type StepError = Shapes["StepError"];
export type ActivityEntry = Shapes["Activity"];
