import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "../../api/errors.ts";
import { queries } from "../../api/queries.ts";
import type { Place, PlaceType } from "../../api/types.ts";
import { Typeahead } from "../../ui/Typeahead.tsx";
import { useSettled } from "../../ui/useSettled.ts";
import { useProblem } from "./problems.ts";
import { SearchWords } from "./searchWords.ts";

const types: PlaceType[] = ["country", "country_group", "region", "city", "zip"];

interface Props {
  label: string;
  hint?: string;
  path: string;
  places: readonly Place[];
  onChange(places: Place[]): void;
  onLeft(text: string): void;
}

const idOf = (place: Place) => `${place.type} ${place.key}`;

/** Places found by typing. */
export function PlaceField({ label, hint, path, places, onChange, onLeft }: Props) {
  const [text, setText] = useState("");
  const asked = useSettled(text);
  const { data, isFetching, error } = useQuery(queries.places(asked, types));
  const found = text.trim().length > 1 ? (data?.places ?? []) : [];
  return (
    <Typeahead
      label={label}
      hint={hint}
      path={path}
      items={found.map((place) => ({ id: idOf(place), label: place.name, detail: place.detail }))}
      chosen={places.map((place) => ({
        id: idOf(place),
        label: place.type === "country" ? place.name : `${place.name}, ${place.detail}`,
      }))}
      onType={setText}
      onLeft={onLeft}
      searching={isFetching || asked !== text}
      failure={error ? ApiError.from(error).message : undefined}
      onAdd={({ id }) => {
        const place = found.find((each) => idOf(each) === id);
        if (place) onChange([...places, place]);
      }}
      onRemove={(id) => onChange(places.filter((place) => idOf(place) !== id))}
      words={SearchWords.places}
      {...useProblem(path)}
    />
  );
}
