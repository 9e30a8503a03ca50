import type { Account, Draft, DraftImage, FormRules, LaunchForm, NameSamples } from "../../api/types.ts";
import type { FormEdit } from "./useDraft.ts";

/** What every part of the form works on. */
export interface EditorProps {
  draft: Draft;
  form: LaunchForm;
  edit: FormEdit;
  /** What the names are with their fields filled in. */
  samples: NameSamples;
  rules: FormRules;
  account: Account;
  images: readonly DraftImage[];
  /** Words in a search field with which nothing was chosen: they must not be passed over in silence. */
  onLeft(path: string, text: string): void;
  onImages(images: readonly DraftImage[]): void;
}
