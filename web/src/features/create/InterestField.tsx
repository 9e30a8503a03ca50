import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "../../api/errors.ts";
import { queries } from "../../api/queries.ts";
import type { Interest } from "../../api/types.ts";
import { createText as t } from "../../i18n/create.ts";
import { shortCount } from "../../i18n/format.ts";
import { Typeahead } from "../../ui/Typeahead.tsx";
import { useSettled } from "../../ui/useSettled.ts";
import { useProblem } from "./problems.ts";
import { SearchWords } from "./searchWords.ts";

interface Props {
  interests: readonly Interest[];
  onChange(interests: Interest[]): void;
  onLeft(text: string): void;
  path: string;
}

/** Interests found by typing, with the size of their audience. */
export function InterestField({ interests, onChange, onLeft, path }: Props) {
  const [text, setText] = useState("");
  const asked = useSettled(text);
  const { data, isFetching, error } = useQuery(queries.interests(asked));
  const found = text.trim().length > 1 ? (data?.interests ?? []) : [];
  return (
    <Typeahead
      label={t.interests}
      hint={t.interestsHint}
      path={path}
      items={found.map((each) => ({
        id: each.id,
        label: each.name,
        detail: each.path.slice(0, -1).join(" › "),
        end: sizeOf(each),
      }))}
      chosen={interests.map((each) => ({ id: each.id, label: each.name }))}
      onType={setText}
      onLeft={onLeft}
      searching={isFetching || asked !== text}
      failure={error ? ApiError.from(error).message : undefined}
      onAdd={({ id }) => {
        const interest = found.find((each) => each.id === id);
        if (interest) onChange([...interests, interest]);
      }}
      onRemove={(id) => onChange(interests.filter((each) => each.id !== id))}
      words={SearchWords.interests}
      {...useProblem(path)}
    />
  );
}

function sizeOf({ audienceLower, audienceUpper }: Interest): string | undefined {
  if (audienceLower === undefined || audienceUpper === undefined) return undefined;
  return t.people(shortCount(audienceLower), shortCount(audienceUpper));
}
