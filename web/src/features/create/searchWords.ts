import { createText as t } from "../../i18n/create.ts";
import type { TypeaheadWords } from "../../ui/Typeahead.tsx";

/** What the typeaheads say. */
export const SearchWords: Record<"places" | "interests", TypeaheadWords> = {
  places: { none: t.noPlaces, more: t.typeMore, searching: t.searching, remove: t.removeItem },
  interests: { none: t.noInterests, more: t.typeMore, searching: t.searching, remove: t.removeItem },
};
