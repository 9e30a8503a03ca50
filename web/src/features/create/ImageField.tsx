import { ImageUp, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { DropZone, FileTrigger, isFileDropItem } from "react-aria-components";
import { api } from "../../api/endpoints.ts";
import { ApiError } from "../../api/errors.ts";
import type { DraftImage } from "../../api/types.ts";
import { createText as t } from "../../i18n/create.ts";
import { bytes } from "../../i18n/format.ts";
import { Button } from "../../ui/Button.tsx";
import { FieldFrame } from "../../ui/Field.tsx";
import styles from "./ImageField.module.css";
import { useProblem } from "./problems.ts";
import { keepThumbnail, useThumbnail } from "./thumbnails.ts";

interface Props {
  draftId: string;
  name: string;
  maxBytes: number;
  images: readonly DraftImage[];
  onName(name: string): void;
  onImages(images: readonly DraftImage[]): void;
}

/** Not worth the way to the server, which would refuse it as well. */
function tooLarge(file: File, maxBytes: number): ApiError {
  return new ApiError(0, {
    code: "invalid_input",
    title: t.imageTooLarge(file.name, bytes(file.size)),
    fix: t.imageTooLargeFix(bytes(maxBytes)),
  });
}

/** The picture of the ad: dropped or chosen, judged by the server, kept only until its upload. */
export function ImageField({ draftId, name, maxBytes, images, onName, onImages }: Props) {
  const id = useId();
  const problem = useProblem("ad.image");
  const [refused, setRefused] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const image = images.find((each) => each.name === name);
  const thumbnail = useThumbnail(draftId, name);

  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > maxBytes) return setRefused(tooLarge(file, maxBytes));
    setBusy(true);
    setRefused(null);
    try {
      const taken = await api.putImage(draftId, file);
      if (image && image.name !== taken.name)
        await api.deleteImage(draftId, image.name).catch(() => undefined);
      keepThumbnail(draftId, file);
      onImages([taken]);
      onName(taken.name);
    } catch (thrown) {
      setRefused(ApiError.from(thrown));
    } finally {
      setBusy(false);
    }
  };
  const remove = async () => {
    setRefused(null);
    await api.deleteImage(draftId, name).catch(() => undefined);
    onImages(images.filter((each) => each.name !== name));
    onName("");
  };

  const stays = image ? ` ${t.imageStays(image.name)}` : "";
  const error = refused ? `${refused.message}${stays}` : problem.error;
  return (
    <FieldFrame
      id={id}
      label={t.image}
      path="ad.image"
      error={error}
      fix={refused ? refused.fix : problem.fix}
    >
      <DropZone
        className={styles.zone}
        aria-label={t.imageDrop}
        getDropOperation={() => "copy"}
        onDrop={(event) => {
          const item = event.items.find(isFileDropItem);
          if (item) void item.getFile().then(take);
        }}
      >
        {thumbnail ? (
          <img className={styles.thumbnail} src={thumbnail} alt="" />
        ) : (
          <span className={styles.icon}>
            <ImageUp size={20} aria-hidden="true" />
          </span>
        )}
        <div className={styles.words}>
          {image ? (
            <>
              <span className={styles.name} translate="no">
                {image.name}
              </span>
              <span className={styles.facts}>
                {t.imageFacts(image.width, image.height, bytes(image.bytes))}
                {image.metadataRemoved.length > 0 && `. ${t.metadata(image.metadataRemoved.join(", "))}`}
              </span>
              {image.advice.map((advice) => (
                <span key={advice} className={styles.advice}>
                  {advice}
                </span>
              ))}
              <span className={styles.facts}>{image.present ? t.imageKept : t.imageGone}</span>
            </>
          ) : (
            <span className={styles.facts}>{busy ? t.imageUploading : t.imageDrop}</span>
          )}
        </div>
        <FileTrigger
          acceptedFileTypes={["image/png", "image/jpeg"]}
          onSelect={(files) => void take(files?.[0])}
        >
          <Button isDisabled={busy}>{image ? t.imageChange : t.imageChoose}</Button>
        </FileTrigger>
        {image && (
          <Button look="icon" aria-label={t.imageRemove} onPress={() => void remove()}>
            <Trash2 size={15} aria-hidden="true" />
          </Button>
        )}
      </DropZone>
    </FieldFrame>
  );
}
