import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { queries } from "../../api/queries.ts";
import type { Place, PlaceType } from "../../api/types.ts";
import { Typeahead } from "../../ui/Typeahead.tsx";
import { useProblem } from "./problems.ts";
import { SearchWords } from "./searchWords.ts";

const types: PlaceType[] = ["country", "country_group", "region", "city", "zip"];

interface Props {
  label: string;
  hint?: string;
  path: string;
  places: readonly Place[];
  onChange(places: Place[]): void;
}

const idOf = (place: Place) => `${place.type} ${place.key}`;

/** Places found by typing. */
export function PlaceField({ label, hint, path, places, onChange }: Props) {
  const [text, setText] = useState("");
  const { data, isFetching } = useQuery(queries.places(useDeferredValue(text), types));
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
      searching={isFetching}
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
